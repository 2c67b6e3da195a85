import type { IssueDePresentation } from '../../core/contrats/mises-en-lien.ts';
import type { Demande } from '../../core/liens/solliciter.ts';
import type { MiseEnLien } from '../../core/lists/mises-en-lien.list.ts';
import type { Cote } from '../../core/mises-en-lien/cotes.ts';
import type { CoteLue } from '../../core/mises-en-lien/presenter.ts';
import { sollicitationDe } from '../../core/mises-en-lien/suivre.ts';
import { attend, instantDuReport } from '../../core/sollicitations/reporter.ts';
import type { Contexte } from '../hote/contexte.ts';
import type { IssueDeLEnvoi } from '../liens/envoyer-lien.ts';
import { reporterLEnvoi } from '../liens/reporter-l-envoi.ts';
import { demandeAuCote, envoyerAuCote } from './envoyer.ts';

interface APresenter {
  readonly m: MiseEnLien;
  readonly cotes: Readonly<Record<Cote, CoteLue>>;
  readonly reglages: Parameters<typeof envoyerAuCote>[1]['reglages'];
  readonly maintenant: string;
  /** The local day on which it leaves, when it waits. */
  readonly part: string | undefined;
}

/**
 * One message a side, the structure turned to first: the other is told that it knows. When it waits, both do, each by
 * its row; what waits already stays so, asked again.
 */
export async function presenter(contexte: Contexte, e: APresenter): Promise<Record<Cote, IssueDePresentation>> {
  const { items } = await contexte.depots.sollicitations.lireOu('miseEnLien', e.m.id);
  const dire = async (cote: Cote): Promise<IssueDePresentation> => {
    const faite = sollicitationDe(items, e.m, cote, 'presentation');
    if (faite?.etat === 'À envoyer' && attend(faite, e.maintenant)) return 'attend';
    const attente = faite === undefined ? aReporter(e, cote) : undefined;
    if (attente !== undefined) {
      await reporterLEnvoi(contexte, attente.demande, { ...attente, maintenant: e.maintenant });
      return 'attend';
    }
    const issue = await envoyerAuCote(contexte, { ...e, cote, vague: 'presentation', dejaEcrite: faite });
    return issue === undefined ? 'refuse' : DIRE[issue.issue];
  };
  const destinataire = await dire('destinataire');
  return { destinataire, demandeur: await dire('demandeur') };
}

/** The row to write for a side that waits; undefined when nothing waits, or when nobody there may be written to. */
function aReporter(
  e: APresenter,
  cote: Cote,
): { readonly demande: Demande; readonly jours: number; readonly pasAvant: string } | undefined {
  if (e.part === undefined) return undefined;
  const demande = demandeAuCote({ ...e, cote, vague: 'presentation' });
  const pasAvant = instantDuReport(e.part);
  if (demande === undefined || Date.parse(pasAvant) <= Date.parse(e.maintenant)) return undefined;
  // Its link opens for as long from the day on which it leaves.
  const attente = Math.ceil((Date.parse(pasAvant) - Date.parse(e.maintenant)) / MS_PAR_JOUR);
  return { demande, jours: e.reglages.dureeLienJours + attente, pasAvant };
}

const MS_PAR_JOUR = 86_400_000;

const DIRE = {
  envoyee: 'envoye',
  deja: 'deja',
  incertaine: 'incertain',
  refusee: 'refuse',
} as const satisfies Record<IssueDeLEnvoi['issue'], IssueDePresentation>;
