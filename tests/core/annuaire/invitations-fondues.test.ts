import { planifierFusion } from '../../../core/annuaire/fusionner.ts';
import { appliquer, type Ligne } from '../../../core/annuaire/operations.ts';
import { uneStructure } from './une-structure.ts';

const J2 = '2026-12-02T07:30:00Z';
const J3 = '2026-12-03T07:30:00Z';
const participation = (structure: string, reste: object): Ligne => ({
  id: structure,
  cle: `7-${structure}`,
  rencontre: '7',
  structure,
  statut: 'Invité',
  sansInvitation: false,
  ...reste,
});

const fondue = (lignes: { readonly Participations: readonly Ligne[] }) => {
  const plan = planifierFusion({
    survivante: uneStructure({ id: '1', nom: 'Le Fil' }),
    absorbee: uneStructure({ id: '2', nom: 'Association Le Fil' }),
    lignes,
    choix: {},
    signature: { par: 'coordination', canal: 'Onglet', le: '2026-11-23T09:00:00Z' },
  });
  if (!plan.ok) throw new Error(plan.refus.message);
  return appliquer(lignes, plan.valeur.operations).Participations?.[0];
};

test.each([
  ['une seule attend son jour : elle est invitée', {}, { invitationPasAvant: J3 }, {}],
  ['l’autre seule attend son jour : elle est invitée', { invitationPasAvant: J3 }, {}, {}],
  ['les deux attendent', { invitationPasAvant: J3 }, { invitationPasAvant: J2 }, { invitationPasAvant: J2 }],
  ['l’une fut invitée à son jour', {}, { inviteeLe: J2 }, { inviteeLe: J2 }],
  ['l’une le fut, l’autre attend encore', { invitationPasAvant: J3 }, { inviteeLe: J2 }, { inviteeLe: J2 }],
  ['les deux le furent', { inviteeLe: J3 }, { inviteeLe: J2 }, { inviteeLe: J2 }],
])('deux fiches invitées à la même rencontre et fusionnées : %s', (_, gardee, absorbee, attendu: object) => {
  const lignes = { Participations: [participation('1', gardee), participation('2', absorbee)] };
  const ligne = fondue(lignes);
  const { inviteeLe, invitationPasAvant } = { inviteeLe: undefined, invitationPasAvant: undefined, ...attendu };
  expect([ligne?.inviteeLe, ligne?.invitationPasAvant]).toEqual([inviteeLe, invitationPasAvant]);
});

test.each([
  [true, false, true],
  [false, true, true],
  [true, true, true],
  [false, false, false],
])(
  'ce qui fut manqué, lu sous l’une (%s) ou l’autre (%s) de deux fiches fusionnées, reste dit lu',
  (gardee, absorbee, attendu) => {
    const lignes = {
      Participations: [participation('1', { manqueLu: gardee }), participation('2', { manqueLu: absorbee })],
    };
    expect(fondue(lignes)?.manqueLu).toBe(attendu);
  },
);
