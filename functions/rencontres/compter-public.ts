import { reussite } from '../../core/contrats/erreur.ts';
import { compterPublic as contrat } from '../../core/contrats/rencontres.ts';
import { comptages } from '../../core/lists/comptages.list.ts';
import { comptagesVoulus, planDeComptage } from '../../core/rencontres/compter-public.ts';
import { passageATenue } from '../../core/rencontres/tenir.ts';
import { refusSiAnnulee } from '../../core/rencontres/transitions.ts';
import { commande } from '../hote/commande.ts';
import { ecrireJusquAuBout } from '../hote/ecrire-jusqu-au-bout.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser } from '../hote/journaliser.ts';

/** Saves the count at the door. */
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
  const constat = passageATenue(ligne, appel.maintenant);
  if (constat.etat !== undefined) {
    await enregistrerMalgreTout(depots.rencontres, ligne, constat, (actuelle) => actuelle.etat !== 'Annulée');
  }
  const { items } = await depots.comptages.lireOu('rencontre', rencontre);
  const detail = `${voulus.length} lignes de comptage`;
  await journaliser(contexte, appel, depots.rencontres, { ligne: rencontre, detail });
  return reussite({ enregistrees: voulus.length, total: items.reduce((somme, c) => somme + c.nombre, 0) });
});
