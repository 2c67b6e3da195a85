import { releverBesoin as decider } from '../../core/besoins/relever.ts';
import { releverBesoin as contrat } from '../../core/contrats/besoins.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { structureRepresentee } from '../../core/droits/structure-representee.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';
import { creerUneFois, empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { exigerLaDesignee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';

/** Keeps what was heard in the field. Sent again by a device that got no answer, it finds the row. */
export const releverBesoin = commande(
  contrat,
  async (appel, contexte) => {
    const { corps, acteur, maintenant } = appel;
    const structure = structureRepresentee(corps.structure, acteur.structures);
    const pret = decider({ ...corps, structure }, await contexte.territoire(), aujourdhui(maintenant));
    if (!pret.ok) return pret;
    const { besoins, structures } = contexte.depots;
    await exigerLaDesignee(structures, structure, 'corps.structure');
    const faite = await creerUneFois(besoins, { ...pret.valeur, empreinte: empreinteDeDemande(appel) });
    if (!faite.ok) return faite;
    const { ligne, creee } = faite.valeur;
    await journaliser(contexte, appel, besoins, { ligne: ligne.id, dejaFait: !creee });
    return reussite({ id: ligne.id, dejaFait: !creee });
  },
  ({ corps, acteur }) => ({ structure: structureRepresentee(corps.structure, acteur.structures) }),
);
