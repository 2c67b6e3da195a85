import type { Structure } from '../lists/structures.list.ts';
import { enumeration, pluriel } from '../textes/francais.ts';
import { intervientA, type Territoire } from './territoire.ts';

type AvecZone = Partial<Pick<Structure, 'zone' | 'zoneCodes' | 'communeInsee'>>;

/** All but so few communes is shorter said by these. */
const EXCEPTIONS_MAX = 2;

/** The kind of an EPCI is in its name, as the INSEE writes it. */
const GENRES: readonly (readonly [RegExp, string])[] = [
  [/^CC /, 'toute la communauté de communes'],
  [/^CA /, 'toute la communauté d’agglomération'],
  [/^CU /, 'toute la communauté urbaine'],
  [/métropole/i, 'toute la métropole'],
];

/** « toute la communauté de communes », « tout le territoire » where it is not that of one EPCI. */
export function direTout({ intercommunalites, communes }: Territoire): string {
  const [seule] = intercommunalites;
  const entiere = intercommunalites.length === 1 && communes.every((c) => c.epci !== undefined) && seule?.entiere;
  if (!entiere) return 'tout le territoire';
  return GENRES.find(([motif]) => motif.test(seule.nom))?.[1] ?? 'toute l’intercommunalité';
}

/** Communes of the territory where the structure acts, by its zone and not by its siège; none when nothing says so. */
export const communesDIntervention = ({ zone, zoneCodes = [], communeInsee }: AvecZone, t: Territoire) =>
  zone === undefined ? [] : t.communes.filter(({ insee }) => intervientA({ zone, zoneCodes, communeInsee }, insee, t));

/** Does it act in every commune of the territory? */
export const couvreTout = (s: AvecZone, t: Territoire): boolean =>
  t.communes.length > 0 && communesDIntervention(s, t).length === t.communes.length;

/** Wider than an EPCI: what it says when it holds the territory, and when it does not. */
const AU_DELA = {
  Département: [
    'tout le département',
    (codes) => `${codes.length > 1 ? 'départements' : 'département'} ${enumeration(codes)}`,
  ],
  Région: ['toute la région', () => 'une autre région'],
  France: ['toute la France', () => 'toute la France'],
} as const satisfies Partial<
  Record<NonNullable<Structure['zone']>, readonly [string, (codes: readonly string[]) => string]>
>;

/** Where a structure acts, in the fewest words that stay exact. Undefined when the fiche does not say. */
export function zoneEnMots(s: AvecZone, t: Territoire): string | undefined {
  const { zone, zoneCodes = [] } = s;
  if (zone === undefined) return undefined;
  const communes = communesDIntervention(s, t).map((c) => c.nom);
  if (zone !== 'Communes' && zone !== 'EPCI') {
    const [ici, ailleurs] = AU_DELA[zone];
    return communes.length > 0 || zoneCodes.length === 0 ? ici : ailleurs(zoneCodes);
  }
  const dedans = zone === 'EPCI' ? intercommunalitesDites(s, t) : [];
  const dites = dedans.length > 0 && communes.length < t.communes.length ? dedans : dansLeTerritoire(communes, t);
  return enumeration([...(communes.length === 0 ? [] : dites), ...autres(zone, zoneCodes, t)]) || undefined;
}

/** Names of the EPCI of the territory where it acts, when there are several. */
function intercommunalitesDites(s: AvecZone, t: Territoire): readonly string[] {
  const siens = new Set(communesDIntervention(s, t).map((c) => c.epci));
  return t.intercommunalites.length < 2
    ? []
    : t.intercommunalites.filter(({ siren }) => siens.has(siren)).map(({ nom }) => nom);
}

function dansLeTerritoire(communes: readonly string[], t: Territoire): readonly string[] {
  const manquent = t.communes.map((c) => c.nom).filter((nom) => !communes.includes(nom));
  if (manquent.length === 0) return [direTout(t)];
  return manquent.length <= EXCEPTIONS_MAX && communes.length > 2 * manquent.length
    ? [`${direTout(t)} sauf ${enumeration(manquent)}`]
    : communes;
}

/** What lies out of the territory has no name here. */
function autres(zone: 'Communes' | 'EPCI', codes: readonly string[], t: Territoire): readonly string[] {
  const connus = zone === 'EPCI' ? t.intercommunalites.map((i) => i.siren) : t.communes.map((c) => c.insee);
  const nombre = new Set(codes.filter((code) => !connus.includes(code))).size;
  if (nombre === 0) return [];
  return [
    zone === 'EPCI'
      ? pluriel(nombre, 'autre intercommunalité', 'autres intercommunalités')
      : pluriel(nombre, 'commune hors du territoire', 'communes hors du territoire'),
  ];
}
