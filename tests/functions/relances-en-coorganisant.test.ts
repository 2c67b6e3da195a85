import { relancerInvites } from '../../core/contrats/invitations.ts';
import { planifierRencontre } from '../../core/contrats/rencontres.ts';
import { aujourdhui, plusJours } from '../../core/temps/heure-locale.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { coorganiser, creerStructure, uneRencontre } from './fabrique.ts';

let banc: Banc;
let elle: { readonly id: string; readonly contact: string };
let a: { readonly id: string; readonly contact: string };
let b: { readonly id: string; readonly contact: string };
let id: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  elle = await creerStructure(banc, { nom: 'Mission locale (exemple)', profil: 'invite' });
  a = await creerStructure(banc, { nom: 'CAF (exemple)', courrielDuContact: 'a@exemple.example' });
  b = await creerStructure(banc, { nom: 'MSA (exemple)', courrielDuContact: 'b@exemple.example' });
  id = await organisee();
});
afterEach(() => banc.fermer());

/** Planned, and co-organised by a guest. */
async function organisee(): Promise<string> {
  const creee = await uneRencontre(banc, [a.id, b.id]);
  const demande = { profil: 'coordination', chemin: { id: creee.id }, corps: { eTag: creee.eTag } } as const;
  await banc.appeler(planifierRencontre, demande);
  await coorganiser(banc, creee.id, elle);
  const { participations } = banc.contexte.depots;
  const sienne = (await participations.lireOu('rencontre', creee.id)).items.find((p) => p.structure === elle.id);
  await participations.modifier(sienne?.id ?? '', sienne?.eTag ?? '', { reponse: 'Vient' });
  return creee.id;
}
const relances = (adresse: string): number =>
  banc.graph.boiteEnvoi().filter((c) => c.a.includes(adresse) && c.objet.startsWith('Venez-vous')).length;
const relancer = (corps: object = {}, profil: 'invite' | 'coordination' = 'invite') =>
  banc.appeler(relancerInvites, { profil, chemin: { id }, corps });

describe('Relancer qui n’a rien dit, en co-organisant', () => {
  test('chacune une fois, que ce soit elle ou la coordination qui redemande, ou les deux à la fois', async () => {
    await Promise.all([relancer(), relancer({}, 'coordination'), relancer()]);
    expect([relances('a@exemple.example'), relances('b@exemple.example')]).toEqual([1, 1]);
    expect(await relancer()).toMatchObject({ corps: { envoyes: 0, dejaRelancees: 2, laissees: 0 } });
    expect([relances('a@exemple.example'), relances('b@exemple.example')]).toEqual([1, 1]);
  });

  test('au-dessus de son budget, une structure attend la coordination, qui peut lui écrire', async () => {
    await banc.contexte.depots.reglages.creer({ cle: 'plafondSollicitations', valeur: '1' });
    expect(await relancer()).toMatchObject({ statut: 200, corps: { envoyes: 0, laissees: 2, aAppeler: [] } });
    expect(relances('a@exemple.example')).toBe(0);
    expect(await relancer({}, 'coordination')).toMatchObject({ corps: { envoyes: 2, laissees: 0 } });
    expect(relances('a@exemple.example')).toBe(1);
  });

  test('le budget d’une structure n’est lu qu’au moment de lui écrire', async () => {
    const { depots } = banc.contexte;
    const lues: string[] = [];
    const sollicitations = {
      ...depots.sollicitations,
      lireOu: ((colonne: 'structure', valeur: string) => {
        if (colonne === 'structure') lues.push(valeur);
        return depots.sollicitations.lireOu(colonne, valeur);
      }) as typeof depots.sollicitations.lireOu,
    };
    const envoyer = async () => {
      throw new ErreurGraph('etranglement');
    };
    const contexte = { ...banc.contexte, depots: { ...depots, sollicitations }, envoyer };
    const appel = { profil: 'invite', chemin: { id }, corps: {} } as const;
    expect(await banc.appeler(relancerInvites, appel, contexte)).toMatchObject({
      statut: 200,
      corps: { envoyes: 0, aSuivre: 2, laissees: 0 },
    });
    expect(lues).toEqual([a.id]);
  });

  test('elle ne lit que des nombres : ni adresse, ni qui est à appeler, ni pourquoi', async () => {
    const { contacts } = banc.contexte.depots;
    const { eTag } = await contacts.parId(a.contact);
    await contacts.modifier(a.contact, eTag, { sansRappel: true });
    const { corps } = await relancer();
    expect(corps).toEqual({ envoyes: 1, reportes: 0, aSuivre: 0, dejaRelancees: 0, aAppeler: [], laissees: 1 });
    expect(JSON.stringify(corps)).not.toMatch(/CAF|MSA|@/);
  });

  test('elle ne reporte rien : rien ne part, et c’est dit', async () => {
    const le = plusJours(aujourdhui(banc.contexte.maintenant()), 3);
    const refus = await relancer({ reports: [{ structure: a.id, le }] });
    expect(refus).toMatchObject({ statut: 403, corps: { erreur: { code: 'interdit' } } });
    expect([relances('a@exemple.example'), relances('b@exemple.example')]).toEqual([0, 0]);
  });

  test('le rôle perdu, plus rien ne part', async () => {
    const { participations } = banc.contexte.depots;
    const sienne = (await participations.lireOu('rencontre', id)).items.find((p) => p.structure === elle.id);
    await participations.modifier(sienne?.id ?? '', sienne?.eTag ?? '', { coorganise: false, organisateur: undefined });
    expect((await relancer()).statut).toBe(403);
    expect(relances('a@exemple.example')).toBe(0);
  });

  test('tuée à n’importe quel acte, puis reprise : personne n’est relancé deux fois', async () => {
    banc.compter();
    await relancer();
    const total = banc.compter();
    for (let rang = 1; rang <= total; rang += 1) {
      id = await organisee();
      await banc.contexte.depots.reglages.lire();
      const avant = relances('a@exemple.example');
      banc.mourirA(rang, rang % 2 === 0);
      await relancer();
      banc.renaitre();
      await relancer();
      expect({ rang, trop: relances('a@exemple.example') - avant > 1 }).toEqual({ rang, trop: false });
    }
  });
});
