import { saisirValeur } from '../../core/contrats/indicateurs.ts';
import { corrigerReleve, examinerReleve, lireSynthese } from '../../core/contrats/syntheses.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { unIndicateur } from './demandes/indicateurs.ts';

let banc: Banc;
beforeEach(async () => {
  // 1 November 2026, 08:05 in Paris: October has just closed.
  banc = await ouvrirBanc(undefined, '2026-11-01T07:05:00Z');
});
afterEach(() => banc.fermer());

const coordination = { profil: 'coordination' as const };
const lire = (id: string) => banc.contexte.depots.indicateurs.parId(id);
const saisir = async (id: string, corps: object, eTag?: string) =>
  banc.appeler(saisirValeur, {
    ...coordination,
    chemin: { id },
    corps: { eTag: eTag ?? (await lire(id)).eTag, mois: '2026-10', ...corps },
  });
const surLaPage = async (mois: string) => {
  const { corps } = await banc.appeler(lireSynthese, { profil: 'lecture', chemin: { mois } });
  const { synthese } = lireSynthese.reponse.parse(corps);
  return synthese.actions[0]?.indicateurs[0]?.mois;
};

test('une valeur saisie paraît avec son commentaire ; redite, rien ne change ; une autre version, c’est un conflit', async () => {
  const { id, eTag } = await unIndicateur(banc, { calcul: 'saisie', unite: 'ateliers' });
  const demande = { mois: '2026-11', valeur: 12, commentaire: 'Baisse due aux travaux' };
  expect(await saisir(id, demande, eTag)).toMatchObject({ statut: 200, corps: { dejaFait: false, moisArrete: false } });
  expect(await saisir(id, demande, eTag)).toMatchObject({ statut: 200, corps: { dejaFait: true } });
  expect((await saisir(id, { ...demande, valeur: 13 }, eTag)).statut).toBe(409);
  expect(await surLaPage('2026-11')).toEqual({ valeur: 12, masquee: false, commentaire: 'Baisse due aux travaux' });
  const [ligne] = (await banc.contexte.depots.journal.lire()).items.filter((l) => l.commande === 'saisirValeur');
  expect([ligne?.detail, ligne?.liste]).toEqual(['2026-11 : valeur saisie', 'Indicateurs']);
});

test('saisie pour un mois arrêté, elle attend la correction du mois, qui dit ce qu’elle change', async () => {
  const { id } = await unIndicateur(banc, { calcul: 'saisie', unite: 'ateliers' });
  expect((await surLaPage('2026-10'))?.valeur).toBeUndefined();
  expect(await saisir(id, { valeur: 12, commentaire: 'Compté après coup' })).toMatchObject({
    corps: { moisArrete: true },
  });
  expect((await surLaPage('2026-10'))?.valeur).toBeUndefined();
  const chemin = { mois: '2026-10' };
  const { corps } = await banc.appeler(examinerReleve, { ...coordination, chemin });
  const { ecarts, version } = examinerReleve.reponse.parse(corps);
  expect(ecarts).toMatchObject([{ apres: expect.stringContaining('12') }]);
  await banc.appeler(corrigerReleve, {
    ...coordination,
    chemin,
    corps: { version: version ?? 0, motif: 'Saisie tardive' },
  });
  expect(await surLaPage('2026-10')).toMatchObject({ valeur: 12, commentaire: 'Compté après coup' });
});

test('un commentaire seul se corrige aussi dans un mois arrêté', async () => {
  const { id } = await unIndicateur(banc, {
    calcul: 'saisie',
    unite: 'ateliers',
    valeurs: [{ mois: '2026-10', valeur: 12 }],
  });
  await surLaPage('2026-10');
  await saisir(id, { valeur: 12, commentaire: 'Baisse due aux travaux' });
  const { corps } = await banc.appeler(examinerReleve, { ...coordination, chemin: { mois: '2026-10' } });
  expect(examinerReleve.reponse.parse(corps).ecarts).toHaveLength(1);
});

test.each([
  ['un mois à venir', { mois: '2026-12', valeur: 1 }, 422],
  ['un commentaire qui nomme quelqu’un', { valeur: 1, commentaire: 'Vu avec Mme Durand' }, 422],
  ['un mois qui n’en est pas un', { mois: '2026-13', valeur: 1 }, 400],
  ['un commentaire trop long', { valeur: 1, commentaire: 'x'.repeat(301) }, 400],
])('%s est refusé', async (_, corps, statut) => {
  const { id } = await unIndicateur(banc, { calcul: 'saisie' });
  expect((await saisir(id, corps)).statut).toBe(statut);
  expect((await lire(id)).valeurs).toBeUndefined();
});

test('un indicateur qui se compte tout seul ne prend aucune valeur', async () => {
  const { id } = await unIndicateur(banc);
  expect((await saisir(id, { valeur: 3 })).statut).toBe(422);
});
