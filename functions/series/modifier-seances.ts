import { reussite } from '../../core/contrats/erreur.ts';
import { modifierSeances as contrat } from '../../core/contrats/series.ts';
import { preparerModification } from '../../core/rencontres/modifier.ts';
import { seanceDevenue } from '../../core/series/modifier-seance.ts';
import { commande } from '../hote/commande.ts';
import { designee, exigerLaDesignee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { alignerLaReunion, ecartDeLaReunion } from '../rencontres/aligner-la-reunion.ts';
import { envoyerLesFaireParts, inscrireLeChangement } from '../rencontres/faire-part.ts';
import { refusSiOutlookDiffere } from '../rencontres/outlook.ts';

/** Sittings whose meeting follows in one call: each is read, changed, and told by Outlook. */
const PAR_TOUR = 10;

interface Seance {
  id: string;
  eTag: string;
  debut?: string | undefined;
  changements: { quoi: string; avant: string; apres: string }[];
  prevenues: number;
  dejaFait: boolean;
}

/**
 * Each sitting as `modifierRencontre` does: its row first, with its eTag, then its meeting. A fault, or somebody else’s
 * change, stops there: what is before is done, and the same request sent again finds it so and goes on.
 */
export const modifierSeances = commande(contrat, async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const { rencontres, fichesAction } = contexte.depots;
  const territoire = await contexte.territoire();
  await exigerLaDesignee(fichesAction, corps.changements.ficheAction ?? undefined, 'corps.changements.ficheAction');
  const fiches = new Map(
    corps.changements.ficheAction === undefined
      ? []
      : (await fichesAction.lire()).items.map(({ id, titre }) => [id, titre] as const),
  );
  const seances: Seance[] = [];
  let touchees = 0;
  for (const [rang, demandee] of corps.seances.entries()) {
    if (touchees >= PAR_TOUR && corps.simuler !== true) break;
    const rencontre = await designee(rencontres, demandee.id, `corps.seances.${rang}.id`);
    const prete = preparerModification({
      rencontre,
      corps: seanceDevenue(rencontre, corps.changements, demandee),
      territoire,
      fiches,
      maintenant,
    });
    if (!prete.ok) return prete;
    const { patch, changements } = prete.valeur;
    const change = Object.keys(patch).length > 0;
    if (change && rencontre.eTag !== demandee.eTag) return LIGNE_CHANGEE;
    const dOutlook = change ? await refusSiOutlookDiffere(contexte, rencontre, maintenant) : undefined;
    if (dOutlook !== undefined) return dOutlook;
    const devenue = { ...rencontre, ...patch };
    const rendue = { id: rencontre.id, debut: devenue.debut, changements: changements.map((c) => ({ ...c })) };
    if (corps.simuler === true) {
      const ecart = await ecartDeLaReunion(contexte, devenue, maintenant);
      const prevenues = ecart?.participants ?? 0;
      seances.push({ ...rendue, eTag: rencontre.eTag, prevenues, dejaFait: !change && prevenues === 0 });
      continue;
    }
    if (change) await inscrireLeChangement(contexte, rencontre, devenue, maintenant);
    const eTag = change ? await rencontres.modifier(rencontre.id, rencontre.eTag, patch) : rencontre.eTag;
    const prevenues = await alignerLaReunion(contexte, devenue, maintenant);
    await envoyerLesFaireParts(contexte, rencontre.id, maintenant);
    const dejaFait = !change && prevenues === 0;
    seances.push({ ...rendue, eTag, prevenues, dejaFait });
    if (dejaFait) continue;
    touchees += 1;
    await journaliser(contexte, appel, rencontres, {
      ligne: rencontre.id,
      detail: [...changements.map(({ quoi }) => quoi), `${prevenues} personnes prévenues`].join(', '),
    });
  }
  return reussite({ seances, reste: corps.seances.length - seances.length });
});
