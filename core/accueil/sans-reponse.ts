import { estSilencieuse } from '../invitations/relancer.ts';
import { attendReponse } from '../invitations/repondre.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { aujourdhui, plusJours } from '../temps/heure-locale.ts';
import type { Attente } from './attente.ts';
import { laRencontre } from './la-rencontre.ts';
import { versRencontre } from './lien.ts';

type Place = Pick<Participation, 'rencontre' | 'statut' | 'reponse' | 'role' | 'sansInvitation'> &
  Partial<Pick<Participation, 'invitationPasAvant'>>;

/** Before that, there is time to answer: days. */
const RELANCER_AVANT = 14;

/** How many structures asked to come to this rencontre have said nothing. `participations` may hold those of others. */
export const sansReponse = ({ id }: Pick<Rencontre, 'id'>, participations: readonly Place[]): number =>
  participations.filter((p) => p.rencontre === id && estSilencieuse(p)).length;

/** The rencontres planned and near to which some have not answered: whoever organises calls them. */
export function reponsesManquantes(e: {
  readonly rencontres: readonly Rencontre[];
  readonly participations: readonly Place[];
  readonly maintenant: string;
}): readonly Attente[] {
  const bientot = plusJours(aujourdhui(e.maintenant), RELANCER_AVANT);
  return e.rencontres
    .filter((r) => r.etat === 'Planifiée' && attendReponse(r, e.maintenant) && aujourdhui(r.debut ?? '') <= bientot)
    .flatMap((r): readonly Attente[] => {
      const nombre = sansReponse(r, e.participations);
      if (nombre === 0) return [];
      const commun = { cle: `reponses-${r.id}`, nombre, vers: versRencontre(r.id, 'invites') };
      return [{ ...laRencontre(r), ...commun, genre: 'reponses-manquantes' }];
    });
}
