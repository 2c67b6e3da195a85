import type { CorpsDe } from '../contrats/contrat.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { COORDINATION, type enregistrerOrdreDuJour } from '../contrats/ordre-du-jour.ts';
import { cleStable } from '../imports/cle-stable.ts';
import type { NouveauPoint, PointPropose } from '../lists/points-ordre-du-jour.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { enchainer, refusDeComposer } from './composer.ts';
import type { OrdreDuJour, PointCale, PointEcarte } from './ordre-du-jour.ts';

type Corps = CorpsDe<typeof enregistrerOrdreDuJour>;
type Dit = Pick<PointCale, 'titre' | 'type' | 'source' | 'reference' | 'sousPoints'> & {
  readonly presente?: string | undefined;
};

/** The ordre du jour that the parsed body of `enregistrerOrdreDuJour` says; `noms`: of the structures that it names. Refused when it does not hold in the rencontre. */
export function composerOrdreDuJour(e: {
  readonly rencontre: Pick<Rencontre, 'dureeMinutes' | 'ordreDuJour'>;
  readonly corps: Corps;
  readonly noms: ReadonlyMap<string, string>;
  readonly maintenant: string;
}): Resultat<OrdreDuJour> {
  const { rencontre, corps, maintenant } = e;
  const points = enchainer(
    corps.points.map(
      (p): PointCale => ({
        ...dire(p, e.noms),
        origine: p.origine,
        debut: p.debut,
        duree: p.duree,
        ...(p.verrouille === true ? { verrouille: true } : {}),
      }),
    ),
  );
  const refus = refusDeComposer(points, rencontre.dureeMinutes);
  if (refus !== undefined) return refus;
  const ecartes = corps.ecartes.map(
    (p): PointEcarte => ({
      ...dire(p, e.noms),
      raison: p.raison,
      ...(p.motif === undefined ? {} : { motif: p.motif }),
      ...(p.origine === undefined ? {} : { origine: p.origine }),
      ...(p.duree === undefined ? {} : { duree: p.duree }),
    }),
  );
  const odj: OrdreDuJour = {
    version: 1,
    etabliLe: rencontre.ordreDuJour?.etabliLe ?? maintenant,
    modifieLe: maintenant,
    dureeMinutes: rencontre.dureeMinutes,
    points: [...points],
    ecartes,
  };
  return JSON.stringify(odj).length > CARACTERES_AU_PLUS ? TROP_LONG : reussite(odj);
}

/** A note column holds 60 000 characters; a point that is put off gets its row. */
const CARACTERES_AU_PLUS = 55_000;
const TROP_LONG = refuser(
  'regle-metier',
  'Cet ordre du jour est trop long pour être gardé : retirez des points, ou raccourcissez leurs sous-points.',
);

const dire = ({ titre, type, source, reference, sousPoints, presente }: Dit, noms: ReadonlyMap<string, string>) => ({
  titre,
  type,
  source,
  ...(reference === undefined ? {} : { reference }),
  ...(sousPoints === undefined || sousPoints.length === 0 ? {} : { sousPoints: [...new Set(sousPoints)] }),
  ...(presente === undefined ? {} : { presente: quiPresente(presente, noms) }),
});

/** As it is said on a point. */
export const LA_COORDINATION = { nom: 'la coordination' } as const;

const quiPresente = (presente: string, noms: ReadonlyMap<string, string>): NonNullable<PointCale['presente']> =>
  presente === COORDINATION ? LA_COORDINATION : { structure: presente, nom: noms.get(presente) ?? 'une structure' };

/** The body of `enregistrerOrdreDuJour` that keeps this ordre du jour as it stands. */
export const enCorps = ({
  points,
  ecartes,
}: Pick<OrdreDuJour, 'points' | 'ecartes'>): Pick<Corps, 'points' | 'ecartes'> => ({
  points: points.map(({ presente, ...p }) => ({ ...p, ...parQui(presente) })),
  ecartes: ecartes.map(({ presente, ...p }) => ({ ...p, ...parQui(presente) })),
});

const parQui = (presente: PointCale['presente']): { readonly presente?: string } =>
  presente === undefined ? {} : { presente: presente.structure ?? COORDINATION };

/** A point added by hand and kept for the next rencontre: from then on it is a proposed point, made once. */
export const aProposer = (
  rencontre: Pick<Rencontre, 'id' | 'thematique'>,
  p: Pick<PointEcarte, 'titre' | 'type' | 'duree' | 'sousPoints'>,
  maintenant: string,
): NouveauPoint => ({
  cle: cleStable(`odj-${rencontre.id}`, p.titre).slice(0, 64),
  titre: p.titre.slice(0, 255),
  thematique: rencontre.thematique,
  rencontre: rencontre.id,
  type: p.type,
  ...(p.duree === undefined ? {} : { dureeMinutes: Math.max(5, Math.min(240, p.duree)) }),
  ...(p.sousPoints === undefined ? {} : { precisions: p.sousPoints.join('\n') }),
  etat: 'Reporté',
  proposeLe: maintenant,
});

/** What a proposed point becomes by this ordre du jour; undefined when it says it already. */
export function devenirDuPoint(
  point: Pick<PointPropose, 'id' | 'etat' | 'rencontre'>,
  odj: OrdreDuJour,
  rencontre: string,
): Pick<PointPropose, 'etat' | 'rencontre'> | undefined {
  const estLui = ({ reference }: Pick<PointCale, 'reference'>): boolean =>
    reference?.liste === 'PointsOrdreDuJour' && reference.id === point.id;
  const motif = odj.ecartes.find(estLui)?.motif;
  if (motif !== undefined) {
    const etat = motif === 'reporte' ? 'Reporté' : 'Écarté';
    return point.etat === etat && point.rencontre === rencontre ? undefined : { etat, rencontre };
  }
  const revenu = point.rencontre === rencontre && (point.etat === 'Reporté' || point.etat === 'Écarté');
  return revenu && odj.points.some(estLui) ? { etat: 'Retenu', rencontre } : undefined;
}
