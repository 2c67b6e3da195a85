import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Sondage } from '../lists/sondages.list.ts';
import type { NouveauVote, Vote } from '../lists/votes.list.ts';
import type { CanalDeReponse } from '../vocabulaires/mises-en-lien.ts';
import type { ReponseDeVote } from '../vocabulaires/rencontres.ts';

/** The answer of a structure to a poll. A slot left out is not answered. */
export interface ReponseAuSondage {
  readonly structure: string;
  readonly contact?: string | undefined;
  readonly reponses: Readonly<Record<string, ReponseDeVote>>;
  readonly commentaire?: string | undefined;
  readonly canal: CanalDeReponse;
  /** Was it said, before the answer, that the others invited would read it? */
  readonly lueParLesInvites?: boolean | undefined;
}

/** One row a structure and a poll. */
const cleDeVote = (sondage: string, structure: string): string => `${sondage}-${structure}`;

/** Is a poll still open to answers? It closes at its hour, even before anything has noted it. */
export const estOuvert = ({ etat, cloture }: Pick<Sondage, 'etat' | 'cloture'>, maintenant: string): boolean =>
  etat === 'Ouvert' && (cloture === undefined || Date.parse(maintenant) < Date.parse(cloture));

/** The row of a vote, or why it cannot be taken. `invitees`: the structures asked. */
export function preparerVote(
  sondage: Pick<Sondage, 'id' | 'etat' | 'cloture' | 'creneaux'> & Partial<Pick<Sondage, 'reponsesVisibles'>>,
  reponse: ReponseAuSondage,
  invitees: readonly string[],
  maintenant: string,
): Resultat<NouveauVote & Pick<Vote, 'reponses'>> {
  if (!estOuvert(sondage, maintenant))
    return refuser('regle-metier', 'Ce sondage est clos : la date va être fixée avec les réponses reçues.');
  if (!invitees.includes(reponse.structure))
    return refuser('interdit', 'Votre structure n’est pas, ou n’est plus, invitée à cette rencontre.');
  if (Object.keys(reponse.reponses).length === 0) return refuser('regle-metier', 'Répondez pour un créneau au moins.');
  const connus = new Set((sondage.creneaux ?? []).map(({ id }) => id));
  if (Object.keys(reponse.reponses).some((id) => !connus.has(id)))
    return refuser('conflit', 'Les créneaux proposés ont changé : rouvrez la page, puis répondez de nouveau.');
  const { structure, contact, reponses, commentaire, canal } = reponse;
  return reussite({
    cle: cleDeVote(sondage.id, structure),
    sondage: sondage.id,
    structure,
    contact,
    reponses: { ...reponses },
    commentaire: commentaire?.trim() || undefined,
    repondu: maintenant,
    canal,
    // A page left open from before it was opened to the group said the contrary.
    lueParLesInvites: sondage.reponsesVisibles === true && reponse.lueParLesInvites === true,
  });
}
