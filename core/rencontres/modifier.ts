import type { CorpsDe } from '../contrats/contrat.ts';
import { type Resultat, reussite } from '../contrats/erreur.ts';
import type { modifierRencontre } from '../contrats/rencontres.ts';
import { resteADire } from '../egal.ts';
import { type ModificationDeRencontre, type Rencontre, rencontres } from '../lists/rencontres.list.ts';
import { communeDe, type Territoire } from '../territoire/territoire.ts';
import { dateLongue, dureeEnMots, enumeration } from '../textes/francais.ts';
import { A_SAVOIR } from '../vocabulaires/a-savoir.ts';
import { refusDeDate, refuserLaDate } from './preparer.ts';
import { refusDeModifier } from './transitions.ts';

export interface Changement {
  readonly quoi: string;
  readonly avant: string;
  readonly apres: string;
}

export interface Modification {
  /** The columns that differ, and nothing else: empty when the row says it all. */
  readonly patch: ModificationDeRencontre;
  readonly changements: readonly Changement[];
}

/** What a rencontre becomes, from the parsed body of `modifierRencontre`. One that was held or cancelled is refused; one already planned keeps a date. */
export function preparerModification(e: {
  readonly rencontre: Rencontre;
  readonly corps: CorpsDe<typeof modifierRencontre>;
  readonly territoire: Territoire;
  /** Titles of the fiches action, by id. */
  readonly fiches: ReadonlyMap<string, string>;
  readonly maintenant: string;
}): Resultat<Modification> {
  const { rencontre, territoire, maintenant } = e;
  const { eTag: _, simuler: __, ...dits } = e.corps;
  const refus = refusDeModifier(rencontre);
  if (refus !== undefined) return refus;
  const commune = communeDe(territoire, dits.communeInsee)?.nom;
  const voulu = { ...VIDE, ...dits, commune, publics: dits.publics ?? [] } satisfies ModificationDeRencontre;
  // A commune of elsewhere has no name here: the one that was typed stays with its code.
  const restes = resteADire(rencontre, voulu).filter(
    ([champ]) => champ !== 'commune' || commune !== undefined || dits.communeInsee !== rencontre.communeInsee,
  );
  const patch: ModificationDeRencontre = Object.fromEntries(restes);
  if ('debut' in patch) {
    if (dits.debut === undefined && rencontre.evenementId !== undefined) return SANS_DATE;
    const refusDeLaDate = refusDeDate(dits.debut, maintenant);
    if (refusDeLaDate !== undefined) return refusDeLaDate;
  }
  const devenue = { ...rencontre, ...patch };
  const changements = MONTRES.filter((champ) => champ in patch).map((champ) => ({
    quoi: champ === 'dureeMinutes' ? 'Durée' : rencontres.columns[champ].label,
    avant: enMots(rencontre, champ, e.fiches),
    apres: enMots(devenue, champ, e.fiches),
  }));
  return reussite({ patch, changements });
}

const SANS_DATE = refuserLaDate(
  'Cette rencontre est planifiée : choisissez sa nouvelle date, ou annulez-la si elle n’en a plus.',
);

/** What a request that leaves a field out empties. */
const VIDE = {
  debut: undefined,
  capacite: undefined,
  lieu: undefined,
  communeInsee: undefined,
  objectif: undefined,
  horaires: undefined,
  acces: undefined,
  gardeEnfants: undefined,
  transport: undefined,
  contraintes: undefined,
  ficheAction: undefined,
} as const satisfies ModificationDeRencontre;

/** In the order of the form; the name of the commune speaks for its code. */
const MONTRES = [
  'titre',
  'thematique',
  'format',
  'debut',
  'dureeMinutes',
  'capacite',
  'modalite',
  'commune',
  'lieu',
  'publics',
  'objectif',
  ...A_SAVOIR,
  'ficheAction',
] as const satisfies readonly (keyof ModificationDeRencontre)[];

const RIEN = '—';

function enMots(r: Rencontre, champ: (typeof MONTRES)[number], fiches: ReadonlyMap<string, string>): string {
  if (champ === 'debut') return r.debut === undefined ? 'à fixer' : dateLongue(r.debut);
  if (champ === 'dureeMinutes') return dureeEnMots(r.dureeMinutes);
  if (champ === 'capacite') return r.capacite === undefined ? 'sans limite' : String(r.capacite);
  if (champ === 'publics') return r.publics.length === 0 ? RIEN : enumeration(r.publics);
  if (champ === 'ficheAction') return fiches.get(r.ficheAction ?? '') ?? RIEN;
  return r[champ] ?? RIEN;
}
