import type { NouvellePublication, Publication } from '../lists/publications.list.ts';
import { cleDePublication, type Edition, PREMIERE } from './edition.ts';

/**
 * How a send ended. `refuse`: the channel answered that it queued nothing. `inconnu`: no answer, or one that does not
 * tell.
 */
export type IssueDEnvoi = 'accepte' | 'refuse' | 'inconnu';

/**
 * First step: the claim. A creation when the month has no row (the unique key decides between two instances), else a
 * change under the row's eTag.
 */
export type Reservation =
  | { readonly creer: NouvellePublication }
  | { readonly modifier: { readonly id: string; readonly eTag: string; readonly patch: PatchDePublication } };

type PatchDePublication = Partial<Omit<Publication, 'id' | 'eTag' | 'creeLe' | 'modifieLe'>>;

/**
 * What to write to claim the month, once `deciderPublication` said to publish. `execution` identifies the run, never
 * a person. A 409 on the creation or a 412 on the change means that another run holds the month: stop.
 */
export function reserver(e: {
  readonly canal: string;
  readonly mois: string;
  readonly publication: Publication | undefined;
  readonly edition?: Edition | 'Annonce';
  /** Key of the row to create; that of the edition when left out. */
  readonly cle?: string;
  readonly origine: 'Minuteur' | 'Manuelle';
  readonly execution: string;
  readonly maintenant: string;
}): Reservation {
  const commun = {
    etat: 'Réservée',
    reserveeLe: e.maintenant,
    reserveePar: e.execution,
    origine: e.origine,
    tentatives: (e.publication?.tentatives ?? 0) + 1,
  } as const;
  return e.publication === undefined
    ? {
        creer: {
          ...commun,
          ...editee(e.edition ?? PREMIERE),
          cle: e.cle ?? cleDePublication(e.canal, e.mois, e.edition === 'Annonce' ? undefined : e.edition),
          canal: e.canal,
          mois: e.mois,
        },
      }
    : {
        modifier: { id: e.publication.id, eTag: e.publication.eTag, patch: { ...commun, erreur: undefined } },
      };
}

const editee = (edition: Edition | 'Annonce'): Pick<NouvellePublication, 'edition' | 'version'> =>
  edition === 'Annonce'
    ? { edition }
    : edition.sorte === 'Provisoire'
      ? { edition: 'Provisoire' }
      : { edition: 'Arrêtée', version: edition.version };

/**
 * Second step, written under the eTag of the claim right before the card leaves: from here on, nobody sends again by
 * itself. A 412 means that the claim was taken over: stop without sending.
 */
export const annoncerEnvoi = (e: { readonly octets: number; readonly empreinte: string }): PatchDePublication => ({
  etat: 'Incertaine',
  octets: e.octets,
  empreinte: e.empreinte,
});

const APRES_ENVOI = {
  accepte: ({ maintenant }) => ({ etat: 'Envoyée', envoyeeLe: maintenant, erreur: undefined }),
  refuse: ({ erreur }) => ({ etat: 'En échec', erreur: erreur ?? 'Le canal a refusé la carte.' }),
  inconnu: ({ erreur }) => ({ etat: 'Incertaine', erreur: erreur ?? 'Le canal n’a pas répondu.' }),
} as const satisfies Record<
  IssueDEnvoi,
  (e: { readonly maintenant: string; readonly erreur?: string }) => PatchDePublication
>;

/** Last step: what the answer of the channel lets us write. `erreur` holds no address nor secret. */
export const constaterEnvoi = (
  issue: IssueDEnvoi,
  e: { readonly maintenant: string; readonly erreur?: string },
): PatchDePublication => APRES_ENVOI[issue](e);

/**
 * What an HTTP status of the webhook tells. 2xx: queued. 408 and 5xx: it may have queued before failing. Another 4xx:
 * refused, nothing left. No status (network cut, time limit) is `inconnu`.
 */
export function issueDuStatut(statut: number | undefined): IssueDEnvoi {
  if (statut === undefined || statut === 408 || statut >= 500) return 'inconnu';
  if (statut >= 200 && statut < 300) return 'accepte';
  return statut >= 400 ? 'refuse' : 'inconnu';
}
