import { createHmac, timingSafeEqual } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import { jetonEntier } from '../../core/liens/jeton-entier.ts';
import { type ContenuDuLien, contenuDuLien } from '../../core/liens/lien.ts';

export interface Liens {
  signer(contenu: ContenuDuLien): Promise<string>;
  /** What a token says, once its signature is verified. Whether it still opens anything is for core to say. */
  lire(jeton: string): Promise<Resultat<ContenuDuLien>>;
  /** Was this token signed here? That says nothing of what it opens. */
  estDIci(jeton: string): boolean;
}

const EMETTEUR = 'maillage';
const AUDIENCE = 'maillage:lien';

/** What is signed, and its signature. */
const SIGNE = /^([\w-]+\.[\w-]+)\.([\w-]+)$/;

const ABIME = refuser(
  'non-authentifie',
  'Ce lien n’est pas reconnu. Ouvrez-le de nouveau depuis le courriel, sans le couper, ou demandez-en un autre à la coordination.',
);

const COUPE = refuser(
  'non-authentifie',
  'Ce lien est coupé : sa fin manque. Dans le courriel, copiez toute l’adresse, jusqu’à son dernier signe.',
);

/**
 * Personal links, signed with a secret of this installation alone. The issuer and the audience keep them apart from any
 * other token.
 */
export function creerLiens(secret: string): Liens {
  const cle = new TextEncoder().encode(secret);
  return {
    signer: ({ jti, exp, objet, acte }) =>
      new SignJWT({ objet, acte })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuer(EMETTEUR)
        .setAudience(AUDIENCE)
        .setJti(jti)
        .setExpirationTime(exp)
        .sign(cle),
    estDIci(recu) {
      const [, signe, signature] = SIGNE.exec(jetonEntier(recu) ?? '') ?? [];
      if (signe === undefined || signature === undefined) return false;
      const attendue = createHmac('sha256', cle).update(signe).digest();
      const lue = Buffer.from(signature, 'base64url');
      return lue.length === attendue.length && timingSafeEqual(lue, attendue);
    },
    async lire(recu) {
      const jeton = jetonEntier(recu);
      if (jeton === undefined) return COUPE;
      try {
        const { payload } = await jwtVerify(jeton, cle, {
          algorithms: ['HS256'],
          issuer: EMETTEUR,
          audience: AUDIENCE,
          requiredClaims: ['exp', 'jti'],
          // The date is judged by core, with that of the row and in one sentence: here only the signature is.
          currentDate: new Date(0),
        });
        const lu = contenuDuLien.safeParse(payload);
        return lu.success ? reussite(lu.data) : ABIME;
      } catch (erreur) {
        if (erreur instanceof errors.JOSEError) return ABIME;
        throw erreur;
      }
    },
  };
}
