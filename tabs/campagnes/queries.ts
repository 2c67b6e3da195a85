import { useMemo } from 'react';
import { type Bilan, bilan } from '../../core/campagnes/bilan.ts';
import { estEnHeuresOuvrees } from '../../core/campagnes/heures-ouvrees.ts';
import { type AJoindre, listeTelephone, listeVisite } from '../../core/campagnes/listes.ts';
import { prochainesActions } from '../../core/campagnes/prochaines-actions.ts';
import { type Suivi, suivre } from '../../core/campagnes/suivre.ts';
import { type Campagne, campagnes } from '../../core/lists/campagnes.list.ts';
import { type Contact, contacts } from '../../core/lists/contacts.list.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { rencontres } from '../../core/lists/rencontres.list.ts';
import { sollicitations } from '../../core/lists/sollicitations.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { useListe } from '../commun/listes.ts';
import { useReglages } from '../commun/reglages.ts';
import { useTerritoire } from '../commun/territoire.ts';

export const useCampagnes = () => useListe(campagnes);

export interface EtatDeCampagne {
  readonly suivis: readonly Suivi[];
  readonly bilan: Bilan;
  readonly telephone: readonly AJoindre[];
  readonly visites: readonly AJoindre[];
  /** Of the whole annuaire: what partners see of the lists is decided from them. */
  readonly contacts: readonly Contact[];
  /** Mails that a round would send now. */
  readonly dus: number;
  /** Those that a round would send in office hours. */
  readonly enAttente: number;
}

/** Where a campaign stands, from the lists as the device has them. */
export function useEtatDeCampagne(campagne: Campagne, maintenant: string) {
  const requete = useListe(structures);
  const lesContacts = useListe(contacts);
  const lesSollicitations = useListe(sollicitations);
  const lesParticipations = useListe(participations);
  const lesRencontres = useListe(rencontres);
  const valeurs = useReglages();
  const territoire = useTerritoire();
  const etat = useMemo((): EtatDeCampagne | undefined => {
    const [s, c, d] = [requete.data?.items, lesContacts.data?.items, lesSollicitations.data?.items];
    const [p, r] = [lesParticipations.data?.items, lesRencontres.data?.items];
    if (s === undefined || c === undefined || d === undefined || p === undefined || r === undefined) return undefined;
    const lieux = { campagne, structures: s, contacts: c, sollicitations: d, participations: p, rencontres: r };
    const suivis = suivre(lieux);
    const jour = aujourdhui(maintenant);
    const envoisSi = (heuresOuvrees: boolean) =>
      prochainesActions({ ...lieux, reglages: valeurs, maintenant, heuresOuvrees }).length;
    return {
      suivis,
      bilan: bilan({ campagne, suivis, structures: s, territoire, maintenant }),
      telephone: listeTelephone(campagne, suivis, jour),
      visites: listeVisite(campagne, suivis, jour),
      contacts: c,
      dus: envoisSi(estEnHeuresOuvrees(maintenant)),
      enAttente: envoisSi(true),
    };
  }, [
    campagne,
    requete.data,
    lesContacts.data,
    lesSollicitations.data,
    lesParticipations.data,
    lesRencontres.data,
    valeurs,
    territoire,
    maintenant,
  ]);
  const lues = [requete, lesContacts, lesSollicitations, lesParticipations, lesRencontres];
  const erreur = lues.find(({ error }) => error !== null)?.error ?? null;
  const refetch = () => Promise.all(lues.map((lue) => lue.refetch()));
  return { data: etat, error: erreur, refetch };
}
