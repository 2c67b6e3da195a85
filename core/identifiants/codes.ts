import { z } from 'zod';
import { NUMERO_COURT } from '../textes/telephone.ts';

/** RNA: W and nine characters, not only digits (associations overseas carry letters: W9T1002867). */
export const rna = z.string().regex(/^W[0-9A-Z]{9}$/, 'Le numéro RNA commence par W, suivi de neuf caractères.');

/** INSEE code of a commune: five characters, a string; Corsica carries 2A and 2B. */
export const codeInsee = z
  .string()
  .regex(/^(?:\d{5}|2[AB]\d{3})$/, 'Le code INSEE d’une commune compte cinq caractères.');

/** SIREN of an EPCI. */
export const siren = z.string().regex(/^\d{9}$/, 'Le SIREN compte neuf chiffres.');

export const codePostal = z.string().regex(/^\d{5}$/, 'Le code postal compte cinq chiffres.');

/** Phone in E.164, or a French short number. */
export const telephone = z
  .string()
  .regex(
    new RegExp(`^\\+[1-9]\\d{6,14}$|${NUMERO_COURT.source}`),
    'Écrivez un numéro de téléphone complet, par exemple 05 57 00 00 00 ou +33 5 57 00 00 00.',
  );

export const courriel = z.email('L’adresse électronique est incomplète.');

export const adresseWeb = z.url({ protocol: /^https?$/, error: 'L’adresse d’un site commence par https://.' });

/** A month, `AAAA-MM`. */
export const mois = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Un mois s’écrit AAAA-MM.');

/** A civil year, `AAAA`. */
export const anneeCivile = z.string().regex(/^(?:19|20)\d{2}$/, 'Une année s’écrit en quatre chiffres.');
