import type { ReglagePannes } from '../../infra/local/pannes.ts';
import type { Reponse } from './demonstration.ts';

/** One exchange in five with Graph or the API fails, before or after its work is done, and each waits 300 ms. */
export const EPREUVE = {
  latenceMs: 300,
  regles: [
    { chemin: '^/graph/', taux: 0.07, effet: '429', retryAfter: 0 },
    { chemin: '^/graph/', taux: 0.04, effet: '503', retryAfter: 0 },
    { chemin: '^/graph/', taux: 0.03, effet: '503', apresEcriture: true, retryAfter: 0 },
    { chemin: '^/graph/', taux: 0.03, effet: 'coupure' },
    { chemin: '^/graph/', taux: 0.03, effet: 'coupure', apresEcriture: true },
    { chemin: '^/api/', taux: 0.1, effet: '503' },
    { chemin: '^/api/', taux: 0.1, effet: 'coupure', apresEcriture: true },
  ],
} satisfies ReglagePannes;

/** A person who insists: the same demand again while it fails for a reason that is not theirs. */
export async function insister(demander: () => Promise<Reponse>): Promise<Reponse> {
  for (let essai = 1; ; essai += 1) {
    const reponse = await demander().catch(() => undefined);
    if (reponse !== undefined && reponse.statut < 500 && reponse.statut !== 429) return reponse;
    if (essai === 12) throw new Error(`Rien n’aboutit : ${JSON.stringify(reponse)}`);
  }
}
