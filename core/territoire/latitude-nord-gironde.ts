import donnees from './latitude-nord-gironde.json' with { type: 'json' };
import { type Territoire, territoire } from './territoire.ts';

/** The territory served by default: communauté de communes Latitude Nord Gironde. Another one takes its own extract. */
export const LATITUDE_NORD_GIRONDE: Territoire = territoire.parse(donnees);
