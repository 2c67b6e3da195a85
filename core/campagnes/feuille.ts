import type { Feuille } from '../exports/classeur.ts';
import { numeroFrancais } from '../exports/colonnes.ts';
import { enumeration } from '../textes/francais.ts';
import type { AJoindre } from './listes.ts';

const COLONNES: readonly {
  readonly entete: string;
  readonly largeur: number;
  readonly valeur: (l: AJoindre) => string;
}[] = [
  { entete: 'Commune', largeur: 22, valeur: (l) => l.commune },
  { entete: 'Structure', largeur: 40, valeur: (l) => l.suivi.structure.nom },
  { entete: 'Personne', largeur: 26, valeur: (l) => l.personne ?? '' },
  {
    entete: 'Téléphone',
    largeur: 18,
    valeur: (l) => (l.telephone === undefined ? '' : numeroFrancais(l.telephone)),
  },
  { entete: 'Adresse', largeur: 40, valeur: (l) => l.adresse ?? '' },
  { entete: 'À vérifier', largeur: 34, valeur: (l) => enumeration(l.sections) },
  { entete: 'Pourquoi', largeur: 34, valeur: (l) => l.pourquoi },
  { entete: 'Dernier appel', largeur: 24, valeur: (l) => l.dernierAppel ?? '' },
  { entete: 'Résultat', largeur: 20, valeur: () => '' },
  { entete: 'Notes', largeur: 40, valeur: () => '' },
];

/** The list to telephone or to visit as a sheet, with two columns to fill in by hand. */
export const feuilleAJoindre = (nom: string, lignes: readonly AJoindre[]): Feuille => ({
  nom,
  largeurs: COLONNES.map((c) => c.largeur),
  lignes: [COLONNES.map((c) => c.entete), ...lignes.map((l) => COLONNES.map((c) => c.valeur(l)))],
});
