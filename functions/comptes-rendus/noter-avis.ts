import { type Avis, noterAvis } from '../../core/comptes-rendus/approuver.ts';
import { avecSonTexte } from '../../core/comptes-rendus/texte.ts';
import type { Resultat } from '../../core/contrats/erreur.ts';
import { estDApprobation } from '../../core/liens/natures.ts';
import type { Contexte } from '../hote/contexte.ts';
import { changerLaParticipation } from '../invitations/changer-la-participation.ts';
import { marquerRepondues } from '../liens/marquer-repondues.ts';

/** What a structure says of a compte rendu, on its participation. What was asked of it about it is answered. */
export async function noterAvisDeStructure(
  contexte: Contexte,
  e: { readonly rencontre: string; readonly structure: string; readonly avis: Avis; readonly maintenant: string },
): Promise<Resultat<{ readonly ligne: string; readonly dejaFait: boolean }>> {
  const brouillon = await contexte.depots.brouillonsDeCompteRendu.parCle(e.rencontre);
  const fait = await changerLaParticipation(contexte, e, (rencontre, sienne) =>
    noterAvis(avecSonTexte(rencontre, brouillon), sienne, e.avis, e.maintenant),
  );
  if (fait.ok) await marquerRepondues(contexte, { ...e, concerne: estDApprobation });
  return fait;
}
