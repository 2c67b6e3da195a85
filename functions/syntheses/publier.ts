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
import type { IssueDEnvoi } from '../../core/publication/etapes.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import type { Contexte } from '../hote/contexte.ts';
import { faireParaitre } from './faire-paraitre.ts';
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
    lienOnglet: contexte.lienDesIndicateurs(),
    ...(remplace === undefined ? {} : { remplace }),
  });
  const parue = await faireParaitre(contexte, carte, {
    canal,
    mois,
    cle,
    edition,
    publication,
    origine,
    execution,
    maintenant,
  });
  if (parue === undefined) return disputee((p) => decider(edition, p), await depots.publications.parCle(cle));
  return { fait: true, ...parue };
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
