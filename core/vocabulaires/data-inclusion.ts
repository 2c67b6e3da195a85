import { z } from 'zod';
import { FRAIS_NATIONAUX, MODES_NATIONAUX, PUBLICS_NATIONAUX, THEMATIQUES_NATIONALES } from './data-inclusion-v1.ts';
import type { FRAIS, MODES_DE_MOBILISATION } from './structures.ts';
import type { PUBLICS, THEMATIQUES } from './thematiques.ts';

type Table<Notre extends string, National> = Readonly<Record<Notre, readonly National[]>>;

/**
 * Our thématiques in those of data·inclusion v1. Ours are the wide fields of a CTG, theirs are precise needs: the nearest is given where a service
 * of that field does answer that need, nothing where it would be a guess.
 */
const VERS_THEMATIQUES = {
  'Accès aux droits': ['difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits'],
  'Accompagnement social': ['difficultes-administratives-ou-juridiques--beneficier-dune-mesure-daccompagnement-adapte'],
  'Culture et loisirs': ['remobilisation--activites-sportives-et-culturelles'],
  'Emploi et insertion': ['preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi'],
  Enfance: [],
  Handicap: [],
  'Inclusion numérique': ['numerique--maitriser-les-fondamentaux-du-numerique'],
  Jeunesse: [],
  Logement: ['logement-hebergement--sinformer-sur-les-demarches-liees-a-lacces-au-logement'],
  Mobilité: ['mobilite--etre-accompagne-dans-son-parcours-mobilite'],
  Parentalité: ['famille--soutien-a-la-parentalite-et-a-leducation'],
  'Petite enfance': ['famille--garde-denfants'],
  Santé: ['sante--acces-aux-soins'],
  Sport: ['remobilisation--activites-sportives-et-culturelles'],
  'Vie sociale': ['remobilisation--lien-social'],
  Vieillissement: [],
} as const satisfies Table<(typeof THEMATIQUES)[number], (typeof THEMATIQUES_NATIONALES)[number]>;

const VERS_PUBLICS = {
  'Tous publics': ['tous-publics'],
  'Petite enfance': [],
  Enfants: [],
  'Jeunes 11-16 ans': ['jeunes'],
  'Jeunes 12-25 ans': ['jeunes'],
  'Jeunes adultes': ['jeunes'],
  Familles: ['familles'],
  'Familles monoparentales': ['familles'],
  Parents: ['familles'],
  Actifs: ['actifs'],
  'Personnes sans emploi': ['demandeurs-emploi'],
  'Bénéficiaires du RSA': ['beneficiaires-des-minimas-sociaux'],
  'Personnes âgées': ['seniors'],
  'Aidants et aidés': [],
  'Personnes en situation de handicap': ['personnes-en-situation-de-handicap'],
  'Personnes isolées': [],
  'Personnes non mobiles': [],
  'Nouveaux arrivants': [],
  Élus: [],
  Associations: [],
  Professionnels: [],
} as const satisfies Table<(typeof PUBLICS)[number], (typeof PUBLICS_NATIONAUX)[number]>;

const VERS_FRAIS = {
  Gratuit: ['gratuit'],
  Payant: ['payant'],
} as const satisfies Table<(typeof FRAIS)[number], (typeof FRAIS_NATIONAUX)[number]>;

const VERS_MODES = {
  'Envoyer un courriel': ['envoyer-un-courriel'],
  'Envoyer un courrier': [],
  Téléphoner: ['telephoner'],
  'Se présenter': ['se-presenter'],
  'Utiliser un lien de mobilisation': ['utiliser-lien-mobilisation'],
} as const satisfies Table<(typeof MODES_DE_MOBILISATION)[number], (typeof MODES_NATIONAUX)[number]>;

const vers = <const T extends readonly [string, ...string[]]>(valeurs: T) =>
  z.record(
    z.string(),
    z.array(z.enum(valeurs, 'Cette valeur n’est pas dans le vocabulaire de data·inclusion.')).readonly(),
  );

/** The shape of the table, whoever wrote it: a value that data·inclusion does not know is refused here, never written in a file. */
export const correspondancesNationales = z.strictObject({
  thematiques: vers(THEMATIQUES_NATIONALES),
  publics: vers(PUBLICS_NATIONAUX),
  frais: vers(FRAIS_NATIONAUX),
  modesDeMobilisation: vers(MODES_NATIONAUX),
});
export type CorrespondancesNationales = Readonly<z.infer<typeof correspondancesNationales>>;

/** The table by default: a value of ours that is not in it, or that has nothing in front of it, is left out and counted. */
export const CORRESPONDANCES_NATIONALES: CorrespondancesNationales = {
  thematiques: VERS_THEMATIQUES,
  publics: VERS_PUBLICS,
  frais: VERS_FRAIS,
  modesDeMobilisation: VERS_MODES,
};
