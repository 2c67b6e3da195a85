import { z } from 'zod';
import { essentiel } from '../contrats/rencontres.ts';

const { debut: _, ...saufLaDate } = essentiel;

/** What every sitting of a series is, but for its date. `lieu` and `communeInsee`: where nobody chose another place. */
export const modeleDeSeance = z.strictObject(saufLaDate);
