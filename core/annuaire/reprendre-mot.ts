import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { RepriseDeMot } from '../contrats/vocabulaire.ts';
import type { RowIdentity } from '../lists/list.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { GenrePorte, Mot, NouveauMot } from '../lists/vocabulaire.list.ts';
import { espacesInsecables } from '../textes/francais.ts';
import { porteursDe } from './porteurs-de-mots.ts';
import { ajouterProvenance } from './provenance.ts';
import { cleDeMot, D_OFFICE, fauteDeMot, lireVocabulaire } from './vocabulaire-du-territoire.ts';

/** What taking up a word first does to the vocabulary: nothing, a row added, or the row of the word that changes its term. */
type SurLeVocabulaire =
  | { readonly ecrire: 'rien' }
  | { readonly ecrire: 'creer'; readonly mot: NouveauMot }
  | { readonly ecrire: 'modifier'; readonly ligne: Mot; readonly terme: string };

const RIEN = reussite<SurLeVocabulaire>({ ecrire: 'rien' });

/**
 * What happens to the vocabulary before the rows that carry a word are written again. A word that forms still offer is
 * neither replaced nor taken off: it would come back; renamed, its own row is. Asked a second time, nothing is left to do.
 */
export function motARetenir(
  lignes: readonly Mot[],
  { genre, terme, geste, par }: RepriseDeMot,
): Resultat<SurLeVocabulaire> {
  const offerts = lireVocabulaire(lignes).choix[genre === 'Thématique' ? 'thematiques' : 'publics'];
  const offert = offerts.includes(terme);
  if (geste === 'retirer') return offert ? ENCORE_OFFERT : RIEN;
  if (par === undefined || par === terme) return faute('Choisissez un autre mot.');
  const connu = offerts.includes(par);
  if (geste === 'remplacer') {
    if (!connu) return faute('Ce mot n’est pas proposé : choisissez-en un qui l’est.');
    return offert ? ENCORE_OFFERT : RIEN;
  }
  const sienne = lignes.find((l) => cleDeMot(l) === cleDeMot({ genre, terme }) && !l.horsUsage);
  const national = D_OFFICE[genre].some((d) => cleDeMot({ genre, terme: d }) === cleDeMot({ genre, terme }));
  if (offert && (national || sienne === undefined)) return NATIONAL;
  if (connu) return offert ? faute('Ce mot existe déjà : mettez l’autre hors d’usage, puis remplacez-le.') : RIEN;
  const cle = cleDeMot({ genre, terme: par });
  if (lignes.some((l) => cleDeMot(l) === cle && l.id !== sienne?.id))
    return faute('Ce mot est dans le vocabulaire, hors d’usage : remettez-le en usage, puis choisissez-le.');
  // The national word written otherwise is the national word.
  if (D_OFFICE[genre].some((d) => cleDeMot({ genre, terme: d }) === cle))
    return faute('Ce mot existe déjà, écrit un peu autrement : remplacez par lui.');
  const mot = { genre, terme: par, formes: sienne?.formes ?? [], codes: sienne?.codes ?? [], horsUsage: false };
  const message = fauteDeMot(mot)?.message;
  if (message !== undefined) return faute(message);
  if (sienne !== undefined) return reussite({ ecrire: 'modifier', ligne: sienne, terme: par });
  return reussite({ ecrire: 'creer', mot });
}

const faute = (message: string): Resultat<never> => {
  const dit = espacesInsecables(message);
  return refuser('demande-invalide', dit, [{ chemin: 'par', message: dit }]);
};
const ENCORE_OFFERT = refuser(
  'regle-metier',
  'Ce mot est encore proposé par les formulaires : mettez-le d’abord hors d’usage.',
);
const NATIONAL = refuser(
  'regle-metier',
  'Un mot national ne se renomme pas : mettez-le hors d’usage, puis remplacez-le.',
);

/** A row that carries the word, and what makes it carry the other one. */
export interface Reprise {
  readonly id: string;
  readonly eTag: string;
  readonly patch: Readonly<Record<string, unknown>>;
}
type Ligne = Pick<RowIdentity, 'id' | 'eTag'>;
type Lignes = Readonly<Record<string, readonly Ligne[]>>;
type Signature = Parameters<typeof ajouterProvenance>[2];

export interface ReprisesDeListe {
  readonly liste: string;
  readonly reprises: readonly Reprise[];
  /** Rows that say one word only, and cannot be left without: taking the word off would empty them. */
  readonly bloquees: number;
}

export interface Remplacement {
  readonly genre: GenrePorte;
  readonly terme: string;
  readonly par: string | undefined;
}

/** Is this value the word that is replaced, however it is written, and not already the other one? */
export const estLeMot = (valeur: unknown, { genre, terme, par }: Remplacement): boolean =>
  typeof valeur === 'string' &&
  valeur !== par &&
  (valeur === terme || cleDeMot({ genre, terme: valeur }) === cleDeMot({ genre, terme }));

/**
 * The rows of each list (`lignes`, by name of list) that carry a word, however it is written, with what is to be written
 * there: `par`, or nothing in its place when undefined. The fiches come first, with the trace of the change. Only lists
 * that have such rows are told.
 */
export function reprisesDuMot(
  { genre, terme, par }: Remplacement,
  lignes: Lignes,
  signature: Signature,
): readonly ReprisesDeListe[] {
  const estLui = (valeur: unknown): boolean => estLeMot(valeur, { genre, terme, par });
  return porteursDe(genre).flatMap(({ definition, champ, plusieurs }) => {
    const siennes = (lignes[definition.name] ?? []).filter((l) => enListe(valeurDe(l, champ)).some(estLui));
    if (siennes.length === 0) return [];
    if (par === undefined && !plusieurs) return [{ liste: definition.name, reprises: [], bloquees: siennes.length }];
    const reprises = siennes.map((ligne): Reprise => {
      const avant = enListe(valeurDe(ligne, champ)).map(String);
      const apres = [...new Set(avant.flatMap((v) => (estLui(v) ? (par ?? []) : v)))];
      const trace =
        definition.name === 'Structures' ? tracer(ligne as Structure, { champ, avant, apres }, signature) : {};
      return { id: ligne.id, eTag: ligne.eTag, patch: { [champ]: plusieurs ? apres : par, ...trace } };
    });
    return [{ liste: definition.name, reprises, bloquees: 0 }];
  });
}

const valeurDe = (ligne: Ligne, champ: string): unknown => (ligne as Ligne & Record<string, unknown>)[champ];
const enListe = (valeur: unknown): readonly unknown[] => (Array.isArray(valeur) ? valeur : [valeur]);

const tracer = (
  { provenance }: Structure,
  changement: { readonly champ: string; readonly avant: readonly string[]; readonly apres: readonly string[] },
  signature: Signature,
) => ({ provenance: ajouterProvenance(provenance, [changement], signature) });
