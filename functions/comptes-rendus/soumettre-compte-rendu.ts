import { refusDeDemander } from '../../core/comptes-rendus/approuver.ts';
import { dernierJourPourApprouver } from '../../core/comptes-rendus/delai.ts';
import { refusDeDiffuser, refusDeTenir } from '../../core/comptes-rendus/tenir.ts';
import { soumettreCompteRendu as contrat } from '../../core/contrats/comptes-rendus.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { VAGUE_D_APPROBATION } from '../../core/liens/natures.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { COURRIELS_PAR_DEMANDE } from '../liens/envoyer-par-lot.ts';
import { prevenir } from './prevenir.ts';
import { ecrireLesChoix, refusDeChoisir } from './reporter-l-approbation.ts';
import { compteRenduDe, lireEtAchever } from './texte.ts';

/** Opened first, with the eTag of what was read; then asked. Cut short, the same call, or the timer, asks the others: the days are counted from the first. */
export const soumettreCompteRendu = commande(contrat, async (appel, contexte) => {
  const { rencontres, participations } = contexte.depots;
  const { maintenant } = appel;
  const lue = await contexte.unALaFois(compteRenduDe(appel.chemin.id), () =>
    lireEtAchever(contexte, appel.chemin.id, maintenant),
  );
  const { items } = await participations.lireOu('rencontre', lue.id);
  const refus = refusDeTenir(lue, maintenant) ?? refusDeDiffuser(lue) ?? refusDeDemander(lue, items, maintenant);
  if (refus !== undefined) return refus;
  const soumis = lue.approbationDemandeeLe !== undefined;
  const approbationDemandeeLe = lue.approbationDemandeeLe ?? maintenant;
  let { eTag } = lue;
  if (!soumis) {
    if (eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
    const impossible = await refusDeChoisir(contexte, items, appel.corps, maintenant);
    if (impossible !== undefined) return impossible;
    await ecrireLesChoix(contexte, lue, items, appel.corps, maintenant);
    eTag = await rencontres.modifier(lue.id, eTag, { approbationDemandeeLe });
  }
  const rencontre = { ...lue, approbationDemandeeLe };
  const tour = await prevenir(contexte, {
    rencontre,
    vague: VAGUE_D_APPROBATION,
    maintenant,
    auPlus: COURRIELS_PAR_DEMANDE,
  });
  const dejaFait = soumis && tour.envoyes === 0;
  const detail = `${tour.envoyes} courriels`;
  await journaliser(contexte, appel, rencontres, { ligne: lue.id, dejaFait, detail });
  return reussite({
    id: lue.id,
    eTag,
    dejaFait,
    dernierJour: dernierJourPourApprouver(approbationDemandeeLe),
    ...tour,
  });
});
