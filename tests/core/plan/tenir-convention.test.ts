import type { ConventionSaisie } from '../../../core/contrats/conventions.ts';
import { type Convention, conventions } from '../../../core/lists/conventions.list.ts';
import { preparerConvention } from '../../../core/plan/tenir-convention.ts';
import { bati, uneFicheAction } from '../indicateurs/batisseurs.ts';

const FICHE = uneFicheAction({ id: '8', plan: 'CTG', porteuses: ['12'] });
const uneConvention = bati<Convention>(conventions, (id) => ({
  titre: `Convention ${id}`,
  etat: 'Signée',
  ficheAction: '8',
}));
const SAISIE: ConventionSaisie = {
  titre: 'Convention d’accueil',
  structures: ['6', '12', '6'],
  etat: 'Signée',
  signeeLe: '2025-01-10',
  echeance: '2027-01-10',
  modalites: ['Un bureau'],
  outilsPartages: ['Agenda'],
};
const auteur = (par: 'coordination' | { structure: string } = 'coordination') => ({ par, jour: '2026-11-24' });

test('une convention se range sous son action, chaque signataire une fois', () => {
  expect(preparerConvention(FICHE, undefined, { ...SAISIE, precisions: '' }, auteur())).toMatchObject({
    ok: true,
    valeur: { ficheAction: '8', structures: ['6', '12'], signeeLe: '2025-01-10', precisions: undefined },
  });
});

test.each([
  ['signée sans jour', { signeeLe: undefined }, 'signeeLe'],
  ['signée demain', { signeeLe: '2026-11-25' }, 'signeeLe'],
  ['finie avant d’être signée', { echeance: '2025-01-10' }, 'echeance'],
  ['une personne nommée', { modalites: ['Voir Mme Durand'] }, 'modalites'],
])('ne se garde pas : %s', (_, valeurs, champ) => {
  expect(preparerConvention(FICHE, undefined, { ...SAISIE, ...valeurs }, auteur())).toMatchObject({
    ok: false,
    refus: { code: 'regle-metier', champs: [{ chemin: `corps.convention.${champ}` }] },
  });
});

test('en préparation, le jour de signature prévu peut être à venir', () => {
  const prevue = { ...SAISIE, etat: 'En préparation' as const, signeeLe: '2026-12-10' };
  expect(preparerConvention(FICHE, undefined, prevue, auteur()).ok).toBe(true);
});

test('une structure tient les conventions de l’action qu’elle porte, et ne prend pas celle d’une autre', () => {
  expect(preparerConvention(FICHE, undefined, SAISIE, auteur({ structure: '12' })).ok).toBe(true);
  expect(preparerConvention(FICHE, undefined, SAISIE, auteur({ structure: '13' }))).toMatchObject({
    ok: false,
    refus: { code: 'interdit' },
  });
  expect(preparerConvention(FICHE, uneConvention({ ficheAction: '9' }), SAISIE, auteur())).toMatchObject({
    ok: false,
    refus: { code: 'introuvable' },
  });
});
