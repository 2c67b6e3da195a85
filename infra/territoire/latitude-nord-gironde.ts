import { z } from 'zod';
import { communes } from '../../core/lists/communes.list.ts';
import { ouvrirTerritoire } from '../../core/territoire/territoire.ts';
import donnees from './latitude-nord-gironde.json' with { type: 'json' };

/** The rows of the territory of the demonstration, with the outlines of its communes. */
export const COMMUNES_DE_LATITUDE_NORD_GIRONDE = z.array(communes.draft).parse(donnees);

/** The territory of the demonstration. */
export const LATITUDE_NORD_GIRONDE = ouvrirTerritoire(COMMUNES_DE_LATITUDE_NORD_GIRONDE);
