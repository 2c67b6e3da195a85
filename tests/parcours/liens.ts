import type { Regard } from './demonstration.ts';

/** The personal link of the last e-mail of the outbox: the only place where it is ever written. */
export async function lienRecu(regard: Regard): Promise<string> {
  const corps = (await regard.courriels()).at(-1)?.corps ?? '';
  const lien = /href="([^"]+#jeton=[^"]+)"/.exec(corps)?.[1];
  if (lien === undefined) throw new Error('Le courriel ne porte aucun lien personnel.');
  return lien.replaceAll('&amp;', '&');
}
