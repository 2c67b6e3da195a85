import { type Resultat, refuser } from '../contrats/erreur.ts';
import { CORRESPONDANCES_NATIONALES, type CorrespondancesNationales } from '../vocabulaires/data-inclusion.ts';
import { lireClasseur } from './classeur.ts';
import { estUnClasseur, refusDuFichier } from './nature-du-fichier.ts';
import { type Lecture, lireFeuilles, lireTexte } from './sources.ts';

/** Any file that the import knows, by what it holds and not by its name: a workbook, a CSV, a JSON. Refused with what to do when it is none of these, or too large. */
export function lireFichier(
  octets: Uint8Array,
  correspondances: CorrespondancesNationales = CORRESPONDANCES_NATIONALES,
): Resultat<Lecture> {
  const refus = refusDuFichier(octets);
  if (refus !== undefined) return refuser('demande-invalide', refus);
  if (!estUnClasseur(octets)) return lireTexte(octets, correspondances);
  const feuilles = lireClasseur(octets);
  return feuilles.ok ? lireFeuilles(feuilles.valeur, correspondances) : feuilles;
}
