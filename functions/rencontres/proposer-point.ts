import { reussite } from '../../core/contrats/erreur.ts';
import { proposerPoint as contrat } from '../../core/contrats/rencontres.ts';
import { structureRepresentee } from '../../core/droits/structure-representee.ts';
import { refusDeProposer } from '../../core/rencontres/transitions.ts';
import { commande } from '../hote/commande.ts';
import { creerUneFois, empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { exigerLaDesignee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';

export const proposerPoint = commande(
  contrat,
  async (appel, contexte) => {
    const { corps, acteur } = appel;
    const rencontre = await contexte.depots.rencontres.parId(appel.chemin.id);
    const refus = refusDeProposer(rencontre);
    if (refus !== undefined) return refus;
    await exigerLaDesignee(contexte.depots.structures, corps.structure, 'corps.structure');
    const faite = await creerUneFois(contexte.depots.points, {
      cle: corps.cle,
      titre: corps.titre,
      thematique: rencontre.thematique,
      rencontre: rencontre.id,
      structure: structureRepresentee(corps.structure, acteur.structures),
      type: corps.type,
      dureeMinutes: corps.dureeMinutes,
      precisions: corps.precisions,
      etat: 'Proposé',
      proposeLe: appel.maintenant,
      empreinte: empreinteDeDemande(appel),
    });
    if (!faite.ok) return faite;
    const { ligne, creee } = faite.valeur;
    await journaliser(contexte, appel, contexte.depots.points, { ligne: ligne.id, dejaFait: !creee });
    return reussite({ id: ligne.id, dejaFait: !creee });
  },
  ({ corps, acteur }) => ({ structure: structureRepresentee(corps.structure, acteur.structures) }),
);
