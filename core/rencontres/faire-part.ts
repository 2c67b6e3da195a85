import { empreinteDe } from '../empreinte.ts';
import { estDAnnulation, estDeChangement, VAGUE_DE_CHANGEMENT } from '../liens/natures.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import { lieuComplet } from './lieu.ts';

/** Is there still something to come to, or a date to find? `maintenant`: ISO. */
export const estAVenir = ({ debut }: Pick<Rencontre, 'debut'>, maintenant: string): boolean =>
  debut === undefined || Date.parse(debut) > Date.parse(maintenant);

type OuEtQuand = Pick<Rencontre, 'debut' | 'dureeMinutes' | 'modalite' | 'lieu' | 'commune'>;

/** When and where, and how one comes: a short text that says whether two are the same. */
const ouEtQuand = (r: OuEtQuand): string =>
  empreinteDe([r.debut === undefined ? '' : Date.parse(r.debut), r.dureeMinutes, r.modalite, lieuComplet(r) ?? '']);

/** Does a planned rencontre, still to come, change its hour, its place, or how one comes to it? */
export const estDeplacee = (avant: Rencontre, apres: Rencontre, maintenant: string): boolean =>
  apres.evenementId !== undefined &&
  apres.etat === 'Planifiée' &&
  apres.debut !== undefined &&
  estAVenir(apres, maintenant) &&
  ouEtQuand(avant) !== ouEtQuand(apres);

const SUITE = new RegExp(`-(${VAGUE_DE_CHANGEMENT}-([a-z0-9]+)(?:-\\d+)?)$`);

/** What the key of this mail says of where and when; undefined for one that tells of no change. */
const ditDe = ({ cle }: Pick<Sollicitation, 'cle'>): string | undefined => SUITE.exec(cle)?.[2];

/** The end of the key of this mail, for the same one to somebody else. */
export const vagueDuChangement = ({ cle }: Pick<Sollicitation, 'cle'>): string | undefined => SUITE.exec(cle)?.[1];

/**
 * The word that ends the key of the mail that tells a structure where and when a rencontre is from now on; undefined when
 * that is the last thing it was told. Moved, moved back and moved again, it is told each time. `faites`: the rows of the
 * rencontre.
 */
export function vagueDeChangement(
  faites: readonly Sollicitation[],
  structure: string,
  rencontre: OuEtQuand,
): string | undefined {
  const dit = ouEtQuand(rencontre);
  const parties = faites
    .filter((s) => s.structure === structure && estDeChangement(s) && s.envoyeeLe !== undefined)
    .toSorted((a, b) => Date.parse(b.envoyeeLe ?? '') - Date.parse(a.envoyeeLe ?? '') || Number(b.id) - Number(a.id));
  const [derniere] = parties;
  if (derniere !== undefined && ditDe(derniere) === dit) return undefined;
  const fois = parties.filter((s) => ditDe(s) === dit).length;
  return `${VAGUE_DE_CHANGEMENT}-${dit}${fois === 0 ? '' : `-${fois + 1}`}`;
}

/** Written before what it tells is done, it waits for it this long. */
const MINUTES_POUR_LE_FAIRE = 60;

/** `modifieLe`: when its row was written, or taken up after it was given up. */
type Partante = Pick<Sollicitation, 'cle' | 'revoquee' | 'modifieLe'>;

/**
 * What becomes of the row of such a mail, that has not left: it leaves once what it tells is so; waits while somebody may
 * be doing it; is given up when it is not so after an hour, or when nobody has to know any more.
 */
export function sortDuFairePart(
  ligne: Partante,
  rencontre: Rencontre,
  maintenant: string,
): 'envoyer' | 'attendre' | 'abandonner' {
  const { etat } = rencontre;
  if (ligne.revoquee || etat === 'Tenue' || !estAVenir(rencontre, maintenant)) return 'abandonner';
  const vrai = estDAnnulation(ligne)
    ? etat === 'Annulée'
    : etat === 'Planifiée' && ditDe(ligne) === ouEtQuand(rencontre);
  if (vrai) return 'envoyer';
  if (etat === 'Annulée') return 'abandonner';
  return Date.parse(maintenant) - Date.parse(ligne.modifieLe) < MINUTES_POUR_LE_FAIRE * 60_000
    ? 'attendre'
    : 'abandonner';
}
