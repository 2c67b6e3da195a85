import { reussite } from '../../core/contrats/erreur.ts';
import { noterSuite as contrat } from '../../core/contrats/rencontres.ts';
import { refusSiAnnulee } from '../../core/rencontres/transitions.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';

export const noterSuite = commande(contrat, async (appel, contexte) => {
  const rencontre = await contexte.depots.rencontres.parId(appel.chemin.id);
  const refus = refusSiAnnulee(rencontre);
  if (refus !== undefined) return refus;
  const { ligne, creee } = await contexte.depots.suites.creerSiAbsent({
    ...appel.corps,
    rencontre: rencontre.id,
    thematique: rencontre.thematique,
    etat: 'À faire',
  });
  const resultat = creee ? 'Fait' : 'Déjà fait';
  await journaliser(contexte, appel, { commande: contrat.id, liste: 'Suites', ligne: ligne.id, resultat });
  return reussite({ id: ligne.id, dejaFait: !creee });
});
