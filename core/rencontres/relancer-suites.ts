import type { Contact } from '../lists/contacts.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Suite } from '../lists/suites.list.ts';
import { joursEntre, plusMinutes } from '../temps/heure-locale.ts';
import { suiteEmpechee } from './dire-suite.ts';
import {
  aQuiRappelerLaSuite,
  attendSonJour,
  RAPPELER_AVANT,
  type RappelDeSuites,
  vagueDeRelance,
} from './rappeler-suites.ts';
import { suiteOuverte } from './suite-ouverte.ts';

/** Is this decision late, or due within the days of a reminder, however long ago, and carried by a structure that does not say that it will not manage? */
export const seRelanceLaSuite = (s: Suite, jour: string): boolean =>
  suiteOuverte(s) &&
  !suiteEmpechee(s) &&
  s.structure !== undefined &&
  s.echeance !== undefined &&
  joursEntre(jour, s.echeance) <= RAPPELER_AVANT;

/** How long a mail asked for by hand may wait: days. What was late by then is late still. */
const ATTENDRE_AU_PLUS = 31;

/** The instant before which a mail asked for now about decisions must have left. */
export const limiteDeRelance = (maintenant: string): string => plusMinutes(maintenant, ATTENDRE_AU_PLUS * 24 * 60);

/** What becomes of the decisions of a structure when whoever coordinates asks where they are, rencontre by rencontre. */
export interface RelancesDeSuites {
  readonly aEcrire: readonly RappelDeSuites[];
  /** Asked once already by this way: not again. */
  readonly dejaRelancees: readonly RappelDeSuites[];
  /** Leaves by itself on a later day. */
  readonly enAttente: readonly RappelDeSuites[];
  /** Nobody there may be reminded: it is called. */
  readonly aAppeler: readonly RappelDeSuites[];
}

/**
 * One mail a rencontre and a person who carries, with all that is late or due there, once. `suites`: those that hold;
 * `faites`: the Sollicitations about decisions. Both may be those of other structures too.
 */
export function relancesDeSuites(e: {
  readonly structure: Structure;
  readonly suites: readonly Suite[];
  readonly faites: readonly Sollicitation[];
  readonly contacts: readonly Contact[];
  /** Of this rencontre alone. */
  readonly rencontre?: string | undefined;
  readonly jour: string;
}): RelancesDeSuites {
  const { structure } = e;
  const parMail = new Map<string, RappelDeSuites>();
  for (const s of e.suites.toSorted((a, b) => (a.echeance ?? '').localeCompare(b.echeance ?? ''))) {
    if (s.structure !== structure.id || s.echeance === undefined || !seRelanceLaSuite(s, e.jour)) continue;
    if (e.rencontre !== undefined && s.rencontre !== e.rencontre) continue;
    const vague = vagueDeRelance(s);
    const cle = `${s.rencontre} ${vague}`;
    const deja = parMail.get(cle);
    const { rencontre, echeance } = s;
    const ecrites = e.faites.filter(
      (f) =>
        f.nature === 'Décision' &&
        f.structure === structure.id &&
        f.rencontre === rencontre &&
        f.cle.endsWith(`-${vague}`) &&
        // Given up for somebody else before it left: it asked nobody.
        (f.etat !== 'Annulée' || f.envoyeeLe !== undefined),
    );
    const rappel = deja ?? { structure: structure.id, rencontre, moment: 'relance' as const, echeance, vague, ecrites };
    parMail.set(cle, { ...rappel, suites: [...(deja?.suites ?? []), s] });
  }
  const parSort: Record<keyof RelancesDeSuites, RappelDeSuites[]> = {
    aEcrire: [],
    dejaRelancees: [],
    enAttente: [],
    aAppeler: [],
  };
  for (const rappel of parMail.values()) {
    const partie = rappel.ecrites.some((f) => f.revoquee || (f.etat !== 'À envoyer' && f.etat !== 'En erreur'));
    const joignable = aQuiRappelerLaSuite(rappel, structure, e.contacts) !== undefined;
    const enAttente = rappel.ecrites.some(attendSonJour);
    parSort[partie ? 'dejaRelancees' : enAttente ? 'enAttente' : joignable ? 'aEcrire' : 'aAppeler'].push(rappel);
  }
  return parSort;
}
