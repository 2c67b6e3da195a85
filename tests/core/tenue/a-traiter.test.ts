import type { Contact } from '../../../core/lists/contacts.list.ts';
import { type Convention, conventions } from '../../../core/lists/conventions.list.ts';
import type { Sollicitation } from '../../../core/lists/sollicitations.list.ts';
import { combienAttend, resterAFaire } from '../../../core/tenue/a-traiter.ts';
import { uneStructure } from '../annuaire/une-structure.ts';
import {
  bati,
  uneFicheAction,
  uneMiseEnLien,
  uneRencontre,
  uneSuite,
  unIndicateur,
} from '../indicateurs/batisseurs.ts';
import { uneNote } from '../relations/batisseurs.ts';

const uneConvention = bati<Convention>(conventions, (id) => ({ titre: `Convention ${id}`, etat: 'Signée' }));
const AJOUR = { verifieeLe: '2026-11-01', telephone: '+33536490001' };
const RIEN = {
  structures: [uneStructure({ id: '1', ...AJOUR })],
  contacts: [],
  propositions: [],
  besoins: [],
  fusions: [],
  doublons: 0,
  anomalies: 0,
  conservation: 0,
  misesEnLien: [],
  notesDeRelation: [],
  sollicitations: [],
  diffusions: [],
  publications: [],
  rencontres: [],
  suites: [],
  fichesAction: [],
  conventions: [],
  indicateurs: [],
  reglages: { cadenceParDefautMois: 12, delaiMiseEnLienJours: 15, relanceMiseEnLienJours: 10 },
  maintenant: '2026-11-23T09:00:00Z',
};
const contact = (structure: string, valeurs: Partial<Contact> = {}) =>
  ({ id: '1', structure, actif: true, courriel: 'a@b.example', creeLe: '2026-11-20T09:00:00Z', ...valeurs }) as Contact;

const unDepart = (valeurs: Partial<Sollicitation>) =>
  ({
    etat: 'Envoyée',
    depart: 'À confirmer',
    envoyeeLe: '2026-11-23T08:00:00Z',
    revoquee: false,
    ...valeurs,
  }) as Sollicitation;

test('quand tout est à jour, il n’y a rien à faire', () => {
  expect(resterAFaire(RIEN)).toEqual([]);
});

test('le plus pressant vient d’abord', () => {
  const etat = {
    ...RIEN,
    structures: [
      uneStructure({ id: '1', ...AJOUR }),
      uneStructure({ id: '2', ...AJOUR, verifieeLe: '2024-01-01' }),
      uneStructure({ id: '3', ...AJOUR, verifieeLe: '2025-09-01' }),
      uneStructure({ id: '4', telephone: '+33536490002' }),
    ],
    propositions: [{ etat: 'À examiner' as const }, { etat: 'Refusée' as const }],
    besoins: [{ etat: 'Ouvert' as const }, { etat: 'Clos' as const }],
    fusions: [{ etat: 'En cours' as const }, { etat: 'Faite' as const }],
    misesEnLien: [uneMiseEnLien({ id: '1', etat: 'À clarifier' }), uneMiseEnLien({ id: '2', etat: 'Aboutie' })],
    sollicitations: [
      // Left in doubt; leaving; confirmed; opened, so arrived.
      unDepart({}),
      unDepart({ envoyeeLe: '2026-11-23T08:55:00Z' }),
      unDepart({ depart: 'Confirmé' }),
      unDepart({ ouverteLe: '2026-11-23T08:30:00Z' }),
    ],
    diffusions: [{ etat: 'En cours' as const }, { etat: 'Remise' as const }],
    publications: [
      // Refused; refused long ago; left in doubt; leaving; appeared.
      { etat: 'En échec' as const, reserveeLe: '2026-11-23T08:00:00Z' },
      { etat: 'En échec' as const, reserveeLe: '2026-10-23T08:00:00Z' },
      { etat: 'Incertaine' as const, reserveeLe: '2026-11-23T08:00:00Z' },
      { etat: 'Incertaine' as const, reserveeLe: '2026-11-23T08:55:00Z' },
      { etat: 'Envoyée' as const, reserveeLe: '2026-11-23T08:00:00Z' },
    ],
    rencontres: [uneRencontre({ id: '1' }), uneRencontre({ id: '2', etat: 'Annulée' })],
    suites: [
      uneSuite({ id: '1', rencontre: '1', etat: 'À faire', echeance: '2026-11-22' }),
      uneSuite({ id: '2', rencontre: '1', etat: 'À faire', echeance: '2026-11-23' }),
      uneSuite({ id: '3', rencontre: '1', etat: 'Faite', echeance: '2026-11-22' }),
      // Of a rencontre that was cancelled, nothing was decided.
      uneSuite({ id: '4', rencontre: '2', etat: 'À faire', echeance: '2026-11-22' }),
    ],
    fichesAction: [
      uneFicheAction({ id: '1', modalites: ['Ouvrir | 2026-11-01', 'Relire | 2026-12-01'] }),
      uneFicheAction({ id: '2', statut: 'Terminée', modalites: ['Fermer | 2026-11-01'] }),
    ],
    conventions: [
      uneConvention({ id: '1', ficheAction: '1', echeance: '2026-12-31' }),
      // Of an action that is over; not so near its end; held by no action.
      uneConvention({ id: '2', ficheAction: '2', echeance: '2026-12-31' }),
      uneConvention({ id: '3', ficheAction: '1', echeance: '2028-12-31' }),
      uneConvention({ id: '4', echeance: '2026-11-01' }),
    ],
    notesDeRelation: [
      // Due, to come, made.
      uneNote({ id: '1', rappelerLe: '2026-11-20' }),
      uneNote({ id: '2', rappelerLe: '2026-12-20' }),
      uneNote({ id: '3', rappelerLe: '2026-11-20', rappeleLe: '2026-11-21T10:00:00Z' }),
    ],
    doublons: 2,
    anomalies: 3,
    conservation: 5,
  };
  expect(resterAFaire(etat).map(({ travail, nombre }) => [travail, nombre])).toEqual([
    ['fusions-arretees', 1],
    ['anomalies', 3],
    ['departs', 3],
    ['cartes-refusees', 1],
    ['propositions', 1],
    ['rappels', 1],
    ['appels', 1],
    ['decisions-en-retard', 1],
    ['etapes-en-retard', 1],
    ['perimees', 1],
    ['conventions', 2],
    ['doublons', 2],
    ['a-verifier', 2],
    ['besoins', 1],
    ['conservation', 5],
  ]);
  expect(combienAttend(resterAFaire(etat))).toBe(26);
});

test('une structure est joignable par elle-même ou par un contact en poste', () => {
  const structures = [uneStructure({ id: '1', verifieeLe: '2026-11-01' })];
  const nombreDe = (contacts: readonly Contact[]) =>
    resterAFaire({ ...RIEN, structures, contacts }).find((t) => t.travail === 'injoignables')?.nombre;
  expect(nombreDe([])).toBe(1);
  expect(nombreDe([contact('1')])).toBeUndefined();
  expect(nombreDe([contact('1', { actif: false })])).toBe(1);
});

test('un contact en poste d’une fiche archivée ou disparue est à rattacher', () => {
  const structures = [uneStructure({ id: '1', ...AJOUR }), uneStructure({ id: '2', statut: 'Archivée' })];
  const contacts = [contact('1'), contact('2'), contact('9'), contact('9', { actif: false })];
  expect(resterAFaire({ ...RIEN, structures, contacts })).toEqual([{ travail: 'contacts-sans-structure', nombre: 2 }]);
});

test('une personne se dit à informer au bout d’un mois, tant qu’elle est en poste et ne l’a pas été', () => {
  const nombre = (valeurs: Partial<Contact>) =>
    resterAFaire({ ...RIEN, contacts: [contact('1', valeurs)] }).find((t) => t.travail === 'a-informer')?.nombre;
  expect(nombre({})).toBeUndefined();
  expect(nombre({ creeLe: '2026-10-20T09:00:00Z' })).toBe(1);
  expect(nombre({ creeLe: '2026-10-20T09:00:00Z', informeLe: '2026-11-01' })).toBeUndefined();
  expect(nombre({ creeLe: '2026-10-20T09:00:00Z', actif: false })).toBeUndefined();
});

test('une valeur d’indicateur que personne n’a saisie attend, une fois sa période finie', () => {
  const indicateur = { calcul: 'saisie', cadenceDeSaisie: 'Chaque mois' } as const;
  const indicateurs = [
    unIndicateur({ id: '1', ...indicateur }),
    unIndicateur({ id: '2', ...indicateur, valeurs: [{ mois: '2026-10', valeur: 12 }] }),
    unIndicateur({ id: '3' }),
  ];
  expect(resterAFaire({ ...RIEN, indicateurs })).toEqual([{ travail: 'valeurs-en-retard', nombre: 1 }]);
});
