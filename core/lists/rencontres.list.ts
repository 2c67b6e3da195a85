import { codeInsee } from '../identifiants/codes.ts';
import { ordreDuJour } from '../ordre-du-jour/ordre-du-jour.ts';
import { planGarde } from '../tables/plan-garde.ts';
import { LIBELLES_A_SAVOIR } from '../vocabulaires/a-savoir.ts';
import { ECARTS_AVEC_OUTLOOK, ETATS_DE_RENCONTRE, FORMATS, MODALITES } from '../vocabulaires/rencontres.ts';
import { PUBLICS, THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { booleen, choix, choixMultiple, donnees, instant, lien, nombre, note, texte } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Patch, type Row } from './list.ts';

export const rencontres = defineList({
  name: 'Rencontres',
  displayName: 'Rencontres',
  description: 'Les rencontres thématiques, de leur préparation à leurs suites.',
  finalite: 'Préparer, tenir et suivre les rencontres du plan.',
  columns: {
    titre: texte({ label: 'Titre', internal: 'Title', required: true }),
    thematique: choix({ label: 'Thématique', values: THEMATIQUES, open: true, required: true, indexed: true }),
    format: choix({ label: 'Format', values: FORMATS, open: true, required: true }),
    etat: choix({ label: 'État', values: ETATS_DE_RENCONTRE, required: true, indexed: true }),
    debut: instant({ label: 'Début', indexed: true }),
    dureeMinutes: nombre({ label: 'Durée en minutes', min: 15, max: 720, required: true }),
    capacite: nombre({
      label: 'Places, en structures',
      min: 1,
      max: 500,
      help: 'Vide : pas de limite. Au-delà, une structure qui vient entre en liste d’attente.',
    }),
    modalite: choix({ label: 'Modalité', values: MODALITES, required: true }),
    lieu: texte({ label: 'Lieu' }),
    commune: texte({ label: 'Commune d’accueil', maxLength: 100 }),
    communeInsee: texte({ label: 'Code INSEE de la commune', maxLength: 5, indexed: true, check: codeInsee }),
    millesimeCog: nombre({ label: 'Millésime des codes INSEE', min: 2016, max: 2100 }),
    publics: choixMultiple({ label: 'Publics visés', values: PUBLICS, open: true }),
    objectif: note({ label: 'Objectif' }),
    /** What there is to know to come; the row of before they were told apart has it all in the last one. */
    horaires: texte({ label: LIBELLES_A_SAVOIR.horaires }),
    acces: texte({ label: LIBELLES_A_SAVOIR.acces }),
    gardeEnfants: texte({ label: LIBELLES_A_SAVOIR.gardeEnfants }),
    transport: texte({ label: LIBELLES_A_SAVOIR.transport }),
    contraintes: note({ label: LIBELLES_A_SAVOIR.contraintes }),
    ficheAction: lien({ label: 'Fiche action', list: 'FichesAction', indexed: true }),
    serie: texte({ label: 'Série', indexed: true, help: 'Même intitulé pour toutes les séances d’une série.' }),
    ordreDuJour: donnees({ label: 'Ordre du jour', schema: ordreDuJour }),
    planDeTable: donnees({ label: 'Plan de table', schema: planGarde }),
    /** Once published; before that it is in a closed list. */
    compteRendu: note({ label: 'Compte rendu' }),
    compteRenduEcritLe: instant({
      label: 'Compte rendu écrit le',
      help: 'Son texte reste dans une liste fermée jusqu’à sa publication.',
    }),
    /** Sent that day to those who were there; their silence approves it after a while. */
    approbationDemandeeLe: instant({ label: 'Compte rendu soumis à approbation le' }),
    /** How many times whoever has to write it was reminded: marked before the mail leaves. */
    rappelsDuCompteRendu: nombre({ label: 'Rappels d’écrire le compte rendu', min: 0, max: 2 }),
    /** Until then it is being written: the page of a personal link does not show it. */
    compteRenduDiffuseLe: instant({ label: 'Compte rendu diffusé le' }),
    feuilleDePresence: booleen({
      label: 'Présences complètes',
      help: 'Tant qu’elles ne le sont pas, la rencontre ne compte pas dans les taux de présence.',
    }),
    evenementId: texte({ label: 'Identifiant de l’événement' }),
    /** Only that they differ: what Outlook says is read when it is shown, and kept nowhere. */
    ecartOutlook: choix({
      label: 'Écart avec Outlook',
      values: ECARTS_AVEC_OUTLOOK,
      help: 'Noté par l’application ; s’efface quand la rencontre et sa réunion disent la même chose.',
    }),
    lienReunion: note({ label: 'Lien de la réunion Teams' }),
    cleTransaction: texte({ label: 'Clé de planification', maxLength: 64 }),
    cleCreation: texte({
      label: 'Clé de création',
      maxLength: 64,
      unique: true,
      help: 'Empêche qu’une même demande crée deux rencontres.',
    }),
    empreinte: empreinteDeLaDemande,
    /** How often the code of its door was changed: the former ones open nothing any more. */
    tourDePorte: nombre({ label: 'Renouvellements du code de la porte', min: 0, max: 999 }),
    planifieeLe: instant({ label: 'Planifiée le' }),
    greffeeSur: texte({
      label: 'Portée par la rencontre',
      maxLength: 12,
      help: 'Numéro de la rencontre dont celle-ci est devenue un point.',
    }),
    greffeeLe: instant({ label: 'Devenue un point le' }),
    minutesGreffees: nombre({ label: 'Minutes de ce point', min: 5, max: 240 }),
    motifAnnulation: note({ label: 'Motif de l’annulation' }),
    reprend: texte({
      label: 'Reprend la rencontre',
      maxLength: 12,
      indexed: true,
      help: 'Numéro de la rencontre annulée que celle-ci programme de nouveau.',
    }),
    source: texte({ label: 'Source', maxLength: 100 }),
  },
});

export type Rencontre = Row<typeof rencontres>;
export type NouvelleRencontre = NewRow<typeof rencontres>;
export type ModificationDeRencontre = Patch<typeof rencontres>;
