import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import { saisirValeurParLien } from '../../core/contrats/indicateurs.ts';
import { rappelerLesValeurs } from '../../functions/indicateurs/rappeler-les-valeurs.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, jetonRecu, uneCle } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc(undefined, '2026-11-24T09:00:00Z');
});
afterEach(() => banc.fermer());

/** An indicator whose value of each month somebody types. */
async function unSuivi(valeurs: object = {}) {
  const { contact, id: structure } = await creerStructure(banc, { courrielDuContact: 'qui@exemple.example' });
  const { fichesAction, indicateurs } = banc.contexte.depots;
  const ficheAction = (await fichesAction.creer({ titre: 'Se rencontrer' })).id;
  const { id } = await indicateurs.creer({
    libelle: 'Jeunes accueillis',
    ficheAction,
    type: 'Résultat',
    calcul: 'saisie',
    unite: 'jeunes',
    responsableContact: contact,
    cadenceDeSaisie: 'Chaque mois',
    cleSource: uneCle(),
    ...valeurs,
  });
  return { id, contact, structure };
}
const lignes = async () => (await banc.contexte.depots.sollicitations.lireOu('nature', 'Valeur à saisir')).items;
const courriels = () => banc.graph.boiteEnvoi();
/** The last days of November: its value is awaited. */
const finNovembre = () => banc.avancer(2 * 24);
const leLien = () => jetonRecu(banc, 'qui@exemple.example');
const saisir = (jeton: string, corps: object) => banc.appeler(saisirValeurParLien, { corps: { jeton, ...corps } });

test('qui saisit la valeur en est prié une fois par période, par un lien ; la ligne compte au budget', async () => {
  const { id, structure } = await unSuivi();
  await rappelerLesValeurs(banc.contexte);
  // October was over before the indicator was made.
  expect(courriels()).toEqual([]);
  finNovembre();
  await rappelerLesValeurs(banc.contexte);
  await rappelerLesValeurs(banc.contexte);
  expect(courriels()).toHaveLength(1);
  expect(await lignes()).toMatchObject([{ structure, indicateur: id, etat: 'Envoyée' }]);
});

test('par le lien, la valeur se saisit une fois ; ce qui était saisi n’est jamais dit', async () => {
  const { id } = await unSuivi();
  finNovembre();
  await rappelerLesValeurs(banc.contexte);
  const jeton = leLien();
  const page = (await banc.appeler(ouvrirLien, { corps: { jeton } })).corps as { page?: unknown };
  expect(JSON.stringify(page)).toContain('Jeunes accueillis');
  const refusee = await saisir(jeton, { valeur: 12, commentaire: 'Vu avec Mme Durand' });
  expect(refusee.statut).toBe(422);
  expect((await lignes())[0]?.etat).toBe('Envoyée');
  expect(await saisir(jeton, { valeur: 3 })).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  // Another number is neither written nor told from the first.
  expect(await saisir(jeton, { valeur: 4 })).toMatchObject({ statut: 200, corps: { dejaFait: true } });
  expect((await banc.contexte.depots.indicateurs.parId(id)).valeurs).toMatchObject([
    { mois: '2026-11', valeur: 3, personnes: true },
  ]);
  expect((await lignes())[0]?.etat).toBe('Répondue');
  expect(JSON.stringify((await banc.appeler(ouvrirLien, { corps: { jeton } })).corps)).not.toContain('"valeur":3');
  banc.avancer(24);
  await rappelerLesValeurs(banc.contexte);
  expect(courriels()).toHaveLength(1);
});

test('une valeur saisie pour la période, à un autre de ses mois, n’est pas remplacée par un lien tardif', async () => {
  const { id } = await unSuivi({ cadenceDeSaisie: 'Chaque semestre' });
  banc.avancer(33 * 24);
  await rappelerLesValeurs(banc.contexte);
  const jeton = leLien();
  const { indicateurs } = banc.contexte.depots;
  const lu = await indicateurs.parId(id);
  const valeurs = [{ mois: '2026-11', valeur: 40, le: '2026-12-20T08:00:00Z' }];
  await indicateurs.modifier(id, lu.eTag, { valeurs });
  expect((await saisir(jeton, { valeur: 3 })).statut).toBe(422);
  expect((await indicateurs.parId(id)).valeurs).toEqual(valeurs);
  // Reminded month by month before: the period is that of now.
  const semestriel = await indicateurs.parId(id);
  await indicateurs.modifier(id, semestriel.eTag, { cadenceDeSaisie: 'Chaque année' });
  expect((await saisir(jeton, { valeur: 3 })).statut).toBe(422);
});

test('archivé, saisi par la coordination ou confié à un autre, plus rien n’est demandé ni pris', async () => {
  const { id, contact } = await unSuivi();
  finNovembre();
  await rappelerLesValeurs(banc.contexte);
  const { indicateurs } = banc.contexte.depots;
  const changer = async (patch: object) => indicateurs.modifier(id, (await indicateurs.parId(id)).eTag, patch);
  await changer({ archiveLe: '2026-11-26' });
  expect((await saisir(leLien(), { valeur: 3 })).statut).toBe(422);
  await changer({ archiveLe: undefined, responsableContact: (await creerStructure(banc)).contact });
  expect((await saisir(leLien(), { valeur: 3 })).statut).toBe(422);
  await changer({ responsableContact: contact, valeurs: [{ mois: '2026-11', valeur: 9 }] });
  expect((await saisir(leLien(), { valeur: 3 })).statut).toBe(422);
  expect((await indicateurs.parId(id)).valeurs).toEqual([{ mois: '2026-11', valeur: 9 }]);
});

test('une structure à qui l’on a assez demandé attend ; le courriel resté à partir d’une valeur saisie est abandonné', async () => {
  const { id, structure, contact } = await unSuivi();
  const { sollicitations, indicateurs } = banc.contexte.depots;
  finNovembre();
  for (let i = 0; i < 3; i += 1)
    await sollicitations.creer({
      ...{ cle: uneCle(), nature: 'Enquête', structure, canal: 'Téléphone', etat: 'Envoyée' },
      envoyeeLe: banc.contexte.maintenant(),
    });
  await rappelerLesValeurs(banc.contexte);
  expect(courriels()).toEqual([]);
  const rappel = { nature: 'Valeur à saisir', structure, contact, indicateur: id, canal: 'Courriel' } as const;
  await sollicitations.creer({ ...rappel, cle: `valeur-s1-c1-v${id}-2026-11`, etat: 'À envoyer' });
  await indicateurs.modifier(id, (await indicateurs.parId(id)).eTag, { valeurs: [{ mois: '2026-11', valeur: 9 }] });
  await rappelerLesValeurs(banc.contexte);
  expect((await lignes()).map((s) => s.etat)).toEqual(['Annulée']);
});
