/**
 * Where people do not live at the hour of Paris: the zone of each département or collectivity (tz database, zone.tab) and
 * how it is said. Each is whole hours away from UTC.
 */
const AILLEURS = {
  '971': ['America/Guadeloupe', 'de Guadeloupe'],
  '972': ['America/Martinique', 'de Martinique'],
  '973': ['America/Cayenne', 'de Guyane'],
  '974': ['Indian/Reunion', 'de La Réunion'],
  '975': ['America/Miquelon', 'de Saint-Pierre-et-Miquelon'],
  '976': ['Indian/Mayotte', 'de Mayotte'],
  '977': ['America/St_Barthelemy', 'de Saint-Barthélemy'],
  '978': ['America/Marigot', 'de Saint-Martin'],
  '986': ['Pacific/Wallis', 'de Wallis-et-Futuna'],
  '987': ['Pacific/Tahiti', 'de Tahiti'],
  '988': ['Pacific/Noumea', 'de Nouméa'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

const PARIS = 'Europe/Paris';
export type Fuseau = typeof PARIS | (typeof AILLEURS)[keyof typeof AILLEURS][0];

const PAR_DEPARTEMENT: ReadonlyMap<string, Fuseau> = new Map(
  Object.entries(AILLEURS).map(([departement, [zone]]) => [departement, zone]),
);
const NOMS: ReadonlyMap<string, string> = new Map(Object.values(AILLEURS));

/** IANA zone of a département, by its INSEE code. */
export const fuseauDuDepartement = (departement: string): Fuseau => PAR_DEPARTEMENT.get(departement) ?? PARIS;

/** Where people live: their hour, and the law of their bank holidays. */
export interface Lieu {
  readonly fuseau: Fuseau;
  /** Has it the two bank holidays of the local law of Alsace and Moselle? */
  readonly droitLocal: boolean;
}

/** Until the territory is known. */
export const LIEU_DE_DEPART: Lieu = { fuseau: PARIS, droitLocal: false };

let dit: Lieu = LIEU_DE_DEPART;
let ici = (): Lieu => dit;

/**
 * From now on the place is what this says at each question: where several territories are served at once, each call has
 * its own. Undefined outside of any: what `vivreA` said.
 */
export function situerPar(lieuDeLAppel: () => Lieu | undefined): void {
  ici = () => lieuDeLAppel() ?? dit;
}

/**
 * From now on, hours and days are those of this zone, bank holidays those of its law. A page and the command line serve one site:
 * its zone is a constant, like its language, known as soon as its territory is.
 */
export function vivreA(fuseau: Fuseau, selonLeDroitLocal = false): void {
  dit = { fuseau, droitLocal: selonLeDroitLocal };
}

/** Has the territory the two bank holidays of the local law of Alsace and Moselle (Code du travail, article L3134-13)? */
export const duDroitLocal = (departement: string): boolean => ['57', '67', '68'].includes(departement);
export const estDuDroitLocal = (): boolean => ici().droitLocal;

/** IANA zone of the people of the site. */
export const fuseau = (): Fuseau => ici().fuseau;

/** « de Paris », « de La Réunion »: whose hour it is. */
export const duFuseau = (): string => NOMS.get(fuseau()) ?? 'de Paris';

/** Do people live at another hour than that of Paris? What they send there says which. */
export const estAilleurs = (): boolean => fuseau() !== PARIS;
