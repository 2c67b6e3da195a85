import { planifierFusion } from '../../core/annuaire/fusionner.ts';
import { memeValeur } from '../../core/annuaire/operations.ts';
import { reprendre } from '../../core/annuaire/reprendre-fusion.ts';
import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import type { Fusion } from '../../core/lists/fusions.list.ts';
import { type ErreurGraph, estErreurGraph } from '../../graph/erreur.ts';
import type { Appel } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { appliquerOperations } from './appliquer-operations.ts';
import { lireLignesLiees } from './lire-lignes-liees.ts';
import { enColonnes, operationsGardees } from './operations-gardees.ts';

/** Readings, each followed by what it shows is left to write. The last one only finds that nothing is. */
const PASSES = 6;

/**
 * Brings a merge to its end from wherever it stands: reads, plans what is left, keeps what will undo it, writes; until
 * nothing is left. Killed at any moment, called again, it goes on. A row that someone changes meanwhile is read and
 * planned again.
 */
export async function menerFusion(
  contexte: Contexte,
  id: string,
  appel: Pick<Appel, 'acteur' | 'maintenant'>,
): Promise<Resultat<{ readonly lignes: number; readonly illisibles: number }>> {
  const { fusions } = contexte.depots;
  let echec: ErreurGraph | undefined;
  for (let passe = 1; passe <= PASSES; passe += 1) {
    const fusion = await fusions.parId(id);
    const liees = await lireLignesLiees(contexte.depots, fusion);
    const { illisibles } = liees;
    if (fusion.etat === 'Faite') return reussite({ lignes: operationsGardees(fusion).length, illisibles });
    if (fusion.etat !== 'En cours') return ANNULEE;
    const plan = planifierFusion({
      ...liees,
      choix: fusion.choix ?? {},
      reunirLesContacts: fusion.reunirLesContacts,
      signature: { par: appel.acteur.id, canal: 'Fusion', le: appel.maintenant },
    });
    if (!plan.ok) return plan;
    const restantes = plan.valeur.operations;
    const gardees = operationsGardees(fusion);
    const toutes = reprendre(gardees, liees.lignes, restantes);
    const colonnes = enColonnes(toutes);
    if (colonnes === undefined) return await tropGrande(contexte, fusion, toutes.length);
    try {
      if (restantes.length === 0) {
        await fusions.modifier(id, fusion.eTag, { ...colonnes, etat: 'Faite' });
        return reussite({ lignes: toutes.length, illisibles });
      }
      // Kept before the first write: whatever happens next can be gone on with, and undone.
      if (!memeValeur(gardees, toutes)) await fusions.modifier(id, fusion.eTag, colonnes);
      echec = await appliquerOperations(contexte, restantes, liees.lignes);
    } catch (erreur) {
      // Another execution of the same merge has just written its row.
      if (!estErreurGraph(erreur, 'conflit')) throw erreur;
      echec = erreur;
    }
  }
  if (echec !== undefined && echec.code !== 'conflit' && echec.code !== 'introuvable') throw echec;
  return refuser(
    'conflit',
    'Des lignes changent pendant la fusion, qui n’a pas pu finir. Rien n’est perdu : relancez-la, elle reprendra où elle s’est arrêtée.',
  );
}

const ANNULEE = refuser('conflit', 'Cette fusion vient d’être annulée. Rafraîchissez la page.');

/** Nothing was written yet, unless it grew on its way: then it is left as it stands, to be undone. */
async function tropGrande({ depots }: Contexte, fusion: Fusion, lignes: number): Promise<Resultat<never>> {
  if (fusion.operations === undefined) await depots.fusions.supprimer(fusion.id, fusion.eTag);
  return refuser(
    'trop-grand',
    `Cette fusion toucherait ${lignes} lignes : c’est plus que ce que l’application sait garder pour l’annuler. Gardez plutôt l’autre fiche, celle qui a le plus de lignes, et absorbez celle-ci.`,
  );
}
