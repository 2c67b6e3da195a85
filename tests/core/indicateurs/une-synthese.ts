import fc from 'fast-check';
import type { LigneDIndicateur, Mesure, Synthese } from '../../../core/indicateurs/synthese.ts';
import { texteHostile } from '../textes/texte-hostile.ts';

const MESURE: Mesure = { valeur: 3, masquee: false, denominateur: 4, couverture: { connus: 3, total: 4 } };

export const uneLigne = (l: Partial<LigneDIndicateur> = {}): LigneDIndicateur => ({
  id: '1',
  libelle: 'Nombre de rencontres',
  type: 'Réalisation',
  calcul: 'rencontres-tenues',
  unite: 'rencontres',
  definition: 'Rencontres tenues.',
  origine: 2,
  dateOrigine: '2023-12-31',
  cible: 6,
  echeanceCible: '2027-12-31',
  mois: MESURE,
  annee: { valeur: 12, masquee: false, denominateur: 14, couverture: { connus: 9, total: 12 } },
  avancement: { etat: 'atteint' },
  serie: [],
  ...l,
});

/** A summary of a fictional territory. */
export const uneSynthese = (s: Partial<Synthese> = {}): Synthese => ({
  version: 1,
  territoire: 'Territoire fictif',
  mois: '2026-03',
  etablieLe: '2026-04-01T06:00:00Z',
  statut: { etat: 'arretee', arreteeLe: '2026-04-01T06:00:00Z', version: 1 },
  faits: {
    tenues: { valeur: 1, masquee: false },
    rencontresTenues: [
      {
        titre: 'Café partenaires',
        date: '2026-03-12T13:30:00Z',
        thematique: 'Parentalité',
        commune: 'Cézac',
        structures: { valeur: 12, masquee: false },
        public: { masquee: true, raison: 'Moins de 5 personnes.' },
      },
    ],
    rencontresAVenir: [{ titre: 'Forum', date: '2026-04-20T09:00:00Z', thematique: 'Vie sociale', aConfirmer: true }],
    aVenir: { total: 1, aConfirmer: 1 },
    suitesEnRetard: { valeur: 2, masquee: false },
    structuresNouvelles: { valeur: 1, masquee: false },
    fichesVerifiees: { valeur: 62.5, masquee: false, denominateur: 180 },
  },
  actions: [
    {
      id: '7',
      numero: '7',
      titre: 'Organiser des rencontres thématiques',
      servicesResponsables: [],
      indicateurs: [uneLigne()],
    },
  ],
  avertissements: ['Une ligne n’a pas pu être lue.'],
  ...s,
});

const hostile = fc.oneof(
  texteHostile(400),
  fc.string({
    unit: fc.constantFrom('*', '_', '[', ']', '\\', '{{', '`', '\n', '"', '😀', '\u0000', 'é', '<at>'),
    maxLength: 300,
  }),
  fc.constantFrom(
    '# Titre',
    '- puce',
    '1. un',
    '{{DATE(2026-01-01T00:00:00Z,SHORT)}}',
    '<speak>',
    'a'.repeat(5000),
    '\uD800',
  ),
);

const mesure: fc.Arbitrary<Mesure> = fc.oneof(
  fc.record({ valeur: fc.double({ noNaN: true, noDefaultInfinity: true }), masquee: fc.constant(false) }),
  fc.constant({ masquee: true, raison: 'Moins de 5 personnes.' }),
  fc.constant({ masquee: false, raison: 'Aucune rencontre tenue.' }),
);

const rencontre = fc.record({
  titre: hostile,
  date: fc.constant('2026-03-12T13:30:00Z'),
  thematique: hostile,
  commune: hostile,
});

const tenue = fc.tuple(rencontre, mesure, mesure).map(([r, structures, pub]) => ({ ...r, structures, public: pub }));

const ligne = fc
  .record({ libelle: hostile, unite: hostile, definition: hostile, mois: mesure, annee: mesure, avant: mesure })
  .map(({ avant, ...l }) =>
    uneLigne({
      ...l,
      serie: [
        { mois: '2026-02', mesure: avant },
        { mois: '2026-03', mesure: l.mois },
      ],
    }),
  );

const action = fc.record({
  id: fc.constant('1'),
  numero: hostile,
  titre: hostile,
  servicesResponsables: fc.constant<string[]>([]),
  indicateurs: fc.array(ligne, { maxLength: 30 }),
});

/** Summaries as long and as hostile as a list could hold. */
export const synthesesHostiles: fc.Arbitrary<Synthese> = fc
  .record({
    territoire: hostile,
    tenues: fc.array(tenue, { maxLength: 60 }),
    aVenir: fc.array(rencontre, { maxLength: 20 }),
    actions: fc.array(action, { maxLength: 30 }),
    retards: fc.array(fc.record({ titre: hostile, structure: hostile }), { maxLength: 5 }),
    avertissements: fc.array(hostile, { maxLength: 40 }),
    motif: hostile,
  })
  .map((h) =>
    uneSynthese({
      territoire: h.territoire,
      actions: h.actions,
      avertissements: h.avertissements,
      statut: {
        etat: 'arretee',
        arreteeLe: '2026-04-01T06:00:00Z',
        version: 2,
        corrections: [{ version: 2, le: '2026-04-02T06:00:00Z', motif: h.motif }],
      },
      faits: {
        ...uneSynthese().faits,
        rencontresTenues: h.tenues,
        decisionsEnRetard: h.retards,
        rencontresAVenir: h.aVenir,
        aVenir: { total: h.aVenir.length, aConfirmer: 0 },
      },
    }),
  );
