import { reussite } from '../../core/contrats/erreur.ts';
import { repondreInterconnaissanceParLien as contrat } from '../../core/contrats/interconnaissance-par-lien.ts';
import { repondre } from '../../core/interconnaissance/repondre.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser } from '../hote/journaliser.ts';
import { commandeParLien } from '../liens/commande-par-lien.ts';
import { marquerLesDemandes } from './marquer-les-demandes.ts';

/** The last answer counts, whoever of the structure gave it. */
export const repondreInterconnaissanceParLien = commandeParLien(
  contrat,
  'repondre-interconnaissance',
  async (appel, contexte) => {
    const { corps, lien, maintenant } = appel;
    const { interconnaissances } = contexte.depots;
    const ligne = await interconnaissances.parId(lien.objet.id);
    const prete = repondre(ligne, corps.reponses, { jour: aujourdhui(maintenant), maintenant });
    if (!prete.ok) return prete;
    const dejaFait = prete.valeur === undefined;
    if (prete.valeur !== undefined) await enregistrerMalgreTout(interconnaissances, ligne, prete.valeur);
    // Also where a first time was cut between the two.
    await marquerLesDemandes(contexte, ligne.id, maintenant);
    await journaliser(contexte, appel, interconnaissances, { ligne: ligne.id, dejaFait });
    return reussite({ dejaFait });
  },
);
