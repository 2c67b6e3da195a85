import { aJoindre, type Envoi, prochainesActions } from '../../core/campagnes/prochaines-actions.ts';
import { courrielDeCampagne } from '../../core/courriels/campagne.ts';
import type { Campagne } from '../../core/lists/campagnes.list.ts';
import { instantDuReport } from '../../core/sollicitations/reporter.ts';
import type { Contexte } from '../hote/contexte.ts';
import { envoyerLien, type IssueDeLEnvoi } from '../liens/envoyer-lien.ts';
import { reporterLEnvoi } from '../liens/reporter-l-envoi.ts';
import { type Lieux, lireLesLieux } from './lire.ts';

export interface Tour {
  readonly envoyes: number;
  /** Mails that may have left: Microsoft 365 did not say. They are not sent again. */
  readonly incertains: number;
  /** Addresses that Microsoft 365 refused. */
  readonly refuses: number;
  /** Mails due now and left for the next round. */
  readonly restants: number;
}

/**
 * One round of a campaign: sends what is due, `limite` mails at most. Interrupted anywhere, by a fault or a kill, the next round goes on from the rows:
 * none is sent twice. A refusal that is not about the address stops the round: the next mail would meet it too.
 */
export async function faireUnTour(
  contexte: Contexte,
  campagne: Campagne,
  { maintenant, limite }: { readonly maintenant: string; readonly limite: number },
): Promise<Tour> {
  const lieux = await lireLesLieux(contexte, campagne, maintenant);
  const dus = prochainesActions(lieux);
  const comptes = { envoyee: 0, deja: 0, incertaine: 0, refusee: 0 } satisfies Record<IssueDeLEnvoi['issue'], number>;
  for (const envoi of dus.slice(0, limite)) {
    const fait = await envoyer(contexte, lieux, envoi);
    if (fait.issue === 'refusee' && fait.erreur.code !== 'requete') throw fait.erreur;
    comptes[fait.issue] += 1;
  }
  // What waits for room leaves in a mail that is due anyway, and weighs no more.
  for (const { demande, le } of aJoindre(lieux))
    await reporterLEnvoi(contexte, demande, {
      maintenant,
      jours: lieux.reglages.dureeLienJours,
      pasAvant: instantDuReport(le),
    });
  return {
    envoyes: comptes.envoyee,
    incertains: comptes.incertaine,
    refuses: comptes.refusee,
    restants: Math.max(0, dus.length - limite),
  };
}

function envoyer(contexte: Contexte, lieux: Lieux, envoi: Envoi): Promise<IssueDeLEnvoi> {
  const { contacts, reglages, sollicitations, maintenant } = lieux;
  return envoyerLien(contexte, {
    demande: envoi.demande,
    jours: reglages.dureeLienJours,
    dejaEcrite: sollicitations.find((s) => s.cle === envoi.cle),
    destinataire: envoi.destinataire,
    ...(envoi.relance === 0 ? { informee: contacts.find((c) => c.id === envoi.demande.contact) } : {}),
    maintenant,
    rediger: (adresses) => courrielDeCampagne(lieux, envoi, adresses),
  });
}

/** Counts alone, for the journal. */
export const direTour = ({ envoyes, incertains, refuses, restants }: Tour): string =>
  `${envoyes} envoyés, ${incertains} incertains, ${refuses} refusés, ${restants} restants`;
