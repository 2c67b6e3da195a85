import { createHmac, timingSafeEqual } from 'node:crypto';
import { HEURES_DU_CODE } from '../../core/mes-donnees/rattacher.ts';

/** Codes that prove that a mail was read: eight letters and figures, hard to confuse when they are copied by hand. */
export interface Codes {
  /**
   * `objet`: what the code is for, and for whom. Nothing is kept: the same request gives the same code while it is
   * taken.
   */
  faire(objet: string, instant: string): string;
  juste(objet: string, code: string, instant: string): boolean;
}

/** Without I, L, O, U: 32 signs, five bits each. */
const SIGNES = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LONGUEUR = 8;
const HEURE_MS = 3_600_000;

export function creerCodes(secret: string): Codes {
  const coder = (objet: string, heure: number): string =>
    [...createHmac('sha256', secret).update(`maillage:code ${heure} ${objet}`).digest()]
      .slice(0, LONGUEUR)
      .map((octet) => SIGNES.charAt(octet % SIGNES.length))
      .join('');
  const heureDe = (instant: string): number => Math.floor(Date.parse(instant) / HEURE_MS);
  return {
    faire: (objet, instant) => coder(objet, heureDe(instant)),
    juste(objet, code, instant) {
      const lu = Buffer.from(net(code).padEnd(LONGUEUR).slice(0, LONGUEUR));
      const heure = heureDe(instant);
      return Array.from({ length: HEURES_DU_CODE }, (_, n) => Buffer.from(coder(objet, heure - n)))
        .map((attendu) => timingSafeEqual(attendu, lu))
        .includes(true);
    },
  };
}

/** As it is typed: blanks, dashes, small letters, and the letters that it does not have. */
const net = (code: string): string =>
  code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');

/** « ABCD-EFGH ». */
export const enClair = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
