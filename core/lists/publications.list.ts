import { mois } from '../identifiants/codes.ts';
import { choix, instant, nombre, note, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const publications = defineList({
  name: 'Publications',
  displayName: 'Publications de synthèses',
  description:
    'Une ligne par canal, par mois et par édition : provisoire, arrêtée, corrigée ; et par annonce d’une rencontre ou d’un compte rendu. Aucune ne paraît deux fois.',
  finalite:
    'Publier dans le canal la synthèse du mois, et ce qui s’y annonce, sans jamais publier deux fois la même chose.',
  columns: {
    /** `canal|AAAA-MM`, and what tells the edition; unique: the row is claimed before the card is sent, by its creation or its eTag. */
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    canal: texte({ label: 'Canal', required: true, maxLength: 120 }),
    mois: texte({ label: 'Mois', required: true, maxLength: 7, indexed: true, check: mois }),
    edition: choix({ label: 'Édition', values: ['Provisoire', 'Arrêtée', 'Annonce'] }),
    version: nombre({ label: 'Version du relevé', min: 1 }),
    etat: choix({
      label: 'État',
      values: ['Réservée', 'Envoyée', 'En échec', 'Incertaine'],
      required: true,
      indexed: true,
    }),
    reserveeLe: instant({ label: 'Réservée le' }),
    reserveePar: texte({
      label: 'Réservée par',
      maxLength: 64,
      help: 'Identifiant de l’exécution, jamais celui d’une personne.',
    }),
    envoyeeLe: instant({ label: 'Envoyée le' }),
    tentatives: nombre({ label: 'Tentatives', min: 0 }),
    origine: choix({ label: 'Origine', values: ['Minuteur', 'Manuelle'], required: true }),
    octets: nombre({ label: 'Taille de la carte en octets', min: 0 }),
    empreinte: texte({ label: 'Empreinte de la carte', maxLength: 64 }),
    erreur: note({ label: 'Dernière erreur' }),
  },
});

export type Publication = Row<typeof publications>;
export type NouvellePublication = NewRow<typeof publications>;
