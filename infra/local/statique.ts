import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** Who may frame the tabs: Teams and the Microsoft 365 hosts, and this page (tab requirements of Teams). */
const PARENTS = [
  "'self'",
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/** Serves a built folder under `prefixe`: hashed assets kept for ever, pages asked again each time. */
export function servirDossier(dossier: string, prefixe: string): Hono {
  const app = new Hono();
  app.use('*', async (c, next) => {
    await next();
    c.header('content-security-policy', `frame-ancestors ${PARENTS.join(' ')}`);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'strict-origin-when-cross-origin');
  });
  app.use(
    '*',
    serveStatic({
      root: dossier,
      rewriteRequestPath: (chemin) => chemin.slice(prefixe.length) || '/',
      onFound: (chemin, c) => {
        const durable = /\/assets\/.+-[\w-]{8,}\.\w+$/.test(chemin);
        c.header('cache-control', durable ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    }),
  );
  return app;
}
