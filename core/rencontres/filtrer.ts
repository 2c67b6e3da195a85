import type { Rencontre } from '../lists/rencontres.list.ts';
import { filtreDansLAdresse } from '../recherches/filtre-dans-l-adresse.ts';
import { contientTous, motsCherches } from '../textes/mots-cherches.ts';

/** What one looks for among rencontres; an empty string asks for nothing. */
export interface FiltreDeRencontres {
  /** Words: all of them, wherever they are. */
  readonly texte: string;
  readonly thematique: string;
  readonly format: string;
  /** INSEE code of the commune that hosts. */
  readonly commune: string;
}

export const SANS_FILTRE: FiltreDeRencontres = { texte: '', thematique: '', format: '', commune: '' };

export const { lireFiltre, direFiltre, neFiltreRien } = filtreDansLAdresse<keyof FiltreDeRencontres>({
  texte: 'q',
  thematique: 'theme',
  format: 'format',
  commune: 'commune',
});

/** Those that answer all that is asked, in their order. */
export function filtrerRencontres<R extends Rencontre>(rencontres: readonly R[], f: FiltreDeRencontres): readonly R[] {
  const mots = motsCherches(f.texte);
  return rencontres.filter(
    (r) =>
      (f.thematique === '' || r.thematique === f.thematique) &&
      (f.format === '' || r.format === f.format) &&
      (f.commune === '' || r.communeInsee === f.commune) &&
      contientTous([r.titre, r.thematique, r.format, r.lieu, r.commune, r.serie, r.objectif], mots),
  );
}

/** What may be asked for, among these rencontres: words that one of them holds, in their order. */
export function choixDuFiltre(rencontres: readonly Rencontre[]) {
  const parNom = (a: string, b: string): number => a.localeCompare(b, 'fr');
  const uniques = (valeurs: readonly string[]): readonly string[] => [...new Set(valeurs)].toSorted(parNom);
  const communes = new Map(
    rencontres.flatMap((r) => (r.communeInsee === undefined ? [] : [[r.communeInsee, r.commune ?? r.communeInsee]])),
  );
  return {
    thematiques: uniques(rencontres.map((r) => r.thematique)),
    formats: uniques(rencontres.map((r) => r.format)),
    communes: [...communes]
      .map(([insee, nom]) => ({ insee: insee ?? '', nom: nom ?? '' }))
      .toSorted((a, b) => parNom(a.nom, b.nom)),
  };
}
