import { refusDeTenir } from '../../core/comptes-rendus/tenir.ts';
import { enregistrerCompteRendu as contrat } from '../../core/contrats/comptes-rendus.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { autoriser } from '../../core/droits/droits.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { compteRenduDe, garderLeTexte, lireEtAchever } from './texte.ts';

/** Two people who write at once: the second is told. The same text again finds it there. */
export const enregistrerCompteRendu = commandeUneALaFois(
  contrat,
  ({ chemin }) => compteRenduDe(chemin.id),
  async (appel, contexte) => {
    const { rencontres } = contexte.depots;
    const { eTag, texte } = appel.corps;
    const rencontre = await lireEtAchever(contexte, appel.chemin.id, appel.maintenant);
    const refus = refusDeTenir(rencontre, appel.maintenant);
    if (refus !== undefined) return refus;
    const compteRendu = texte.trim() === '' ? undefined : texte.trim();
    if (rencontre.compteRendu === compteRendu)
      return reussite({ id: rencontre.id, eTag: rencontre.eTag, dejaFait: true });
    // Sent to be approved, or published, it is what others have read: whoever may not send it does not change it.
    const parti = rencontre.approbationDemandeeLe !== undefined || rencontre.compteRenduDiffuseLe !== undefined;
    if (parti && !autoriser(appel.acteur, 'diffuser-compte-rendu').permis) return DEJA_PARTI;
    if (rencontre.eTag !== eTag) return LIGNE_CHANGEE;
    const neuf = await garderLeTexte(contexte, rencontre, compteRendu, appel.maintenant);
    await journaliser(contexte, appel, rencontres, { ligne: rencontre.id });
    return reussite({ id: rencontre.id, eTag: neuf, dejaFait: false });
  },
  surLaRencontre,
);

const DEJA_PARTI = refuser(
  'interdit',
  'Ce compte rendu est déjà parti, pour approbation ou pour tous : la coordination seule le change. Dites-lui ce qu’il faut corriger.',
);
