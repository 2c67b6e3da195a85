import { planifierAnnulation } from '../../core/annuaire/annuler-fusion.ts';
import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import { type ErreurGraph, estErreurGraph } from '../../graph/erreur.ts';
import type { Contexte } from '../hote/contexte.ts';
import { appliquerOperations } from './appliquer-operations.ts';
import { lireLignesLiees } from './lire-lignes-liees.ts';
import { operationsGardees } from './operations-gardees.ts';

const PASSES = 6;

/**
 * Undoes a merge, even one stopped half way, from wherever the undoing stands. Refused, with what has changed since,
 * unless `ecraser`.
 */
export async function defaireFusion(
  contexte: Contexte,
  id: string,
  { ecraser, maintenant }: { readonly ecraser: boolean; readonly maintenant: string },
): Promise<Resultat<{ readonly dejaFait: boolean; readonly lignes: number }>> {
  const { fusions } = contexte.depots;
  let echec: ErreurGraph | undefined;
  for (let passe = 1; passe <= PASSES; passe += 1) {
    const fusion = await fusions.parId(id);
    const operations = operationsGardees(fusion);
    if (fusion.etat === 'Annulée') return reussite({ dejaFait: passe === 1, lignes: operations.length });
    if (fusion.etat === 'Distinctes') return refuser('regle-metier', 'Ces deux fiches n’ont pas été fusionnées.');
    if (fusion.etat === 'Faite' && operations.length === 0) return PLUS_GARDEE;
    const { lignes } = await lireLignesLiees(contexte.depots, fusion);
    const reste = planifierAnnulation({ operations }, lignes, ecraser);
    if (!reste.ok) return reste;
    try {
      if (reste.valeur.length === 0) {
        await fusions.modifier(id, fusion.eTag, { etat: 'Annulée', annuleeLe: maintenant });
        return reussite({ dejaFait: false, lignes: operations.length });
      }
      if (fusion.etat !== 'En annulation') await fusions.modifier(id, fusion.eTag, { etat: 'En annulation' });
      echec = await appliquerOperations(contexte, reste.valeur, lignes);
    } catch (erreur) {
      if (!estErreurGraph(erreur, 'conflit')) throw erreur;
      echec = erreur;
    }
  }
  if (echec !== undefined && echec.code !== 'conflit' && echec.code !== 'introuvable') throw echec;
  return refuser(
    'conflit',
    'Des lignes changent pendant l’annulation, qui n’a pas pu finir. Rien n’est perdu : relancez-la, elle reprendra où elle s’est arrêtée.',
  );
}

const PLUS_GARDEE = refuser(
  'regle-metier',
  'Le détail de cette fusion n’est plus gardé : sa durée de conservation est passée. Rouvrez la fiche archivée si les deux structures existent bien.',
);
