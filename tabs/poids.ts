/** A file of scripts as it is built, with what it is made of. */
export interface Morceau {
  readonly nom: string;
  readonly code: string;
  /** Files that it waits for before it runs. */
  readonly attend: readonly string[];
  /** Octets of each of its modules, before they are made small. */
  readonly modules: Readonly<Record<string, number>>;
}

interface Pesee {
  readonly page: string;
  /** Octets once compressed. */
  readonly auPlus: number;
  /** Octets of this code once compressed. */
  readonly comprime: (code: string) => number;
}

/** Modules named when it is too much. */
const NOMMES = 6;

/** What a page loads at first: the file that begins it, and all those that it waits for. */
function premierChargement(depart: string, morceaux: ReadonlyMap<string, Morceau>): readonly Morceau[] {
  const vus = new Set<string>();
  const suivre = (nom: string): readonly Morceau[] => {
    const morceau = morceaux.get(nom);
    if (morceau === undefined || vus.has(nom)) return [];
    vus.add(nom);
    return [morceau, ...morceau.attend.flatMap(suivre)];
  };
  return suivre(depart);
}

/**
 * Why a page is too heavy: a sentence with its weight (octets once compressed) and its heaviest modules; undefined when
 * it is within `auPlus`.
 */
export function refusDePoids(
  depart: string,
  tous: readonly Morceau[],
  { page, auPlus, comprime }: Pesee,
): string | undefined {
  const charges = premierChargement(depart, new Map(tous.map((m) => [m.nom, m])));
  const poids = charges.reduce((somme, { code }) => somme + comprime(code), 0);
  if (poids <= auPlus) return undefined;
  const lourds = charges
    .flatMap(({ modules }) => Object.entries(modules))
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, NOMMES)
    .map(([id, octets]) => `${id.replace(/^.*?\/(?=(?:node_modules|tabs|core)\/)/, '')} (${ko(octets)})`);
  return `La page « ${page} » charge d’emblée ${ko(poids)} de scripts compressés, ${ko(auPlus)} au plus. Ses modules les plus lourds, avant compression : ${lourds.join(', ')}. Demandez à la demande (import()) ce qui n’est que d’une phase.`;
}

const ko = (octets: number): string => `${(octets / 1000).toFixed(1).replace('.', ',')} ko`;
