import { planifierRencontre } from '../../core/contrats/rencontres.ts';
import { trancherPublication } from '../../core/contrats/syntheses.ts';
import type { Publication } from '../../core/lists/publications.list.ts';
import { estCarteRefusee } from '../../core/publication/trancher.ts';
import { annoncerDansLeCanal } from '../../functions/annonces/minuteur.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, uneRencontre } from './fabrique.ts';

let banc: Banc;
let structure: string;
beforeEach(async () => {
  banc = await ouvrirBanc();
  structure = (await creerStructure(banc, { courrielDuContact: 'a@exemple.example' })).id;
});
afterEach(() => banc.fermer());

let numero = 0;
const passer = (contexte = banc.contexte) => {
  numero += 1;
  return annoncerDansLeCanal(contexte, `execution-${numero}`);
};
const regler = (cle: string, valeur: string) => banc.contexte.depots.reglages.creer({ cle, valeur });
async function planifiee(valeurs: Record<string, unknown> = {}): Promise<string> {
  const { id, eTag } = await uneRencontre(banc, [structure], { titre: 'Le logement des jeunes', ...valeurs });
  await banc.appeler(planifierRencontre, { profil: 'coordination', chemin: { id }, corps: { eTag } });
  return id;
}
const dites = () => banc.cartes.map((c) => JSON.stringify(c));

test('sans réglage, rien ne paraît dans le canal', async () => {
  await planifiee();
  await passer();
  expect(banc.cartes).toEqual([]);
});

test('une rencontre planifiée s’annonce une fois, quel que soit le nombre de passages, et à plusieurs à la fois', async () => {
  await regler('annoncerRencontres', 'oui');
  await planifiee();
  await Promise.all([passer(), passer(), passer()]);
  await passer();
  expect(dites()).toHaveLength(1);
  expect(dites()[0]).toContain('Le logement des jeunes');
});

test('un compte rendu diffusé s’annonce une fois, sans son texte', async () => {
  await regler('annoncerComptesRendus', 'Oui');
  const id = await planifiee();
  await passer();
  expect(banc.cartes).toEqual([]);
  const { rencontres } = banc.contexte.depots;
  banc.avancer(18 * 24);
  const { eTag } = await rencontres.parId(id);
  const compteRendu = 'Lou Exemple a dit oui.';
  const diffuse = { etat: 'Tenue', compteRendu, compteRenduDiffuseLe: banc.contexte.maintenant() } as const;
  await rencontres.modifier(id, eTag, diffuse);
  await passer();
  await passer();
  expect(dites()).toHaveLength(1);
  expect(dites()[0]).not.toContain('Lou Exemple');
  expect(dites()[0]).toContain('compte-rendu');
});

test('annulée ou trop ancienne, une rencontre n’est pas annoncée', async () => {
  const annulee = await planifiee();
  const { rencontres } = banc.contexte.depots;
  await rencontres.modifier(annulee, (await rencontres.parId(annulee)).eTag, { etat: 'Annulée' });
  await planifiee();
  banc.avancer(3 * 24);
  await regler('annoncerRencontres', 'Oui');
  await passer();
  expect(banc.cartes).toEqual([]);
});

test('tué à n’importe quel acte puis relancé, jamais deux cartes ; refusée par le canal, elle repart', async () => {
  await regler('annoncerRencontres', 'Oui');
  await planifiee();
  banc.compter();
  await passer();
  const total = banc.compter();
  for (let rang = 1; rang <= total; rang += 1)
    for (const apres of [false, true]) {
      const id = await planifiee();
      const avant = banc.cartes.length;
      banc.mourirA(rang, apres);
      await passer().catch(() => undefined);
      banc.renaitre();
      await passer();
      banc.avancer(0.5);
      await passer();
      const [ligne] = (await banc.contexte.depots.publications.lire()).items.filter((p) => p.cle.endsWith(`|${id}`));
      const parues = banc.cartes.length - avant;
      // A death around the sending leaves it in doubt: never sent again by itself.
      expect({ rang, apres, parues, etat: ligne?.etat }).toEqual({
        rang,
        apres,
        parues: ligne?.etat === 'Envoyée' ? 1 : expect.any(Number),
        etat: expect.stringMatching(/^(Envoyée|Incertaine)$/),
      });
      expect(parues).toBeLessThanOrEqual(1);
    }
  const refusant = {
    ...banc.contexte,
    publierCarte: () => Promise.reject(new ErreurGraph('requete', { statut: 400 })),
  };
  await planifiee();
  const avant = banc.cartes.length;
  await passer(refusant);
  expect(banc.cartes).toHaveLength(avant);
  await passer();
  expect(banc.cartes).toHaveLength(avant + 1);
});

test('le flux retiré : l’annonce est retentée au tour suivant, puis chaque heure, dite une fois au journal et à la coordination', async () => {
  await regler('annoncerRencontres', 'Oui');
  await planifiee();
  let demandes = 0;
  const sansFlux = {
    ...banc.contexte,
    publierCarte: () => {
      demandes += 1;
      return Promise.reject(new ErreurGraph('resynchronisation', { statut: 410 }));
    },
  };
  for (let tour = 0; tour < 24; tour += 1) {
    await passer(sansFlux);
    banc.avancer(1 / 6);
  }
  expect(demandes).toBe(5);
  const { journal, publications } = banc.contexte.depots;
  const dits = (await journal.lire()).items.filter((l) => l.commande === 'annoncerDansLeCanal');
  expect(dits.map((l) => [l.resultat, l.detail])).toEqual([['En erreur', 'planifiee, refuse']]);
  const [ligne] = (await publications.lire()).items;
  expect(ligne).toMatchObject({ etat: 'En échec', erreur: 'Le canal a répondu 410.' });
  expect(estCarteRefusee(ligne as Publication, banc.contexte.maintenant())).toBe(true);
  banc.avancer(1);
  await passer();
  await passer();
  expect(banc.cartes).toHaveLength(1);
});

test('une annonce dont le canal n’a rien dit attend qu’on tranche : absente du canal, elle repart ; parue, jamais', async () => {
  await regler('annoncerRencontres', 'Oui');
  await planifiee();
  const muet = { ...banc.contexte, publierCarte: () => Promise.reject(new ErreurGraph('indisponible')) };
  const ligne = async () => (await banc.contexte.depots.publications.lire()).items[0] as Publication;
  const trancher = async (parue: boolean) => {
    const { id, eTag } = await ligne();
    const corps = { eTag, parue };
    return banc.appeler(trancherPublication, { profil: 'coordination', chemin: { id }, corps });
  };
  await passer(muet);
  expect(await trancher(false)).toMatchObject({ statut: 422 });
  banc.avancer(1);
  await passer();
  expect(banc.cartes).toEqual([]);
  expect(await trancher(false)).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  expect(await trancher(false)).toMatchObject({ statut: 200, corps: { dejaFait: true } });
  await passer(muet);
  banc.avancer(1);
  expect(await trancher(true)).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  await passer();
  expect(banc.cartes).toEqual([]);
  expect(await ligne()).toMatchObject({ etat: 'Envoyée' });
});
