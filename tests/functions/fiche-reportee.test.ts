import { confirmerFiche, inviterAConfirmer } from '../../core/contrats/annuaire.ts';
import { avancerCampagne } from '../../core/contrats/campagnes.ts';
import { aujourdhui, plusJours } from '../../core/temps/heure-locale.ts';
import { confirmerLesReportees } from '../../functions/fiches/confirmer-les-reportees.ts';
import { demandesA } from '../../functions/liens/demandes-a.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { uneCampagne, uneCampagneLancee } from './campagnes/une-campagne.ts';
import { creerStructure } from './fabrique.ts';

let banc: Banc;
let id: string;
let contact: string;
const A = 'a@exemple.example';
beforeEach(async () => {
  banc = await ouvrirBanc();
  ({ id, contact } = await creerStructure(banc, { courrielDuContact: A }));
});
afterEach(() => banc.fermer());

const dans = (jours: number): string => plusJours(aujourdhui(banc.contexte.maintenant()), jours);
const ilYA = (jours: number): string =>
  new Date(Date.parse(banc.contexte.maintenant()) - jours * 86_400_000).toISOString();
const inviter = (corps: object, profil: 'coordination' | 'partenaire' = 'coordination') =>
  banc.appeler(inviterAConfirmer, { profil, chemin: { id }, corps });
const passer = () => confirmerLesReportees(banc.contexte);
const recus = () => banc.graph.boiteEnvoi().filter((c) => c.a.includes(A));
const etats = async () =>
  (await banc.contexte.depots.sollicitations.lireOu('structure', id)).items
    .filter(({ cle }) => !cle.startsWith('deja'))
    .map(({ etat }) => etat);
/** Its budget is full until the first of these is thirty days old. */
async function pleine(premier = 27): Promise<void> {
  for (const [rang, jours] of [premier, 5, 4].entries())
    await banc.contexte.depots.sollicitations.creer({
      cle: `deja-${rang}`,
      nature: 'Enquête',
      structure: id,
      contact,
      canal: 'Courriel',
      etat: 'Envoyée',
      envoyeeLe: ilYA(jours),
    });
}

describe('le lien d’une fiche qui attend', () => {
  test('part à son jour, une fois ; redemandé pour ce jour rien de plus, pour un autre il change', async () => {
    expect(await inviter({ le: dans(5) })).toMatchObject({ statut: 200, corps: { dejaFait: false } });
    expect(await inviter({ le: dans(5) })).toMatchObject({ statut: 200, corps: { dejaFait: true } });
    expect(await inviter({ le: dans(3) })).toMatchObject({ statut: 200, corps: { dejaFait: false } });
    expect(await etats()).toEqual(['À envoyer']);
    banc.avancer(48);
    await passer();
    expect(recus()).toEqual([]);
    banc.avancer(24);
    await Promise.all([passer(), passer()]);
    await passer();
    expect(recus()).toHaveLength(1);
    expect(await etats()).toEqual(['Envoyée']);
  });

  test('ne part plus si la fiche a été vérifiée entre-temps', async () => {
    await inviter({ le: dans(3) });
    const { eTag } = await banc.contexte.depots.structures.parId(id);
    expect(
      await banc.appeler(confirmerFiche, { profil: 'coordination', chemin: { id }, corps: { eTag, corrections: {} } }),
    ).toMatchObject({ statut: 200 });
    banc.avancer(72);
    await passer();
    expect(recus()).toEqual([]);
    expect(await etats()).toEqual(['Annulée']);
  });

  test('tué à n’importe quel acte du minuteur, ne part jamais deux fois', async () => {
    await inviter({ le: dans(1) });
    banc.avancer(24);
    for (let rang = 1; rang <= 6; rang += 1) {
      banc.mourirA(rang, rang % 2 === 0);
      await passer().catch(() => undefined);
      banc.renaitre();
    }
    await passer();
    expect(recus().length).toBeLessThanOrEqual(1);
    expect(await etats()).toEqual(['Envoyée']);
  });

  test.each([0, 26])('un jour qui ne convient pas (dans %i jours) est refusé', async (jours) => {
    expect(await inviter({ le: dans(jours) })).toMatchObject({ statut: 422 });
    expect(await etats()).toEqual([]);
  });

  test('un partenaire ne l’envoie ni ne le reporte', async () => {
    expect(await inviter({ le: dans(3) }, 'partenaire')).toMatchObject({ statut: 403 });
  });
});

test('une campagne que le budget retient part dans le courriel déjà prévu pour la même personne, sans compter de plus', async () => {
  await pleine();
  await inviter({ le: dans(3), contact });
  const campagne = await uneCampagneLancee(banc);
  for (let tour = 0; tour < 2; tour += 1)
    await banc.appeler(avancerCampagne, { profil: 'coordination', chemin: { id: campagne.id }, corps: {} });
  expect(recus()).toEqual([]);
  expect(await etats()).toEqual(['À envoyer', 'À envoyer']);
  banc.avancer(72);
  await passer();
  const [seul, ...autres] = recus();
  expect(autres).toEqual([]);
  expect(seul?.corps).toContain('Dans ce même courriel');
  const lignes = (await banc.contexte.depots.sollicitations.lireOu('campagne', campagne.id)).items;
  expect(lignes).toMatchObject([{ etat: 'Envoyée', porteePar: expect.any(String) as unknown }]);
  expect(await demandesA(banc.contexte, id, banc.contexte.maintenant())).toHaveLength(3);
  await banc.appeler(avancerCampagne, { profil: 'coordination', chemin: { id: campagne.id }, corps: {} });
  expect(recus()).toHaveLength(1);
});

test('ce qu’une campagne garde pour un autre courriel ne change pas de jour : elle l’envoie, et cela se dit', async () => {
  await pleine();
  const campagne = await uneCampagneLancee(banc);
  const gardee = await banc.contexte.depots.sollicitations.creer({
    cle: `fiche-s${id}-c${contact}-campagne`,
    nature: 'Confirmation de fiche',
    structure: id,
    contact,
    campagne: campagne.id,
    canal: 'Courriel',
    etat: 'À envoyer',
  });
  const dite = await inviter({ le: dans(5), contact });
  expect(dite).toMatchObject({
    statut: 200,
    corps: { sollicitation: gardee.id, dejaFait: true, avecLaCampagne: true },
  });
  expect(dite.corps).not.toHaveProperty('partLe');
  expect((await banc.contexte.depots.sollicitations.parId(gardee.id)).pasAvant).toBeUndefined();
});

test('le lien qui attend son jour en change, même si une campagne y a joint le sien', async () => {
  await pleine();
  await inviter({ le: dans(3), contact });
  const campagne = await uneCampagneLancee(banc);
  await banc.appeler(avancerCampagne, { profil: 'coordination', chemin: { id: campagne.id }, corps: {} });
  expect(await inviter({ le: dans(5), contact })).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  const { items } = await banc.contexte.depots.sollicitations.lireOu('etat', 'À envoyer');
  const jour = (deLaCampagne: boolean) =>
    items.filter((s) => (s.campagne !== undefined) === deLaCampagne).map((s) => aujourdhui(s.pasAvant ?? ''));
  expect([jour(false), jour(true)]).toEqual([[dans(5)], [dans(3)]]);
});

test('ce qu’une campagne qui n’est pas en cours n’enverra pas n’empêche rien : un lien part à son jour, sauf s’il en est parti un', async () => {
  await pleine();
  const { id: campagne } = await uneCampagne(banc);
  const { sollicitations } = banc.contexte.depots;
  const ligne = { nature: 'Confirmation de fiche', structure: id, contact, canal: 'Courriel' } as const;
  const gardee = await sollicitations.creer({ ...ligne, cle: 'deja-gardee', campagne, etat: 'À envoyer' });
  expect(await inviter({ le: dans(5), contact })).toMatchObject({
    statut: 200,
    corps: { dejaFait: false, partLe: expect.any(String) as unknown },
  });
  expect((await sollicitations.parId(gardee.id)).pasAvant).toBeUndefined();
  banc.avancer(5 * 24);
  await passer();
  expect(recus()).toHaveLength(1);
  await sollicitations.creer({ ...ligne, cle: 'deja-gardee-2', campagne, etat: 'À envoyer' });
  const apres = await inviter({ le: dans(5), contact });
  expect(apres).toMatchObject({ statut: 200, corps: { dejaFait: true } });
  expect(apres.corps).not.toHaveProperty('partLe');
});
