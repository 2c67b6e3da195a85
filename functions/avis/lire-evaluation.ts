import { AUCUN_AVIS, personnesDe } from '../../core/avis/comptes.ts';
import { fenetreDAvis, momentDAvis, plafondDuQr } from '../../core/avis/fenetre.ts';
import { lireEvaluation as contrat } from '../../core/contrats/avis.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { autoriser } from '../../core/droits/droits.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { commande } from '../hote/commande.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { lireEvaluationDe } from './lire-urne.ts';

/** The box itself is not opened: how many are in it is written beside. */
export const lireEvaluation = commande(
  contrat,
  async ({ chemin, acteur, maintenant }, contexte) => {
    const { depots } = contexte;
    const rencontre = await depots.rencontres.parId(chemin.id);
    const [evaluation, participations, reglages] = await Promise.all([
      lireEvaluationDe(contexte, rencontre.id),
      depots.participations.lireOu('rencontre', rencontre.id),
      depots.reglages.lire(),
    ]);
    const { recus = { lien: 0, qr: 0 }, papier = AUCUN_AVIS } = evaluation ?? {};
    const fenetre = fenetreDAvis(rencontre);
    return reussite({
      moment: evaluation?.etat === 'Close' ? ('finie' as const) : momentDAvis(rencontre, maintenant),
      ...fenetre,
      ...(fenetre === undefined
        ? {}
        : { adresse: `${contexte.urlOnglets}/avis.html#${contexte.sceauDAvis.code(rencontre.id)}` }),
      recus: { ...recus, papier: personnesDe(papier) },
      plafondDuQr: plafondDuQr(participations.items),
      papier,
      seuil: lireReglages(reglages.items).valeurs.seuilMasquage,
      ...(evaluation?.etat === 'Close' && autoriser(acteur, 'lire-totaux-d-avis').permis
        ? {
            resultat: {
              personnes: evaluation.personnes ?? 0,
              comptes: evaluation.resultat ?? AUCUN_AVIS,
              commentaires: [...evaluation.commentaires],
            },
          }
        : {}),
    });
  },
  surLaRencontre,
);
