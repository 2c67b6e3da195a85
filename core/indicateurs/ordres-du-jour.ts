import type { PointPropose } from '../lists/points-ordre-du-jour.list.ts';
import type { PointCale, SourceDePoint } from '../ordre-du-jour/ordre-du-jour.ts';
import { uneFoisParObjet } from '../une-fois.ts';
import { type Compter, enPart, inconnue } from './compter.ts';
import { type Operations, type RencontreDatee, rencontresDe } from './operations.ts';

/** What every ordre du jour has by itself says nothing of who wanted it. */
const CADRE: readonly SourceDePoint[] = ['ouverture', 'cloture', 'thematique'];
const ANNONCEES: readonly string[] = ['Planifiée', 'Tenue'];

const parId = uneFoisParObjet((points: readonly PointPropose[]) => new Map(points.map((p) => [p.id, p] as const)));

type Origine = 'organise' | 'partenaire' | 'signal';

/** Where a point comes from; undefined when the row of the proposal is no more. A structure that co-organises is no partner there. */
function origineDe(o: Operations, { participations }: RencontreDatee, point: PointCale): Origine | undefined {
  if (point.source === 'ajoute') return 'organise';
  if (point.source !== 'point-propose') return 'signal';
  const propose = o.points === undefined ? undefined : parId(o.points).get(point.reference?.id ?? '');
  if (propose === undefined) return undefined;
  const organise =
    propose.structure === undefined || participations.some((p) => p.structure === propose.structure && p.coorganise);
  return organise ? 'organise' : 'partenaire';
}

const part =
  (compte: (origine: Origine) => boolean): Compter =>
  (o, i, p) => {
    const annoncees = rencontresDe(o, i, p).filter((r) => ANNONCEES.includes(r.rencontre.etat));
    if (annoncees.length === 0) return inconnue('Aucune rencontre planifiée ou tenue.');
    const etablis = annoncees.filter((r) => r.rencontre.ordreDuJour !== undefined);
    const couverture = { connus: etablis.length, total: annoncees.length };
    const origines = etablis.flatMap((r) =>
      (r.rencontre.ordreDuJour?.points ?? [])
        .filter(({ source }) => !CADRE.includes(source))
        .flatMap((point) => origineDe(o, r, point) ?? []),
    );
    return origines.length === 0
      ? inconnue('Aucun point à l’ordre du jour, hors accueil, clôture et thème.', couverture)
      : enPart(origines.filter(compte).length, origines.length, couverture);
  };

/** Who makes the ordres du jour (mission, d.9). */
export const CALCULER_LES_ORDRES_DU_JOUR = {
  'points-venus-d-ailleurs': part((origine) => origine !== 'organise'),
  'points-des-partenaires': part((origine) => origine === 'partenaire'),
} as const satisfies Record<string, Compter>;
