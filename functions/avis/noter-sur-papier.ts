import { momentDAvis } from '../../core/avis/fenetre.ts';
import { noterAvisSurPapier as contrat } from '../../core/contrats/avis.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { egal } from '../../core/egal.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { cleDEvaluation } from './lire-urne.ts';

/** One at a time with the answers that arrive: none of them is lost. */
export const noterAvisSurPapier = commandeUneALaFois(
  contrat,
  ({ chemin }) => `avis ${chemin.id}`,
  async (appel, contexte) => {
    const { chemin, corps, maintenant } = appel;
    const { rencontres, evaluations } = contexte.depots;
    const rencontre = await rencontres.parId(chemin.id);
    if (momentDAvis(rencontre, maintenant) !== 'ouverte') return PAS_MAINTENANT;
    const { ligne, creee } = await evaluations.creerSiAbsent({
      cle: cleDEvaluation(rencontre.id),
      rencontre: rencontre.id,
      etat: 'Ouverte',
      recus: { lien: 0, qr: 0 },
      papier: corps.comptes,
    });
    if (ligne.etat === 'Close') return PAS_MAINTENANT;
    const dejaFait = !creee && egal(ligne.papier, corps.comptes);
    if (!creee && !dejaFait) await evaluations.modifier(ligne.id, ligne.eTag, { papier: corps.comptes });
    await journaliser(contexte, appel, evaluations, { ligne: ligne.id, dejaFait });
    return reussite({ dejaFait });
  },
  surLaRencontre,
);

const PAS_MAINTENANT = refuser(
  'regle-metier',
  'Les avis se notent du début de la rencontre au dixième jour qui la suit : ceux-ci ne sont pas, ou plus, ouverts.',
);
