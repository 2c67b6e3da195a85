import { useEffect, useMemo, useState } from 'react';
import { lireRecherche } from '../../core/annuaire/recherche-dite.ts';
import type { Acteur } from '../../core/droits/droits.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { type RechercheGardee, recherches } from '../../core/lists/recherches.list.ts';
import { adresseDuCompte } from '../../core/recherches/adresse-du-compte.ts';
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
export function useRecherchesGardees(acteur: Acteur, trouver: TrouverIds | undefined) {
  const requete = useListe(recherches);
  const lues = requete.data?.items ?? AUCUNE;
  const siennes = useMemo(
    () => lues.filter((gardee) => gardee.auteur === acteur.id).toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr')),
    [lues, acteur.id],
  );
  const trouvees = useTrouvees(siennes, trouver);
  const suivies = useMemo(
    () =>
      siennes.map(
        (gardee): RechercheSuivie => ({
          gardee,
          cle: gardee.cle.slice(acteur.id.length + 1),
          nouveautes: nouveautesDe(gardee.vues, trouvees.get(gardee.criteres ?? '') ?? AUCUNE),
        }),
      ),
    [siennes, trouvees, acteur.id],
  );
  const nouvelles = useMemo(() => [...new Set(suivies.flatMap((s) => s.nouveautes))], [suivies]);
  return { requete, suivies, nouvelles };
}

/** Ids that answer each search, by its criteria. */
function useTrouvees(siennes: readonly RechercheGardee[], trouver: TrouverIds | undefined) {
  const [trouvees, setTrouvees] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  useEffect(() => {
    if (trouver === undefined || siennes.length === 0) return;
    const criteres = siennes.map((gardee) => gardee.criteres ?? '');
    let abandonne = false;
    void trouver(criteres.map(lireRecherche)).then((ids) => {
      if (!abandonne) setTrouvees(new Map(criteres.map((c, i) => [c, ids[i] ?? AUCUNE])));
    });
    return () => {
      abandonne = true;
    };
  }, [siennes, trouver]);
  return trouvees;
}

/** Can the notices of a search reach this person? Only through the address of the contact that holds their account. */
export function usePeutRecevoir(acteur: Acteur | undefined): boolean {
  const lus = useListe(contacts).data?.items ?? AUCUNE;
  return acteur !== undefined && adresseDuCompte(lus, acteur.id) !== undefined;
}
