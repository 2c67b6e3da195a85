import { donnerAvisSurCompteRendu as contrat } from '../../core/contrats/comptes-rendus.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { commande } from '../hote/commande.ts';
import { exigerLaDesignee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { noterAvisDeStructure } from './noter-avis.ts';

export const donnerAvisSurCompteRendu = commande(
  contrat,
  async (appel, contexte) => {
    const { chemin, corps, maintenant } = appel;
    await exigerLaDesignee(contexte.depots.structures, corps.structure, 'corps.structure');
    const fait = await noterAvisDeStructure(contexte, { ...corps, rencontre: chemin.id, maintenant });
    if (!fait.ok) return fait;
    await journaliser(contexte, appel, contexte.depots.participations, { ...fait.valeur, detail: corps.avis.geste });
    return reussite({ dejaFait: fait.valeur.dejaFait });
  },
  ({ corps }) => ({ structure: corps.structure }),
);
