import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { Regard } from './demonstration.ts';

/** The personal link that an e-mail holds: the only place where it is ever written. */
export const lienDuCourriel = (corps: string): string | undefined =>
  /href="([^"]+#jeton=[^"]+)"/.exec(corps)?.[1]?.replaceAll('&amp;', '&');

/** The personal link of the last e-mail of the outbox. */
export async function lienRecu(regard: Regard): Promise<string> {
  const lien = lienDuCourriel((await regard.courriels()).at(-1)?.corps ?? '');
  if (lien === undefined) throw new Error('Le courriel ne porte aucun lien personnel.');
  return lien;
}

/** The code that an e-mail holds, which leaves after the answer that announces it. */
export async function codeRecu(regard: Regard): Promise<string> {
  for (;;) {
    const code = / ([0-9A-Z]{4}-[0-9A-Z]{4})\./.exec((await regard.courriels()).at(-1)?.corps ?? '')?.[1];
    if (code !== undefined) return code;
    await setTimeout(100);
  }
}

const charge = z.object({ objet: z.object({ liste: z.string(), id: z.string() }) });

/** What a personal link opens, read in its token: how a journey knows its own mail among those of the sample. */
export function objetDuLien(lien: string): z.infer<typeof charge>['objet'] {
  const jeton = /#jeton=[^.]+\.([^.]+)\./.exec(lien)?.[1] ?? '';
  return charge.parse(JSON.parse(Buffer.from(jeton, 'base64url').toString('utf8'))).objet;
}

/** The links sent about a rencontre, by address, the last one of each. */
export async function liensDe(regard: Regard, rencontre: string): Promise<ReadonlyMap<string, string>> {
  const liens = new Map<string, string>();
  for (const { a, corps } of await regard.courriels()) {
    const lien = lienDuCourriel(corps);
    const objet = lien === undefined ? undefined : objetDuLien(lien);
    if (lien !== undefined && objet?.liste === 'Rencontres' && objet.id === rencontre) liens.set(a.join(), lien);
  }
  return liens;
}
