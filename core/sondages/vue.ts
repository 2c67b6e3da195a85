import type { SondageLu, VoteLu } from '../contrats/sondages.ts';
import type { Sondage } from '../lists/sondages.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Vote } from '../lists/votes.list.ts';
import { INSECABLE } from '../textes/francais.ts';
import { REPONSES_DE_VOTE, type ReponseDeVote } from '../vocabulaires/rencontres.ts';
import { depouiller } from './depouiller.ts';
import { direLeChoix } from './dire.ts';
import type { mesurerSondage } from './mesurer.ts';
import { estOuvert } from './voter.ts';

interface ALire {
  readonly sondage: Sondage;
  /** Those asked. */
  readonly invitees: readonly Pick<Structure, 'id' | 'nom'>[];
  readonly votes: readonly Vote[];
  readonly mesures: ReturnType<typeof mesurerSondage>;
  readonly maintenant: string;
}

/**
 * The answers that those invited read of each other: none unless the poll is opened to the group; then those alone whose
 * voter was told so before answering.
 */
export const votesDuGroupe = (
  { reponsesVisibles }: Pick<Sondage, 'reponsesVisibles'>,
  votes: readonly Vote[],
): readonly Vote[] => (reponsesVisibles ? votes.filter((v) => v.lueParLesInvites) : []);

/** « Oui : CAF, PMI · Non : MSA »; undefined when none of them said anything. */
export function ditsDesAutres(
  dits: readonly { readonly nom: string; readonly reponse: ReponseDeVote | undefined }[],
): string | undefined {
  const parReponse = REPONSES_DE_VOTE.flatMap((reponse) => {
    const noms = dits.filter((d) => d.reponse === reponse).map(({ nom }) => nom);
    return noms.length === 0
      ? []
      : [`${reponse}${INSECABLE}: ${noms.toSorted((a, b) => a.localeCompare(b, 'fr')).join(', ')}`];
  });
  return parReponse.length === 0 ? undefined : parReponse.join(' · ');
}

/**
 * What of a poll a reader sees: `siennes`, the structures that they represent; `organise`, every answer as well. To the
 * others the slots are ranked by their sums alone: a better sum ranked lower would say what an indispensable structure
 * answered. Whoever is invited reads `votesDuGroupe` too.
 */
export function vueDuSondage(
  { sondage, invitees, votes, mesures, maintenant }: ALire,
  { siennes, organise }: { readonly siennes: readonly string[]; readonly organise: boolean },
): SondageLu {
  const bareme = organise ? sondage : { creneaux: sondage.creneaux, indispensables: undefined, quorum: sondage.quorum };
  const classes = depouiller({ sondage: bareme, invitees: invitees.map(({ id }) => id), votes });
  const parStructure = new Map(votes.map((v) => [v.structure, v] as const));
  const noms = new Map(invitees.map(({ id, nom }) => [id, nom] as const));
  const indispensables = new Set(sondage.indispensables ?? []);
  const voteDe = ({ id, nom }: Pick<Structure, 'id' | 'nom'>): VoteLu => {
    const v = parStructure.get(id);
    return {
      structure: id,
      nom,
      indispensable: indispensables.has(id),
      reponses: v?.reponses ?? {},
      commentaire: v?.commentaire,
      reponduLe: v?.repondu,
      canal: v?.canal,
    };
  };
  const duGroupe = new Set(votesDuGroupe(sondage, votes).map(({ structure }) => structure));
  const invitee = invitees.some(({ id }) => siennes.includes(id));
  const ontRepondu = invitees.filter(({ id }) => parStructure.has(id)).length;
  return {
    id: sondage.id,
    eTag: sondage.eTag,
    etat: sondage.etat,
    ouvert: estOuvert(sondage, maintenant),
    cloture: sondage.cloture,
    message: sondage.message,
    quorum: sondage.quorum,
    creneauRetenu: sondage.creneauRetenu,
    invitees: invitees.length,
    ontRepondu,
    creneaux: classes
      .map(({ creneau, oui, siBesoin, non, sansReponse, peutGagner }, i) => ({
        ...creneau,
        oui: oui.length,
        siBesoin: siBesoin.length,
        non: non.length,
        sansReponse: sansReponse.length,
        rang: i + 1,
        peutGagner,
      }))
      .toSorted((a, b) => Date.parse(a.debut) - Date.parse(b.debut)),
    siens: invitees.filter(({ id }) => siennes.includes(id)).map(voteDe),
    reponsesVisibles: sondage.reponsesVisibles,
    ...(sondage.reponsesVisibles && invitee && !organise
      ? {
          groupe: invitees
            .filter(({ id }) => duGroupe.has(id) && !siennes.includes(id))
            .map((i) => ({ structure: i.id, nom: i.nom, reponses: voteDe(i).reponses })),
        }
      : {}),
    ...(organise
      ? {
          organisation: {
            choix: ontRepondu === 0 ? undefined : direLeChoix(classes, (id) => noms.get(id) ?? 'une structure'),
            mesures,
            votes: invitees.map(voteDe),
          },
        }
      : {}),
  };
}
