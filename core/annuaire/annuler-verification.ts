import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { ditDeja } from '../egal.ts';
import type { ModificationDeStructure, Structure } from '../lists/structures.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { AUTONOMIES } from '../vocabulaires/structures.ts';
import { CANAL_DE_LA_REGLE } from './autonomie.ts';
import { refusHorsAnnuaire } from './dans-l-annuaire.ts';
import { ajouterProvenance } from './provenance.ts';

/** What a verification writes when it may be taken back: also what it replaces, unless it was said already. */
export function avecRetour(structure: Structure, patch: ModificationDeStructure): ModificationDeStructure {
  const { verificationsPassees: gardees, ...dit } = patch;
  if (ditDeja(structure, dit)) return dit;
  const { statut, verifications, verifieeLe, verifieePar, verificationsPassees } = structure;
  const passees = gardees ?? verificationsPassees ?? { depuisLeDebut: verifieeLe === undefined, faites: [] };
  const avant = { statut, verifications, verifieeLe, verifieePar };
  return { ...dit, verificationsPassees: { ...passees, avant } };
}

/** Can the last verification still be taken back? The day it was made, when nothing was said of the fiche since. */
export const estAnnulable = (s: Pick<Structure, 'verifieeLe' | 'verificationsPassees'>, maintenant: string): boolean =>
  s.verificationsPassees?.avant !== undefined && s.verifieeLe === aujourdhui(maintenant);

/**
 * What to write when the last verification was a mistake: the fiche is again as it was before, its doubt included.
 * Nothing to write when there is nothing to take back, or no more: it was already, or something was said of the fiche
 * since. Refuses with `regle-metier` the verification of another day.
 */
export function annulerVerification(
  structure: Structure,
  maintenant: string,
): Resultat<ModificationDeStructure | undefined> {
  const hors = refusHorsAnnuaire(structure);
  if (hors !== undefined) return { ok: false, refus: hors };
  const jour = aujourdhui(maintenant);
  const passees = structure.verificationsPassees;
  if (passees?.avant === undefined) return reussite(undefined);
  if (structure.verifieeLe !== jour) return TROP_TARD;
  const { depuisLeDebut, faites, avant } = passees;
  const ajoutee = avant.verifieeLe !== undefined && avant.verifieeLe !== jour;
  return reussite({
    verifications: avant.verifications,
    verifieeLe: avant.verifieeLe,
    verifieePar: avant.verifieePar,
    statut: avant.statut,
    verificationsPassees: { depuisLeDebut, faites: ajoutee ? faites.slice(0, -1) : faites },
    ...autonomieDAvant(structure, maintenant),
  });
}

/** The autonomy that the rule drew from this verification is drawn back; what a person has set since stays. */
function autonomieDAvant({ autonomie, provenance }: Structure, maintenant: string): ModificationDeStructure {
  const derniere = provenance?.filter(({ champ }) => champ === 'autonomie').at(-1);
  const deCeJour = derniere !== undefined && aujourdhui(derniere.le) === aujourdhui(maintenant);
  if (!deCeJour || derniere.canal !== CANAL_DE_LA_REGLE || derniere.apres !== autonomie) return {};
  const avant = AUTONOMIES.find((valeur) => valeur === derniere.avant);
  const signature = { par: CANAL_DE_LA_REGLE, canal: CANAL_DE_LA_REGLE, le: maintenant };
  const changement = { champ: 'autonomie', avant: autonomie, apres: avant };
  return { autonomie: avant, provenance: ajouterProvenance(provenance, [changement], signature) };
}

const TROP_TARD = refuser(
  'regle-metier',
  'Une vérification ne s’annule que le jour même. Si la fiche est fausse, corrigez-la.',
);
