import { preparerCorrections } from '../annuaire/corriger-champs.ts';
import { refusHorsAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { ajouterProvenance } from '../annuaire/provenance.ts';
import type { ChampCorrigeable } from '../champs/champs.ts';
import { type CorrectionDeFiche, correctionDeFiche } from '../contrats/correction-de-fiche.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { fautesDe } from '../contrats/fautes.ts';
import type { Proposition } from '../lists/propositions.list.ts';
import type { ModificationDeStructure, Structure } from '../lists/structures.list.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { comparerProposition } from './comparer.ts';

/** By which way the values of a proposal came into the fiche. */
const CANAL = 'Proposition';

export interface Decision {
  readonly refuser: boolean;
  readonly accepter: readonly ChampCorrigeable[];
  /** Values edited before they are accepted. */
  readonly valeurs: CorrectionDeFiche;
  readonly motif?: string | undefined;
}

interface Examen {
  /** What to write on the fiche; nothing when it already says so, or when all is refused. */
  readonly fiche?: ModificationDeStructure;
  readonly proposition: Pick<Proposition, 'etat' | 'decideeLe' | 'decideePar' | 'motif' | 'champsAppliques'>;
}

/** What a decision on a proposal about a person writes on the proposal, once what it writes on the person is known. A refusal says why. */
export function preparerExamenDeContact(e: {
  readonly decision: Pick<Decision, 'refuser' | 'motif'>;
  readonly champs: readonly string[];
  readonly par: string;
  readonly maintenant: string;
}): Resultat<Examen['proposition']> {
  const motif = e.decision.motif?.trim() || undefined;
  if (!e.decision.refuser) return reussite(decidee(e, 'Acceptée', motif, e.champs));
  return motif === undefined ? SANS_MOTIF : reussite(decidee(e, 'Refusée', motif, []));
}

const SANS_MOTIF = refuser('demande-invalide', 'Dites pourquoi cette proposition est refusée : son auteur le lira.', [
  { chemin: 'motif', message: 'Écrivez le motif du refus.' },
]);

/**
 * What a decision writes. Nobody accepts what was not proposed; a whole refusal says why; an accepted value that is faulty is refused at its field.
 * « Acceptée en partie »: a field was left aside, or edited before it was accepted.
 */
export function preparerExamen(e: {
  readonly proposition: Proposition;
  readonly structure: Structure;
  readonly territoire?: Territoire;
  readonly decision: Decision;
  readonly par: string;
  readonly maintenant: string;
}): Resultat<Examen> {
  const { structure, decision } = e;
  const motif = decision.motif?.trim() || undefined;
  const proposes = comparerProposition(e.proposition, structure);
  const acceptes = decision.refuser ? [] : proposes.filter(({ champ }) => decision.accepter.includes(champ));
  if (decision.refuser || (acceptes.length === 0 && proposes.length > 0)) {
    return motif === undefined ? SANS_MOTIF : reussite({ proposition: decidee(e, 'Refusée', motif, []) });
  }
  const hors = refusHorsAnnuaire(structure);
  if (hors !== undefined) return { ok: false, refus: hors };

  const corrections = correctionDeFiche.safeParse(
    Object.fromEntries(
      acceptes.map(({ champ, propose, actuel }) => [champ, decision.valeurs[champ] ?? propose ?? vide(actuel)]),
    ),
  );
  if (!corrections.success)
    return refuser('demande-invalide', 'Une valeur proposée est à corriger.', fautesDe(corrections.error));
  const prete = preparerCorrections(structure, corrections.data, { territoire: e.territoire });
  if (!prete.ok) return prete;
  const { valeurs, changements } = prete.valeur;
  const retouchee = acceptes.some(({ champ }) => decision.valeurs[champ] !== undefined);
  const etat = acceptes.length === proposes.length && !retouchee ? 'Acceptée' : 'Acceptée en partie';
  const proposition = decidee(
    e,
    etat,
    motif,
    acceptes.map(({ champ }) => champ),
  );
  if (changements.length === 0) return reussite({ proposition });
  const signature = { par: e.par, canal: CANAL, le: e.maintenant };
  return reussite({
    proposition,
    fiche: { ...valeurs, provenance: ajouterProvenance(structure.provenance, changements, signature) },
  });
}

/** What clears a field. */
const vide = (actuel: string | readonly string[] | undefined): string | string[] =>
  typeof actuel === 'object' ? [] : '';

const decidee = (
  e: { readonly par: string; readonly maintenant: string },
  etat: Proposition['etat'],
  motif: string | undefined,
  champsAppliques: readonly string[],
): Examen['proposition'] => ({ etat, decideeLe: e.maintenant, decideePar: e.par, motif, champsAppliques });
