import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Publication } from '../lists/publications.list.ts';
import { estRecente } from './decider.ts';

/** Did this card leave, or not: nothing says? One that is leaving now is no question yet. */
export const estCarteIncertaine = (p: Pick<Publication, 'etat' | 'reserveeLe'>, maintenant: string): boolean =>
  p.etat === 'Incertaine' && !estRecente(p, maintenant);

const JOURS_A_MONTRER = 7;

/** Did the channel refuse this card? Shown as long as it is tried, and a week after: longer, it would tell nobody anything. */
export const estCarteRefusee = (p: Pick<Publication, 'etat' | 'reserveeLe'>, maintenant: string): boolean =>
  p.etat === 'En échec' &&
  p.reserveeLe !== undefined &&
  Date.parse(maintenant) - Date.parse(p.reserveeLe) < JOURS_A_MONTRER * 86_400_000;

/**
 * What to write once a person has looked in the channel; nothing when it is said already. One that did not appear may
 * leave again: an announcement by the next round, while it is news; a summary when it is published.
 */
export function trancherParution(
  p: Pick<Publication, 'etat' | 'reserveeLe'>,
  parue: boolean,
  maintenant: string,
): Resultat<Partial<Pick<Publication, 'etat' | 'envoyeeLe' | 'erreur' | 'tentatives'>>> {
  if (p.etat === (parue ? 'Envoyée' : 'En échec')) return reussite({});
  if (!estCarteIncertaine(p, maintenant)) return PLUS_INCERTAINE;
  return reussite(
    parue
      ? { etat: 'Envoyée', envoyeeLe: p.reserveeLe ?? maintenant, erreur: undefined }
      : // It was refused by nobody: it leaves by the next round.
        { etat: 'En échec', erreur: 'N’a pas paru, après vérification dans le canal.', tentatives: 0 },
  );
}

const PLUS_INCERTAINE = refuser(
  'regle-metier',
  'L’envoi de cette carte n’est pas, ou n’est plus, incertain. Rafraîchissez la page.',
);
