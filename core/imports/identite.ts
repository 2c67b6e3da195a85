import type { NouvelleStructure, Structure } from '../lists/structures.list.ts';
import { cleStable } from './cle-stable.ts';
import type { LigneLue } from './structures.ts';

type Identifiable = Pick<
  Structure | NouvelleStructure,
  'siret' | 'rna' | 'finess' | 'cleSource' | 'autresCles' | 'nom' | 'communeInsee' | 'commune'
>;

/** Identities of a structure, surest first: what tells that a line is a fiche that we have. */
const clesDe = (s: Identifiable): readonly string[] => [
  ...(s.siret === undefined ? [] : [`siret:${s.siret}`]),
  ...(s.rna === undefined ? [] : [`rna:${s.rna}`]),
  ...(s.finess === undefined ? [] : [`finess:${s.finess}`]),
  ...(s.cleSource === undefined ? [] : [s.cleSource]),
  ...(s.autresCles ?? []),
  cleDuNom(s),
];

const cleDuNom = (s: Identifiable): string => cleStable('structure', `${s.nom} ${s.communeInsee ?? s.commune ?? ''}`);

const clesDeLigne = (s: Identifiable): readonly string[] => [
  ...(s.cleSource === undefined ? [] : [s.cleSource]),
  cleDuNom(s),
];

/** The identity that a fiche learns from a line said to be the same structure; nothing when it has it already. */
export const clesApprises = (fiche: Structure, ligne: Identifiable): readonly string[] =>
  clesDeLigne(ligne).filter((cle) => !clesDe(fiche).includes(cle));

const OFFICIELS = ['siret', 'rna', 'finess'] as const;

/** Two antennes of one name in one commune have each their number: they are two. */
const seContredisent = (a: Identifiable, b: Identifiable): boolean =>
  OFFICIELS.some((c) => a[c] !== undefined && b[c] !== undefined && a[c] !== b[c]);

/** What finds the structure that has an identity of another, the first given winning. */
export function parIdentite<S extends Identifiable>(
  structures: readonly S[],
): (cherchee: Identifiable) => S | undefined {
  const parCle = new Map<string, S[]>();
  for (const s of structures) for (const cle of clesDe(s)) parCle.set(cle, [...(parCle.get(cle) ?? []), s]);
  return (cherchee) => {
    const trouvees = clesDe(cherchee).flatMap((cle) =>
      (parCle.get(cle) ?? []).filter((s) => !seContredisent(s, cherchee)),
    );
    // Of several fiches under one number (the services of a commune), the one of this name.
    return trouvees.find((s) => cleDuNom(s) === cleDuNom(cherchee)) ?? trouvees[0];
  };
}

/**
 * Lines of one name in one commune, or of one identifier at the source, become one: the last, completed by what only the earlier ones say. A common
 * SIRET does not do: the services of a commune share its. `reprises` gives, for a line that is no more, the one that
 * took it over.
 */
export function regrouper(lignes: readonly LigneLue[]): {
  readonly gardees: readonly LigneLue[];
  readonly reprises: ReadonlyMap<number, number>;
} {
  const gardees: LigneLue[] = [];
  const reprises = new Map<number, number>();
  const parCle = new Map<string, number[]>();
  for (const ligne of lignes.toReversed()) {
    const rang = clesDeLigne(ligne.structure)
      .flatMap((cle) => parCle.get(cle) ?? [])
      .find((r) => {
        const gardee = gardees[r];
        return gardee !== undefined && !seContredisent(gardee.structure, ligne.structure);
      });
    const gardee = rang === undefined ? undefined : gardees[rang];
    const place = rang ?? gardees.length;
    const numero = gardee?.numero ?? ligne.numero;
    const structure = gardee === undefined ? ligne.structure : { ...ligne.structure, ...gardee.structure };
    const contacts = [...(ligne.contacts ?? []), ...(gardee?.contacts ?? [])];
    gardees[place] = { numero, structure, ...(contacts.length === 0 ? {} : { contacts }) };
    if (gardee !== undefined) reprises.set(ligne.numero, numero);
    for (const cle of clesDeLigne(structure)) parCle.set(cle, [...new Set([...(parCle.get(cle) ?? []), place])]);
  }
  return { gardees: gardees.toReversed(), reprises };
}
