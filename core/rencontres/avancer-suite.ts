import { type Resultat, refuser } from '../contrats/erreur.ts';
import { type Acteur, autoriser } from '../droits/droits.ts';
import type { Suite } from '../lists/suites.list.ts';
import { ETATS_DE_SUITE, type EtatDeSuite } from '../vocabulaires/rencontres.ts';

/** What was decided together is not given up by one alone. */
const POUR_LA_COORDINATION: readonly EtatDeSuite[] = ['Abandonnée'];

/** The states that this person may give to a decision: every one for the coordination, those of its progress for the structure that carries it. */
export function etatsPermis(
  { structure, etat }: Pick<Suite, 'structure' | 'etat'>,
  acteur: Acteur,
): readonly EtatDeSuite[] {
  if (autoriser(acteur, 'corriger-suite').permis) return ETATS_DE_SUITE;
  const porte = structure !== undefined && autoriser(acteur, 'faire-avancer-suite', { structure }).permis;
  if (!porte || POUR_LA_COORDINATION.includes(etat)) return [];
  return ETATS_DE_SUITE.filter((e) => !POUR_LA_COORDINATION.includes(e));
}

/** The refusal of a change of state, or nothing when it is allowed. */
export function refusDAvancer(
  suite: Pick<Suite, 'structure' | 'etat'>,
  voulu: EtatDeSuite,
  acteur: Acteur,
): Resultat<never> | undefined {
  const permis = etatsPermis(suite, acteur);
  if (permis.includes(voulu)) return undefined;
  return refuser(
    'interdit',
    permis.length === 0
      ? 'Cette décision est portée par une autre structure, ou a été abandonnée : seule la coordination peut la changer.'
      : 'Abandonner une décision revient à la coordination : dites-lui pourquoi.',
  );
}
