import type { ReponseDe } from '../../core/contrats/contrat.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { publierSynthese as contrat } from '../../core/contrats/syntheses.ts';
import type { IssueDEnvoi } from '../../core/publication/etapes.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { type Parution, publier } from './publier.ts';

/** « Publier maintenant ». */
export const publierSynthese = commande(contrat, async (appel, contexte) => {
  const { maintenant, chemin, reference } = appel;
  const parution = await publier(contexte, {
    origine: 'Manuelle',
    mois: chemin.mois,
    execution: reference,
    maintenant,
  });
  if (!parution.fait && parution.raison === 'trop-tot') return refuser('regle-metier', parution.message);
  if (parution.fait && parution.issue === 'refuse') {
    return refuser(
      'service-indisponible',
      `${parution.ligne.erreur ?? ''} La synthèse n’a pas paru : copiez-la, ou publiez de nouveau.`.trim(),
    );
  }
  await journaliser(contexte, appel, contexte.depots.publications, {
    ...(parution.ligne === undefined ? {} : { ligne: parution.ligne.id }),
    dejaFait: !parution.fait,
    detail: parution.fait ? parution.issue : parution.raison,
  });
  return reussite(enReponse(parution));
});

type Reponse = ReponseDe<typeof contrat>;

const PAR_ISSUE = {
  accepte: ['Envoyée', 'La synthèse est partie vers le canal. Elle y paraît dans la minute.'],
  inconnu: [
    'Incertaine',
    'Le canal n’a pas répondu : la synthèse a peut-être paru. Regardez le canal avant de recommencer.',
  ],
  refuse: ['Incertaine', 'Le canal a refusé la synthèse.'],
} as const satisfies Record<IssueDEnvoi, readonly [Reponse['etat'], string]>;

const PAR_RAISON = {
  'deja-envoyee': 'Déjà publiée',
  'en-cours': 'En cours',
  incertaine: 'Incertaine',
  'trop-tot': 'En cours',
} as const;

function enReponse(parution: Parution): Reponse {
  const envoyeeLe = parution.ligne?.envoyeeLe === undefined ? {} : { envoyeeLe: parution.ligne.envoyeeLe };
  if (!parution.fait) return { etat: PAR_RAISON[parution.raison], message: parution.message, ...envoyeeLe };
  const [etat, message] = PAR_ISSUE[parution.issue];
  return { etat, message, ...envoyeeLe };
}
