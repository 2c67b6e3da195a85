import { INSECABLE, pluriel } from '../textes/francais.ts';

/** Everything that an export may leave out, and the words that say so. */
const PHRASES = {
  'structure-archivee': (n: number) => `${pluriel(n, 'structure archivée', 'structures archivées')}`,
  'structure-fermee': (n: number) => `${pluriel(n, 'structure fermée', 'structures fermées')}`,
  'structure-adresse-dans-le-nom': (n: number) =>
    `${pluriel(n, 'structure dont le nom dit l’adresse protégée', 'structures dont le nom dit l’adresse protégée')}`,
  'contact-opposition': (n: number) =>
    `${pluriel(n, 'contact qui s’oppose', 'contacts qui s’opposent')} à la diffusion`,
  'contact-parti': (n: number) => `${pluriel(n, 'contact qui n’est', 'contacts qui ne sont')} plus en poste`,
  'contact-coordination': (n: number) => `${pluriel(n, 'contact réservé', 'contacts réservés')} à la coordination`,
  'contact-non-public': (n: number) => `${pluriel(n, 'contact', 'contacts')} que le public ne voit pas`,
  'contact-sans-structure': (n: number) =>
    `${pluriel(n, 'contact', 'contacts')} dont la structure n’est pas dans l’export`,
  'contact-hors-format': (n: number) =>
    `${pluriel(n, 'contact', 'contacts')}${INSECABLE}: ce format n’en porte qu’un par structure`,
  'valeur-coordination': (n: number) => `${pluriel(n, 'valeur réservée', 'valeurs réservées')} à la coordination`,
  'valeur-non-public': (n: number) => `${pluriel(n, 'valeur', 'valeurs')} que le public ne voit pas`,
  'valeur-adresse-protegee': (n: number) =>
    `${pluriel(n, 'valeur qui dirait', 'valeurs qui diraient')} où est une structure à l’adresse protégée`,
  'siret-ferme': (n: number) => `${pluriel(n, 'SIRET fermé', 'SIRET fermés')} au répertoire national`,
  'valeur-sans-correspondance': (n: number) =>
    `${pluriel(n, 'valeur sans correspondance', 'valeurs sans correspondance')} dans le vocabulaire national`,
  'valeur-sans-service': (n: number) =>
    `${pluriel(n, 'structure sans service nommé', 'structures sans service nommé')}${INSECABLE}: thématiques, publics et accès n’y ont pas de place`,
  'valeur-hors-format': (n: number) =>
    `${pluriel(n, 'valeur que ce format ne sait', 'valeurs que ce format ne sait')} pas porter`,
  'valeur-raccourcie': (n: number) =>
    `${pluriel(n, 'texte raccourci', 'textes raccourcis')} à la longueur que le format admet`,
} as const satisfies Record<string, (n: number) => string>;

export type Motif = keyof typeof PHRASES;

/** What was left out: why, how many times, and which value or field when that helps to put it right. */
export interface Ecarte {
  readonly motif: Motif;
  readonly detail?: string;
  readonly nombre: number;
}

export interface Releve {
  noter(motif: Motif, detail?: string, nombre?: number): void;
  readonly ecartes: () => readonly Ecarte[];
}

/** Counts what is left out while an export is written. */
export function ouvrirReleve(): Releve {
  const comptes = new Map<string, Ecarte>();
  return {
    noter: (motif, detail, nombre = 1) => {
      if (nombre === 0) return;
      const cle = `${motif} ${detail ?? ''}`;
      const deja = comptes.get(cle)?.nombre ?? 0;
      comptes.set(cle, { motif, ...(detail === undefined ? {} : { detail }), nombre: deja + nombre });
    },
    ecartes: () => {
      const ordre = Object.keys(PHRASES);
      return [...comptes.values()].sort(
        (a, b) => ordre.indexOf(a.motif) - ordre.indexOf(b.motif) || b.nombre - a.nombre || comparer(a, b),
      );
    },
  };
}

const comparer = (a: Ecarte, b: Ecarte): number => ((a.detail ?? '') < (b.detail ?? '') ? -1 : 1);

/** One sentence for each reason, its details after it. */
export function direEcartes(ecartes: readonly Ecarte[]): readonly string[] {
  const motifs = [...new Set(ecartes.map((e) => e.motif))];
  return motifs.map((motif) => {
    const siens = ecartes.filter((e) => e.motif === motif);
    const total = siens.reduce((somme, e) => somme + e.nombre, 0);
    const details = siens.flatMap((e) => (e.detail === undefined ? [] : [`${e.detail} (${e.nombre})`]));
    return `${PHRASES[motif](total)}${details.length === 0 ? '' : `${INSECABLE}: ${details.join(', ')}`}`;
  });
}
