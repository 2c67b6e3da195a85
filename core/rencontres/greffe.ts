import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { grouper } from '../grouper.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { ModificationDeRencontre, NouvelleRencontre, Rencontre } from '../lists/rencontres.list.ts';
import { aujourdhui, joursEntre } from '../temps/heure-locale.ts';
import { dateLongue } from '../textes/francais.ts';
import { estAttendue } from './attendues.ts';
import { estPassee } from './prochaine-etape.ts';
import { refusDeModifier } from './transitions.ts';

/** A rencontre is near another when three weeks at most are between them; without a date, when it comes within three weeks. */
const JOURS = 21;

/** A rencontre to come that could take the point of another one. */
export interface RencontreProche {
  readonly rencontre: Rencontre & { readonly debut: string };
  /** Structures of the other one that are invited to it too. */
  readonly communes: readonly string[];
  /** How many the other one invites. */
  readonly sur: number;
}

/** May this rencontre still become a point of another one: nobody has been told of it by Outlook? */
const peutEtreGreffee = (r: Rencontre, maintenant: string): boolean =>
  (r.etat === 'Brouillon' || r.etat === 'À planifier') && r.evenementId === undefined && !estPassee(r, maintenant);

/** May it take a point? */
const peutAccueillir = (r: Rencontre, maintenant: string): r is Rencontre & { readonly debut: string } =>
  (r.etat === 'À planifier' || r.etat === 'Planifiée') &&
  r.debut !== undefined &&
  Date.parse(r.debut) > Date.parse(maintenant);

interface Autour {
  readonly rencontres: readonly Rencontre[];
  readonly participations: readonly Participation[];
  readonly maintenant: string;
}

/** The rencontres that could take the point of this one, see `prochesDe`; none once somebody was told of it. */
export function rencontresProches({
  rencontre,
  ...autour
}: Autour & { readonly rencontre: Rencontre }): readonly RencontreProche[] {
  if (!peutEtreGreffee(rencontre, autour.maintenant)) return [];
  const siennes = autour.participations.filter((p) => p.rencontre === rencontre.id && estAttendue(p));
  return prochesDe({
    ...autour,
    debut: rencontre.debut,
    structures: siennes.map((p) => p.structure),
    rencontres: autour.rencontres.filter((r) => r.id !== rencontre.id),
  });
}

/**
 * The rencontres to come, within three weeks, to which at least half of these structures are invited: those that hold
 * most of them first, then the soonest (mission, d.3). `structures`: those that the rencontre invites, or would.
 */
export function prochesDe(
  e: Autour & { readonly debut: string | undefined; readonly structures: readonly string[] },
): readonly RencontreProche[] {
  const { maintenant } = e;
  const parRencontre = grouper(e.participations.filter(estAttendue), (p) => p.rencontre);
  const invitees = (id: string): ReadonlySet<string> => new Set((parRencontre.get(id) ?? []).map((p) => p.structure));
  const siennes = [...new Set(e.structures)];
  if (siennes.length === 0) return [];
  const repere = aujourdhui(e.debut ?? maintenant);
  return e.rencontres
    .filter((r) => peutAccueillir(r, maintenant))
    .filter((r) => Math.abs(joursEntre(repere, aujourdhui(r.debut))) <= JOURS)
    .map((r): RencontreProche => {
      const leurs = invitees(r.id);
      return { rencontre: r, communes: siennes.filter((s) => leurs.has(s)), sur: siennes.length };
    })
    .filter(({ communes, sur }) => communes.length * 2 >= sur)
    .toSorted(
      (a, b) =>
        b.communes.length - a.communes.length ||
        Date.parse(a.rencontre.debut) - Date.parse(b.rencontre.debut) ||
        Number(a.rencontre.id) - Number(b.rencontre.id),
    );
}

export type Greffe =
  | { readonly dejaFait: true }
  | { readonly dejaFait: false; readonly patch: ModificationDeRencontre };

/** What a rencontre becomes once its point stands on the agenda of another one: cancelled, saying where it is. */
export function preparerGreffe(e: {
  readonly rencontre: Rencontre;
  readonly hote: Rencontre;
  readonly dureeMinutes: number;
  readonly maintenant: string;
}): Resultat<Greffe> {
  const { rencontre, hote, dureeMinutes, maintenant } = e;
  if (rencontre.greffeeSur === hote.id) return reussite({ dejaFait: true });
  const refus = refusDeModifier(rencontre);
  if (refus !== undefined) return refus;
  if (!peutEtreGreffee(rencontre, maintenant))
    return refuser(
      'regle-metier',
      'Cette rencontre est planifiée, ou passée : des invités l’attendent. Annulez-la, ce qui les prévient, puis proposez un point à l’autre.',
    );
  if (rencontre.id === hote.id) return PLUS_A_VENIR;
  const patch = enPoint({ dureeMinutes: rencontre.dureeMinutes, hote, minutes: dureeMinutes, maintenant });
  return patch.ok ? reussite({ dejaFait: false, patch: patch.valeur }) : patch;
}

/** The row of a rencontre that is a point of another one from the start: nobody is told, and it counts like the others. */
export function preparerGreffeALaCreation(e: {
  readonly rencontre: NouvelleRencontre;
  readonly hote: Rencontre;
  readonly dureeMinutes: number;
  readonly maintenant: string;
}): Resultat<NouvelleRencontre> {
  const { rencontre, hote, dureeMinutes, maintenant } = e;
  const valeurs = enPoint({ dureeMinutes: rencontre.dureeMinutes, hote, minutes: dureeMinutes, maintenant });
  return valeurs.ok ? reussite({ ...rencontre, ...valeurs.valeur }) : valeurs;
}

const PLUS_A_VENIR = refuser(
  'regle-metier',
  'La rencontre choisie n’est plus à venir, ou n’a pas de date : choisissez-en une autre.',
);

/** What is kept of a rencontre of so many minutes that is a point of another one. */
function enPoint(e: {
  readonly dureeMinutes: number;
  readonly hote: Rencontre;
  readonly minutes: number;
  readonly maintenant: string;
}) {
  const { dureeMinutes, hote, minutes, maintenant } = e;
  if (!peutAccueillir(hote, maintenant)) return PLUS_A_VENIR;
  if (minutes > dureeMinutes)
    return refuser('regle-metier', 'Le point ne dure pas plus que la rencontre qu’il remplace.', [
      { chemin: 'corps.dureeMinutes', message: 'Le point ne dure pas plus que la rencontre qu’il remplace.' },
    ]);
  return reussite({
    etat: 'Annulée',
    motifAnnulation: `Portée par « ${hote.titre} », ${dateLongue(hote.debut)}.`,
    greffeeSur: hote.id,
    greffeeLe: maintenant,
    minutesGreffees: minutes,
  } as const);
}

/** The point that stands on the agenda of the other one. */
export const pointDeGreffe = (
  { titre, objectif }: Pick<NouvelleRencontre, 'titre' | 'objectif'>,
  dureeMinutes: number,
) => ({
  titre,
  type: 'Échange' as const,
  dureeMinutes,
  ...(objectif === undefined ? {} : { precisions: objectif.slice(0, 2000) }),
});

/** Of a rencontre that became a point: hours that nobody spends, its duration less that of the point for each structure invited. */
export const heuresEvitees = (
  { dureeMinutes, minutesGreffees = 0 }: Pick<Rencontre, 'dureeMinutes' | 'minutesGreffees'>,
  invitees: number,
): number => (invitees * Math.max(0, dureeMinutes - minutesGreffees)) / 60;
