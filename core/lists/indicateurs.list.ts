import { z } from 'zod';
import { mois } from '../identifiants/codes.ts';
import { CALCULS, TYPES_D_INDICATEUR } from '../vocabulaires/actions.ts';
import { THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { choix, choixMultiple, date, donnees, lien, nombre, note, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

/** A value that no operation can give, typed once for a month. */
const valeurSaisie = z.strictObject({ mois, valeur: z.number(), commentaire: z.string().optional() });

export const indicateurs = defineList({
  name: 'Indicateurs',
  displayName: 'Indicateurs',
  description: 'La définition de chaque indicateur : valeur d’origine, cible, calcul. Les valeurs se calculent.',
  finalite: 'Définir les indicateurs du plan.',
  columns: {
    libelle: texte({ label: 'Indicateur', internal: 'Title', required: true }),
    ficheAction: lien({ label: 'Fiche action', list: 'FichesAction', required: true, indexed: true }),
    ordre: nombre({ label: 'Ordre', min: 0, max: 999 }),
    type: choix({ label: 'Type', values: TYPES_D_INDICATEUR, required: true }),
    calcul: choix({ label: 'Calcul', values: CALCULS, required: true }),
    thematiques: choixMultiple({
      label: 'Limité aux thématiques',
      values: THEMATIQUES,
      open: true,
      help: 'Vide : toutes.',
    }),
    typesDeStructure: choixMultiple({
      label: 'Limité aux types de structure',
      values: ['Association'],
      open: true,
      help: 'Vide : tous.',
    }),
    formats: choixMultiple({
      label: 'Limité aux formats',
      values: ['Forum des associations'],
      open: true,
      help: 'Vide : tous.',
    }),
    unite: texte({ label: 'Unité', maxLength: 40 }),
    valeurOrigine: nombre({ label: 'Valeur d’origine', decimals: 2 }),
    dateOrigine: date({ label: 'Date de la valeur d’origine' }),
    cible: nombre({ label: 'Cible', decimals: 2 }),
    echeanceCible: date({ label: 'Échéance de la cible' }),
    definition: note({ label: 'Définition', help: 'Imprimée à côté du chiffre.' }),
    source: texte({ label: 'Source de la donnée' }),
    responsable: texte({ label: 'Responsable', maxLength: 120 }),
    outilDeRecueil: texte({ label: 'Outil de recueil' }),
    valeurs: donnees({ label: 'Valeurs saisies', schema: z.array(valeurSaisie) }),
    cleSource: texte({ label: 'Identifiant chez la source', maxLength: 120, unique: true }),
  },
});

export type Indicateur = Row<typeof indicateurs>;
export type NouvelIndicateur = NewRow<typeof indicateurs>;
