import { z } from 'zod';

/** Keywords that JSON Schema has and the Schema Object of OpenAPI 3.0.3 has not. */
const INCONNUS = new Set(['contentEncoding', 'contentMediaType', 'propertyNames', '$schema', '$id', 'id']);

/** The schema of a contract as OpenAPI 3.0.3 writes it. */
export const schemaOpenApi = (schema: z.ZodType, io: 'input' | 'output'): unknown =>
  epurer(z.toJSONSchema(schema, { target: 'openapi-3.0', io, unrepresentable: 'any', reused: 'inline' }));

function epurer(noeud: unknown): unknown {
  if (Array.isArray(noeud)) return noeud.map(epurer);
  if (typeof noeud !== 'object' || noeud === null) return noeud;
  const entrees = Object.entries(noeud);
  // Under « properties » the keys are names of fields, not keywords.
  return Object.fromEntries(
    entrees
      .filter(([cle]) => !INCONNUS.has(cle))
      .map(([cle, valeur]) => [cle, cle === 'properties' ? epurerChaque(valeur) : epurer(valeur)]),
  );
}

const epurerChaque = (proprietes: unknown): unknown =>
  Object.fromEntries(Object.entries(proprietes as object).map(([nom, schema]) => [nom, epurer(schema)]));
