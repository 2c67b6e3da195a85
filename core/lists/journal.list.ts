import { choix, instant, note, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const journal = defineList({
  name: 'Journal',
  displayName: 'Journal',
  description:
    'Chaque changement commandé : qui (identifiant de compte ou de lien), quoi, quand, sur quelle ligne. Jamais de nom ni d’adresse.',
  finalite: 'Savoir qui a changé quoi et quand : sécurité, et preuve en cas de contestation.',
  personnel: true,
  columns: {
    /** One for each act: a line that was kept back is written once. */
    cle: texte({ label: 'Clé', maxLength: 80, unique: true, help: 'Empêche qu’un même acte soit écrit deux fois.' }),
    commande: texte({ label: 'Commande', internal: 'Title', required: true, maxLength: 80 }),
    le: instant({ label: 'Le', required: true, indexed: true }),
    profil: choix({
      label: 'Profil',
      values: ['coordination', 'partenaire', 'invite', 'lecture', 'lien', 'minuteur'],
      required: true,
    }),
    auteur: texte({
      personnelle: true,
      label: 'Auteur',
      maxLength: 80,
      indexed: true,
      help: 'Identifiant d’objet du compte, ou clé du lien personnel.',
    }),
    liste: texte({ label: 'Liste', maxLength: 40, indexed: true }),
    ligne: texte({ label: 'Ligne', maxLength: 20, indexed: true }),
    resultat: choix({ label: 'Résultat', values: ['Fait', 'Déjà fait', 'Refusé', 'En erreur'], required: true }),
    detail: note({ label: 'Détail' }),
  },
});

export type LigneDeJournal = Row<typeof journal>;
export type NouvelleLigneDeJournal = NewRow<typeof journal>;
