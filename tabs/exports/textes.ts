import type { TABLEAUX_DES_RENCONTRES } from '../../core/contrats/exports.ts';

export const EXPORTER = {
  titre: 'Exporter',
  du: 'Du',
  au: 'Au',
  de: 'De',
  a: 'À',
  xlsx: 'Tableur (.xlsx)',
  csv: 'CSV',
  json: 'JSON',
  /** Each button of a table is told from the same one of another. */
  nommer: (fichier: string, tableau: string): string => `${fichier}, ${tableau}`,
} as const;

export const DES_RENCONTRES = {
  titre: 'Exporter les rencontres',
  aide: 'Des fichiers à remettre : aucune personne n’y est nommée, et un petit comptage du public n’y est pas montré.',
  attente: 'Lecture des rencontres…',
  thematique: 'Thématique',
  toutes: 'Toutes les thématiques',
  format: 'Format',
  tous: 'Tous les formats',
  commune: 'Commune d’accueil',
  partout: 'Toutes les communes',
  tableaux: {
    rencontres: {
      nom: 'Rencontres',
      aide: 'Une ligne par rencontre : date, intitulé, format, commune d’accueil, structures invitées et présentes, public compté, décisions.',
    },
    presences: {
      nom: 'Présences',
      aide: 'Une ligne par structure et par rencontre : invitée, réponse, présente, excusée ou absente. Jamais qui est venu, ni à combien.',
    },
    decisions: {
      nom: 'Décisions',
      aide: 'Une ligne par décision des rencontres choisies : structure qui la porte, échéance, état.',
    },
  } satisfies Record<(typeof TABLEAUX_DES_RENCONTRES)[number], { readonly nom: string; readonly aide: string }>,
} as const;

export const DES_INDICATEURS = {
  titre: 'Exporter les indicateurs',
  aide: 'Une ligne par indicateur et par mois, telle que la montrent les pages : valeur, cible, couverture, définition. Ce qui est masqué le reste.',
  tableau: 'Indicateurs',
  ouvertes: 'Données ouvertes',
  ouvertesAide:
    'Le même contenu, pour un portail de données : CSV, ou JSON avec le schéma et les définitions. Les commentaires saisis n’y sont pas. Ce qui est publié ne se reprend pas : la période s’arrête au dernier mois fini.',
  licence: 'Licence',
} as const;
