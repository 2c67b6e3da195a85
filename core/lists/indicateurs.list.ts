import { z } from 'zod';
import { mois } from '../identifiants/codes.ts';
import { CADENCES_DE_SAISIE, CALCULS, TYPES_D_INDICATEUR } from '../vocabulaires/actions.ts';
import { THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { choix, choixMultiple, date, donnees, lien, nombre, note, texte } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Patch, type Row } from './list.ts';
import { provenanceDesValeurs } from './provenance-des-valeurs.ts';

/** A value that no operation can give, typed for a month; what it was before, the oldest first. */
const valeurSaisie = z.strictObject({
  mois,
  valeur: z.number(),
  commentaire: z.string().optional(),
  /** It counted people when it was typed: a small one stays masked, whatever the unit becomes. */
  personnes: z.literal(true).optional(),
  /** It was withdrawn: it counts no more. */
  retiree: z.literal(true).optional(),
  le: z.string().optional(),
  avant: z
    .array(
      z.strictObject({
        valeur: z.number(),
        commentaire: z.string().optional(),
        retiree: z.literal(true).optional(),
        le: z.string().optional(),
      }),
    )
    .optional(),
});

/** What is aimed at for a day: a value, or a range up to `haute`. One without a day is the last. */
const cibleDatee = z.strictObject({
  valeur: z.number(),
  haute: z.number().optional(),
  pour: z.iso.date().optional(),
});

export const indicateurs = defineList({
  name: 'Indicateurs',
  displayName: 'Indicateurs',
  description: 'La définition de chaque indicateur : valeur d’origine, cible, calcul. Les valeurs se calculent.',
  // Who types a value is a contact of the annuaire.
  personnel: true,
  finalite: 'Définir les indicateurs du plan, et demander leur valeur à qui la saisit.',
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
    sourceOrigine: texte({ label: 'Source de la valeur d’origine' }),
    // One target and its day, as rows were written before they could have several: see core/indicateurs/cibles.ts.
    cible: nombre({ label: 'Cible', decimals: 2, help: 'Sans effet dès que des cibles sont dites par date.' }),
    echeanceCible: date({ label: 'Échéance de la cible' }),
    cibles: donnees({ label: 'Cibles par date', schema: z.array(cibleDatee) }),
    definition: note({ label: 'Définition', help: 'Imprimée à côté du chiffre.' }),
    source: texte({ label: 'Source de la donnée' }),
    responsable: texte({ label: 'Responsable', maxLength: 120 }),
    responsableContact: lien({
      label: 'Personne qui saisit la valeur',
      list: 'Contacts',
      help: 'Un contact de l’annuaire\u00A0: le rappel lui est envoyé.',
    }),
    cadenceDeSaisie: choix({ label: 'Valeur attendue', values: CADENCES_DE_SAISIE, help: 'Vide\u00A0: aucun rappel.' }),
    outilDeRecueil: texte({ label: 'Outil de recueil' }),
    valeurs: donnees({ label: 'Valeurs saisies', schema: z.array(valeurSaisie) }),
    archiveLe: date({ label: 'Archivé le', help: 'À partir de ce mois, il ne paraît plus.' }),
    cleSource: texte({ label: 'Identifiant chez la source', maxLength: 120, unique: true }),
    provenance: donnees({ label: 'Provenance des valeurs', schema: provenanceDesValeurs }),
    empreinte: empreinteDeLaDemande,
  },
});

export type Indicateur = Row<typeof indicateurs>;
export type NouvelIndicateur = NewRow<typeof indicateurs>;
export type ModificationDIndicateur = Patch<typeof indicateurs>;
