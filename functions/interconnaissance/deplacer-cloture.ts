import { reussite } from '../../core/contrats/erreur.ts';
import { deplacerCloture as contrat } from '../../core/contrats/interconnaissance.ts';
import { deplacerLaCloture } from '../../core/interconnaissance/deplacer-la-cloture.ts';
import { clotureDe } from '../../core/interconnaissance/montrer.ts';
import { interconnaissances } from '../../core/lists/interconnaissances.list.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { ecrireJusquAuBout } from '../hote/ecrire-jusqu-au-bout.ts';
import { journaliser } from '../hote/journaliser.ts';

/** Every row of the year, until none is left. Mails that wait for a day after it are given up by the timer; nobody is told. */
export const deplacerCloture = commandeUneALaFois(
  contrat,
  () => 'interconnaissance',
  async (appel, contexte) => {
    const { interconnaissances: depot } = contexte.depots;
    const { annee } = appel.chemin;
    const { cloture, vue } = appel.corps;
    const jour = aujourdhui(appel.maintenant);
    const lire = async () => (await depot.lireOu('annee', annee)).items;
    const pret = deplacerLaCloture(await lire(), { cloture, vue, jour });
    if (!pret.ok) return pret;
    await ecrireJusquAuBout(contexte, interconnaissances, async () => {
      const encore = deplacerLaCloture(await lire(), { cloture, vue, jour });
      const lignes = encore.ok ? encore.valeur : [];
      return {
        creer: [],
        modifier: lignes.map(({ ligne, cloture: le }) => ({ id: ligne.id, eTag: ligne.eTag, patch: { cloture: le } })),
      };
    });
    const dejaFait = pret.valeur.length === 0;
    await journaliser(contexte, appel, depot, { dejaFait, detail: `${pret.valeur.length} lignes` });
    return reussite({ cloture: clotureDe(await lire()), dejaFait });
  },
);
