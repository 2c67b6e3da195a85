import { createHash } from 'node:crypto';
import type { Publication } from '../../core/lists/publications.list.ts';
import {
  annoncerEnvoi,
  constaterEnvoi,
  type IssueDEnvoi,
  issueDuStatut,
  reserver,
} from '../../core/publication/etapes.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';

/**
 * Puts a card in the channel, once for its row: the claim (unique key, or eTag), the mark « Incertaine » just before the
 * card leaves, then what the channel answered. Undefined when another execution holds the row: nothing was sent.
 */
export async function faireParaitre(
  contexte: Contexte,
  carte: unknown,
  e: Parameters<typeof reserver>[0],
): Promise<{ readonly ligne: Publication; readonly issue: IssueDEnvoi } | undefined> {
  const { execution, maintenant } = e;
  const texte = JSON.stringify(carte);
  const tenue = await prendre(contexte, e);
  if (tenue === undefined) return undefined;
  const annonce = annoncerEnvoi({
    octets: Buffer.byteLength(texte),
    empreinte: createHash('sha256').update(texte).digest('hex'),
  });
  // With our name again: if the answer to this write is lost, the row read back must tell our mark from another’s.
  const marquee = await marquer(contexte, tenue, { ...annonce, reserveePar: execution });
  if (marquee === undefined) return undefined;
  const { issue, erreur } = await envoyer(contexte, carte);
  const constat = constaterEnvoi(issue, { maintenant, ...(erreur === undefined ? {} : { erreur }) });
  const { ligne } = await enregistrerMalgreTout(
    contexte.depots.publications,
    marquee,
    constat,
    (p) => p.reserveePar === execution,
  );
  return { ligne, issue };
}

/** Claims the row; undefined when another execution has it. */
async function prendre(contexte: Contexte, e: Parameters<typeof reserver>[0]): Promise<Publication | undefined> {
  const { publications } = contexte.depots;
  const reservation = reserver(e);
  if ('creer' in reservation) {
    // Found rather than created may still be ours, when the answer to our own creation was lost: the row says who
    // claims.
    const { ligne } = await publications.creerSiAbsent(reservation.creer);
    return ligne.reserveePar === e.execution ? ligne : undefined;
  }
  const { id, eTag, patch } = reservation.modifier;
  if ((await modifierOuCeder(publications, { id, eTag }, patch)) === undefined) return undefined;
  const ligne = await publications.parId(id);
  return ligne.reserveePar === e.execution ? ligne : undefined;
}

async function marquer(
  contexte: Contexte,
  ligne: Publication,
  patch: ReturnType<typeof annoncerEnvoi>,
): Promise<Publication | undefined> {
  const eTag = await modifierOuCeder(contexte.depots.publications, ligne, patch);
  return eTag === undefined ? undefined : { ...ligne, ...patch, eTag };
}

const REFUS = {
  'sans-canal': 'Ce territoire n’a pas de canal : copiez la synthèse, ou demandez-en un à l’administration.',
  'adresse-refusee': 'L’adresse du flux n’est pas celle d’un flux Power Automate.',
  'carte-trop-lourde': 'La carte dépasse 28 Ko.',
} as const;

/** Never throws: whatever happens, the row must say it. The address of the channel appears nowhere. */
async function envoyer(contexte: Contexte, carte: unknown): Promise<{ issue: IssueDEnvoi; erreur?: string }> {
  try {
    const etat = await contexte.publierCarte(carte);
    return etat.etat === 'en-file' ? { issue: 'accepte' } : { issue: 'refuse', erreur: REFUS[etat.raison] };
  } catch (erreur) {
    const statut = erreur instanceof ErreurGraph ? erreur.statut : undefined;
    contexte.traces.alerte('canal', { statut });
    const issue = issueDuStatut(statut);
    return { issue, erreur: statut === undefined ? 'Le canal n’a pas répondu.' : `Le canal a répondu ${statut}.` };
  }
}
