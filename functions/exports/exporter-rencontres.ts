import { reussite } from '../../core/contrats/erreur.ts';
import { exporterRencontres as contrat, type TABLEAUX_DES_RENCONTRES } from '../../core/contrats/exports.ts';
import type { ChoixDeRencontres } from '../../core/exports/tableaux/choisir.ts';
import { tableauDesDecisions } from '../../core/exports/tableaux/decisions.ts';
import { tableauDesPresences } from '../../core/exports/tableaux/presences.ts';
import { tableauDesRencontres } from '../../core/exports/tableaux/rencontres.ts';
import { ecrireTableau, nomDuTableau, type Tableau } from '../../core/exports/tableaux/tableau.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { commande } from '../hote/commande.ts';
import type { Depots } from '../hote/depots.ts';
import { journaliser } from '../hote/journaliser.ts';

type Lire = (depots: Depots, choix: ChoixDeRencontres) => Promise<Tableau>;

/** What each table is made from. */
const TABLEAUX: Readonly<Record<(typeof TABLEAUX_DES_RENCONTRES)[number], Lire>> = {
  rencontres: async (depots, choix) => {
    const [rencontres, participations, comptages, suites, fichesAction, reglages] = await Promise.all([
      depots.rencontres.lire(),
      depots.participations.lire(),
      depots.comptages.lire(),
      depots.suites.lire(),
      depots.fichesAction.lire(),
      depots.reglages.lire(),
    ]);
    return tableauDesRencontres(
      {
        rencontres: rencontres.items,
        participations: participations.items,
        comptages: comptages.items,
        suites: suites.items,
        fichesAction: fichesAction.items,
        seuilMasquage: lireReglages(reglages.items).valeurs.seuilMasquage,
      },
      choix,
    );
  },
  presences: async (depots, choix) => {
    const [rencontres, participations, structures] = await Promise.all([
      depots.rencontres.lire(),
      depots.participations.lire(),
      depots.structures.lire(),
    ]);
    return tableauDesPresences(
      { rencontres: rencontres.items, participations: participations.items, structures: structures.items },
      choix,
    );
  },
  decisions: async (depots, choix) => {
    const [rencontres, suites, structures, fichesAction] = await Promise.all([
      depots.rencontres.lire(),
      depots.suites.lire(),
      depots.structures.lire(),
      depots.fichesAction.lire(),
    ]);
    return tableauDesDecisions(
      {
        rencontres: rencontres.items,
        suites: suites.items,
        structures: structures.items,
        fichesAction: fichesAction.items,
      },
      choix,
    );
  },
};

export const exporterRencontres = commande(contrat, async (appel, contexte) => {
  const { tableau: lequel, fichier, choix } = appel.corps;
  const tableau = await TABLEAUX[lequel](contexte.depots, choix);
  const octets = ecrireTableau(tableau, fichier, appel.maintenant);
  await journaliser(contexte, appel, contexte.depots.rencontres, {
    detail: `${lequel}, ${fichier}, du ${choix.de} au ${choix.a}`,
  });
  return reussite({ octets, nom: nomDuTableau(tableau.sujet, choix, fichier) });
});
