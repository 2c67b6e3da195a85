import type { inviterAConfirmer } from '../../core/contrats/annuaire.ts';
import type { ReponseDe } from '../../core/contrats/contrat.ts';
import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import type { Demande } from '../../core/liens/solliciter.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import type { Reglages } from '../../core/reglages/definitions.ts';
import { instantDuReport, refusDeReporter } from '../../core/sollicitations/reporter.ts';
import { aujourdhui, joursEntre, plusMinutes } from '../../core/temps/heure-locale.ts';
import type { Contexte } from '../hote/contexte.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { reporterLEnvoi } from '../liens/reporter-l-envoi.ts';

/**
 * Writes that the link of a fiche leaves on a local day, before the interval at which one would ask again. What waits
 * already takes this day.
 */
export async function attendreSonJour(
  contexte: Contexte,
  e: {
    readonly demande: Demande;
    readonly dejaEcrite: Sollicitation | undefined;
    readonly le: string;
    readonly maintenant: string;
  },
  { dureeLienJours, intervalleRelanceJours }: Pick<Reglages, 'dureeLienJours' | 'intervalleRelanceJours'>,
): Promise<Resultat<ReponseDe<typeof inviterAConfirmer>>> {
  const { demande, dejaEcrite, le, maintenant } = e;
  const limite = plusMinutes(maintenant, intervalleRelanceJours * 24 * 60);
  const refus = refusDeReporter([{ structure: demande.structure, le }], { maintenant, limite });
  if (refus !== undefined) return refus;
  const pasAvant = instantDuReport(le);
  const dire = (ligne: Sollicitation, dejaFait: boolean) =>
    reussite({ sollicitation: ligne.id, dejaFait, expireLe: ligne.expireLe ?? '', partLe: pasAvant });
  if (dejaEcrite !== undefined) {
    if (dejaEcrite.pasAvant !== pasAvant)
      await modifierOuCeder(contexte.depots.sollicitations, dejaEcrite, { pasAvant });
    return dire(dejaEcrite, dejaEcrite.pasAvant === pasAvant);
  }
  // Its link opens for as long from the day on which it leaves.
  const jours = dureeLienJours + joursEntre(aujourdhui(maintenant), le);
  return dire(await reporterLEnvoi(contexte, demande, { maintenant, jours, pasAvant }), false);
}
