import fc from 'fast-check';
import { publierSynthese } from '../../core/contrats/syntheses.ts';
import { syntheseMensuelle } from '../../functions/syntheses/minuteur.ts';
import { publier } from '../../functions/syntheses/publier.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { avantDEcrire } from './fabrique.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await ouvrirBanc();
});
afterAll(() => banc.fermer());
afterEach(() => banc.renaitre());

let annee = 1900;
/** A month that no other test has published. */
const unMois = (): string => {
  annee += 1;
  return `${annee}-03`;
};
let numero = 0;
const uneExecution = (): string => {
  numero += 1;
  return `execution-${numero}`;
};
const lancer = (mois: string, contexte = banc.contexte) =>
  publier(contexte, { origine: 'Manuelle', mois, execution: uneExecution(), maintenant: contexte.maintenant() });
const manuel = (mois: string) => banc.appeler(publierSynthese, { profil: 'coordination', chemin: { mois }, corps: {} });
const lignesDe = async (mois: string) => (await banc.contexte.depots.publications.lireOu('mois', mois)).items;

/** Acts outside (Graph requests and the card) of a run without fault. */
async function actesDUnePublication(): Promise<number> {
  banc.compter();
  await lancer(unMois());
  return banc.compter();
}

test('publiée une fois, la synthèse ne reparaît pas, et on dit quand elle a paru', async () => {
  const mois = unMois();
  const avant = banc.cartes.length;
  expect((await manuel(mois)).corps).toMatchObject({ etat: 'Envoyée' });
  expect((await manuel(mois)).corps).toMatchObject({ etat: 'Déjà publiée', envoyeeLe: expect.any(String) as unknown });
  expect(banc.cartes.length - avant).toBe(1);
  expect(await lignesDe(mois)).toMatchObject([{ etat: 'Envoyée', octets: expect.any(Number) as unknown }]);
});

test('plusieurs instances à la fois envoient une seule carte', async () => {
  const mois = unMois();
  const avant = banc.cartes.length;
  const issues = await Promise.all(Array.from({ length: 5 }, () => lancer(mois)));
  expect(banc.cartes.length - avant).toBe(1);
  expect(issues.filter((p) => p.fait)).toHaveLength(1);
  expect(await lignesDe(mois)).toHaveLength(1);
});

test('quelles que soient les morts et les reprises, une carte au plus part, et « Envoyée » veut dire qu’une est partie', async () => {
  const total = await actesDUnePublication();
  const mort = fc.record({
    rang: fc.integer({ min: 1, max: total }),
    apres: fc.boolean(),
    attente: fc.integer({ min: 0, max: 3 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(mort, { minLength: 1, maxLength: 4 }), async (morts) => {
      const mois = unMois();
      const avant = banc.cartes.length;
      for (const { rang, apres, attente } of morts) {
        banc.mourirA(rang, apres);
        await lancer(mois).catch(() => undefined);
        banc.renaitre();
        banc.avancer(attente);
      }
      banc.avancer(1);
      await lancer(mois);
      const cartes = banc.cartes.length - avant;
      const [ligne, ...autres] = await lignesDe(mois);
      expect(autres).toEqual([]);
      expect(cartes).toBeLessThanOrEqual(1);
      if (ligne?.etat === 'Envoyée') expect(cartes).toBe(1);
      else expect(ligne?.etat).toBe('Incertaine');
    }),
    { numRuns: 30 },
  );
});

test('à chaque point de mort avant l’annonce de l’envoi, la reprise publie ; après, elle dit d’aller regarder le canal', async () => {
  const total = await actesDUnePublication();
  const suites = new Set<string>();
  for (let rang = 1; rang <= total; rang += 1) {
    const mois = unMois();
    const avant = banc.cartes.length;
    banc.mourirA(rang, true);
    await lancer(mois).catch(() => undefined);
    banc.renaitre();
    banc.avancer(1);
    const reprise = await lancer(mois);
    const cartes = banc.cartes.length - avant;
    suites.add(reprise.fait ? `publiée ${cartes}` : `${reprise.raison} ${cartes}`);
  }
  expect([...suites].sort()).toEqual(['deja-envoyee 1', 'incertaine 0', 'incertaine 1', 'publiée 1']);
});

test('une exécution suspendue après sa réservation, et remplacée entre-temps, n’envoie rien à son réveil', async () => {
  const mois = unMois();
  const avant = banc.cartes.length;
  const remplacee = avantDEcrire(banc, 'publications', async () => {
    banc.avancer(1);
    expect(await lancer(mois)).toMatchObject({ fait: true, issue: 'accepte' });
  });
  expect(await lancer(mois, remplacee)).toMatchObject({ fait: false, raison: 'deja-envoyee' });
  expect(banc.cartes.length - avant).toBe(1);
});

test('rouverte à la main et reprise par une autre pendant l’envoi, la ligne reste celle de l’autre', async () => {
  const mois = unMois();
  const { publications } = banc.contexte.depots;
  const reprise = {
    ...banc.contexte,
    publierCarte: async () => {
      const [ligne] = await lignesDe(mois);
      if (ligne !== undefined)
        await publications.modifier(ligne.id, ligne.eTag, { etat: 'Réservée', reserveePar: 'une-autre' });
      return { etat: 'en-file' } as const;
    },
  };
  await lancer(mois, reprise);
  expect(await lignesDe(mois)).toMatchObject([{ etat: 'Réservée', reserveePar: 'une-autre' }]);
});

test('un canal qui refuse laisse le mois libre ; un canal muet le laisse incertain', async () => {
  const refuse = unMois();
  const canal = (erreur: ErreurGraph) => ({ ...banc.contexte, publierCarte: () => Promise.reject(erreur) });
  expect(await lancer(refuse, canal(new ErreurGraph('requete', { statut: 400 })))).toMatchObject({ issue: 'refuse' });
  expect(await lignesDe(refuse)).toMatchObject([{ etat: 'En échec' }]);
  expect(await lancer(refuse)).toMatchObject({ fait: true, issue: 'accepte' });

  const muet = unMois();
  expect(await lancer(muet, canal(new ErreurGraph('indisponible')))).toMatchObject({ issue: 'inconnu' });
  banc.avancer(1);
  expect(await lancer(muet)).toMatchObject({ fait: false, raison: 'incertaine' });
  expect((await manuel(muet)).corps).toMatchObject({ etat: 'Incertaine' });
});

test('le minuteur attend le jour et l’heure de Paris, publie le mois d’avant, puis se tait', async () => {
  // 1 December 2026, 08:00 in Paris is 07:00 UTC.
  const seul = await ouvrirBanc(undefined, '2026-12-01T06:05:00Z');
  await syntheseMensuelle(seul.contexte, uneExecution());
  expect(seul.cartes).toHaveLength(0);
  seul.avancer(1);
  await syntheseMensuelle(seul.contexte, uneExecution());
  expect(seul.cartes).toHaveLength(1);
  for (let heure = 0; heure < 30; heure += 1) {
    seul.avancer(1);
    await syntheseMensuelle(seul.contexte, uneExecution());
  }
  expect(seul.cartes).toHaveLength(1);
  const { items } = await seul.contexte.depots.publications.lire();
  expect(items).toMatchObject([{ mois: '2026-11', origine: 'Minuteur', etat: 'Envoyée' }]);
  const { items: lignes } = await seul.contexte.depots.journal.lire();
  expect(lignes).toMatchObject([{ commande: 'syntheseMensuelle', profil: 'minuteur', resultat: 'Fait' }]);
  seul.fermer();
});
