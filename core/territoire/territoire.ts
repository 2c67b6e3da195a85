import { z } from 'zod';
import { codeInsee, codePostal, siren } from '../identifiants/codes.ts';
import type { Structure } from '../lists/structures.list.ts';

export const commune = z.strictObject({
  insee: codeInsee,
  nom: z.string(),
  departement: z.string(),
  region: z.string(),
  codesPostaux: z.array(codePostal).readonly(),
  /** Population totale (INSEE). */
  population: z.int().min(0),
  /** Outline, [longitude, latitude], simplified; neighbours hold the same points along their border. Absent where it is not known. */
  contour: z
    .array(z.tuple([z.number(), z.number()]).readonly())
    .min(3)
    .readonly()
    .optional(),
});
export type Commune = z.infer<typeof commune>;

/** An EPCI and its communes, as `infra/territoire/extraire.mjs` writes it. */
export const territoire = z.strictObject({
  siren,
  nom: z.string(),
  population: z.int().min(0),
  /** Year of the code officiel géographique: codes change every 1 January. */
  millesime: z.int(),
  source: z.string(),
  communes: z.array(commune).readonly(),
});
export type Territoire = z.infer<typeof territoire>;

type AvecZone = Pick<Structure, 'zone' | 'zoneCodes' | 'communeInsee'>;
type Portee = NonNullable<Structure['zone']>;

/** Code of the département of a commune: two characters, three overseas. */
export const departementDe = (insee: string): string => insee.slice(0, insee.startsWith('97') ? 3 : 2);

/** The commune of this INSEE code in the territory, if it is one of its. */
export const communeDe = (t: Territoire, insee: string | undefined): Commune | undefined =>
  t.communes.find((c) => c.insee === insee);

/** Codes given, or else the one that the siège implies. */
const codesOu = (s: AvecZone, defaut: string | undefined): readonly string[] =>
  s.zoneCodes.length > 0 ? s.zoneCodes : defaut === undefined ? [] : [defaut];

const COUVRE = {
  Communes: (s, c) => codesOu(s, s.communeInsee).includes(c.insee),
  EPCI: (s, _c, t) => codesOu(s, communeDe(t, s.communeInsee) && t.siren).includes(t.siren),
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
