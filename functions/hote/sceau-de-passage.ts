import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** What the salt of a year and the secret of the installation do together; either of them alone does nothing. */
export interface SceauDePassage {
  /** The pseudonym of a code: the same all year, of no use without both. */
  pseudonyme(code: string): string;
  /** The pseudonyms of a sitting, each as often as it was given, unreadable, the same length for few as for none, never twice the same. */
  sceller(rencontre: string, pseudonymes: readonly string[]): string;
  /** What was sealed for this sitting; undefined for anything else. */
  ouvrir(rencontre: string, scelle: string): readonly string[] | undefined;
}

const NONCE = 12;
const PREUVE = 16;
/** 96 bits: among a thousand codes, two are mistaken for one less than once in 10^23. */
const PSEUDONYME = 12;
const COMPTE = 2;
/** The box grows by so many at a time. */
const PAR_PAS = 64;

export function creerSceauDePassage(secret: string, sel: Buffer): SceauDePassage {
  const cle = (usage: string): Buffer => Buffer.from(hkdfSync('sha256', sel, secret, `maillage:passages ${usage}`, 32));
  const [duCode, deLUrne] = [cle('code'), cle('urne')];
  return {
    pseudonyme: (code) =>
      createHmac('sha256', duCode).update(code).digest().subarray(0, PSEUDONYME).toString('base64url'),
    sceller(rencontre, pseudonymes) {
      const places = Math.max(1, Math.ceil(pseudonymes.length / PAR_PAS)) * PAR_PAS;
      const clair = Buffer.alloc(COMPTE + places * PSEUDONYME);
      clair.writeUInt16BE(pseudonymes.length);
      // In the order of their values: it says nothing of that in which people came.
      for (const [rang, p] of pseudonymes.toSorted().entries())
        Buffer.from(p, 'base64url').copy(clair, COMPTE + rang * PSEUDONYME);
      const nonce = randomBytes(NONCE);
      const chiffre = createCipheriv('aes-256-gcm', deLUrne, nonce).setAAD(Buffer.from(rencontre));
      const corps = Buffer.concat([chiffre.update(clair), chiffre.final()]);
      return Buffer.concat([nonce, chiffre.getAuthTag(), corps]).toString('base64');
    },
    ouvrir(rencontre, scelle) {
      const octets = Buffer.from(scelle, 'base64');
      if (octets.length <= NONCE + PREUVE) return undefined;
      try {
        const dechiffre = createDecipheriv('aes-256-gcm', deLUrne, octets.subarray(0, NONCE)).setAAD(
          Buffer.from(rencontre),
        );
        dechiffre.setAuthTag(octets.subarray(NONCE, NONCE + PREUVE));
        const clair = Buffer.concat([dechiffre.update(octets.subarray(NONCE + PREUVE)), dechiffre.final()]);
        return Array.from({ length: clair.readUInt16BE() }, (_, rang) =>
          clair.subarray(COMPTE + rang * PSEUDONYME, COMPTE + (rang + 1) * PSEUDONYME).toString('base64url'),
        );
      } catch {
        return undefined;
      }
    },
  };
}
