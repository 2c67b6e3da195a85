import { z } from 'zod';
import type { Contrat } from '../../core/contrats/contrat.ts';
import { type CodeErreur, reponseErreur, STATUT_PAR_CODE } from '../../core/contrats/erreur.ts';
import { ETIQUETTES, etiquettesDe } from '../../core/contrats/etiquettes.ts';
import { schemaOpenApi } from './schema.ts';

const REFUS = {
  'demande-invalide': 'La demande n’a pas la forme attendue : chaque champ fautif est nommé.',
  'non-authentifie': 'Le jeton manque ou n’est pas valable.',
  interdit: 'Le profil n’a pas ce droit, ou pas sur cette structure.',
  introuvable: 'La ligne n’existe pas.',
  conflit: 'La ligne a changé depuis sa lecture.',
  'lien-expire': 'Le lien personnel a expiré ou a été révoqué.',
  'trop-grand': 'La demande est trop lourde (4 Mo, ou ce que dit l’opération).',
  'regle-metier': 'Une règle s’oppose à la demande : le message dit laquelle.',
  'trop-de-demandes': 'Trop de demandes en peu de temps.',
  'erreur-interne': 'Erreur de notre côté ; la référence est à donner à l’administrateur.',
  'service-indisponible': 'Microsoft 365 ne répond pas ; l’en-tête Retry-After dit quand réessayer.',
} as const satisfies Record<CodeErreur, string>;

/** The description of the API in OpenAPI 3.0.3, made from the contracts and nothing else. */
export function documentOpenApi(contrats: readonly Contrat[], version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const contrat of contrats) {
    const chemin = `/${contrat.route}`;
    paths[chemin] = { ...paths[chemin], [contrat.methode.toLowerCase()]: operation(contrat) };
  }
  return {
    openapi: '3.0.3',
    info: {
      title: 'Maillage',
      version,
      description:
        'Les commandes de Maillage : chaque changement passe par l’une d’elles. La lecture se fait dans les listes SharePoint.',
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/fr/' },
    },
    servers: [{ url: '/api' }],
    tags: [...new Set(Object.values(ETIQUETTES))].map((name) => ({ name })),
    security: [{ jeton: [] }],
    paths,
    components: {
      securitySchemes: {
        jeton: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Jeton Entra v2.0 de cette application, portée access_as_user.',
        },
      },
      schemas: { Erreur: schemaOpenApi(reponseErreur, 'output') },
    },
  };
}

function operation(contrat: Contrat): Record<string, unknown> {
  const sansJeton = contrat.acces === 'public' || contrat.acces === 'lien';
  const parametres = [...parametresDe(contrat.chemin, 'path'), ...parametresDe(contrat.requete, 'query')];
  return {
    operationId: contrat.id,
    summary: contrat.resume,
    tags: etiquettesDe(contrat.route),
    ...(sansJeton ? { security: [] } : {}),
    ...(parametres.length === 0 ? {} : { parameters: parametres }),
    ...(contrat.corps === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOpenApi(contrat.corps, 'input') } },
          },
        }),
    responses: { '200': reussite(contrat), ...refusPossibles(contrat) },
  };
}

function reussite(contrat: Contrat): Record<string, unknown> {
  const content =
    contrat.media === undefined
      ? { 'application/json': { schema: schemaOpenApi(contrat.reponse, 'output') } }
      : { [contrat.media]: { schema: { type: 'string', format: 'binary' } } };
  return { description: 'Fait.', content };
}

function refusPossibles(contrat: Contrat): Record<string, unknown> {
  const absents = new Set<CodeErreur>([
    // A link that opens nothing is refused as a token that is none.
    ...(contrat.acces === 'public' ? (['non-authentifie'] as const) : []),
    ...(contrat.acces === 'lien' ? [] : (['lien-expire'] as const)),
    ...(contrat.corps === undefined ? (['trop-grand'] as const) : []),
  ]);
  const codes = (Object.keys(STATUT_PAR_CODE) as CodeErreur[]).filter((code) => !absents.has(code));
  const erreur = { 'application/json': { schema: { $ref: '#/components/schemas/Erreur' } } };
  return Object.fromEntries(
    codes.map((code) => [String(STATUT_PAR_CODE[code]), { description: REFUS[code], content: erreur }]),
  );
}

/** The parameters of a path or of a query. */
export function parametresDe(schema: z.ZodType | undefined, ou: 'path' | 'query'): Record<string, unknown>[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).map(([name, champ]) => ({
    name,
    in: ou,
    required: ou === 'path' || !(champ as z.ZodType).safeParse(undefined).success,
    ...((champ as z.ZodType).description === undefined ? {} : { description: (champ as z.ZodType).description }),
    schema: schemaOpenApi(champ as z.ZodType, 'input'),
  }));
}
