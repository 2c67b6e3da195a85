/** A file of scripts as it is built, with what it is made of. */
export interface Morceau {
  readonly nom: string;
  /** Of the module that it begins with, or of the group that it holds. */
  readonly titre: string;
  readonly code: string;
  /** Files that it waits for before it runs. */
  readonly attend: readonly string[];
  /** Files that it asks for later. */
  readonly demande: readonly string[];
  /** Octets of each of its modules, before they are made small. */
  readonly modules: Readonly<Record<string, number>>;
}

interface Pesee {
  /** Octets once compressed. */
  readonly auPlus: number;
  /** Octets of this code once compressed. */
  readonly comprime: (code: string) => number;
}

const PHASES = { avant: 'Avant', jour: 'Jour', apres: 'Apres', documents: 'Documents' } as const;

/** What a person loads beside the first file, by the link that they hold: of a rencontre, one phase, then all of them at once. */
export const TELECHARGEMENTS_DU_LIEN: Readonly<Record<string, readonly string[]>> = {
  fiche: ['FichePage'],
  'mise en lien': ['MiseEnLienPage'],
  remise: ['RemisePage'],
  interconnaissance: ['InterconnaissancePage'],
  'valeur à saisir': ['ValeurPage'],
  'synthèse du mois': ['SynthesePage'],
  'mes données': ['MesDonneesPage'],
  'rencontre, avant': ['RencontrePage', PHASES.avant],
  'rencontre, le jour': ['RencontrePage', PHASES.jour],
  'rencontre, après': ['RencontrePage', PHASES.apres],
  'rencontre, documents': ['RencontrePage', PHASES.documents],
  'rencontre, toutes ses phases': ['RencontrePage', ...Object.values(PHASES)],
};

/** Modules named when it is too much. */
const NOMMES = 6;

/** What is loaded to run these files: themselves, and all those that they wait for, once each. */
function charges(departs: readonly string[], morceaux: ReadonlyMap<string, Morceau>): readonly Morceau[] {
  const vus = new Set<string>();
  const suivre = (nom: string): readonly Morceau[] => {
    const morceau = morceaux.get(nom);
    if (morceau === undefined || vus.has(nom)) return [];
    vus.add(nom);
    return [morceau, ...morceau.attend.flatMap(suivre)];
  };
  return departs.flatMap(suivre);
}

/**
 * Why the page of the links is too heavy: a sentence with the link that weighs too much, its weight (octets once
 * compressed) and its heaviest modules; undefined when each link is within `auPlus`. What is asked for later and that
 * `TELECHARGEMENTS_DU_LIEN` does not weigh is refused too.
 */
export function refusDePoids(
  depart: string,
  tous: readonly Morceau[],
  { auPlus, comprime }: Pesee,
): string | undefined {
  const parNom = new Map(tous.map((m) => [m.nom, m]));
  const nommes = new Set(Object.values(TELECHARGEMENTS_DU_LIEN).flat());
  const demandes = tous.flatMap((m) => m.demande.flatMap((nom) => parNom.get(nom) ?? []));
  const titres = new Set(demandes.map(({ titre }) => titre));
  const ecarts = [...[...nommes].filter((t) => !titres.has(t)), ...[...titres].filter((t) => !nommes.has(t))];
  if (ecarts.length > 0)
    return `La page « lien » demande plus tard d’autres fichiers que ceux qui sont pesés : ${ecarts.join(', ')}. Dites-les dans TELECHARGEMENTS_DU_LIEN (tabs/poids.ts).`;
  for (const [lien, voulus] of Object.entries(TELECHARGEMENTS_DU_LIEN)) {
    const departs = demandes.filter(({ titre }) => voulus.includes(titre)).map(({ nom }) => nom);
    const siens = charges([depart, ...departs], parNom);
    const poids = siens.reduce((somme, { code }) => somme + comprime(code), 0);
    if (poids > auPlus) return direLePoids(lien, siens, poids, auPlus);
  }
  return undefined;
}

function direLePoids(lien: string, siens: readonly Morceau[], poids: number, auPlus: number): string {
  const lourds = siens
    .flatMap(({ modules }) => Object.entries(modules))
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, NOMMES)
    .map(([id, octets]) => `${id.replace(/^.*?\/(?=(?:node_modules|tabs|core)\/)/, '')} (${ko(octets)})`);
  return `Un lien (${lien}) charge ${ko(poids)} de scripts compressés, ${ko(auPlus)} au plus. Ses modules les plus lourds, avant compression : ${lourds.join(', ')}. Demandez à la demande (import()) ce qui n’est que d’une nature ou d’une phase.`;
}

const ko = (octets: number): string => `${(octets / 1000).toFixed(1).replace('.', ',')} ko`;
