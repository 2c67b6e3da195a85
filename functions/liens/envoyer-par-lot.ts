import type { IssueDeLEnvoi } from './envoyer-lien.ts';

/** What an answer waits for: whoever calls again, or a timer, sends the others. */
export const COURRIELS_PAR_DEMANDE = 40;

/**
 * Sends the mails that are owed, one after the other, `auPlus` of them. What is withheld (`undefined`) stays owed. Where
 * the service is not able to send one, it would not be for the next either: the others wait.
 */
export async function envoyerParLot<T>(
  dus: readonly T[],
  auPlus: number,
  envoyer: (du: T) => Promise<IssueDeLEnvoi | undefined>,
): Promise<{ readonly envoyes: number; readonly aSuivre: number }> {
  let [envoyes, faits] = [0, 0];
  for (const du of dus) {
    if (faits >= auPlus) break;
    const issue = await envoyer(du);
    if (issue === undefined) continue;
    if (issue.issue === 'refusee' && issue.erreur.code !== 'requete') break;
    faits += 1;
    envoyes += Number(issue.issue === 'envoyee');
  }
  return { envoyes, aSuivre: dus.length - faits };
}
