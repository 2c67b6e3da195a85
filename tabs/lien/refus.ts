import type { CodeErreur } from '../../core/contrats/erreur.ts';
import { RefusDeLApi } from '../commun/api.ts';
import { TEXTES as COMMUNS } from '../commun/textes.ts';
import { REFUS, type Sortie } from './textes.ts';

export interface RefusDit {
  readonly titre: string;
  readonly detail: string;
  readonly sortie?: Sortie | undefined;
}

/** What a failure means for the holder of a link. */
export function direRefus(erreur: unknown): RefusDit {
  if (!(erreur instanceof RefusDeLApi)) return selonLeCode('injoignable', '');
  const { code, champs, message, reference } = erreur;
  // What was typed is right: the link itself was cut or altered.
  if (champs.some(({ chemin }) => chemin.endsWith('jeton'))) return selonLeCode(code, message);
  if (champs.length > 0) return { titre: message, detail: champs.map((c) => c.message).join(' '), sortie: 'corriger' };
  return selonLeCode(code, reference === undefined ? message : `${message} ${COMMUNS.reference(reference)}`);
}

/** No token at all came with the address. */
export const SANS_JETON = selonLeCode('sans-jeton', '');

function selonLeCode(code: CodeErreur | keyof typeof REFUS, message: string): RefusDit {
  const { titre, detail, sortie } = REFUS[code];
  return { titre, detail: detail ?? message, sortie };
}
