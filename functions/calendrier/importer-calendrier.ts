import { joursDuTemps } from '../../core/calendrier/jours-du-temps.ts';
import { lireIcs } from '../../core/calendrier/lire-ics.ts';
import { planifierImport } from '../../core/calendrier/planifier-import.ts';
import { importerCalendrier as contrat, EVENEMENTS_DE_CALENDRIER } from '../../core/contrats/calendrier.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { tempsDuTerritoire } from '../../core/lists/temps-du-territoire.list.ts';
import { aujourdhui, plusJours } from '../../core/temps/heure-locale.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { ecrireJusquAuBout } from '../hote/ecrire-jusqu-au-bout.ts';
import { journaliser } from '../hote/journaliser.ts';

/** What comes back is read for two years from today. */
const JOURS_LUS = 731;

export const importerCalendrier = commandeUneALaFois(
  contrat,
  ({ corps }) => (corps.simuler === true ? undefined : 'calendrier'),
  async (appel, contexte) => {
    const { contenu, genre, simuler } = appel.corps;
    const jour = aujourdhui(appel.maintenant);
    const lu = lireIcs(contenu, { du: jour, au: plusJours(jour, JOURS_LUS) }, EVENEMENTS_DE_CALENDRIER);
    if (!lu.ok) return lu;
    const territoire = await contexte.territoire();
    const depot = contexte.depots.tempsDuTerritoire;
    const planifier = async () => planifierImport(lu.valeur, (await depot.lire()).items, territoire, genre);
    const plan = await planifier();
    if (simuler !== true) {
      await ecrireJusquAuBout(contexte, tempsDuTerritoire, async () => {
        const { creer, modifier } = await planifier();
        return { creer, modifier };
      });
      for (const { id, eTag } of plan.retirer) await depot.supprimer(id, eTag);
      const { creer, modifier, retirer } = plan;
      await journaliser(contexte, appel, depot, {
        dejaFait: creer.length + modifier.length + retirer.length === 0,
        detail: `${creer.length} ajoutés, ${modifier.length} changés, ${retirer.length} retirés`,
      });
    }
    return reussite({
      ajoutes: plan.creer.map((temps) => ({
        titre: temps.titre,
        genre: temps.genre,
        jours: joursDuTemps({ ...SANS_HEURE, ...temps, jours: temps.jours ?? [] }).length,
        du: temps.du,
      })),
      changes: plan.modifier.length,
      retires: plan.retirer.length,
      inchanges: plan.inchanges,
      ecartes: lu.valeur.ecartes.map((e) => ({ ...e })),
    });
  },
);

const SANS_HEURE = { heureDe: undefined, heureA: undefined, repetition: undefined };
