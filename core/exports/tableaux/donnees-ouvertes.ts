import { finDe, type Periode } from '../../indicateurs/periode.ts';
import type { Synthese } from '../../indicateurs/synthese.ts';
import { aujourdhui } from '../../temps/heure-locale.ts';
import { neutraliser } from '../neutraliser.ts';
import { type Observation, observationsDe } from './indicateurs.ts';

/** The licences under which a French authority publishes its data (décret n° 2017-638), and the waiver. */
export const LICENCES = {
  'etalab-2.0': {
    nom: 'Licence Ouverte 2.0',
    adresse: 'https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf',
  },
  'odbl-1.0': { nom: 'Open Database License 1.0 (ODbL)', adresse: 'https://opendatacommons.org/licenses/odbl/1-0/' },
  'cc0-1.0': { nom: 'Creative Commons Zéro (CC0 1.0)', adresse: 'https://creativecommons.org/publicdomain/zero/1.0/' },
} as const;
export type Licence = keyof typeof LICENCES;
export const CODES_DES_LICENCES = Object.keys(LICENCES) as [Licence, ...Licence[]];

type Valeur = string | number | boolean | null;

/** A field: its name in both files, its type (Table Schema, Frictionless Standards), what it says. */
interface Champ {
  readonly nom: string;
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'yearmonth';
  readonly description: string;
  readonly valeur: (o: Observation) => Valeur;
}

const CHAMPS: readonly Champ[] = [
  {
    nom: 'indicateur_id',
    type: 'string',
    description: 'Identifiant de l’indicateur, le même d’un fichier à l’autre.',
    valeur: ({ indicateur }) => indicateur.id,
  },
  {
    nom: 'action_numero',
    type: 'string',
    description: 'Numéro de la fiche action, quand elle en a un.',
    valeur: ({ action }) => action.numero ?? null,
  },
  { nom: 'action', type: 'string', description: 'Titre de la fiche action.', valeur: ({ action }) => action.titre },
  {
    nom: 'indicateur',
    type: 'string',
    description: 'Libellé de l’indicateur.',
    valeur: ({ indicateur }) => indicateur.libelle,
  },
  {
    nom: 'unite',
    type: 'string',
    description: 'Unité de la valeur ; « % » pour un taux.',
    valeur: ({ indicateur }) => indicateur.unite,
  },
  {
    nom: 'mois',
    type: 'yearmonth',
    description: 'Mois observé, AAAA-MM (ISO 8601).',
    valeur: ({ mois }) => mois,
  },
  {
    nom: 'date_fin',
    type: 'date',
    description: 'Dernier jour du mois observé, AAAA-MM-JJ (ISO 8601).',
    valeur: ({ mois }) => finDe(mois),
  },
  {
    nom: 'valeur',
    type: 'number',
    description: 'La valeur du mois ; vide quand elle est masquée ou n’est pas connue, jamais zéro à la place.',
    valeur: ({ mesure }) => mesure.valeur ?? null,
  },
  {
    nom: 'masquee',
    type: 'boolean',
    description: 'Vrai quand un petit nombre de personnes n’est pas montré (secret statistique).',
    valeur: ({ mesure }) => mesure.masquee,
  },
  {
    nom: 'denominateur',
    type: 'number',
    description: 'Ce que divise un taux, ou ce qui était prévu pour un compte.',
    valeur: ({ mesure }) => mesure.denominateur ?? null,
  },
  {
    nom: 'couverture_connus',
    type: 'integer',
    description: 'Sur combien d’objets (rencontres, fiches…) la valeur repose.',
    valeur: ({ mesure }) => mesure.couverture?.connus ?? null,
  },
  {
    nom: 'couverture_total',
    type: 'integer',
    description: 'Combien il y en avait en tout.',
    valeur: ({ mesure }) => mesure.couverture?.total ?? null,
  },
  {
    nom: 'remarque',
    type: 'string',
    description: 'Pourquoi il n’y a pas de valeur, ou ce qu’elle laisse de côté.',
    valeur: ({ mesure }) => mesure.raison ?? null,
  },
  {
    nom: 'autre_definition',
    type: 'boolean',
    description: 'Vrai quand ce mois a été gardé selon une autre définition que celle qui est donnée.',
    valeur: ({ autreDefinition }) => autreDefinition,
  },
];

interface Publication {
  readonly syntheses: readonly Synthese[];
  readonly periode: Periode;
  readonly licence: Licence;
  readonly producteur: string;
  readonly maintenant: string;
}

/**
 * The indicators as open data, in JSON (UTF-8): a Data Package whose one resource holds its rows, its schema and the
 * definition of each indicator. Only what a page shows to everyone: what is masked is there without its value, and what
 * somebody typed beside a value (its comment) stays behind.
 */
export function donneesOuvertesJson(p: Publication): string {
  const observations = observationsDe(p.syntheses, p.periode);
  const licence = LICENCES[p.licence];
  const definitions = new Map(
    observations.map(({ action, indicateur: i }) => [
      i.id,
      {
        id: i.id,
        libelle: i.libelle,
        action: action.titre,
        type: i.type,
        unite: i.unite,
        definition: i.definition,
        origine: i.origine ?? null,
        date_origine: i.dateOrigine ?? null,
        cible: i.cible ?? null,
        cible_haute: i.cibleHaute ?? null,
        echeance_cible: i.echeanceCible ?? null,
      },
    ]),
  );
  const paquet = {
    profile: 'data-package',
    name: 'indicateurs',
    title: `Indicateurs de la coopération – ${p.producteur}`,
    description:
      'Les indicateurs du plan de coopération du territoire, mois par mois, avec leur définition, leur couverture et leurs cibles. Aucun chiffre ne porte sur une personne ; un petit nombre de personnes est masqué et n’entre dans aucun total.',
    created: p.maintenant,
    temporal: { start: `${p.periode.de}-01`, end: finDe(p.periode.a) },
    contributors: [{ title: p.producteur, role: 'publisher' }],
    licenses: [{ name: p.licence, title: licence.nom, path: licence.adresse }],
    resources: [
      {
        name: 'observations',
        profile: 'tabular-data-resource',
        format: 'json',
        encoding: 'utf-8',
        schema: {
          fields: CHAMPS.map(({ nom, type, description }) => ({ name: nom, type, description })),
          primaryKey: ['indicateur_id', 'mois'],
        },
        data: observations.map((o) => Object.fromEntries(CHAMPS.map(({ nom, valeur }) => [nom, valeur(o)]))),
      },
    ],
    definitions: [...definitions.values()],
  };
  return `${JSON.stringify(paquet, null, 2)}\n`;
}

const FIN_DE_LIGNE = '\r\n';
const cellule = (valeur: Valeur): string =>
  valeur === null ? '' : typeof valeur === 'string' ? `"${neutraliser(valeur).replace(/"/g, '""')}"` : String(valeur);

/**
 * The same rows as a CSV (UTF-8, RFC 4180: commas, a dot in decimals), each with the definition, the licence and the
 * day it was made: a file that is passed on alone still says what it is.
 */
export function donneesOuvertesCsv(p: Publication): string {
  const fixes: readonly Valeur[] = [p.producteur, LICENCES[p.licence].nom, aujourdhui(p.maintenant)];
  const entetes = [...CHAMPS.map((c) => c.nom), 'definition', 'producteur', 'licence', 'produit_le'];
  const lignes = observationsDe(p.syntheses, p.periode).map((o) => [
    ...CHAMPS.map((c) => c.valeur(o)),
    o.indicateur.definition,
    ...fixes,
  ]);
  return [entetes, ...lignes].map((cellules) => cellules.map(cellule).join(',') + FIN_DE_LIGNE).join('');
}
