import fc from 'fast-check';
import { situer } from '../../../core/annuaire/criteres.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { type CarteDesTrous, dresserLaCarte, type EntreesDesTrous } from '../../../core/trous/carte.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { uneStructure } from '../annuaire/une-structure.ts';

export const TERRITOIRE = LATITUDE_NORD_GIRONDE;
export const [CAVIGNAC, CEZAC, MARSAS] = ['33114', '33123', '33272'] as const;
export const JOUR = '2026-11-24';
export const THEMES = ['Mobilité', 'Santé', 'Logement'] as const;
export const PUBLICS = ['Tous publics', 'Familles', 'Personnes âgées', 'Aidants et aidés'] as const;

/** A structure whose fiche is up to date. */
export const aJour = (valeurs: Partial<Structure>): Structure =>
  uneStructure({ verifieeLe: '2026-10-01', verifieePar: 'Onglet', ...valeurs });

export const entrees = (structures: readonly Structure[], reste: Partial<EntreesDesTrous> = {}): EntreesDesTrous => ({
  situees: structures.map((s) => situer(s, TERRITOIRE)),
  demandes: [],
  thematiques: THEMES,
  publics: PUBLICS,
  communes: TERRITOIRE.communes.map(({ insee }) => insee),
  jour: JOUR,
  cadenceParDefautMois: 12,
  fichesPourSavoir: 2,
  ...reste,
});

export const carteDe = (structures: readonly Structure[], reste: Partial<EntreesDesTrous> = {}): CarteDesTrous =>
  dresserLaCarte(entrees(structures, reste));

/** Any structure: what it does, for whom, where, whether one may rely on its fiche. */
const uneQuelconque = fc.record({
  thematiques: fc.uniqueArray(fc.constantFrom(...THEMES), { maxLength: 3 }),
  publics: fc.uniqueArray(fc.constantFrom(...PUBLICS), { maxLength: 3 }),
  communeInsee: fc.constantFrom(CAVIGNAC, CEZAC, MARSAS, undefined),
  zone: fc.constantFrom('EPCI' as const, 'Communes' as const, undefined),
  zoneCodes: fc.constant([] as string[]),
  verifieeLe: fc.constantFrom('2026-10-01', '2023-01-01', undefined),
  adresseProtegee: fc.boolean(),
});
export const desStructures = fc
  .array(uneQuelconque, { maxLength: 12 })
  .map((toutes) => toutes.map((s, i) => uneStructure({ id: String(i + 1), ...s })));
