import { grouper } from '../../core/grouper.ts';
import type { Participation } from '../../core/lists/participations.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { estPassee } from '../../core/rencontres/prochaine-etape.ts';
import { moisDe, plusMinutes, versHeureLocale } from '../../core/temps/heure-locale.ts';
import { REPONSE_DITE } from './invites/textes.ts';
import { ODJ } from './ordre-du-jour/textes.ts';

export interface Mois {
  /** `AAAA-MM`, or empty for those that have no date yet. */
  readonly mois: string;
  readonly rencontres: readonly Rencontre[];
}

/** Grouped by local month: the nearest first when to come, the latest first when past. */
export function parMois(rencontres: readonly Rencontre[], passees: boolean): readonly Mois[] {
  const sens = passees ? -1 : 1;
  const triees = [...rencontres].sort((a, b) => sens * (a.debut ?? '9999').localeCompare(b.debut ?? '9999'));
  const groupes = grouper(triees, ({ debut }) => (debut === undefined ? '' : moisDe(debut)));
  return [...groupes].map(([mois, contenu]) => ({ mois, rencontres: contenu }));
}

/** « 14:30 », for a point that begins some minutes after the start. */
export const heureDuPoint = (debut: string | undefined, minutes: number): string =>
  debut === undefined
    ? `+ ${minutes}\u00A0min`
    : versHeureLocale(plusMinutes(debut, minutes)).slice(11, 16).replace(':', '\u00A0h\u00A0');

/** What is said where a rencontre has no ordre du jour: a past one kept none, one to come awaits who may make it or feed it. */
export function direSansOrdreDuJour(
  rencontre: Rencontre,
  peut: { readonly peutEtablir: boolean; readonly peutProposer: boolean },
  maintenant: string,
): { readonly titre: string; readonly aide: string | null } {
  if (rencontre.etat === 'Annulée' || estPassee(rencontre, maintenant)) return { titre: ODJ.videPassee, aide: null };
  if (peut.peutEtablir) return { titre: ODJ.vide, aide: ODJ.videCoordination };
  return { titre: ODJ.vide, aide: peut.peutProposer ? ODJ.videPartenaire : ODJ.videLecture };
}

/** What a structure answered to its invitation, as it is read beside its name; what it needs to come is for who organises. */
export function direReponse(p: Participation | undefined): string | undefined {
  if (p?.reponse === undefined) return undefined;
  const dite =
    p.reponse === 'Quelqu’un d’autre vient' && p.remplacant !== undefined
      ? REPONSE_DITE.vientALaPlace(p.remplacant)
      : REPONSE_DITE.reponses[p.reponse];
  return [dite, p.besoinsDAcces].filter(Boolean).join(' · ');
}
