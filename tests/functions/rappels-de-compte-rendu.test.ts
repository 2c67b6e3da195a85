import { demandesRecentes } from '../../core/sollicitations/demandes.ts';
import { suivreComptesRendus } from '../../functions/comptes-rendus/minuteur.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { uneTenue } from './demandes/comptes-rendus.ts';
import { coorganiser, creerStructure } from './fabrique.ts';

let banc: Banc;
let a: { readonly id: string; readonly contact: string };
let b: { readonly id: string; readonly contact: string };
beforeEach(async () => {
  banc = await ouvrirBanc();
  await banc.contexte.depots.reglages.creer({
    cle: 'coordonneesDeLaCoordination',
    valeur: 'coordination@exemple.example',
  });
  a = await creerStructure(banc, { nom: 'CAF (exemple)', courrielDuContact: 'a@exemple.example' });
  b = await creerStructure(banc, { nom: 'MSA (exemple)', courrielDuContact: 'b@exemple.example' });
});
afterEach(() => banc.fermer());

const rappels = () => banc.graph.boiteEnvoi().filter((c) => c.objet.startsWith('Compte rendu à écrire'));
const recus = (adresse: string): number => rappels().filter((c) => c.a.includes(adresse)).length;
const passer = () => suivreComptesRendus(banc.contexte);
const jours = (n: number) => banc.avancer(24 * n);

/** Held the day before; the first structure co-organises it, the other is invited. */
async function uneAEcrire(): Promise<string> {
  const { id } = await uneTenue(banc, [a.id, b.id]);
  await coorganiser(banc, id, a);
  return id;
}

/** So that nothing more is awaited of those of before. */
async function toutAnnuler(): Promise<void> {
  const { rencontres } = banc.contexte.depots;
  for (const r of (await rencontres.lire()).items) await rencontres.modifier(r.id, r.eTag, { etat: 'Annulée' });
}

describe('Rappeler d’écrire le compte rendu à qui co-organise', () => {
  test('à trois jours puis à sept, une fois chacun, et à personne d’autre des invités', async () => {
    const id = await uneAEcrire();
    const parJour: number[] = [];
    for (let jour = 1; jour <= 30; jour += 1) {
      await passer();
      await Promise.all([passer(), passer()]);
      parJour.push(recus('a@exemple.example'));
      jours(1);
    }
    expect(parJour.slice(0, 8)).toEqual([0, 0, 1, 1, 1, 1, 2, 2]);
    expect([parJour.at(-1), recus('coordination@exemple.example'), recus('b@exemple.example')]).toEqual([2, 2, 0]);
    const sien = JSON.stringify(rappels().find((c) => c.a.includes('a@exemple.example')));
    expect(sien).toContain(encodeURIComponent(`rencontre/${id}/compte-rendu`));
    expect(sien).toContain('Ne plus recevoir de rappels');
  });

  test('la boîte fermée, puis rouverte : la coordination est rappelée une fois', async () => {
    await uneAEcrire();
    jours(3);
    banc.eprouver({ regles: [{ chemin: '/sendMail$', taux: 1, effet: '403' }] });
    await expect(passer()).rejects.toThrow();
    await expect(passer()).rejects.toThrow();
    banc.eprouver();
    await passer();
    await passer();
    expect([recus('coordination@exemple.example'), recus('a@exemple.example')]).toEqual([1, 1]);
  });

  test('son adresse refusée : elle n’est pas demandée à chaque tour', async () => {
    await uneAEcrire();
    jours(3);
    banc.eprouver({ regles: [{ chemin: '/sendMail$', taux: 1, effet: '400' }] });
    await expect(passer()).rejects.toThrow();
    banc.eprouver();
    await passer();
    expect([recus('coordination@exemple.example'), recus('a@exemple.example')]).toEqual([0, 1]);
  });

  test('même si la coordination ne donne pas d’adresse', async () => {
    const { items } = await banc.contexte.depots.reglages.lire();
    for (const r of items) await banc.contexte.depots.reglages.supprimer(r.id, r.eTag);
    await uneAEcrire();
    jours(3);
    await passer();
    expect(rappels().map((c) => c.a.join())).toEqual(['a@exemple.example']);
  });

  test('ni qui ne veut plus de rappels, ni qui a quitté la structure', async () => {
    const { contacts } = banc.contexte.depots;
    const change = async (valeurs: object) => {
      await uneAEcrire();
      const { eTag } = await contacts.parId(a.contact);
      await contacts.modifier(a.contact, eTag, valeurs);
      jours(3);
      await passer();
      await toutAnnuler();
    };
    await change({ sansRappel: true });
    await change({ sansRappel: false, actif: false });
    await change({ actif: true, structure: b.id });
    expect(recus('a@exemple.example')).toBe(0);
    expect(recus('coordination@exemple.example')).toBe(3);
  });

  test('une structure qui a reçu assez de demandes attend ; le rappel est une demande de plus, comptée', async () => {
    await banc.contexte.depots.reglages.creer({ cle: 'plafondSollicitations', valeur: '1' });
    await uneAEcrire();
    const { rencontres, sollicitations, participations } = banc.contexte.depots;
    const faites = async () =>
      demandesRecentes(
        {
          sollicitations: (await sollicitations.lire()).items,
          participations: (await participations.lire()).items,
          rencontres: (await rencontres.lire()).items,
        },
        banc.contexte.maintenant(),
      ).filter(({ structure }) => structure === a.id).length;
    const { ligne } = await sollicitations.creerSiAbsent({
      ...{ cle: 'fiche-deja', nature: 'Confirmation de fiche', structure: a.id, canal: 'Courriel', etat: 'Envoyée' },
      envoyeeLe: banc.contexte.maintenant(),
    } as const);
    jours(3);
    await passer();
    expect([recus('a@exemple.example'), recus('coordination@exemple.example')]).toEqual([0, 1]);
    await sollicitations.modifier(ligne.id, ligne.eTag, { etat: 'Annulée' });
    const avant = await faites();
    await passer();
    expect([recus('a@exemple.example'), recus('coordination@exemple.example')]).toEqual([1, 1]);
    expect(await faites()).toBe(avant + 1);
  });

  test.each([false, true])(
    'tué à chaque acte puis repassé, chacun est rappelé, jamais deux fois (acte fait : %s)',
    async (apres) => {
      await uneAEcrire();
      jours(3);
      banc.compter();
      await passer();
      const total = banc.compter();
      for (let rang = 1; rang <= total; rang += 1) {
        await toutAnnuler();
        await uneAEcrire();
        jours(3);
        const [elle, lui] = [recus('coordination@exemple.example'), recus('a@exemple.example')];
        banc.mourirA(rang, apres);
        await passer().catch(() => undefined);
        banc.renaitre();
        await passer();
        expect(recus('coordination@exemple.example') - elle).toBeLessThanOrEqual(1);
        expect(recus('a@exemple.example') - lui).toBeLessThanOrEqual(1);
      }
      expect(recus('a@exemple.example')).toBeGreaterThan(1);
    },
  );
});
