import { poursuivreSerie as contrat } from '../../core/contrats/series.ts';
import type { Serie } from '../../core/lists/series.list.ts';
import { commande } from '../hote/commande.ts';
import type { Depots } from '../hote/depots.ts';
import { journaliser } from '../hote/journaliser.ts';
import { ecrireSeances } from './ecrire-seances.ts';

export const poursuivreSerie = commande(contrat, async (appel, contexte) => {
  const serie = await contexte.depots.series.parId(appel.chemin.id);
  const rendu = await ecrireSeances(contexte, serie, await raisonsConnues(contexte.depots, serie));
  await journaliser(contexte, appel, contexte.depots.series, {
    ligne: serie.id,
    dejaFait: rendu.ok && rendu.valeur.dejaFait,
    detail: rendu.ok ? `${rendu.valeur.reste} séances restent à créer` : undefined,
  });
  return rendu;
});

/** Why each structure is invited, as the first sitting says it. */
async function raisonsConnues(depots: Depots, { nom }: Serie): Promise<ReadonlyMap<string, string>> {
  const premiere = (await depots.rencontres.lireOu('serie', nom)).items[0];
  if (premiere === undefined) return new Map();
  const { items } = await depots.participations.lireOu('rencontre', premiere.id);
  return new Map(items.flatMap(({ structure, raison }) => (raison === undefined ? [] : [[structure, raison]])));
}
