import type { NouvelleSuite } from '../../../core/lists/suites.list.ts';
import { joursAvant } from './calendrier.ts';
import type { Suivie } from './genres.ts';
import type { Hasard } from './hasard.ts';

const DECISIONS = [
  'Rédiger une fiche commune d’orientation',
  'Tenir une permanence partagée',
  'Relayer le calendrier commun auprès des familles',
  'Inviter les bailleurs à la prochaine séance',
  'Mutualiser le prêt de matériel',
  'Proposer une formation croisée aux professionnels',
  'Recenser les lieux d’accueil itinérants',
];

interface ADecider {
  /** How many were taken before it. */
  readonly rang: number;
  /** Day of the rencontre. */
  readonly seance: string;
  /** What the story says of it; drawn otherwise. */
  readonly suivie: Suivie | undefined;
  readonly hasard: Hasard;
  readonly aujourdhui: string;
}

/** What was decided that day, for when, and what has become of it. */
export function decider({ rang, seance, suivie, hasard, aujourdhui }: ADecider) {
  const echeance = joursAvant(seance, -(suivie?.delai ?? hasard.entier(30, 120)));
  const etat = suivie?.etat ?? etatTire(echeance < aujourdhui, hasard);
  return {
    titre: DECISIONS[rang % DECISIONS.length] ?? 'Décision',
    echeance,
    etat,
    ...(etat === 'Faite' ? { faiteLe: [echeance, joursAvant(aujourdhui, 1)].toSorted()[0] } : {}),
    cle: `exemple-suite-${rang + 1}`,
  };
}

function etatTire(echue: boolean, hasard: Hasard): NouvelleSuite['etat'] {
  const tirage = hasard.reel();
  if (echue) return tirage < 0.7 ? 'Faite' : tirage < 0.78 ? 'Abandonnée' : tirage < 0.9 ? 'À faire' : 'En cours';
  return tirage < 0.2 ? 'Faite' : tirage < 0.6 ? 'À faire' : 'En cours';
}
