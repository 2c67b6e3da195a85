import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { lirePlace } from '../../core/contrats/mises-en-lien.ts';
import { type Acteur, autoriser } from '../../core/droits/droits.ts';
import { COMPTER_LES_MISES_EN_LIEN } from '../../core/indicateurs/mises-en-lien.ts';
import { type MiseEnLien, misesEnLien } from '../../core/lists/mises-en-lien.list.ts';
import { type Sollicitation, sollicitations } from '../../core/lists/sollicitations.list.ts';
import { COTES } from '../../core/mises-en-lien/cotes.ts';
import { aujourdhui, plusJours } from '../../core/temps/heure-locale.ts';
import { appeler } from '../commun/api.ts';
import { useIndexDesStructures } from '../commun/index-des-structures.ts';
import { useListe, useListes } from '../commun/listes.ts';
import { useSession } from '../commun/session.ts';
import { useStructures } from '../commun/structures.ts';

const AUCUNE = [] as const;

/** The annuaire, ready to be searched, with its structures by id. */
export function useAnnuaireCherchable() {
  const { requete, items, parId } = useStructures();
  return { requete, index: useIndexDesStructures(items), parId };
}

/** The introductions that concern this person, the newest first: all of them for the coordination, those of one’s structures for a partner. */
export function useMisesEnLien(acteur: Acteur | undefined) {
  const requete = useListe(misesEnLien);
  const items = requete.data?.items ?? AUCUNE;
  const siennes = useMemo(
    () =>
      items
        .filter((m) => acteur !== undefined && COTES.some((cote) => peutRepondre(acteur, m[cote])))
        .toSorted((a, b) => b.faiteLe.localeCompare(a.faiteLe) || Number(b.id) - Number(a.id)),
    [items, acteur],
  );
  return { requete, siennes };
}

/** What was sent of the introductions, which only the coordination reads: nothing for the others. */
export function useEnvois(lisibles: boolean): readonly Sollicitation[] {
  const lues = useListes(lisibles ? LES_ENVOIS : AUCUNE).data?.[sollicitations.name];
  return (lues ?? AUCUNE) as readonly Sollicitation[];
}

const LES_ENVOIS = [sollicitations];

/** May this person say what became of it for this side? */
export const peutRepondre = (acteur: Acteur, structure: string): boolean =>
  autoriser(acteur, 'repondre-mise-en-lien', { structure }).permis;

/** The figures of the last twelve months, counted as the indicators count them. */
export function chiffres(lignes: readonly MiseEnLien[], maintenant: string) {
  const depuis = plusJours(aujourdhui(maintenant), -365);
  const faites = lignes.filter((m) => m.faiteLe > depuis);
  const c = COMPTER_LES_MISES_EN_LIEN;
  return {
    faites: c['mises-en-lien'](faites),
    abouties: c['mises-en-lien-abouties'](faites),
    delai: c['delai-de-mise-en-lien'](faites),
    refusees: c['mises-en-lien-refusees'](faites),
    sansReponse: c['mises-en-lien-sans-reponse'](faites),
  };
}

/** A word on how much a structure is already asked, for whoever asks it something; undefined until it is known. */
export function usePlace(demandeur: string, destinataire: string) {
  const { api } = useSession();
  return useQuery({
    queryKey: ['place', demandeur, destinataire],
    queryFn: ({ signal }) => appeler(api, lirePlace, { chemin: { demandeur, destinataire }, signal }),
    enabled: demandeur !== '' && destinataire !== '' && demandeur !== destinataire,
  }).data;
}
