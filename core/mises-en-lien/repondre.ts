import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Patch } from '../lists/list.ts';
import type { MiseEnLien, misesEnLien } from '../lists/mises-en-lien.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import type { CanalDeReponse, Issue, Pertinence } from '../vocabulaires/mises-en-lien.ts';
import { COLONNES, coteDe } from './cotes.ts';
import { deciderEtat, deciderPertinence, estClose } from './decider-etat.ts';
import { texteSansDonnee } from './sans-donnee-personnelle.ts';

export interface ReponseDUnCote {
  readonly issue: Issue;
  readonly pertinente?: Pertinence | undefined;
  readonly commentaire?: string | undefined;
}

type Changement = Patch<typeof misesEnLien>;

const AILLEURS = refuser('interdit', 'Cette structure n’est d’aucun côté de cette mise en lien.');

/**
 * What changes when a side answers, or answers again: its own columns, and what both answers together decide. `rien` when the row already says it all.
 * An introduction closed for lack of answer is opened again by a late one.
 */
export function noterReponse(
  m: MiseEnLien,
  reponse: ReponseDUnCote & { readonly structure: string; readonly canal: CanalDeReponse },
  maintenant: string,
): Resultat<{ readonly changement: Changement; readonly rien: boolean }> {
  const cote = coteDe(m, reponse.structure);
  if (cote === undefined) return AILLEURS;
  const jour = aujourdhui(maintenant);
  const commentaire = texteSansDonnee(reponse.commentaire, 'corps.commentaire', jour);
  if (!commentaire.ok) return commentaire;
  const c = COLONNES[cote];
  const dit: Changement = {
    [c.issue]: reponse.issue,
    [c.pertinente]: reponse.pertinente,
    [c.commentaire]: commentaire.valeur,
    [c.canal]: reponse.canal,
  };
  const apres: MiseEnLien = { ...m, ...dit };
  const etat = deciderEtat(apres.issueDemandeur, apres.issueDestinataire);
  const rien = (Object.keys(dit) as (keyof MiseEnLien)[]).every((cle) => apres[cle] === m[cle]) && etat === m.etat;
  return reussite({
    rien,
    changement: {
      ...dit,
      [c.le]: jour,
      etat,
      clotureeLe: estClose(etat) ? (etat === m.etat && m.clotureeLe !== undefined ? m.clotureeLe : jour) : undefined,
      pertinente: deciderPertinence(apres.pertinenteDemandeur, apres.pertinenteDestinataire),
    },
  });
}
