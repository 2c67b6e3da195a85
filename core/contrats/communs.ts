import { z } from 'zod';
import { ETIQUETTE } from '../identifiants/etiquette.ts';
import { surUneLigne } from '../textes/net.ts';
import { ROLES_DANS_LE_GROUPE } from '../vocabulaires/rencontres.ts';

const VERSION_ILLISIBLE = 'Cette version de la ligne (eTag) ne se lit pas. Rechargez la page, puis recommencez.';

/** What many contracts ask for, with the sentence that says what is wrong. */

/** Identifier of a row of a list: SharePoint counts them on 32 bits. */
export const id = z.string().regex(/^[1-9]\d{0,9}$/, 'L’identifiant d’une ligne est attendu.');

/** Version of the row that whoever asks was looking at: one version, never « any » (`*`). */
export const eTag = z
  .string('La version de la ligne (eTag) manque.')
  .min(3, 'La version de la ligne (eTag) manque.')
  .max(200, VERSION_ILLISIBLE)
  .regex(ETIQUETTE, VERSION_ILLISIBLE);

/** A text of one line: without break, without blank at either end. */
export const uneLigne = () => z.string().overwrite(surUneLigne).trim();

/** Made by the form at its opening: the same request repeated is done once. */
export const cle = z
  .string()
  .regex(/^[A-Za-z0-9-]{8,64}$/, 'La clé de la demande compte 8 à 64 lettres, chiffres ou tirets.');

/** The signed token of a personal link, in the body of every request that it opens. */
export const jeton = z
  .string()
  .min(20, 'Ce lien est incomplet. Ouvrez-le de nouveau depuis le courriel, sans le couper.')
  .max(4000);

/** Structures to which a sending leaves on a later day than to the others. */
export const reports = z
  .array(z.strictObject({ structure: id, le: z.iso.date('Un jour est attendu.') }))
  .max(300, 'Pas plus de 300 structures à la fois.')
  .optional();

/** A structure chosen for a rencontre: why, in which place, and which of its people organises with who chooses. */
export const structureChoisie = z.strictObject({
  id,
  raison: uneLigne().max(255),
  role: z.enum(ROLES_DANS_LE_GROUPE).optional(),
  organisateur: id.optional(),
});
