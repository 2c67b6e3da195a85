import { createHmac, timingSafeEqual } from 'node:crypto';
import { LETTRES_DU_CODE, SIGNES_DU_CODE } from '../../core/porte/code.ts';

/** The door of a rencontre; `tour`: how often its code was changed. */
export interface Porte {
  readonly rencontre: string;
  readonly tour: number;
}

/** Keys and codes of doors. Nothing is kept: the same door gives the same ones. */
export interface Portes {
  /** What its QR holds. */
  cle(porte: Porte): string;
  /** The door of a key that was made here; undefined for any other. */
  lire(cle: string): Porte | undefined;
  /** Its short code on a day, AAAA-MM-JJ: another one every day. */
  code(porte: Porte, jour: string): string;
}

/** 128 bits, so that the QR stays small. */
const OCTETS_DE_SIGNATURE = 16;
const CLE = /^([1-9]\d{0,9})\.(\d{1,3})\.[\w-]{22}$/;

export function creerPortes(secret: string): Portes {
  const sceau = (quoi: string): Buffer => createHmac('sha256', secret).update(`maillage:porte ${quoi}`).digest();
  const cle = ({ rencontre, tour }: Porte): string =>
    `${rencontre}.${tour}.${sceau(`cle ${rencontre} ${tour}`).subarray(0, OCTETS_DE_SIGNATURE).toString('base64url')}`;
  return {
    cle,
    lire(recue) {
      const [, rencontre, tour] = CLE.exec(recue) ?? [];
      if (rencontre === undefined) return undefined;
      const porte = { rencontre, tour: Number(tour) };
      const attendue = Buffer.from(cle(porte));
      const lue = Buffer.from(recue);
      return lue.length === attendue.length && timingSafeEqual(lue, attendue) ? porte : undefined;
    },
    code({ rencontre, tour }, jour) {
      const octets = sceau(`code ${rencontre} ${tour} ${jour}`);
      return Array.from({ length: LETTRES_DU_CODE }, (_, rang) =>
        SIGNES_DU_CODE.charAt(octets.readUInt32BE(rang * 4) % SIGNES_DU_CODE.length),
      ).join('');
    },
  };
}
