import { etatDesCommunes, etatDesThemes } from '../../../core/referents/etat.ts';
import type { Faits } from '../../../core/referents/faits.ts';
import { uneMiseEnLien, uneParticipation, uneRencontre, uneStructure } from '../indicateurs/batisseurs.ts';
import { unContact } from '../rencontres/batisseurs.ts';
import { RIEN, unActe, uneNote, unReferent } from './batisseurs.ts';

const MAINTENANT = '2026-12-01T09:00:00Z';
const compte = (lettre: string) => ({ oid: `oid-${lettre}`, tid: 'tid' });
/** Two of the team, in their own structure, and four others. */
const EQUIPE = [
  unContact({ id: '1', nom: 'Alix Exemple', structure: '9', ...compte('a') }),
  unContact({ id: '2', nom: 'Bao Exemple', structure: '9', ...compte('b') }),
];
const STRUCTURES = ['1', '2', '3', '4', '9'].map((id) => uneStructure({ id, thematiques: ['Parentalité'] }));
const VENUES = ['1', '2', '3', '4', '9'].map((structure) =>
  uneParticipation({ id: structure, cle: structure, structure }),
);
const TENUE = uneRencontre({ id: '1', debut: '2026-11-10T09:00:00Z' });
const ORGANISEE: Faits = {
  ...RIEN,
  structures: STRUCTURES,
  contacts: EQUIPE,
  rencontres: [TENUE],
  participations: VENUES,
  journal: [unActe()],
};
const theme = (faits: Faits, maintenant = MAINTENANT) => {
  const etat = etatDesThemes(faits, maintenant).find((t) => t.thematique === 'Parentalité');
  if (etat === undefined) throw new Error('Aucun état.');
  return etat;
};

test('qui a organisé connaît les structures venues, jamais la sienne', () => {
  expect(theme(ORGANISEE)).toMatchObject({
    liens: 4,
    porteuses: [{ nom: 'Alix Exemple', liens: 4, seule: 4 }],
    alertes: ['seule'],
    fragile: true,
    binomeActif: false,
  });
});

test.each([
  ['annulée', { rencontres: [{ ...TENUE, etat: 'Annulée' as const }] }],
  ['plus vieille qu’un an', { rencontres: [uneRencontre({ id: '1', debut: '2025-11-10T09:00:00Z' })] }],
  ['dont l’acte a été refusé', { journal: [unActe({ resultat: 'Refusé' })] }],
  [
    'à laquelle personne n’est dit présent',
    { participations: VENUES.map((p) => ({ ...p, statut: 'Invité' as const })) },
  ],
])('une rencontre %s ne fait aucun lien', (_cas, change) => {
  const etats = etatDesThemes({ ...ORGANISEE, ...change }, MAINTENANT);
  expect(etats.map((t) => [t.liens, t.alertes])).not.toContainEqual([4, ['seule']]);
  expect(etats.every((t) => t.liens === 0)).toBe(true);
});

test('à deux, les liens ne tiennent plus à une seule', () => {
  const deux = theme({
    ...ORGANISEE,
    journal: [unActe(), unActe({ id: '2', cle: '2', auteur: 'oid-b.tid', commande: 'planifierRencontre' })],
  });
  expect(deux.porteuses.map((p) => [p.nom, p.seule])).toEqual([
    ['Alix Exemple', 0],
    ['Bao Exemple', 0],
  ]);
  expect(deux.alertes).toEqual([]);
});

test('qui co-organise, qui met en lien et qui est écrit dans la fiche connaissent aussi', () => {
  const faits: Faits = {
    ...RIEN,
    contacts: EQUIPE,
    structures: [
      ...STRUCTURES.slice(1),
      uneStructure({ id: '1', thematiques: ['Parentalité'], binome: ' bao  EXEMPLE ' }),
    ],
    rencontres: [TENUE],
    participations: [
      ...VENUES.slice(0, 2),
      uneParticipation({ id: '9', cle: '9', structure: '9', organisateur: '1', statut: 'Présent' }),
    ],
    misesEnLien: [
      uneMiseEnLien({ id: '5', thematique: 'Parentalité', demandeur: '3', destinataire: '4', faiteLe: '2026-11-02' }),
    ],
    journal: [unActe({ commande: 'mettreEnLien', liste: 'MisesEnLien', ligne: '5', auteur: 'oid-b.tid' })],
  };
  expect(theme(faits).porteuses).toMatchObject([
    { nom: 'Bao Exemple', liens: 3, seule: 2 },
    { nom: 'Alix Exemple', liens: 2, seule: 1 },
  ]);
});

test('nommer un binôme lève l’alerte ; soixante jours sans qu’il fasse rien, elle revient', () => {
  const nomme = {
    ...ORGANISEE,
    referents: [unReferent({ referent: '1', referentDepuis: '2026-11-01', binome: '2', binomeDepuis: '2026-12-01' })],
  };
  expect(theme(nomme)).toMatchObject({ alertes: [], fragile: true, binomeActif: true });
  expect(theme(nomme, '2027-01-29T09:00:00Z').alertes).not.toContain('seule');
  expect(theme(nomme, '2027-01-30T09:00:00Z').alertes).toContain('seule');
  expect(theme(nomme, '2027-01-30T09:00:00Z').binomeActif).toBe(false);
  const agit = { ...nomme, carnet: [uneNote({ par: 'oid-b.tid', observeeLe: '2027-01-15' })] };
  expect(theme(agit, '2027-01-30T09:00:00Z').alertes).not.toContain('seule');
  // A note of whoever co-organised one rencontre is no following of the theme.
  const deQuiCoorganise = uneNote({ par: 'oid-b.tid', observeeLe: '2027-01-15', parQuiCoorganise: true });
  expect(theme({ ...nomme, carnet: [deQuiCoorganise] }, '2027-01-30T09:00:00Z').alertes).toContain('seule');
});

test('le référent est dit silencieux soixante jours après son dernier acte, ou après avoir été nommé', () => {
  const seul = {
    ...RIEN,
    contacts: EQUIPE,
    rencontres: [TENUE],
    referents: [unReferent({ referent: '2', referentDepuis: '2026-10-01' })],
  };
  expect(theme(seul, '2026-11-29T09:00:00Z').alertes).toEqual([]);
  expect(theme(seul, '2026-11-30T09:00:00Z').alertes).toEqual(['silencieuse']);
  const present = uneParticipation({ rencontre: '1', structure: '9', contact: '2' });
  expect(theme({ ...seul, participations: [present] }, '2026-11-30T09:00:00Z')).toMatchObject({
    referent: { nom: 'Bao Exemple', dernierActe: '2026-11-10' },
    alertes: [],
  });
});

test('une personne nommée qui n’est plus en poste, ou dont la ligne n’est plus là, est dite partie', () => {
  const partie = { ...EQUIPE[1], actif: false } as (typeof EQUIPE)[number];
  const faits = { ...RIEN, referents: [unReferent({ referent: '1', referentDepuis: '2026-12-01', binome: '2' })] };
  expect(theme({ ...faits, contacts: [EQUIPE[0] as typeof partie, partie] }).alertes).toEqual(['partie']);
  expect(theme({ ...faits, contacts: [EQUIPE[0] as typeof partie] })).toMatchObject({
    binome: { nom: 'une personne effacée', enPoste: false },
    alertes: ['partie'],
  });
});

test('le même compte dans deux structures est une personne', () => {
  const ailleurs = unContact({ id: '3', nom: 'Alix Exemple', structure: '4', ...compte('a') });
  expect(theme({ ...ORGANISEE, contacts: [...EQUIPE, ailleurs] })).toMatchObject({
    liens: 3,
    porteuses: [{ seule: 3 }],
  });
});

describe('par commune', () => {
  const ICI = { insee: '33394', nom: 'Saint-Christoly-de-Blaye' };
  const LA = { insee: '33123', nom: 'Cézac' };
  const faits = (change: Partial<Faits> = {}): Faits => ({
    ...ORGANISEE,
    // Three have their seat here, one there.
    structures: STRUCTURES.map((s) => ({ ...s, communeInsee: s.id === '4' ? LA.insee : ICI.insee })),
    ...change,
  });
  const etats = (f: Faits) => etatDesCommunes(f, [ICI, LA], MAINTENANT);

  test('on lit par nom qui en connaît les structures, et qu’une personne seule les connaît', () => {
    expect(etats(faits())).toMatchObject([
      { nom: LA.nom, liens: 1, alertes: [], fragile: false },
      { nom: ICI.nom, liens: 3, porteuses: [{ nom: 'Alix Exemple', liens: 3, seule: 3 }], alertes: ['seule'] },
    ]);
  });

  test('une structure n’y compte qu’une fois, quelles que soient ses thématiques', () => {
    const deux = [...faits().rencontres, uneRencontre({ id: '2', thematique: 'Santé', debut: '2026-11-12T09:00:00Z' })];
    const revenue = uneParticipation({ id: '20', cle: '20', rencontre: '2', structure: '1' });
    const acte = unActe({ id: '2', cle: '2', ligne: '2' });
    const f = faits({ rencontres: deux, participations: [...VENUES, revenue], journal: [unActe(), acte] });
    expect(etats(f)[1]).toMatchObject({ liens: 3, porteuses: [{ liens: 3, seule: 3 }] });
  });

  test('un binôme nommé lève l’alerte ; soixante jours sans échange, le référent est dit silencieux', () => {
    const nommee = (valeurs: object) =>
      faits({ referents: [unReferent({ thematique: undefined, communeInsee: ICI.insee, ...valeurs })] });
    const lu = etats(nommee({ referent: '1', referentDepuis: '2026-01-01', binome: '2', binomeDepuis: '2026-11-25' }));
    expect(lu[1]).toMatchObject({ referent: { nom: 'Alix Exemple', dernierActe: '2026-11-10' }, alertes: [] });
    expect(etats(nommee({ referent: '2', referentDepuis: '2026-01-01' }))[1]?.alertes).toEqual([
      'seule',
      'silencieuse',
    ]);
    // It names no theme.
    expect(etatDesThemes(nommee({ referent: '1' }), MAINTENANT).map((t) => t.thematique)).toEqual(['Parentalité']);
  });
});
