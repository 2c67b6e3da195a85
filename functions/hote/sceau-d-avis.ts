import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** Seals the boxes of evaluations, and makes the codes that open them to an answer. Nothing of it is kept. */
export interface SceauDAvis {
  /** Unreadable without the secret of the installation, and never twice the same. */
  sceller(clair: string): string;
  /** What was sealed; undefined for anything else, or once the secret has changed. */
  ouvrir(scelle: string): string | undefined;
  /** What the QR of a rencontre says. */
  code(rencontre: string): string;
  /** The rencontre of a code that was made here; undefined for any other. */
  lire(code: string): string | undefined;
}

const NONCE = 12;
const PREUVE = 16;
/** Letters and digits that are told apart at a glance. */
const SIGNES = 'abcdefghjkmnpqrstuvwxyz23456789';
const LETTRES = 12;
const CODE = /^([1-9]\d{0,9})-([a-z2-9]{12})$/;

export function creerSceauDAvis(secret: string): SceauDAvis {
  const cle = Buffer.from(hkdfSync('sha256', secret, '', 'maillage:avis', 32));
  const code = (rencontre: string): string => {
    const octets = createHmac('sha256', cle).update(`code ${rencontre}`).digest();
    const lettres = Array.from({ length: LETTRES }, (_, i) =>
      SIGNES.charAt(octets.readUInt16BE(i * 2) % SIGNES.length),
    );
    return `${rencontre}-${lettres.join('')}`;
  };
  return {
    code,
    lire(recu) {
      const [, rencontre] = CODE.exec(recu) ?? [];
      if (rencontre === undefined) return undefined;
      const attendu = Buffer.from(code(rencontre));
      const lu = Buffer.from(recu);
      return lu.length === attendu.length && timingSafeEqual(lu, attendu) ? rencontre : undefined;
    },
    sceller(clair) {
      const nonce = randomBytes(NONCE);
      const chiffre = createCipheriv('aes-256-gcm', cle, nonce);
      const corps = Buffer.concat([chiffre.update(clair, 'utf8'), chiffre.final()]);
      return Buffer.concat([nonce, chiffre.getAuthTag(), corps]).toString('base64');
    },
    ouvrir(scelle) {
      const octets = Buffer.from(scelle, 'base64');
      if (octets.length <= NONCE + PREUVE) return undefined;
      try {
        const dechiffre = createDecipheriv('aes-256-gcm', cle, octets.subarray(0, NONCE));
        dechiffre.setAuthTag(octets.subarray(NONCE, NONCE + PREUVE));
        const corps = dechiffre.update(octets.subarray(NONCE + PREUVE));
        return Buffer.concat([corps, dechiffre.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
