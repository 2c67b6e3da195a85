import { z } from 'zod';
import { SORTES_D_ENVOI } from './sortes.ts';

const CANAUX_D_ENVOI = [
  'Courriel',
  'Teams',
  'Outlook',
  'Téléphone',
  'Visite',
  'Papier',
  'Site internet',
  'Export',
] as const;

/** What became of it, as far as is known: what is not known is never guessed. */
export const RESULTATS_D_ENVOI = [
  'À partir',
  'Parti',
  'Départ incertain',
  'Lien ouvert',
  'Répondu',
  'Revenu en erreur',
  'Annulé',
] as const;

/** One thing that was sent to a structure, or said to it. */
export const envoi = z.strictObject({
  /** ISO instant, or local day where no hour is known; absent until it leaves. */
  le: z.string().optional(),
  sorte: z.enum(SORTES_D_ENVOI),
  /** The rencontre, the campaign, what it was about. */
  objet: z.string().optional(),
  canal: z.enum(CANAUX_D_ENVOI),
  /** What the person does there, never who it is; « la structure » where no person was named. */
  fonction: z.string(),
  /** Where it went, for who may read it. */
  adresse: z.string().optional(),
  resultat: z.enum(RESULTATS_D_ENVOI),
  /** Of the result, when it is known: when it was answered, or what was answered. */
  precision: z.string().optional(),
});
export type Envoi = z.infer<typeof envoi>;
