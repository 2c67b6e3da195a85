import { reussite } from '../../core/contrats/erreur.ts';
import { noterSuite as contrat } from '../../core/contrats/rencontres.ts';
import { refusSiAnnulee } from '../../core/rencontres/transitions.ts';
import { commande } from '../hote/commande.ts';
import { creerUneFois, empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { exigerLaDesignee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { refusDePersonne } from './personne-qui-porte.ts';

export const noterSuite = commande(
  contrat,
  async (appel, contexte) => {
    const rencontre = await contexte.depots.rencontres.parId(appel.chemin.id);
    const refus = refusSiAnnulee(rencontre);
    if (refus !== undefined) return refus;
    const { fichesAction, structures } = contexte.depots;
    await exigerLaDesignee(structures, appel.corps.structure, 'corps.structure');
    await exigerLaDesignee(fichesAction, appel.corps.ficheAction, 'corps.ficheAction');
    const etrangere = await refusDePersonne(contexte, appel.acteur, appel.corps);
    if (etrangere !== undefined) return etrangere;
    const faite = await creerUneFois(contexte.depots.suites, {
      ...appel.corps,
      rencontre: rencontre.id,
      thematique: rencontre.thematique,
      etat: 'À faire',
      empreinte: empreinteDeDemande(appel),
    });
    if (!faite.ok) return faite;
    const { ligne, creee } = faite.valeur;
    await journaliser(contexte, appel, contexte.depots.suites, { ligne: ligne.id, dejaFait: !creee });
    return reussite({ id: ligne.id, dejaFait: !creee });
  },
  surLaRencontre,
);
