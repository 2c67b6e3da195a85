import { compterPublic as contrat } from '../../core/contrats/comptages.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { comptages } from '../../core/lists/comptages.list.ts';
import { comptageRetenu } from '../../core/rencontres/comptage-retenu.ts';
import { comptagesVoulus, planDeComptage } from '../../core/rencontres/compter-public.ts';
import { refusSiAnnulee } from '../../core/rencontres/transitions.ts';
import { commande } from '../hote/commande.ts';
import { ecrireJusquAuBout } from '../hote/ecrire-jusqu-au-bout.ts';
import { journaliser } from '../hote/journaliser.ts';
import { passerATenue } from './passer-a-tenue.ts';

/** Saves a count on paper: it replaces the one of the door, which is kept. */
export const compterPublic = commande(contrat, async (appel, contexte) => {
  const { depots } = contexte;
  const ligne = await depots.rencontres.parId(appel.chemin.id);
  const refus = refusSiAnnulee(ligne);
  if (refus !== undefined) return refus;
  const rencontre = ligne.id;
  const voulus = comptagesVoulus(rencontre, appel.corps.lignes);
  await ecrireJusquAuBout(contexte, comptages, async () => {
    const { items } = await depots.comptages.lireOu('rencontre', rencontre);
    return planDeComptage(voulus, items);
  });
  await passerATenue(contexte, appel, ligne);
  const { items } = await depots.comptages.lireOu('rencontre', rencontre);
  const detail = `${voulus.length} lignes de comptage`;
  await journaliser(contexte, appel, depots.rencontres, { ligne: rencontre, detail });
  return reussite({ enregistrees: voulus.length, total: comptageRetenu(items).retenu ?? 0 });
});
