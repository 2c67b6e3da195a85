import { z } from 'zod';
import { choix, donnees, instant, lien, note, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

/** A slot that is voted on; `id` is stable and short, so that votes keep their meaning when slots are added. */
const creneau = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{1,12}$/),
  debut: z.iso.datetime(),
  dureeMinutes: z.int().min(15),
  lieu: z.string().optional(),
});
export type Creneau = z.infer<typeof creneau>;

export const sondages = defineList({
  name: 'Sondages',
  displayName: 'Sondages de date',
  description: 'Les créneaux proposés aux partenaires pour une rencontre.',
  finalite: 'Trouver une date qui convienne à tous.',
  columns: {
    titre: texte({ label: 'Titre', internal: 'Title', required: true }),
    rencontre: lien({ label: 'Rencontre', list: 'Rencontres', required: true, indexed: true }),
    creneaux: donnees({ label: 'Créneaux', schema: z.array(creneau).max(60) }),
    etat: choix({ label: 'État', values: ['Ouvert', 'Clos', 'Annulé'], required: true, indexed: true }),
    cloture: instant({ label: 'Clôture' }),
    creneauRetenu: texte({ label: 'Créneau retenu', maxLength: 12 }),
    message: note({ label: 'Message aux partenaires' }),
    cle: texte({ label: 'Clé', maxLength: 64, unique: true }),
  },
});

export type Sondage = Row<typeof sondages>;
export type NouveauSondage = NewRow<typeof sondages>;
