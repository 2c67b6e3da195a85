import { createHash } from 'node:crypto';
import { carteDeSynthese } from '../../core/indicateurs/carte-synthese.ts';
import type { Publication } from '../../core/lists/publications.list.ts';
import { deciderPublication, moisAPublier } from '../../core/publication/decider.ts';
import {
  cleDePublication,
  type Edition,
  editionDe,
  PREMIERE,
  provisoireParue,
} from '../../core/publication/edition.ts';
import {
  annoncerEnvoi,
  constaterEnvoi,
  type IssueDEnvoi,
  issueDuStatut,
  reserver,
} from '../../core/publication/etapes.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { lireLaSynthese } from './lire-la-synthese.ts';

interface Demande {
  readonly origine: 'Minuteur' | 'Manuelle';
  /** Without it, the month before. */
  readonly mois?: string;
  /** Identifier of this execution: the claim is signed with it. */
  readonly execution: string;
  readonly maintenant: string;
}

type Raison = Exclude<ReturnType<typeof deciderPublication>, { faire: 'publier' }>['raison'];

export type Parution =
  | { readonly fait: true; readonly ligne: Publication; readonly issue: IssueDEnvoi }
  | { readonly fait: false; readonly raison: Raison; readonly message: string; readonly ligne?: Publication };

/**
 * Publishes the summary of a month in the channel, once per channel, month and edition: provisional while its figures
 * move, then as they are kept, then each correction. Three writes surround the send: the claim (unique key, or eTag),
 * the mark « Incertaine » just before the card leaves, then what the channel answered. Killed anywhere, nothing is
 * ever sent twice, and what is not sure is told.
 */
export async function publier(contexte: Contexte, demande: Demande): Promise<Parution> {
  const { depots } = contexte;
  const { maintenant, origine, execution } = demande;
  const { valeurs } = lireReglages((await depots.reglages.lire()).items);
  const { canal, jourPublication: jour, heurePublication: heure } = valeurs;
  const mois = demande.mois ?? moisAPublier(maintenant);
  const { items: lignes } = await depots.publications.lireOu('mois', mois);
  const ligneDe = (cle: string) => lignes.find((l) => l.cle === cle);
  const decider = (edition: Edition, publication: Publication | undefined) =>
    deciderPublication({ maintenant, jour, heure, canal, publication, origine, mois, edition });

  // Asked before anything is worked out: too early, or, for the timer that comes every hour and publishes no
  // correction, already done.
  const premiere = origine === 'Minuteur' ? ligneDe(cleDePublication(canal, mois, PREMIERE, lignes)) : undefined;
  const dAbord = decider(PREMIERE, premiere);
  if (dAbord.faire === 'rien') return rien(dAbord, premiere);

  // Made before the claim: a list that cannot be read leaves the month free for the next run.
  const synthese = await lireLaSynthese(contexte, { mois, reglages: valeurs, maintenant, aPublier: true });
  const edition = editionDe(synthese);
  const cle = cleDePublication(canal, mois, edition, lignes);
  const publication = ligneDe(cle);
  const decision = decider(edition, publication);
  if (decision.faire === 'rien') return rien(decision, publication);
  const remplace = edition.sorte === 'Arrêtée' ? provisoireParue(canal, lignes) : undefined;
  const carte = carteDeSynthese(synthese, {
    lienOnglet: contexte.lienDesIndicateurs,
    ...(remplace === undefined ? {} : { remplace }),
  });
  const texte = JSON.stringify(carte);

  const tenue = await prendre(contexte, { canal, mois, cle, edition, publication, origine, execution, maintenant });
  const disputer = async () => disputee((p) => decider(edition, p), await depots.publications.parCle(cle));
  if (tenue === undefined) return disputer();
  const annonce = annoncerEnvoi({
    octets: Buffer.byteLength(texte),
    empreinte: createHash('sha256').update(texte).digest('hex'),
  });
  // With our name again: if the answer to this write is lost, the row read back must tell our mark from another’s.
  const marquee = await marquer(contexte, tenue, { ...annonce, reserveePar: execution });
  if (marquee === undefined) return disputer();

  const { issue, erreur } = await envoyer(contexte, carte);
  const constat = constaterEnvoi(issue, { maintenant, ...(erreur === undefined ? {} : { erreur }) });
  const { ligne } = await enregistrerMalgreTout(
    depots.publications,
    marquee,
    constat,
    (p) => p.reserveePar === execution,
  );
  return { fait: true, ligne, issue };
}

const rien = (d: { raison: Raison; message: string }, ligne?: Publication): Parution => ({
  fait: false,
  raison: d.raison,
  message: d.message,
  ...(ligne === undefined ? {} : { ligne }),
});

/** Another execution holds the month: what its row says is what we answer. */
function disputee(
  decider: (p: Publication | undefined) => ReturnType<typeof deciderPublication>,
  ligne?: Publication,
): Parution {
  const decision = decider(ligne);
  if (decision.faire === 'rien') return rien(decision, ligne);
  return rien(
    {
      raison: 'en-cours',
      message: 'La publication vient d’être demandée par ailleurs. Réessayez dans quelques minutes.',
    },
    ligne,
  );
}

/** Claims the month; undefined when another execution has it. */
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
