import { nomVu } from '../../core/annuaire/ce-que-voit.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { COORDINATION, enregistrerOrdreDuJour as contrat } from '../../core/contrats/ordre-du-jour.ts';
import { autoriser } from '../../core/droits/droits.ts';
import { egal } from '../../core/egal.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { aProposer, composerOrdreDuJour, devenirDuPoint } from '../../core/ordre-du-jour/enregistrer.ts';
import type { OrdreDuJour } from '../../core/ordre-du-jour/ordre-du-jour.ts';
import { texteOrdreDuJour } from '../../core/ordre-du-jour/texte.ts';
import { refusSiAnnulee } from '../../core/rencontres/transitions.ts';
import { commande } from '../hote/commande.ts';
import type { Depots } from '../hote/depots.ts';
import { designee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { alignerLaReunion } from './aligner-la-reunion.ts';
import { refusSiOutlookDiffere } from './outlook.ts';

/**
 * The row of the rencontre first, then the proposed points that it put off, refused or took back, then the meeting: killed between, the same request
 * finishes. A point
 * added by hand and put off becomes a proposed point before, found again by its key.
 */
export const enregistrerOrdreDuJour = commande(
  contrat,
  async (appel, contexte) => {
    const { corps, maintenant } = appel;
    const { depots } = contexte;
    if (corps.prevenir === true && !autoriser(appel.acteur, 'planifier-rencontre').permis) return PREVENIR_REFUSE;
    const rencontre = await depots.rencontres.parId(appel.chemin.id);
    const refus = refusSiAnnulee(rencontre);
    if (refus !== undefined) return refus;
    const noms = await nomsDesPresentes(depots, [
      ...presentes('points', corps.points),
      ...presentes('ecartes', corps.ecartes),
    ]);
    const compose = composerOrdreDuJour({ rencontre, corps, noms, maintenant });
    if (!compose.ok) return compose;

    const dOutlook = corps.prevenir === true ? await refusSiOutlookDiffere(contexte, rencontre, maintenant) : undefined;
    if (dOutlook !== undefined) return dOutlook;
    const frais = rencontre.eTag === corps.eTag;
    const garde = rencontre.ordreDuJour;
    // The same request sent again finds it kept: that is no conflict.
    if (!frais && (garde === undefined || !memeComposition(garde, compose.valeur))) return LIGNE_CHANGEE;
    const ordreDuJour = frais ? await proposerLesReportes(depots, rencontre, compose.valeur, maintenant) : garde;
    if (ordreDuJour === undefined) return LIGNE_CHANGEE;
    const inchange = garde !== undefined && memeComposition(garde, ordreDuJour);
    const eTag = inchange
      ? rencontre.eTag
      : await depots.rencontres.modifier(rencontre.id, corps.eTag, { ordreDuJour });
    await suivre(depots, rencontre, ordreDuJour, appel.acteur.profil === 'coordination');
    const devenue = { ...rencontre, ordreDuJour };
    const prevenues = corps.prevenir === true ? await alignerLaReunion(contexte, devenue, maintenant) : 0;
    await journaliser(contexte, appel, depots.rencontres, {
      ligne: rencontre.id,
      dejaFait: inchange && prevenues === 0,
      detail: `${ordreDuJour.points.length} points, ${ordreDuJour.ecartes.length} écartés, ${prevenues} personnes prévenues`,
    });
    return reussite({
      id: rencontre.id,
      eTag,
      ordreDuJour,
      texte: texteOrdreDuJour(ordreDuJour, rencontre),
      prevenues,
    });
  },
  surLaRencontre,
);

const PREVENIR_REFUSE = refuser(
  'interdit',
  'Prévenir les invités revient à la coordination : enregistrez sans prévenir, elle le fera.',
);

/** Whatever hour it was asked at; a point put off may have got its row since. */
const memeComposition = (a: OrdreDuJour, b: OrdreDuJour): boolean => egal(sansHeure(a), sansHeure(b));

const sansHeure = ({ points, ecartes, dureeMinutes }: OrdreDuJour) => ({
  points,
  dureeMinutes,
  ecartes: ecartes.map((p) => (p.source === 'ajoute' ? { ...p, reference: undefined } : p)),
});

interface Presente {
  readonly id: string;
  /** Where the body names it. */
  readonly champ: string;
}

const presentes = (
  partie: 'points' | 'ecartes',
  points: readonly { readonly presente?: string | undefined }[],
): readonly Presente[] =>
  points.flatMap(({ presente: id }, i) =>
    id === undefined || id === COORDINATION ? [] : [{ id, champ: `corps.${partie}.${i}.presente` }],
  );

/** Kept in a row that everyone reads. */
const LES_PARTENAIRES = { profil: 'partenaire', emporte: true } as const;

/** The structures that present are named as they are called today, and as every partner may read them. */
async function nomsDesPresentes(
  { structures }: Depots,
  nommees: readonly Presente[],
): Promise<ReadonlyMap<string, string>> {
  const premieres = nommees.filter(({ id }, i) => nommees.findIndex((n) => n.id === id) === i);
  const lues = await Promise.all(
    premieres.map(
      async ({ id, champ }) => [id, nomVu(await designee(structures, id, champ), LES_PARTENAIRES)] as const,
    ),
  );
  return new Map(lues);
}

/** Each point added by hand and put off, with the row of the proposed point that it becomes. */
async function proposerLesReportes(
  { points }: Depots,
  rencontre: Rencontre,
  odj: OrdreDuJour,
  maintenant: string,
): Promise<OrdreDuJour> {
  const ecartes = await Promise.all(
    odj.ecartes.map(async (p) => {
      if (p.source !== 'ajoute' || p.motif !== 'reporte' || p.reference !== undefined) return p;
      const { ligne } = await points.creerSiAbsent(aProposer(rencontre, p, maintenant));
      return { ...p, reference: { liste: 'PointsOrdreDuJour' as const, id: ligne.id } };
    }),
  );
  return { ...odj, ecartes };
}

/** The proposed points follow what was decided of them: those of another rencontre, by the coordination alone. */
async function suivre(
  { points }: Depots,
  { id, thematique }: Rencontre,
  odj: OrdreDuJour,
  coordination: boolean,
): Promise<void> {
  const { items } = await points.lireOu('thematique', thematique);
  for (const point of items) {
    if (!coordination && point.rencontre !== undefined && point.rencontre !== id) continue;
    const devenir = devenirDuPoint(point, odj, id);
    if (devenir !== undefined) await points.modifier(point.id, point.eTag, devenir);
  }
}
