import { rechercherFiches } from '../../core/contrats/extension.ts';
import { parametresDe } from './document.ts';
import { schemaOpenApi } from './schema.ts';

/**
 * The description that the message extension of Teams reads: the one operation of its contract, and nothing that Teams
 * refuses in such a file (no composed schema, no parameter in a header, no outside reference, one required parameter, a
 * server in https). Who asks is told by the manifest (`authorization`), not here. `api` is the address of the
 * functions, without `/api`.
 */
export function documentDExtension(version: string, api: string): Record<string, unknown> {
  const { id, route, resume, requete, reponse } = rechercherFiches;
  return {
    openapi: '3.0.3',
    info: { title: 'Maillage, fiches de l’annuaire', version, description: resume },
    servers: [{ url: `${api.replace(/\/$/, '')}/api` }],
    paths: {
      [`/${route}`]: {
        get: {
          operationId: id,
          summary: resume,
          description: resume,
          parameters: parametresDe(requete, 'query'),
          responses: {
            '200': {
              description: 'Les fiches trouvées, la meilleure d’abord.',
              content: { 'application/json': { schema: schemaOpenApi(reponse, 'output') } },
            },
          },
        },
      },
    },
  };
}
