import { z } from 'zod';
import { requeteInvalide } from './erreurs.ts';
import type { Demande, Monde } from './monde.ts';
import { lireTop, type Options } from './options.ts';

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

const jetonRang = z.object({ rang: z.int().min(0) });

/** A page of a short collection held in memory: `$top` when asked, everything otherwise, and the link to what remains. */
export function enPage(
  monde: Monde,
  demande: Demande,
  options: Options,
  valeurs: readonly unknown[],
): Record<string, unknown> {
  const lu = options.skiptoken === undefined ? { rang: 0 } : lireJeton(jetonRang, options.skiptoken);
  if (lu === undefined) throw requeteInvalide('Invalid skip token.');
  const fin = lu.rang + lireTop(options, valeurs.length, 999);
  const suite = { ...Object.fromEntries(demande.query), $skiptoken: ecrireJeton({ rang: fin }) };
  return {
    value: valeurs.slice(lu.rang, fin),
    ...(valeurs.length > fin ? { '@odata.nextLink': lien(monde.base, demande.chemin, suite) } : {}),
  };
}
