import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Interconnaissance, ModificationDInterconnaissance } from '../lists/interconnaissances.list.ts';
import type { ReponseDInterconnaissance } from '../vocabulaires/interconnaissance.ts';
import { estClose } from './montrer.ts';
import { enColonnes, questionsDe, reponsesDe } from './reponses.ts';

/**
 * What a structure answers, as a whole: said again otherwise, it replaces what was said, until the last day. Undefined when
 * it says nothing new. `jour`: local day; `maintenant`: instant.
 */
export function repondre(
  ligne: Interconnaissance,
  reponses: Readonly<Record<string, ReponseDInterconnaissance>>,
  { jour, maintenant }: { readonly jour: string; readonly maintenant: string },
): Resultat<ModificationDInterconnaissance | undefined> {
  const dites = new Map(Object.entries(reponses));
  if (estClose(ligne, jour)) return CLOSE;
  if (dites.size === 0) return AUCUNE;
  const demandees = new Set(questionsDe(ligne));
  if ([...dites.keys()].some((id) => !demandees.has(id))) return PAS_DEMANDEE;
  const avant = reponsesDe(ligne);
  const memes = avant.size === dites.size && [...dites].every(([id, reponse]) => avant.get(id) === reponse);
  return reussite(memes && ligne.reponduLe !== undefined ? undefined : { ...enColonnes(dites), reponduLe: maintenant });
}

const CLOSE = refuser(
  'regle-metier',
  'Ces questions sont closes : les réponses ne changent plus. Elles reviendront l’année prochaine.',
);
const AUCUNE = refuser('regle-metier', 'Dites ce que vous connaissez d’une structure au moins.', [
  { chemin: 'corps.reponses', message: 'Une réponse au moins est attendue.' },
]);
const PAS_DEMANDEE = refuser(
  'regle-metier',
  'Une de ces structures n’est pas, ou n’est plus, parmi celles qui vous sont demandées. Rouvrez la page.',
  [{ chemin: 'corps.reponses', message: 'Une structure n’est pas demandée.' }],
);
