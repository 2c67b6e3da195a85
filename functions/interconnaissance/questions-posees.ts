import { nomVu, type QuiLit, voitLeChamp } from '../../core/annuaire/ce-que-voit.ts';
import type { QuestionsPosees } from '../../core/contrats/questions-posees.ts';
import { estClose } from '../../core/interconnaissance/montrer.ts';
import { aRepondu, questionsDe, reponsesDe } from '../../core/interconnaissance/reponses.ts';
import type { Interconnaissance } from '../../core/lists/interconnaissances.list.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import type { Contexte } from '../hote/contexte.ts';

/** The last questions asked of a structure; undefined when it was never asked any. */
export async function dernieresQuestions(
  { depots }: Pick<Contexte, 'depots'>,
  structure: string,
): Promise<Interconnaissance | undefined> {
  const { items } = await depots.interconnaissances.lireOu('structure', structure);
  // A merge of fiches may have left it two rows of one year: the one that is answered.
  return items.toSorted(
    (a, b) =>
      b.annee.localeCompare(a.annee) || Number(aRepondu(b)) - Number(aRepondu(a)) || Number(a.id) - Number(b.id),
  )[0];
}

/** The same, as whoever answers reads them: each structure by the name that they may read, in its order. */
export async function questionsPosees(
  { depots }: Pick<Contexte, 'depots'>,
  ligne: Interconnaissance,
  qui: QuiLit,
  maintenant: string,
): Promise<QuestionsPosees> {
  const fiches = new Map((await depots.structures.lire()).items.map((s) => [s.id, s] as const));
  const dites = reponsesDe(ligne);
  const questions = questionsDe(ligne).flatMap((id) => {
    const fiche = fiches.get(id);
    if (fiche === undefined) return [];
    const commune = voitLeChamp(fiche, 'commune', qui) ? fiche.commune : undefined;
    const reponse = dites.get(id);
    return [
      {
        id,
        nom: nomVu(fiche, qui),
        ...(commune === undefined ? {} : { commune }),
        ...(reponse === undefined ? {} : { reponse }),
      },
    ];
  });
  const sienne = fiches.get(ligne.structure);
  return {
    structure: sienne === undefined ? '' : nomVu(sienne, qui),
    cloture: ligne.cloture,
    close: estClose(ligne, aujourdhui(maintenant)),
    questions: questions.toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr')),
  };
}
