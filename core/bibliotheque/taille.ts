import { INSECABLE, nombre } from '../textes/francais.ts';

const KO = 1024;

/** A number of bytes as it is said: « 340 Ko », « 1,2 Mo ». */
export const tailleEnMots = (octets: number): string =>
  octets < KO * KO
    ? `${nombre(Math.max(1, Math.round(octets / KO)))}${INSECABLE}Ko`
    : `${nombre(Math.round((octets / KO / KO) * 10) / 10)}${INSECABLE}Mo`;
