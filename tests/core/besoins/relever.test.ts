import { releverBesoin } from '../../../core/besoins/relever.ts';
import { LATITUDE_NORD_GIRONDE as TERRITOIRE } from '../../../infra/territoire/latitude-nord-gironde.ts';

const JOUR = '2026-11-24';
const relever = (partie: object = {}) =>
  releverBesoin({ cle: 'une-cle-1', thematique: 'Mobilité', ...partie }, TERRITOIRE, JOUR);
const message = (r: ReturnType<typeof relever>) => (r.ok ? '' : r.refus.message);

test('une thématique suffit : le besoin est daté, ouvert, de terrain', () => {
  expect(relever()).toMatchObject({
    ok: true,
    valeur: { intitule: 'Mobilité', thematique: 'Mobilité', releveLe: JOUR, origine: 'Terrain', etat: 'Ouvert' },
  });
});

test('le lieu et le public entrent dans son titre, les mots restent à part', () => {
  const { communes } = TERRITOIRE;
  const [commune] = communes;
  expect(
    relever({ communeInsee: commune?.insee, public: 'Familles', precisions: '  Aller au collège  ' }),
  ).toMatchObject({
    ok: true,
    valeur: { intitule: `Mobilité, pour Familles, à ${commune?.nom}`, precisions: 'Aller au collège' },
  });
});

test('gardé trois jours sans réseau, il est du jour où il a été entendu ; jamais de demain', () => {
  expect(relever({ entenduLe: '2026-11-21' })).toMatchObject({ valeur: { releveLe: '2026-11-21' } });
  expect(relever({ entenduLe: '2026-11-25' })).toMatchObject({ valeur: { releveLe: JOUR } });
});

test.each([
  ['un courriel', 'Écrire à anne@exemple.fr'],
  ['un courriel déguisé', 'anne (at) exemple.fr'],
  ['un téléphone', 'Rappeler au 06 12 34 56 78'],
  ['un nom après une civilité', 'Mme Durand cherche une garde'],
  ['une date de naissance', 'né le 12/03/1984'],
  ['un numéro d’allocataire', 'allocataire n° 1234567'],
  ['un numéro de sécurité sociale', '2 85 05 33 063 123'],
])('%s dans les mots : refusé à leur place, et la phrase dit quoi retirer', (_, precisions) => {
  const lu = relever({ precisions });
  expect(lu).toMatchObject({ ok: false, refus: { code: 'regle-metier', champs: [{ chemin: 'corps.precisions' }] } });
  expect(message(lu)).toContain('retirez-le');
});

test('une thématique ou un public qui nomment quelqu’un sont refusés comme les mots', () => {
  expect(relever({ thematique: 'M. Martin' })).toMatchObject({ ok: false });
  expect(relever({ public: 'Mme Durand' })).toMatchObject({ ok: false });
});

test('une commune d’ailleurs est refusée', () => {
  expect(message(relever({ communeInsee: '75056' }))).toContain('pas de ce territoire');
});
