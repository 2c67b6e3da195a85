import type { Resultat } from '../../core/contrats/erreur.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { noterReponse, type ReponseDUnCote } from '../../core/mises-en-lien/repondre.ts';
import type { CanalDeReponse, EtatDeMiseEnLien } from '../../core/vocabulaires/mises-en-lien.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';

const ESSAIS = 4;

interface Reponse extends ReponseDUnCote {
  readonly miseEnLien: string;
  readonly structure: string;
  readonly canal: CanalDeReponse;
  readonly maintenant: string;
}

/**
 * The answer of one side. When the other answers at the same moment, the row is read again: what is decided rests on
 * both.
 */
export async function enregistrerReponse(
  contexte: Contexte,
  e: Reponse,
): Promise<Resultat<{ readonly etat: EtatDeMiseEnLien; readonly dejaFait: boolean }>> {
  const { misesEnLien } = contexte.depots;
  for (let essai = 1; ; essai += 1) {
    const m = await misesEnLien.parId(e.miseEnLien);
    const note = noterReponse(m, e, e.maintenant);
    if (!note.ok) return note;
    const { changement, rien } = note.valeur;
    const etat = changement.etat ?? m.etat;
    if (rien) {
      await marquerRepondues(contexte, e);
      return reussite({ etat, dejaFait: true });
    }
    try {
      await misesEnLien.modifier(m.id, m.eTag, changement);
      await marquerRepondues(contexte, e);
      return reussite({ etat, dejaFait: false });
    } catch (erreur) {
      if (!estErreurGraph(erreur, 'conflit') || essai >= ESSAIS) throw erreur;
    }
  }
}

/** What was asked of this side about this introduction has its answer, by whichever way it came. */
async function marquerRepondues({ depots }: Contexte, e: Reponse): Promise<void> {
  const { items } = await depots.sollicitations.lireOu('miseEnLien', e.miseEnLien);
  for (const s of items.filter((l) => l.structure === e.structure && l.etat === 'Envoyée'))
    await enregistrerMalgreTout(
      depots.sollicitations,
      s,
      { etat: 'Répondue', reponduLe: e.maintenant },
      (actuelle) => actuelle.etat === 'Envoyée' && !actuelle.revoquee,
    );
}
