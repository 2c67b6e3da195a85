import { z } from 'zod';
import { comptesDAvis } from '../avis/comptes.ts';
import { choix, donnees, instant, lien, nombre, note, texte, textes } from './columns.ts';
import { defineList, type Patch, type Row } from './list.ts';

export const evaluations = defineList({
  name: 'Evaluations',
  displayName: 'Évaluations des rencontres',
  description: 'Ce que l’on a pensé d’une rencontre, en la quittant : des totaux, jamais une réponse ni un nom.',
  finalite: 'Savoir si les rencontres sont utiles, sans savoir qui a répondu quoi.',
  personnel: true,
  columns: {
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    rencontre: lien({ label: 'Rencontre', list: 'Rencontres', required: true, indexed: true }),
    etat: choix({ label: 'État', values: ['Ouverte', 'Close'], required: true, indexed: true }),
    /** How many answered by each way; what they answered is sealed. */
    recus: donnees({ label: 'Avis reçus', schema: z.strictObject({ lien: z.int().min(0), qr: z.int().min(0) }) }),
    papier: donnees({ label: 'Comptés sur papier', schema: comptesDAvis }),
    urne: note({ label: 'Urne scellée', help: 'Illisible jusqu’à la clôture, puis vidée. Ne pas modifier.' }),
    closeLe: instant({ label: 'Close le' }),
    personnes: nombre({ label: 'Personnes comptées', min: 0, max: 10_000 }),
    resultat: donnees({ label: 'Totaux', schema: comptesDAvis }),
    commentaires: textes({ personnelle: true, label: 'Mots laissés, sans nom ni ordre' }),
  },
});

export type Evaluation = Row<typeof evaluations>;
export type ModificationDEvaluation = Patch<typeof evaluations>;
