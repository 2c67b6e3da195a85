import { noterBesoin as decider, memeBesoin } from '../../core/besoins/noter.ts';
import { noterBesoin as contrat } from '../../core/contrats/besoins.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { structureRepresentee } from '../../core/droits/structure-representee.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';
import { exigerLaDesignee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';

export const noterBesoin = commande(
  contrat,
  async (appel, contexte) => {
    const { corps, acteur, maintenant } = appel;
    const structure = structureRepresentee(corps.structure, acteur.structures);
    const prete = decider({ ...corps, structure }, await contexte.territoire(), aujourdhui(maintenant));
    if (!prete.ok) return prete;
    await exigerLaDesignee(contexte.depots.structures, structure, 'corps.structure');
    const { ligne, creee } = await contexte.depots.besoins.creerSiAbsent(prete.valeur);
    const meme = memeBesoin(ligne, prete.valeur);
    if (!meme.ok) return meme;
    await journaliser(contexte, appel, contexte.depots.besoins, { ligne: ligne.id, dejaFait: !creee });
    return reussite({ id: ligne.id, dejaFait: !creee });
  },
  ({ corps, acteur }) => ({ structure: structureRepresentee(corps.structure, acteur.structures) }),
);
