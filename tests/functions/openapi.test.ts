import { z } from 'zod';
import { TOUS_LES_CONTRATS } from '../../functions/commandes.ts';
import { documentOpenApi } from '../../functions/openapi/document.ts';

const document = documentOpenApi(TOUS_LES_CONTRATS, '1.2.3');
const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
  security: z.array(z.unknown()).optional(),
  parameters: z
    .array(z.object({ name: z.string(), in: z.string(), required: z.boolean(), schema: z.unknown() }))
    .optional(),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: z.record(z.string(), z.unknown()) })),
});
const forme = z.object({
  openapi: z.literal('3.0.3'),
  info: z.object({ title: z.string(), version: z.literal('1.2.3') }),
  paths: z.record(
    z.string(),
    z.record(z.enum(['get', 'post']), operation.optional()).or(z.record(z.string(), operation)),
  ),
  components: z.object({
    schemas: z.object({ Erreur: z.unknown() }),
    securitySchemes: z.object({ jeton: z.unknown() }),
  }),
});
const lu = forme.parse(document);
const operations = Object.entries(lu.paths).flatMap(([chemin, methodes]) =>
  Object.entries(methodes).flatMap(([methode, o]) =>
    o === undefined ? [] : [{ chemin, methode, ...operation.parse(o) }],
  ),
);

test('chaque contrat a son opération, et rien d’autre n’y est', () => {
  expect(operations.map((o) => o.operationId).sort()).toEqual(TOUS_LES_CONTRATS.map((c) => c.id).sort());
  for (const c of TOUS_LES_CONTRATS) {
    expect(operations.find((o) => o.operationId === c.id)).toMatchObject({
      chemin: `/${c.route}`,
      methode: c.methode.toLowerCase(),
      summary: c.resume,
    });
  }
});

test('chaque paramètre de chemin est décrit, une fois', () => {
  for (const o of operations) {
    const attendus = [...o.chemin.matchAll(/\{(\w+)\}/g)].map((m) => m[1]);
    expect((o.parameters ?? []).filter((p) => p.in === 'path').map((p) => p.name)).toEqual(attendus);
    expect((o.parameters ?? []).filter((p) => p.in === 'path').every((p) => p.required)).toBe(true);
  }
});

test('seules les routes à lien personnel, sous « liens », celles de la porte, sous « porte », et celles d’un avis, sous « avis », se passent de jeton', () => {
  const sans = operations.filter((o) => o.security?.length === 0);
  const sous = (acces: string) => TOUS_LES_CONTRATS.filter((c) => c.acces === acces).map((c) => c.id);
  const dites = (debut: string) => sans.filter((o) => o.chemin.startsWith(debut)).map((o) => o.operationId);
  expect(dites('/liens/').toSorted()).toEqual(sous('lien').toSorted());
  expect([...dites('/porte/'), ...dites('/avis/')].toSorted()).toEqual(sous('public').toSorted());
  expect(sans).toHaveLength(sous('lien').length + sous('public').length);
});

test('chaque opération est sous un titre que le document annonce, et aucun titre n’est vide', () => {
  const annonces = z
    .object({ tags: z.array(z.object({ name: z.string() })) })
    .parse(document)
    .tags.map((t) => t.name);
  expect(new Set(operations.flatMap((o) => o.tags))).toEqual(new Set(annonces));
  expect(operations.filter((o) => o.tags.length !== 1)).toEqual([]);
});

test('chaque opération dit comment elle refuse', () => {
  for (const o of operations) {
    expect(Object.keys(o.responses)).toEqual(expect.arrayContaining(['200', '400', '500', '503']));
    if (o.security === undefined) expect(Object.keys(o.responses)).toEqual(expect.arrayContaining(['401', '403']));
  }
});

/** The keywords of the Schema Object, OpenAPI 3.0.3. */
const MOTS = new Set(
  'title multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxProperties minProperties required enum type allOf oneOf anyOf not items properties additionalProperties description format default nullable discriminator readOnly writeOnly xml externalDocs example deprecated'.split(
    ' ',
  ),
);

function motsInconnus(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(motsInconnus);
  if (typeof schema !== 'object' || schema === null || '$ref' in schema) return [];
  return Object.entries(schema).flatMap(([mot, valeur]) => {
    if (!MOTS.has(mot)) return [mot];
    if (mot === 'properties') return Object.values(valeur as object).flatMap(motsInconnus);
    return ['items', 'allOf', 'oneOf', 'anyOf', 'not', 'additionalProperties'].includes(mot)
      ? motsInconnus(valeur)
      : [];
  });
}

test('aucun schéma n’emploie un mot que OpenAPI 3.0.3 ignore', () => {
  const schemas = operations.flatMap((o) => [
    ...Object.values(o.requestBody?.content ?? {}).map((c) => c.schema),
    ...(o.parameters ?? []).map((p) => p.schema),
    ...Object.values(o.responses['200']?.content ?? {}).map((c) => (c as { schema: unknown }).schema),
  ]);
  expect([...schemas, lu.components.schemas.Erreur].flatMap(motsInconnus)).toEqual([]);
});

test('toute référence mène à un schéma du document', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((m) => m[1]);
  expect([...new Set(references)]).toEqual(['#/components/schemas/Erreur']);
});

test('un champ facultatif d’une demande n’est pas obligatoire dans le document', () => {
  const corps = operations.find((o) => o.operationId === 'creerRencontre')?.requestBody?.content['application/json']
    ?.schema;
  const { required } = z.object({ required: z.array(z.string()) }).parse(corps);
  expect(required).toContain('titre');
  expect(required).not.toContain('objectif');
});
