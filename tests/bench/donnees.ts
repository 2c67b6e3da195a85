import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { type NouvelleStructure, type Structure, structures } from '../../core/lists/structures.list.ts';
import { creerHasard } from '../../infra/local/exemple/hasard.ts';
import { paysDe } from '../../infra/local/exemple/pays.ts';
import { genererStructures } from '../../infra/local/exemple/structures.ts';
import { LATITUDE_NORD_GIRONDE } from '../../infra/territoire/latitude-nord-gironde.ts';

const JOUR = '2026-11-02';
const GRAINE = 10_000;
/** Nouvelle-Aquitaine: real names of communes give a vocabulary as wide as that of a real annuaire. */
const REGION = '75';

const lire = <T>(fichier: string, schema: z.ZodType<T>): T =>
  schema.parse(
    JSON.parse(
      readFileSync(
        createRequire(import.meta.url).resolve(`@etalab/decoupage-administratif/data/${fichier}.json`),
        'utf8',
      ),
    ),
  );

const communes = z.array(
  z.object({
    code: z.string(),
    nom: z.string(),
    region: z.string().optional(),
    codesPostaux: z.array(z.string()).optional(),
    population: z.number().optional(),
  }),
);
const epcis = z.array(
  z.object({ code: z.string(), nom: z.string(), membres: z.array(z.object({ code: z.string() })) }),
);

/**
 * `combien` fictional structures over real communes, an EPCI after the other: the models of the sample territory, with places drawn at random in each
 * presentation. The same number always gives the same rows.
 */
export function nouvellesStructures(combien: number): readonly NouvelleStructure[] {
  const hasard = creerHasard(GRAINE);
  const parCode = new Map(lire('communes', communes).flatMap((c) => (c.region === REGION ? [[c.code, c]] : [])));
  const cadre = {
    aujourdhui: JOUR,
    millesime: LATITUDE_NORD_GIRONDE.millesime,
    pays: paysDe(LATITUDE_NORD_GIRONDE),
    locales: Number.POSITIVE_INFINITY,
  };
  const noms = [...parCode.values()].map((c) => c.nom);
  const lignes: NouvelleStructure[] = [];
  for (const epci of lire('epci', epcis)) {
    const membres = epci.membres.flatMap(({ code }) => {
      const c = parCode.get(code);
      return c === undefined
        ? []
        : [{ code, nom: c.nom, population: c.population ?? 0, codePostal: c.codesPostaux?.[0] ?? '33000' }];
    });
    if (membres.length === 0) continue;
    for (const { rna: _, ...structure } of genererStructures(membres, hasard, cadre)) {
      const partout = structure.zone === 'EPCI';
      lignes.push({
        ...structure,
        nom: partout ? `${structure.nom} (${epci.nom})` : structure.nom,
        description: `${structure.description ?? ''} Permanences à ${hasard.parmi(noms)} et ${hasard.parmi(noms)}.`,
        ...(partout ? { zoneCodes: [epci.code] } : {}),
      });
    }
    if (lignes.length >= combien) return lignes.slice(0, combien);
  }
  throw new Error(`Les communes de la région ne donnent que ${lignes.length} structures.`);
}

/** The same rows as a tab holds them once read. */
export const structuresLues = (combien: number): readonly Structure[] =>
  nouvellesStructures(combien).map((nouvelle, i) => {
    const lu = structures.parse({
      id: String(i + 1),
      eTag: `"${i + 1},1"`,
      createdDateTime: `${JOUR}T08:00:00Z`,
      lastModifiedDateTime: `${JOUR}T08:00:00Z`,
      fields: structures.serialize(structures.draft.parse(nouvelle)),
    });
    if ('row' in lu) return lu.row;
    throw new Error(lu.anomalies.map((a) => `${a.libelle} : ${a.raison}`).join(' ; '));
  });
