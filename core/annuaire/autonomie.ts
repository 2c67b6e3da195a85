import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { aujourdhui, joursEntre } from '../temps/heure-locale.ts';
import { AUTONOMIES, type CANAUX_DE_VERIFICATION } from '../vocabulaires/structures.ts';
import { JOURS_D_UNE_VERIFICATION } from './sections.ts';

type Autonomie = (typeof AUTONOMIES)[number];
type Canal = (typeof CANAUX_DE_VERIFICATION)[number];

/** Channel of the provenance of what a rule has written, no person. */
export const CANAL_DE_LA_REGLE = 'Règle';

/** Requests older than this belong to another round. */
const JOURS_D_UNE_TOURNEE = 120;

const DEMANDES: readonly Sollicitation['nature'][] = ['Confirmation de fiche', 'Relance'];

/** Did the structure answer after having been asked more than once in this round? `demandes` are its Sollicitations. */
export const aEteRelancee = (
  demandes: readonly Pick<Sollicitation, 'nature' | 'etat' | 'envoyeeLe'>[],
  verifieeLe: string | undefined,
  jour: string,
): boolean =>
  demandes.filter(({ nature, etat, envoyeeLe }) => {
    const partie = etat === 'Envoyée' || etat === 'Répondue';
    if (!partie || envoyeeLe === undefined || !DEMANDES.includes(nature)) return false;
    const le = aujourdhui(envoyeeLe);
    return joursEntre(le, jour) < JOURS_D_UNE_TOURNEE && (verifieeLe === undefined || le >= verifieeLe);
  }).length > 1;

/** What a whole verification says of how the structure keeps its fiche. An import says nothing of it. */
function observee(canal: Canal, relancee: boolean): Autonomie | undefined {
  if (canal === 'Import') return undefined;
  if (canal === 'Téléphone' || canal === 'Visite') return 'Par téléphone ou en visite';
  return relancee ? 'Avec une relance' : 'Autonome';
}

/**
 * The autonomy that the rule writes after a whole verification, or nothing. What the coordination has set stays: the rule replaces only an empty value,
 * or the one that it wrote itself, as the provenance tells. Answering again in the same round (a click repeated, a detail corrected the day after) does not
 * undo the reminder or the call that the first answer took.
 */
export function autonomieApres(
  structure: Pick<Structure, 'autonomie' | 'provenance' | 'verifieeLe' | 'verifieePar'>,
  canal: Canal,
  relancee: boolean,
  jour: string,
): Autonomie | undefined {
  const nouvelle = observee(canal, relancee);
  if (nouvelle === undefined || nouvelle === structure.autonomie) return undefined;
  if (dejaVerifiee(structure, jour) && estMieux(nouvelle, structure.autonomie)) return undefined;
  const derniere = structure.provenance?.filter(({ champ }) => champ === 'autonomie').at(-1);
  const deLaRegle = derniere?.canal === CANAL_DE_LA_REGLE && derniere.apres === structure.autonomie;
  return structure.autonomie === undefined || deLaRegle ? nouvelle : undefined;
}

/** Verified by the structure, or with it, in the present round. */
const dejaVerifiee = ({ verifieeLe, verifieePar }: Pick<Structure, 'verifieeLe' | 'verifieePar'>, jour: string) =>
  verifieeLe !== undefined && verifieePar !== 'Import' && joursEntre(verifieeLe, jour) < JOURS_D_UNE_VERIFICATION;

/** From the most autonomous to the least, in the order of the vocabulary. */
const estMieux = (nouvelle: Autonomie, ancienne: Autonomie | undefined): boolean =>
  ancienne !== undefined && AUTONOMIES.indexOf(nouvelle) < AUTONOMIES.indexOf(ancienne);
