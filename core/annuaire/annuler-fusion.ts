import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { TOUTES_LES_LISTES } from '../lists/toutes.ts';
import { enumeration, espacesInsecables } from '../textes/francais.ts';
import { enLigne, inverser, type Ligne, type Lignes, memeValeur, type Operation, restreindre } from './operations.ts';

/** What prevents an exact undoing: a field changed since the merge. */
export interface ConflitDAnnulation {
  readonly liste: string;
  readonly id: string;
  readonly champ: string;
}

type Faites = { readonly operations: readonly Operation[] };

/**
 * What is left to do to undo a merge: every field and every row as they were, a row that had melted put back whole; nothing once all is back.
 * Refused when a field that the merge wrote was changed since, unless `ecraser`. A row put back has another id in SharePoint: no list links to
 * those that can melt.
 */
export function planifierAnnulation(plan: Faites, lignes: Lignes, ecraser = false): Resultat<readonly Operation[]> {
  const conflits = ecraser ? [] : conflitsDAnnulation(plan, lignes);
  if (conflits.length > 0) return refuser('conflit', direLesConflits(conflits), conflits.map(enChamp));
  return reussite(inverser(plan.operations).flatMap((o) => resteDe(o, lignes)));
}

const trouver = (lignes: Lignes, liste: string, id: string): Ligne | undefined => {
  const ligne = lignes[liste]?.find((l) => l.id === id);
  return ligne === undefined ? undefined : enLigne(ligne);
};

/** The part of an operation that is not done yet. */
function resteDe(o: Operation, lignes: Lignes): readonly Operation[] {
  if (o.genre === 'recreer') {
    // It comes back under another id: its unique key tells it.
    const la = (lignes[o.liste] ?? []).map(enLigne).some((l) => l.id === o.ligne.id || l.cle === o.ligne.cle);
    return la ? [] : [o];
  }
  if (o.genre === 'retirer') return trouver(lignes, o.liste, o.ligne.id) === undefined ? [] : [o];
  const ligne = trouver(lignes, o.liste, o.id);
  if (ligne === undefined) return [];
  return restreindre(o, (champ) => !memeValeur(ligne[champ], o.apres[champ]));
}

/** Fields that the merge wrote and that hold a third value now, neither of the merge nor of before; a row that is gone conflicts by its id. */
export function conflitsDAnnulation({ operations }: Faites, lignes: Lignes): readonly ConflitDAnnulation[] {
  return operations.flatMap((o) => {
    if (o.genre !== 'modifier') return [];
    const ou = { liste: o.liste, id: o.id };
    const ligne = trouver(lignes, o.liste, o.id);
    if (ligne === undefined) return [{ ...ou, champ: 'id' }];
    return Object.entries(o.apres)
      .filter(([champ, ecrite]) => !memeValeur(ligne[champ], ecrite) && !memeValeur(ligne[champ], o.avant[champ]))
      .map(([champ]) => ({ ...ou, champ }));
  });
}

const listeDe = (nom: string) => TOUTES_LES_LISTES.find((l) => l.name === nom);

/** « Téléphone (Structures) »: the column as people know it. */
const nommer = ({ liste, champ }: ConflitDAnnulation): string => {
  const definition = listeDe(liste);
  const colonne = champ === 'id' ? 'ligne supprimée' : (definition?.columns[champ]?.label ?? champ);
  return `${colonne} (${definition?.displayName ?? liste})`;
};

const enChamp = (c: ConflitDAnnulation) => ({ chemin: `${c.liste}/${c.id}/${c.champ}`, message: nommer(c) });

const CITES = 5;

function direLesConflits(conflits: readonly ConflitDAnnulation[]): string {
  const noms = [...new Set(conflits.map(nommer))];
  const cites = noms.length <= CITES ? noms : [...noms.slice(0, CITES), `${noms.length - CITES} autres`];
  return espacesInsecables(
    `Cette fusion ne s’annule plus exactement : depuis, ${conflits.length === 1 ? 'une valeur a changé' : `${conflits.length} valeurs ont changé`} : ${enumeration(cites)}. Annulez d’abord une fusion plus récente de cette fiche s’il y en a une, ou annulez quand même : ces changements seront perdus.`,
  );
}
