import { trancher } from '../../core/comptes-rendus/approuver.ts';
import { trancherAmendement as contrat } from '../../core/contrats/comptes-rendus.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { compteRenduDe, garderLeTexte, lireEtAchever } from './texte.ts';

/** The text first, with the eTag of what was read, then the correction: cut between the two, the same call finds the text changed and says so. */
export const trancherAmendement = commandeUneALaFois(
  contrat,
  ({ chemin }) => compteRenduDe(chemin.id),
  async (appel, contexte) => {
    const { rencontres, participations } = contexte.depots;
    const { eTag, structure, correction: cle, reprendre } = appel.corps;
    const rencontre = await lireEtAchever(contexte, appel.chemin.id, appel.maintenant);
    const { items } = await participations.lireOu('rencontre', rencontre.id);
    const sienne = items.find((p) => p.structure === structure);
    const tranche = trancher(rencontre, sienne, { cle, reprendre });
    if (!tranche.ok) return tranche;
    const { compteRendu, amendements } = tranche.valeur;
    let neuf = rencontre.eTag;
    if (compteRendu !== undefined) {
      if (neuf !== eTag) return LIGNE_CHANGEE;
      neuf = await garderLeTexte(contexte, rencontre, compteRendu, appel.maintenant);
    }
    if (amendements !== undefined && sienne !== undefined)
      await participations.modifier(sienne.id, sienne.eTag, { amendements: [...amendements] });
    const dejaFait = amendements === undefined;
    await journaliser(contexte, appel, rencontres, { ligne: rencontre.id, dejaFait });
    return reussite({ id: rencontre.id, eTag: neuf, dejaFait });
  },
);
