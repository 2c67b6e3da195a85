import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

const contenu = z.object({
  liste: z.string(),
  /** Who reads, and for which structures. */
  portee: z.string(),
  lien: z.string(),
});
type Contenu = z.infer<typeof contenu>;

/**
 * Marks of reading: where somebody is in a list. Signed, so that no other address is ever followed, nor the mark of
 * another list.
 */
export interface Marques {
  signer(contenu: Contenu): Promise<string>;
  /** Undefined for what was not signed here. */
  lire(marque: string): Promise<Contenu | undefined>;
}

const AUDIENCE = 'maillage:lecture';

export function creerMarques(secret: string): Marques {
  const cle = new TextEncoder().encode(secret);
  return {
    signer: (c) => new SignJWT(c).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).setAudience(AUDIENCE).sign(cle),
    async lire(marque) {
      try {
        return contenu.parse((await jwtVerify(marque, cle, { algorithms: ['HS256'], audience: AUDIENCE })).payload);
      } catch (erreur) {
        if (erreur instanceof errors.JOSEError || erreur instanceof z.ZodError) return undefined;
        throw erreur;
      }
    },
  };
}
