import { refusDePublier } from '../../core/comptes-rendus/approuver.ts';
import { refusDeDiffuser, refusDeTenir } from '../../core/comptes-rendus/tenir.ts';
import { diffuserCompteRendu as contrat } from '../../core/contrats/comptes-rendus.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { VAGUE_DE_COMPTE_RENDU } from '../../core/liens/natures.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { COURRIELS_PAR_DEMANDE } from '../liens/envoyer-par-lot.ts';
import { prevenir } from './prevenir.ts';
import { compteRenduDe, lireEtAchever, publierLeTexte } from './texte.ts';

/** Shown first, with the eTag of what was read; then told. Cut short, the same call finds it shown and tells the others. */
export const diffuserCompteRendu = commande(contrat, async (appel, contexte) => {
  const { rencontres, participations } = contexte.depots;
  const { maintenant } = appel;
  const rencontre = await contexte.unALaFois(compteRenduDe(appel.chemin.id), () =>
    lireEtAchever(contexte, appel.chemin.id, maintenant),
  );
  const { items } = await participations.lireOu('rencontre', rencontre.id);
  const refus =
    refusDeTenir(rencontre, maintenant) ?? refusDeDiffuser(rencontre) ?? refusDePublier(rencontre, items, maintenant);
  if (refus !== undefined) return refus;
  let { eTag } = rencontre;
  const diffuse = rencontre.compteRenduDiffuseLe !== undefined;
  if (!diffuse) {
    if (eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
    const neuf = await contexte.unALaFois(compteRenduDe(rencontre.id), () =>
      publierLeTexte(contexte, rencontre, maintenant),
    );
    if (neuf === undefined) return LIGNE_CHANGEE;
    eTag = neuf;
  }
  const tour = await prevenir(contexte, {
    rencontre,
    vague: VAGUE_DE_COMPTE_RENDU,
    maintenant,
    auPlus: COURRIELS_PAR_DEMANDE,
  });
  const dejaFait = diffuse && tour.envoyes === 0;
  const detail = `${tour.envoyes} courriels`;
  await journaliser(contexte, appel, rencontres, { ligne: rencontre.id, dejaFait, detail });
  return reussite({ id: rencontre.id, eTag, dejaFait, ...tour });
});
