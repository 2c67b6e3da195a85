import type { z } from 'zod';

/** An opaque token of a page or of a delta: base64url JSON, read back through a schema. */
export const ecrireJeton = (contenu: unknown): string => Buffer.from(JSON.stringify(contenu)).toString('base64url');

export function lireJeton<T>(schema: z.ZodType<T>, jeton: string): T | undefined {
  try {
    const lu = schema.safeParse(JSON.parse(Buffer.from(jeton, 'base64url').toString('utf8')));
    return lu.success ? lu.data : undefined;
  } catch {
    return undefined;
  }
}

/** A link of the service: the query written as the service writes it, `$` and commas readable. */
export function lien(base: string, chemin: string, query: Readonly<Record<string, string | undefined>>): string {
  const parties = Object.entries(query).flatMap(([cle, valeur]) =>
    valeur === undefined ? [] : [`${cle}=${encodeURIComponent(valeur)}`],
  );
  return `${base}${chemin}${parties.length === 0 ? '' : `?${parties.join('&')}`}`;
}
