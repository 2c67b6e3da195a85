import { reussite } from '../../core/contrats/erreur.ts';
import { compterPublic as contrat } from '../../core/contrats/rencontres.ts';
import type { NouveauComptage } from '../../core/lists/comptages.list.ts';
import { commande } from '../commande.ts';
import { enregistrerMalgreTout } from '../enregistrer-malgre-tout.ts';
import { journaliser } from '../journaliser.ts';

/** One row per commune, age band, situation and first visit: counted again, a line is replaced; those not named keep theirs. */
const cleDe = (l: Omit<NouveauComptage, 'cle'>): string =>
  [
    l.rencontre,
    l.communeInsee ?? '-',
    l.trancheAge,
    l.situation?.trim().toLowerCase() ?? '-',
    l.premiereVenue ? 1 : 0,
  ].join('|');

export const compterPublic = commande(contrat, async (appel, contexte) => {
  const { rencontres, comptages } = contexte.depots;
  const { id: rencontre } = await rencontres.parId(appel.chemin.id);
  // Two lines of the form that mean the same row are added up.
  const voulus = new Map<string, NouveauComptage>();
  for (const ligne of appel.corps.lignes) {
    const cle = cleDe({ ...ligne, rencontre });
    voulus.set(cle, { ...ligne, rencontre, cle, nombre: ligne.nombre + (voulus.get(cle)?.nombre ?? 0) });
  }
  await Promise.all(
    [...voulus.values()].map(async (voulu) => {
      const { ligne } = await comptages.creerSiAbsent(voulu);
      if (ligne.nombre !== voulu.nombre) await enregistrerMalgreTout(comptages, ligne, { nombre: voulu.nombre });
    }),
  );
  const { items } = await comptages.lireOu('rencontre', rencontre);
  const total = items.reduce((somme, c) => somme + c.nombre, 0);
  const detail = `${voulus.size} lignes de comptage`;
  await journaliser(contexte, appel, { commande: contrat.id, liste: 'Rencontres', ligne: rencontre, detail });
  return reussite({ enregistrees: voulus.size, total });
});
