import { reussite } from '../../core/contrats/erreur.ts';
import { proposerPoint as contrat } from '../../core/contrats/points.ts';
import { structureRepresentee } from '../../core/droits/structure-representee.ts';
import { commande } from '../hote/commande.ts';
import { empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { exigerLaDesignee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { noterPoint, noterPointDInvitee } from './noter-point.ts';

export const proposerPoint = commande(
  contrat,
  async (appel, contexte) => {
    const { corps, acteur } = appel;
    const rencontre = await contexte.depots.rencontres.parId(appel.chemin.id);
    await exigerLaDesignee(contexte.depots.structures, corps.structure, 'corps.structure');
    const noter = acteur.profil === 'coordination' ? noterPoint : noterPointDInvitee;
    const fait = await noter(contexte, rencontre, {
      ...corps,
      structure: structureRepresentee(corps.structure, acteur.structures),
      proposeLe: appel.maintenant,
      empreinte: empreinteDeDemande(appel),
    });
    if (!fait.ok) return fait;
    const { ligne, creee } = fait.valeur;
    await journaliser(contexte, appel, contexte.depots.points, { ligne, dejaFait: !creee });
    return reussite({ id: ligne, dejaFait: !creee });
  },
  ({ corps, acteur }) => ({ structure: structureRepresentee(corps.structure, acteur.structures) }),
);
