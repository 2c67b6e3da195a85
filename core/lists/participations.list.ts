import { z } from 'zod';
import { amendement } from '../comptes-rendus/amendement.ts';
import { REPONSES_A_L_INVITATION, ROLES_DANS_LE_GROUPE, STATUTS_DE_PARTICIPATION } from '../vocabulaires/rencontres.ts';
import { booleen, choix, donnees, instant, lien, nombre, note, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const participations = defineList({
  name: 'Participations',
  displayName: 'Participations',
  description: 'Une ligne par structure et par rencontre : le statut vit ici, jamais sur la rencontre.',
  personnel: true,
  finalite: 'Savoir quelles structures ont été invitées et sont venues, pour préparer la suite et compter.',
  columns: {
    /** `rencontreId-structureId`: one row per pair, however often a command is repeated. */
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    rencontre: lien({ label: 'Rencontre', list: 'Rencontres', required: true, indexed: true }),
    structure: lien({ label: 'Structure', list: 'Structures', required: true, indexed: true }),
    contact: lien({ label: 'Contact', list: 'Contacts' }),
    statut: choix({ label: 'Statut', values: STATUTS_DE_PARTICIPATION, required: true, indexed: true }),
    role: choix({ label: 'Rôle dans le groupe', values: ROLES_DANS_LE_GROUPE }),
    /** Told to everyone; who it is in that structure is not. */
    coorganise: booleen({ label: 'Co-organise la rencontre' }),
    organisateur: lien({ label: 'Qui co-organise', list: 'Contacts', indexed: true }),
    personnes: nombre({ label: 'Nombre de personnes', min: 0, max: 500 }),
    dureeMinutes: nombre({ label: 'Minutes de présence', min: 0, max: 1440 }),
    sansInvitation: booleen({ label: 'Venue sans invitation' }),
    raison: texte({ label: 'Raison de l’invitation' }),
    invitationPasAvant: instant({
      label: 'Invitation d’Outlook pas avant',
      help: 'Reportée : la réunion invite la structure à partir de cet instant, puis la colonne se vide.',
    }),
    /** When it was put off: what its budget counts it from. */
    inviteeLe: instant({ label: 'Invitée dans Outlook le' }),
    reponse: choix({ label: 'Réponse à l’invitation', values: REPONSES_A_L_INVITATION }),
    remplacant: texte({ personnelle: true, label: 'Qui vient à la place', maxLength: 120 }),
    besoinsDAcces: note({ personnelle: true, label: 'Ce qu’il faut pour venir' }),
    reponduLe: instant({ label: 'Répondu le' }),
    /** Since when it waits for a place; the earliest is served first. */
    attenteDepuis: instant({ label: 'En liste d’attente depuis' }),
    motifDeRang: note({ label: 'Pourquoi elle passe devant' }),
    placeLe: instant({ label: 'Place donnée le', help: 'Quand une place s’est libérée pour elle.' }),
    approuveLe: instant({ label: 'Compte rendu approuvé le' }),
    amendements: donnees({
      personnelle: true,
      label: 'Corrections proposées au compte rendu',
      schema: z.array(amendement),
    }),
    /** Neither who in the structure, nor when: it is only counted, among those that were away. */
    manqueLu: booleen({ label: 'A ouvert « ce que vous avez manqué »' }),
    source: texte({ label: 'Source du statut', maxLength: 60, help: 'Saisie, rapport Teams, lien personnel…' }),
  },
});

export type Participation = Row<typeof participations>;
export type NouvelleParticipation = NewRow<typeof participations>;
