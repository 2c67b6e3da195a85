import { reussite } from '../../core/contrats/erreur.ts';
import { garderPlanDeTable as contrat } from '../../core/contrats/tables.ts';
import { egal } from '../../core/egal.ts';
import { refusSiAnnulee } from '../../core/rencontres/transitions.ts';
import { commande } from '../hote/commande.ts';
import { lignesPresentes, refusDAbsence } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';

/** Keeps the plan de table on the row of the rencontre; the next rencontres will know who shared a table. */
export const garderPlanDeTable = commande(
  contrat,
  async (appel, contexte) => {
    const { rencontres, structures } = contexte.depots;
    const rencontre = await rencontres.parId(appel.chemin.id);
    const refus = refusSiAnnulee(rencontre);
    if (refus !== undefined) return refus;
    const { id } = rencontre;
    const plan = appel.corps.plan ?? undefined;
    if (egal(rencontre.planDeTable, plan)) return reussite({ id, eTag: rencontre.eTag, dejaFait: true });
    if (rencontre.eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
    if (plan !== undefined) {
      const connues = lignesPresentes(await structures.lire());
      const absente = plan.convives.findIndex(({ structure }) => !connues.has(structure));
      if (absente >= 0)
        return { ok: false, refus: refusDAbsence(structures.definition, `corps.plan.convives.${absente}.structure`) };
    }
    const eTag = await rencontres.modifier(id, rencontre.eTag, { planDeTable: plan });
    const detail =
      plan === undefined ? 'plan de table retiré' : `${plan.convives.length} personnes, ${plan.tours.length} tours`;
    await journaliser(contexte, appel, rencontres, { ligne: id, detail });
    return reussite({ id, eTag, dejaFait: false });
  },
  surLaRencontre,
);
