import type { PointPropose } from '../lists/points-ordre-du-jour.list.ts';
import { jourLong, pluriel } from '../textes/francais.ts';
import type { TypeDePoint } from '../vocabulaires/rencontres.ts';
import type { Candidat } from './candidat.ts';
import { type EntreesOrdreDuJour, ordre } from './contexte.ts';
import { auPas, auPasSuperieur, PAS } from './pas.ts';
import { rencontreQuittee } from './points-reportes.ts';

/** Minutes of a point whose proposer asked for none: what it needs at least, what suits it. */
const DUREES = {
  Information: { minimum: 5, souhait: 10 },
  Échange: { minimum: 10, souhait: 20 },
  Décision: { minimum: 5, souhait: 15 },
} as const satisfies Record<TypeDePoint, { minimum: number; souhait: number }>;

/**
 * Points proposed for this rencontre or for its theme, in the order in which they are served: those retained by the coordination first,
 * then one per structure in turn, so that nobody fills the ordre du jour by proposing a lot.
 */
export function pointsProposes(e: EntreesOrdreDuJour): readonly Candidat[] {
  const noms = new Map(e.structures.map((s) => [s.id, s.nom] as const));
  return aTourDeRole(e.points.filter((p) => concerne(p, e)).toSorted((a, b) => comparer(a, b, e.rencontre.id))).map(
    (p) => {
      const nom = p.structure === undefined ? undefined : noms.get(p.structure);
      return {
        titre: p.titre,
        type: p.type,
        source: 'point-propose',
        reference: { liste: 'PointsOrdreDuJour', id: p.id },
        ...durees(p),
        origine: (minutes) => origine(p, nom, minutes, rencontreQuittee(p, e)?.debut),
      };
    },
  );
}

function concerne(p: PointPropose, e: EntreesOrdreDuJour): boolean {
  if (p.etat === 'Traité' || p.etat === 'Écarté') return false;
  // Put off from the very rencontre that is being prepared: it waits for the next one.
  if (p.rencontre !== undefined && p.rencontre === e.rencontre.id) return p.etat !== 'Reporté';
  if (p.thematique !== e.rencontre.thematique) return false;
  return p.rencontre === undefined || e.rencontre.id === undefined || rencontreQuittee(p, e) !== undefined;
}

const comparer = (a: PointPropose, b: PointPropose, rencontre: string | undefined): number =>
  Number(a.etat !== 'Retenu') - Number(b.etat !== 'Retenu') ||
  Number(!estPour(a, rencontre)) - Number(!estPour(b, rencontre)) ||
  ordre(a.proposeLe ?? a.creeLe, b.proposeLe ?? b.creeLe) ||
  Number(a.id) - Number(b.id);

const estPour = (p: PointPropose, rencontre: string | undefined): boolean =>
  p.rencontre !== undefined && p.rencontre === rencontre;

/** Stable: within a turn, the order received is kept. The coordination, which has no structure, takes its turn like a structure. */
function aTourDeRole(points: readonly PointPropose[]): readonly PointPropose[] {
  const dejaServis = new Map<string, number>();
  const avecTour = points.map((point) => {
    const auteur = point.structure ?? 'coordination';
    const tour = dejaServis.get(auteur) ?? 0;
    dejaServis.set(auteur, tour + 1);
    return { point, tour };
  });
  return avecTour
    .toSorted((a, b) => Number(a.point.etat !== 'Retenu') - Number(b.point.etat !== 'Retenu') || a.tour - b.tour)
    .map(({ point }) => point);
}

/** A point that asked for a duration is not served under half of it: it deserves another rencontre instead. */
function durees(p: PointPropose): { minimum: number; souhait: number } {
  if (p.dureeMinutes === undefined) return DUREES[p.type];
  const minimum = Math.max(PAS, auPasSuperieur(p.dureeMinutes / 2));
  return { minimum, souhait: Math.max(minimum, auPas(p.dureeMinutes)) };
}

function origine(p: PointPropose, nom: string | undefined, minutes: number, quittee: string | undefined): string {
  const auteur = nom ?? (p.structure === undefined ? 'la coordination' : 'un partenaire');
  const quand = p.proposeLe === undefined ? '' : ` le ${jourLong(p.proposeLe)}`;
  const retenu = p.etat === 'Retenu' ? ', retenu par la coordination' : '';
  const reporte = quittee === undefined ? '' : `, reporté de la rencontre du ${jourLong(quittee)}`;
  const reduit =
    p.dureeMinutes !== undefined && minutes < p.dureeMinutes
      ? `, ${pluriel(p.dureeMinutes, 'minute')} demandées, ${minutes} possibles`
      : '';
  return `Proposé par ${auteur}${quand}${retenu}${reporte}${reduit}`;
}
