import { compterALaPorte, compterPublic, lirePublic } from '../../core/contrats/comptages.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { troisStructures, uneCle, uneRencontre } from './fabrique.ts';

let banc: Banc;
let structures: readonly string[];
beforeAll(async () => {
  banc = await ouvrirBanc();
  structures = await troisStructures(banc);
});
afterAll(() => banc.fermer());
afterEach(() => banc.renaitre());

const AGE = { trancheAge: '26-59 ans' } as const;
const porte = (id: string, releve: string, rang: number, lignes: readonly object[]) =>
  banc.appeler(compterALaPorte, { profil: 'coordination', chemin: { id }, corps: { releve, rang, lignes } });
const papier = (id: string, lignes: readonly object[]) =>
  banc.appeler(compterPublic, { profil: 'coordination', chemin: { id }, corps: { lignes } });
const montre = async (id: string) =>
  (await banc.appeler(lirePublic, { profil: 'lecture', chemin: { id } })).corps as { public: object };

test('deux téléphones à la même porte s’ajoutent ; un envoi répété ou en retard ne compte personne de plus', async () => {
  const { id } = await uneRencontre(banc, structures);
  const [a, b] = [uneCle(), uneCle()];
  expect((await porte(id, a, 4, [{ ...AGE, nombre: 4 }])).corps).toEqual({ total: 4, dejaFait: false });
  expect((await porte(id, b, 3, [{ ...AGE, nombre: 3 }])).corps).toEqual({ total: 7, dejaFait: false });
  expect((await porte(id, a, 4, [{ ...AGE, nombre: 4 }])).corps).toEqual({ total: 7, dejaFait: true });
  expect((await porte(id, a, 6, [{ ...AGE, nombre: 6 }])).corps).toEqual({ total: 9, dejaFait: false });
  expect((await porte(id, a, 5, [{ ...AGE, nombre: 5 }])).corps).toEqual({ total: 9, dejaFait: true });
  expect(await montre(id)).toEqual({ public: { valeur: 9, masquee: false }, reponses: [] });
});

test('les deux mêmes états envoyés ensemble n’en font qu’un ; une reprise ne compte plus personne', async () => {
  const { id } = await uneRencontre(banc, structures);
  const releve = uneCle();
  await Promise.all([1, 2, 3].map(() => porte(id, releve, 8, [{ ...AGE, premiereVenue: true, nombre: 8 }])));
  expect(await montre(id)).toMatchObject({ public: { valeur: 8, masquee: false } });
  expect((await porte(id, releve, 16, [])).corps).toEqual({ total: 0, dejaFait: false });
  expect(await montre(id)).toEqual({ public: { masquee: false, raison: 'Public non compté.' }, reponses: [] });
});

test('le papier remplace la porte, qui est gardée ; un petit total reste masqué par les deux voies', async () => {
  const { id } = await uneRencontre(banc, structures);
  await porte(id, uneCle(), 3, [{ ...AGE, nombre: 3 }]);
  expect(await montre(id)).toEqual({ public: { masquee: true, raison: 'Moins de 5 personnes.' }, reponses: [] });
  expect((await papier(id, [{ trancheAge: 'Non précisé', nombre: 41 }])).corps).toEqual({ enregistrees: 1, total: 41 });
  expect(await montre(id)).toEqual({ public: { valeur: 41, masquee: false }, reponses: [] });
  await papier(id, [{ trancheAge: 'Non précisé', nombre: 2 }]);
  expect(await montre(id)).toEqual({ public: { masquee: true, raison: 'Moins de 5 personnes.' }, reponses: [] });
  const { items } = await banc.contexte.depots.comptages.lireOu('rencontre', id);
  expect(items.filter((c) => c.source === 'Porte').reduce((n, c) => n + c.nombre, 0)).toBe(3);
});

test('ce qui nommerait quelqu’un n’a pas de place : une réponse hors des boutons est refusée', async () => {
  const { id } = await uneRencontre(banc, structures);
  for (const ligne of [{ situation: 'Camille Exemple' }, { connuPar: '06 12 34 56 78' }, { nom: 'Camille' }])
    expect((await porte(id, uneCle(), 1, [{ ...AGE, nombre: 1, ...ligne }])).statut).toBe(400);
  expect(await montre(id)).toEqual({ public: { masquee: false, raison: 'Public non compté.' }, reponses: [] });
});

test('ce que le public a répondu à la porte et qu’aucun trimestre ne ventile se lit de tous, chaque petit nombre caché', async () => {
  const { id } = await uneRencontre(banc, structures);
  await porte(id, uneCle(), 1, [
    { ...AGE, connuPar: 'Internet', venuPar: 'À pied', nombre: 3 },
    { ...AGE, connuPar: 'Internet', nombre: 6 },
    { ...AGE, premiereVenue: true, nombre: 5 },
  ]);
  expect(await montre(id)).toEqual({
    public: { valeur: 14, masquee: false },
    reponses: [
      { question: 'connuPar', reponses: [{ mot: 'Internet', nombre: { valeur: 9, masquee: false } }] },
      {
        question: 'venuPar',
        reponses: [
          {
            mot: 'À pied',
            nombre: { masquee: true, raison: 'Non montré, pour qu’aucun petit nombre ne se retrouve.' },
          },
        ],
      },
    ],
  });
});
