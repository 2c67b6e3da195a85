import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { proxy } from 'hono/proxy';
import { partageDeLHote } from '../../infra/local/fonctions/partage.ts';

export interface Front {
  readonly origine: string;
  /**
   * « POST /api/… » of every request that reached the functions, and « OPTIONS … » of each one that the host
   * answered.
   */
  readonly recues: readonly string[];
  arreter(): Promise<void>;
}

/**
 * The functions of a demonstration at an address of their own, behind a host that answers preflight requests as that
 * of Azure does.
 */
export function ouvrirFront(vers: string, originesAdmises: readonly string[]): Promise<Front> {
  const recues: string[] = [];
  const app = new Hono()
    .use(async (c, next) => {
      if (c.req.method === 'OPTIONS') recues.push(`OPTIONS ${c.req.path}`);
      await next();
    })
    .use(partageDeLHote(originesAdmises))
    .all('/api/*', (c) => {
      recues.push(`${c.req.method} ${c.req.path}`);
      const { pathname, search } = new URL(c.req.url);
      return proxy(`${vers}${pathname}${search}`, c.req);
    });
  return new Promise((pret) => {
    const serveur = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      pret({
        origine: `http://localhost:${port}`,
        recues,
        arreter: () =>
          new Promise((fini) => {
            serveur.close(() => fini());
            if ('closeAllConnections' in serveur) serveur.closeAllConnections();
          }),
      }),
    );
  });
}
