import type { Creneau, Sondage } from '../lists/sondages.list.ts';
import type { Vote } from '../lists/votes.list.ts';
import type { ReponseDeVote } from '../vocabulaires/rencontres.ts';

/** What a poll is counted from. Votes of structures that are not invited, or not any more, are left out. */
export interface Urne {
  readonly sondage: Pick<Sondage, 'creneaux' | 'indispensables' | 'quorum'>;
  /** Structures asked. */
  readonly invitees: readonly string[];
  readonly votes: readonly Pick<Vote, 'structure' | 'reponses'>[];
}

/** What a slot gives: structures by answer. */
export interface Decompte {
  readonly creneau: Creneau;
  readonly oui: readonly string[];
  readonly siBesoin: readonly string[];
  readonly non: readonly string[];
  readonly sansReponse: readonly string[];
  /** Indispensable structures that said no. */
  readonly perdues: readonly string[];
  /** Undefined without a quorum. */
  readonly quorumAtteint: boolean | undefined;
  /** Could it still come first, whatever those who have not answered say? */
  readonly peutGagner: boolean;
}

/**
 * Counts a poll, best slot first. The score, in this order: not refused by all who answered; fewest indispensable
 * structures lost; most of them sure; quorum reached; most structures available (« si besoin » included); most « oui »;
 * earliest.
 */
export function depouiller({ sondage, invitees, votes }: Urne): readonly Decompte[] {
  const parStructure = new Map(votes.map((v) => [v.structure, v.reponses ?? {}] as const));
  const indispensables = new Set(sondage.indispensables ?? []);
  const comptes = (sondage.creneaux ?? []).map((creneau): Compte => {
    const de = (voulue: ReponseDeVote | undefined) =>
      invitees.filter((s) => parStructure.get(s)?.[creneau.id] === voulue);
    const non = de('Non');
    return {
      creneau,
      oui: de('Oui'),
      siBesoin: de('Si besoin'),
      non,
      sansReponse: de(undefined),
      perdues: non.filter((s) => indispensables.has(s)),
    };
  });
  const notes = comptes.map((c) => ({ c, note: noter(c, indispensables, sondage.quorum) }));
  const classees = notes.toSorted((a, b) => comparer(a, b));
  const prudents = comptes
    .map((c) => ({ c, note: noter(silencieuses(c, 'non', indispensables), indispensables, sondage.quorum) }))
    .toSorted(comparer);
  return classees.map(({ c }) => {
    const espere = { c, note: noter(silencieuses(c, 'oui', indispensables), indispensables, sondage.quorum) };
    const rival = prudents.find((p) => p.c.creneau.id !== c.creneau.id);
    return {
      ...c,
      quorumAtteint: sondage.quorum === undefined ? undefined : disponibles(c) >= sondage.quorum,
      peutGagner: rival === undefined || comparer(espere, rival) < 0,
    };
  });
}

type Compte = Omit<Decompte, 'quorumAtteint' | 'peutGagner'>;
interface Note {
  readonly c: Compte;
  readonly note: readonly number[];
}

/** Has every structure that answered about this slot refused it? Without an answer, nothing is known. Counts of structures. */
export const estRefuseDeToutes = ({
  oui,
  siBesoin,
  non,
}: Readonly<Record<'oui' | 'siBesoin' | 'non', number>>): boolean => non > 0 && oui + siBesoin === 0;

export const disponibles = (c: Pick<Decompte, 'oui' | 'siBesoin'>): number => c.oui.length + c.siBesoin.length;

function noter(c: Compte, indispensables: ReadonlySet<string>, quorum: number | undefined): readonly number[] {
  const acquises = [...c.oui, ...c.siBesoin].filter((s) => indispensables.has(s)).length;
  const reunis = disponibles(c);
  const refuse = estRefuseDeToutes({ oui: c.oui.length, siBesoin: c.siBesoin.length, non: c.non.length });
  return [
    Number(!refuse),
    -c.perdues.length,
    acquises,
    Number(quorum === undefined || reunis >= quorum),
    reunis,
    c.oui.length,
  ];
}

/** Negative when `a` comes before `b`: never 0 for two slots. */
function comparer(a: Note, b: Note): number {
  for (const [rang, points] of a.note.entries()) {
    const ecart = (b.note[rang] ?? 0) - points;
    if (ecart !== 0) return ecart;
  }
  const [de, vers] = [a.c.creneau, b.c.creneau];
  return Date.parse(de.debut) - Date.parse(vers.debut) || (de.id < vers.id ? -1 : 1);
}

/** The slot as it would be if all those who have not answered said this. */
function silencieuses(c: Compte, reponse: 'oui' | 'non', indispensables: ReadonlySet<string>): Compte {
  const toutes = { ...c, [reponse]: [...c[reponse], ...c.sansReponse], sansReponse: [] };
  return { ...toutes, perdues: toutes.non.filter((s) => indispensables.has(s)) };
}
