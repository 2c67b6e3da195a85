import type { FicheAction } from '../lists/fiches-action.list.ts';

type Colonne = keyof FicheAction;

/**
 * The fields of a record of the base of actions « Les actions des centres sociaux » (SENACS), in the order in which it is printed: a title, then these.
 */
export const CHAMPS_DE_BASE = [
  { colonne: 'structureOrganisatrice', libelle: 'Structure organisatrice' },
  { colonne: 'fichiers', libelle: 'Fichier(s) associé(s)' },
  { colonne: 'statut', libelle: 'Statut de l’action' },
  { colonne: 'raisonsTerminee', libelle: 'Raisons pour lesquelles l’action est terminée' },
  { colonne: 'dimension', libelle: 'Dimension' },
  { colonne: 'motsCles', libelle: 'Mots clés associés à l’action' },
  { colonne: 'resume', libelle: 'Résumé' },
  { colonne: 'initiative', libelle: 'Qui est à l’initiative de l’action ?' },
  { colonne: 'initiativePrecision', libelle: 'Précision (si autre)' },
  { colonne: 'territoire', libelle: 'Territoire concerné' },
  {
    colonne: 'description',
    libelle: 'Description de l’expérience, ses objectifs, ses acteurs et ses différentes phases',
  },
  { colonne: 'publicSource', libelle: 'Public' },
  { colonne: 'partenaires', libelle: 'Partenaires d’action' },
  { colonne: 'descriptionGenerale', libelle: 'Description générale' },
  { colonne: 'ressources', libelle: 'Ressources financières mobilisées pour cette action' },
  { colonne: 'personnesMobilisees', libelle: 'Nombre de personnes mobilisées pour cette action' },
  { colonne: 'resultatTerritoire', libelle: 'Résultat sur le territoire' },
  { colonne: 'resultatCentreSocial', libelle: 'Résultat pour le centre social' },
  { colonne: 'resultatHabitants', libelle: 'Résultat pour les habitants' },
  { colonne: 'limites', libelle: 'Suite de l’action\u00A0: limites' },
  { colonne: 'perspectives', libelle: 'Suite de l’action\u00A0: perspectives' },
] as const satisfies readonly { readonly colonne: Colonne; readonly libelle: string }[];
export type ChampDeBaseDActions = (typeof CHAMPS_DE_BASE)[number]['colonne'];

/** A record of a base of actions: it names who did it, and no plan. */
export const estDeLaBase = ({
  plan,
  structureOrganisatrice,
}: Pick<FicheAction, 'plan' | 'structureOrganisatrice'>): boolean =>
  plan === undefined && structureOrganisatrice !== undefined;

/** The text of one field of a record; undefined when it says nothing. */
export function valeurDeBase(fiche: FicheAction, colonne: ChampDeBaseDActions): string | undefined {
  const valeur = fiche[colonne];
  const dite = Array.isArray(valeur) ? valeur.join(', ') : valeur;
  const avec =
    colonne === 'structureOrganisatrice' && fiche.departement !== undefined ? `${dite} (${fiche.departement})` : dite;
  return typeof avec === 'string' && avec.trim() !== '' ? avec : undefined;
}
