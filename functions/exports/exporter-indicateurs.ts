import { reussite } from '../../core/contrats/erreur.ts';
import { exporterIndicateurs as contrat } from '../../core/contrats/exports.ts';
import { tableauDesIndicateurs } from '../../core/exports/tableaux/indicateurs.ts';
import { ecrireTableau, nomDuTableau } from '../../core/exports/tableaux/tableau.ts';
import { moisDe } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { lireLesMois } from './lire-les-mois.ts';

export const exporterIndicateurs = commande(contrat, async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const { periode, fichier } = corps;
  const lus = await lireLesMois(contexte, periode, {
    maintenant,
    dernier: moisDe(maintenant),
    sinon: 'La période s’arrête au mois en cours : le suivant n’a pas commencé.',
  });
  if (!lus.ok) return lus;
  const tableau = tableauDesIndicateurs(lus.valeur.syntheses, periode);
  const octets = ecrireTableau(tableau, fichier, maintenant);
  await journaliser(contexte, appel, contexte.depots.indicateurs, {
    detail: `indicateurs, ${fichier}, de ${periode.de} à ${periode.a}`,
  });
  return reussite({ octets, nom: nomDuTableau(tableau.sujet, periode, fichier) });
});
