import { reussite } from '../../core/contrats/erreur.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { rencontres } from '../../core/lists/rencontres.list.ts';
import type { Serie } from '../../core/lists/series.list.ts';
import {
  cleDeSeance,
  type PlaceConnue,
  participationsDeSeance,
  rencontreDeSeance,
  seancesACreer,
  seancesAnnoncees,
  seancesParTour,
} from '../../core/series/creer-seances.ts';
import type { Contexte } from '../hote/contexte.ts';
import { ecrireJusquAuBout } from '../hote/ecrire-jusqu-au-bout.ts';

/**
 * Makes the next sittings of a series: the rencontres as drafts, then their guests, then the drafts become rencontres.
 * Wherever it stops, what is left is seen in the lists; unique keys (`cleCreation`, `cle` of a participation) keep two
 * executions from making anything twice.
 */
export async function ecrireSeances(contexte: Contexte, serie: Serie, places: ReadonlyMap<string, PlaceConnue>) {
  const { depots } = contexte;
  const territoire = await contexte.territoire();
  const lues = async () => (await depots.rencontres.lire()).items;
  const aCreer = seancesACreer(serie, await lues());
  const tour = aCreer.slice(0, seancesParTour(serie.structures.length));
  const cles = new Set(tour.map((s) => cleDeSeance(serie.id, s.prevue, s.tour)));

  await ecrireJusquAuBout(contexte, rencontres, async () => {
    const presentes = new Set((await lues()).map(({ cleCreation }) => cleCreation));
    const voulues = tour.flatMap((seance) => rencontreDeSeance(serie, seance, territoire) ?? []);
    return { creer: voulues.filter(({ cleCreation }) => !presentes.has(cleCreation)) };
  });
  const faites = (await lues()).filter(({ cleCreation }) => cleCreation !== undefined && cles.has(cleCreation));

  // A structure merged or deleted since is invited to nothing.
  const connues = new Set((await depots.structures.lire()).items.map(({ id }) => id));
  const invitees = serie.structures.filter((id) => connues.has(id));
  await ecrireJusquAuBout(contexte, participations, async () => {
    const manquantes = await Promise.all(
      faites.map(async ({ id }) => {
        const presentes = new Set((await depots.participations.lireOu('rencontre', id)).items.map(({ cle }) => cle));
        return participationsDeSeance(id, invitees, places).filter(({ cle }) => !presentes.has(cle));
      }),
    );
    return { creer: manquantes.flat() };
  });

  await ecrireJusquAuBout(contexte, rencontres, async () => ({
    creer: [],
    modifier: (await lues())
      .filter(({ cleCreation, etat }) => cleCreation !== undefined && cles.has(cleCreation) && etat === 'Brouillon')
      .map(({ id, eTag }) => ({ id, eTag, patch: { etat: 'À planifier' as const } })),
  }));
  return reussite({
    id: serie.id,
    total: seancesAnnoncees(serie).length,
    reste: aCreer.length - tour.length,
    rencontre: faites[0]?.id ?? (await lues()).find(({ serie: nom }) => nom === serie.nom)?.id,
    dejaFait: aCreer.length === 0,
  });
}
