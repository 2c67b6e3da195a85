import type { Context, MiddlewareHandler } from 'hono';

/**
 * What the host of Azure does in front of every function on Flex Consumption (its CORS middleware, ASP.NET’s): each
 * preflight request is answered by it and never reaches the function, 204 whoever asks, with the permission only when
 * the origin is one of `siteConfig.cors.allowedOrigins`. The answer of a function keeps its own headers; the origin
 * permitted there is the host’s, once.
 */
export function partageDeLHote(originesAdmises: readonly string[]): MiddlewareHandler {
  const permettre = (c: Context, origine: string): boolean => {
    const admise = originesAdmises.includes(origine);
    if (admise) c.header('access-control-allow-origin', origine);
    return admise;
  };
  return async (c, next) => {
    const origine = c.req.header('origin');
    if (origine === undefined) return next();
    const methode = c.req.header('access-control-request-method');
    if (c.req.method !== 'OPTIONS' || methode === undefined) {
      await next();
      permettre(c, origine);
      return;
    }
    if (permettre(c, origine)) {
      c.header('access-control-allow-methods', methode);
      const entetes = c.req.header('access-control-request-headers');
      if (entetes !== undefined) c.header('access-control-allow-headers', entetes);
    }
    return c.body(null, 204);
  };
}
