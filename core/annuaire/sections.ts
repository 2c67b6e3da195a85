import type { Structure } from '../lists/structures.list.ts';
import { joursEntre } from '../temps/heure-locale.ts';
import { SECTIONS_DE_FICHE, type SectionDeFiche } from '../vocabulaires/structures.ts';

/** A section confirmed longer ago no longer counts towards the present verification: as long as a personal link stays open. */
export const JOURS_D_UNE_VERIFICATION = 30;

/** The sections asked: those of the campaign, or all of them when it names none. */
export const sectionsDemandees = (choisies: readonly SectionDeFiche[] | undefined): readonly SectionDeFiche[] =>
  choisies === undefined || choisies.length === 0
    ? SECTIONS_DE_FICHE
    : SECTIONS_DE_FICHE.filter((section) => choisies.includes(section));

/**
 * The sections asked that are still to be confirmed, on that day. The rule of `verifieeLe`: the fiche is verified on the day when none is left, that is
 * when each section asked was confirmed within the last thirty days. Confirming one section alone dates that section, never the fiche.
 */
export const sectionsRestantes = (
  verifications: Structure['verifications'],
  demandees: readonly SectionDeFiche[],
  jour: string,
): readonly SectionDeFiche[] =>
  demandees.filter((section) => {
    const faite = verifications?.[section]?.le;
    return faite === undefined || joursEntre(faite, jour) >= JOURS_D_UNE_VERIFICATION;
  });
