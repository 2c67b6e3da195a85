import { z } from 'zod';
import { CANAUX_DE_REPONSE } from '../vocabulaires/mises-en-lien.ts';
import { REPONSES_DE_VOTE } from '../vocabulaires/rencontres.ts';
import { booleen, choix, donnees, instant, lien, note, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const votes = defineList({
  name: 'Votes',
  displayName: 'Votes',
  description: 'La réponse d’une structure à un sondage : une ligne, modifiable jusqu’à la clôture.',
  personnel: true,
  finalite: 'Trouver une date qui convienne à tous.',
  columns: {
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    sondage: lien({ label: 'Sondage', list: 'Sondages', required: true, indexed: true }),
    structure: lien({ label: 'Structure', list: 'Structures', required: true }),
    contact: lien({ label: 'Contact', list: 'Contacts' }),
    reponses: donnees({
      personnelle: true,
      label: 'Réponse par créneau',
      schema: z.record(z.string(), z.enum(REPONSES_DE_VOTE)),
    }),
    commentaire: note({ personnelle: true, label: 'Commentaire' }),
    repondu: instant({ label: 'Répondu le' }),
    /** Its voter was told so before answering. */
    lueParLesInvites: booleen({ label: 'Lue par les autres invités' }),
    canal: choix({ label: 'Répondu par', values: CANAUX_DE_REPONSE }),
  },
});

export type Vote = Row<typeof votes>;
export type NouveauVote = NewRow<typeof votes>;
