import type { FicheSaisie } from '../contrats/fiches.ts';
import type { ModificationDeStructure, Structure } from '../lists/structures.list.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { INSECABLE } from '../textes/francais.ts';
import { memeValeur } from './comparer-valeurs.ts';
import { libelleDuChamp } from './libelle-du-champ.ts';
import { nettoyerFiche } from './nettoyer-fiche.ts';
import type { Changement } from './provenance.ts';

/** What the place on the map depends on. */
const DE_LIEU: readonly string[] = ['adresse', 'codePostal', 'commune', 'communeInsee'];

/**
 * What typed values change in a fiche, whoever types them and by whatever way: what truly changes, in the form that the
 * list keeps, and its trace. A new place drops the coordinates of the old one. Nothing is checked: see `fautesDeFiche`.
 */
export function changerChamps(
  structure: Structure,
  saisie: FicheSaisie,
  territoire: Territoire | undefined,
): { readonly patch: ModificationDeStructure; readonly changements: readonly Changement[] } {
  const nettes = nettoyerFiche(saisie, territoire, structure);
  const changes = (Object.keys(nettes) as (keyof ModificationDeStructure)[]).filter(
    (champ) => !memeValeur(champ, structure[champ], nettes[champ]),
  );
  const deplacee = changes.some((champ) => DE_LIEU.includes(champ));
  return {
    patch: {
      ...Object.fromEntries(changes.map((champ) => [champ, nettes[champ]])),
      ...(deplacee ? { latitude: undefined, longitude: undefined } : {}),
    },
    changements: changes
      .filter((champ) => champ !== 'millesimeCog')
      .map((champ) => ({ champ, avant: enTexte(champ, structure[champ]), apres: enTexte(champ, nettes[champ]) })),
  };
}

/** A value as the history tells it. */
function enTexte(champ: string, valeur: unknown): Changement['avant'] {
  if (valeur === undefined || typeof valeur === 'string') return valeur;
  if (typeof valeur === 'boolean') return valeur ? 'Oui' : 'Non';
  if (Array.isArray(valeur)) return valeur.map(String);
  if (typeof valeur === 'object' && valeur !== null && champ === 'visibilites')
    return Object.entries(valeur).map(([c, niveau]) => `${libelleDuChamp(c)}${INSECABLE}: ${String(niveau)}`);
  return String(valeur);
}
