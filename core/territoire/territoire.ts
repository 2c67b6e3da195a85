import type { LigneDeCommune } from '../lists/communes.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { duDroitLocal, type Fuseau, fuseauDuDepartement } from '../temps/fuseau.ts';
import { enumeration, pluriel } from '../textes/francais.ts';

export type Commune = Omit<LigneDeCommune, 'id' | 'eTag' | 'creeLe' | 'modifieLe' | 'nomEpci' | 'epciEntier'>;

export interface Intercommunalite {
  readonly siren: string;
  readonly nom: string;
  /** Are all its communes of the territory? */
  readonly entiere: boolean;
}

/** The communes that a site serves: those of an EPCI, of several, or a part of one. */
export interface Territoire {
  readonly nom: string;
  readonly population: number;
  /** Year of the code officiel géographique: codes change every 1 January. */
  readonly millesime: number;
  /** IANA zone in which its people live. */
  readonly fuseau: Fuseau;
  /** Are some of its communes in Alsace or Moselle, which have bank holidays of their own? */
  readonly droitLocal: boolean;
  readonly intercommunalites: readonly Intercommunalite[];
  readonly communes: readonly Commune[];
}

type Lue = Omit<LigneDeCommune, 'id' | 'eTag' | 'creeLe' | 'modifieLe'>;

/** More names than that no longer make one. */
const NOMS_DITS = 3;

/** The territory that the rows of `Communes` describe. None: a territory without a name, that no code is of. */
export function ouvrirTerritoire(lignes: readonly Lue[]): Territoire {
  const communes = lignes.toSorted((a, b) => a.insee.localeCompare(b.insee, 'fr'));
  const parSiren = new Map<string, Intercommunalite>();
  for (const { epci, nomEpci, epciEntier } of communes)
    if (epci !== undefined) parSiren.set(epci, { siren: epci, nom: nomEpci ?? epci, entiere: epciEntier });
  const intercommunalites = [...parSiren.values()].toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));
  return {
    nom: nommer(intercommunalites, communes),
    population: communes.reduce((somme, c) => somme + c.population, 0),
    millesime: Math.max(0, ...communes.map((c) => c.millesime)),
    fuseau: fuseauDuDepartement(communes[0]?.departement ?? ''),
    droitLocal: communes.some((c) => duDroitLocal(c.departement)),
    intercommunalites,
    communes: communes.map(commune),
  };
}

/** What the site adds to a row, and the EPCI said once for all, stay out. */
const commune = (c: Lue): Commune => ({
  nom: c.nom,
  insee: c.insee,
  millesime: c.millesime,
  departement: c.departement,
  region: c.region,
  epci: c.epci,
  codesPostaux: c.codesPostaux,
  population: c.population,
  zoneScolaire: c.zoneScolaire,
  contour: c.contour,
});

function nommer(intercommunalites: readonly Intercommunalite[], communes: readonly Lue[]): string {
  const noms = intercommunalites.map(({ siren, nom, entiere }) =>
    entiere ? nom : `${nom} (${pluriel(communes.filter((c) => c.epci === siren).length, 'commune')})`,
  );
  if (noms.length > NOMS_DITS) return `${noms.length} intercommunalités`;
  return enumeration(noms) || enumeration(communes.slice(0, NOMS_DITS).map((c) => c.nom));
}

type AvecZone = Pick<Structure, 'zone' | 'zoneCodes' | 'communeInsee'>;
type Portee = NonNullable<Structure['zone']>;

/** Code of the département of a commune: two characters, three overseas. */
export const departementDe = (insee: string): string => insee.slice(0, /^9[78]/.test(insee) ? 3 : 2);

/** The commune of this INSEE code in the territory, if it is one of its. */
export const communeDe = (t: Territoire, insee: string | undefined): Commune | undefined =>
  t.communes.find((c) => c.insee === insee);

/** Codes given, or else the one that the siège implies. */
const codesOu = (s: AvecZone, defaut: string | undefined): readonly string[] =>
  s.zoneCodes.length > 0 ? s.zoneCodes : defaut === undefined ? [] : [defaut];

const COUVRE = {
  Communes: (s, c) => codesOu(s, s.communeInsee).includes(c.insee),
  EPCI: (s, c, t) => c.epci !== undefined && codesOu(s, communeDe(t, s.communeInsee)?.epci).includes(c.epci),
  Département: (s, c) => codesOu(s, s.communeInsee && departementDe(s.communeInsee)).includes(c.departement),
  Région: (s, c, t) => codesOu(s, communeDe(t, s.communeInsee)?.region).includes(c.region),
  France: () => true,
} as const satisfies Record<Portee, (s: AvecZone, c: Commune, t: Territoire) => boolean>;

/** Does the structure act in this commune of the territory? Its zone d’intervention decides; without one, its siège. */
export function intervientA(s: AvecZone, insee: string, t: Territoire): boolean {
  const c = communeDe(t, insee);
  if (c === undefined) return s.communeInsee === insee || s.zone === 'France' || s.zoneCodes.includes(insee);
  return s.zone === undefined ? s.communeInsee === insee : COUVRE[s.zone](s, c, t);
}

/** Communes of the territory where the structure acts or has its siège. */
export const communesCouvertes = (s: AvecZone, t: Territoire): readonly Commune[] =>
  t.communes.filter((c) => c.insee === s.communeInsee || intervientA(s, c.insee, t));
