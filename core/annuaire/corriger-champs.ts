import type { CorrectionDeFiche } from '../contrats/correction-de-fiche.ts';
import { type Refus, type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { ModificationDeStructure, Structure } from '../lists/structures.list.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { changerChamps } from './changer-champs.ts';
import { fautesDeCodes } from './fautes-de-codes.ts';
import { fautesDeFiche } from './fautes-de-fiche.ts';
import type { Changement } from './provenance.ts';
import type { ChoixDuVocabulaire } from './vocabulaire-du-territoire.ts';

/**
 * The values that corrections give to a fiche, and what they change. Refuses the faulty fields, each with its sentence.
 * `choix`: only the coordination and the members add a value to a vocabulary; the holder of a link keeps to those
 * offered, and to what the fiche holds already.
 */
export function preparerCorrections(
  structure: Structure,
  corrections: CorrectionDeFiche,
  {
    choix,
    territoire,
  }: { readonly choix?: ChoixDuVocabulaire | undefined; readonly territoire: Territoire | undefined },
): Resultat<{ readonly valeurs: ModificationDeStructure; readonly changements: readonly Changement[] }> {
  const { patch, changements } = changerChamps(structure, corrections, territoire);
  const champs = [
    ...fautesDeFiche(patch, structure),
    ...fautesDeCodes(patch),
    ...(choix === undefined ? [] : horsChoix(structure, patch, choix)),
  ];
  return champs.length === 0
    ? reussite({ valeurs: patch, changements })
    : refuser('demande-invalide', 'Une valeur est à corriger avant d’enregistrer la fiche.', champs);
}

/** Choices of a fiche that the coordination may extend. */
const A_CHOISIR = ['thematiques', 'publics'] as const;

const horsChoix = (
  structure: Structure,
  valeurs: ModificationDeStructure,
  choix: ChoixDuVocabulaire,
): NonNullable<Refus['champs']> =>
  A_CHOISIR.filter((champ) => {
    const admis = new Set([...choix[champ], ...structure[champ]]);
    return valeurs[champ]?.some((valeur) => !admis.has(valeur)) === true;
  }).map((chemin) => ({ chemin, message: 'Choisissez parmi les valeurs proposées.' }));
