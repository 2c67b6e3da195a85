import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';

const PAQUET = '@etalab/decoupage-administratif';

/** The year of the code officiel géographique that each major version of the package carries. */
const MILLESIMES: Readonly<Record<string, number>> = { 6: 2026 };

const commune = z.object({
  code: z.string(),
  nom: z.string(),
  type: z.enum(['commune-actuelle', 'commune-deleguee', 'commune-associee', 'arrondissement-municipal']),
  departement: z.string().optional(),
  region: z.string().optional(),
  codesPostaux: z.array(z.string()).optional(),
  population: z.number().optional(),
  siren: z.string().optional(),
  anciensCodes: z.array(z.string()).optional(),
  /** Of a commune déléguée or associée, the commune that it is a part of. */
  chefLieu: z.string().optional(),
  /** Of an arrondissement, its commune. */
  commune: z.string().optional(),
});
export type CommuneDuCog = z.infer<typeof commune>;

const intercommunalite = z.object({
  code: z.string(),
  nom: z.string(),
  membres: z.array(z.object({ code: z.string(), populationTotale: z.number() })),
});

/** What INSEE and La Poste say of the communes of France, one year. */
export interface Decoupage {
  readonly millesime: number;
  readonly version: string;
  readonly communes: readonly CommuneDuCog[];
  /** EPCI à fiscalité propre. */
  readonly epci: readonly z.infer<typeof intercommunalite>[];
  /** Établissements publics territoriaux, within the Métropole du Grand Paris. */
  readonly ept: readonly z.infer<typeof intercommunalite>[];
}

const { resolve } = createRequire(import.meta.url);
const lire = <T>(chemin: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(resolve(`${PAQUET}/${chemin}`), 'utf8')));

/** The division of this year, from the package that is installed (MIT). Throws when its version carries a year that is not known. */
export function lireDecoupage(): Decoupage {
  const { version } = lire('package.json', z.object({ version: z.string() }));
  const millesime = MILLESIMES[version.split('.')[0] ?? ''];
  if (millesime === undefined) throw new Error(`Le millésime de ${PAQUET} ${version} n’est pas connu.`);
  return {
    millesime,
    version,
    communes: lire('data/communes.json', z.array(commune)),
    epci: lire('data/epci.json', z.array(intercommunalite)),
    ept: lire('data/ept.json', z.array(intercommunalite)),
  };
}

/** Where a file made from the division says it comes from. */
export const sourceDe = ({ version }: Decoupage): string =>
  `${PAQUET} ${version}, INSEE, licence MIT (core/territoire/LICENCE-donnees.md)`;
