import { useMemo } from 'react';
import { lireRecherche } from '../../core/annuaire/recherche-dite.ts';
import type { Acteur } from '../../core/droits/droits.ts';
import { type RechercheGardee, recherches } from '../../core/lists/recherches.list.ts';
import { nouveautesDe } from '../../core/recherches/nouveautes.ts';
import { useListe } from '../commun/listes.ts';
import type { TrouverIds } from './queries.ts';

/** A kept search, and the fiches that answer it without having been shown. */
export interface RechercheSuivie {
  readonly gardee: RechercheGardee;
  /** Its key, as the commands want it. */
  readonly cle: string;
  readonly nouveautes: readonly string[];
}

const AUCUNE = [] as const;

/** The searches that this person keeps, with their news; `nouvelles`: every fiche that is news of one of them. */
export function useRecherchesGardees(acteur: Acteur, trouver: TrouverIds) {
  const requete = useListe(recherches);
  const lues = requete.data?.items ?? AUCUNE;
  const suivies = useMemo(
    () =>
      lues
        .filter((gardee) => gardee.auteur === acteur.id)
        .map(
          (gardee): RechercheSuivie => ({
            gardee,
            cle: gardee.cle.slice(acteur.id.length + 1),
            nouveautes: nouveautesDe(gardee.vues, trouver(lireRecherche(gardee.criteres ?? ''))),
          }),
        )
        .toSorted((a, b) => a.gardee.nom.localeCompare(b.gardee.nom, 'fr')),
    [lues, acteur.id, trouver],
  );
  const nouvelles = useMemo(() => [...new Set(suivies.flatMap((s) => s.nouveautes))], [suivies]);
  return { requete, suivies, nouvelles };
}
