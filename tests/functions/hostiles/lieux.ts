import { z } from 'zod';
import type { Contrat } from '../../../core/contrats/contrat.ts';

const PARTIES = ['chemin', 'requete', 'corps'] as const;
type Partie = (typeof PARTIES)[number];

/** What JSON Schema says of a value, as far as an attack needs it. */
export interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A place of a request where a value is expected. */
export interface Lieu {
  readonly partie: Partie;
  readonly chemin: readonly string[];
  readonly schema: Schema;
  readonly requis: boolean;
  /** `null` is one of its shapes. */
  readonly videPermis?: boolean;
}

export const nomDe = ({ partie, chemin }: Pick<Lieu, 'partie' | 'chemin'>): string => [partie, ...chemin].join('.');

/** Every place that a contract describes, whatever its depth; a field of several shapes counts once for each. */
export function lieuxDe(contrat: Contrat): readonly Lieu[] {
  return PARTIES.flatMap((partie) => {
    const schema = contrat[partie];
    if (schema === undefined) return [];
    const racine = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema;
    return descendre({ partie, chemin: [], schema: racine, requis: true });
  });
}

function descendre(lieu: Lieu): readonly Lieu[] {
  const { partie, chemin, schema, requis } = lieu;
  const formes = schema.anyOf ?? schema.oneOf;
  // One shape asks for what another has not.
  if (formes !== undefined) {
    const videPermis = formes.some(({ type }) => type === 'null');
    return formes.flatMap((forme) => descendre({ ...lieu, schema: forme, requis: false, videPermis }));
  }
  const sous = (nom: string, s: Schema, r = false) =>
    descendre({ partie, chemin: [...chemin, nom], schema: s, requis: requis && r });
  const { properties = {}, required = [], items, additionalProperties: autres, propertyNames: noms } = schema;
  return [
    lieu,
    ...Object.entries(properties).flatMap(([nom, s]) => sous(nom, s, required.includes(nom))),
    ...(items === undefined ? [] : sous('0', items)),
    ...(typeof autres === 'object' ? sous(String(noms?.enum?.[0] ?? 'cle'), autres) : []),
  ];
}

/** The same request but for the value at a place; what stands above it is made when it is missing. */
export function poser(racine: unknown, chemin: readonly string[], valeur: unknown): unknown {
  const [premier, ...reste] = chemin;
  if (premier === undefined) return valeur;
  const dessous = poser(lire(racine, premier), reste, valeur);
  if (premier === '0') return [dessous, ...(Array.isArray(racine) ? racine.slice(1) : [])];
  const copie: Record<string, unknown> = { ...(typeof racine === 'object' ? racine : {}) };
  // As JSON does: an own property, even under the name of the prototype.
  Object.defineProperty(copie, premier, { value: dessous, enumerable: true, configurable: true, writable: true });
  return copie;
}

const lire = (valeur: unknown, nom: string): unknown =>
  typeof valeur === 'object' && valeur !== null && Object.hasOwn(valeur, nom) ? Reflect.get(valeur, nom) : undefined;
