import type { Besoin } from '../lists/besoins.list.ts';
import { filtreDansLAdresse } from '../recherches/filtre-dans-l-adresse.ts';
import { contientTous, motsCherches } from '../textes/mots-cherches.ts';
import { ETATS_DE_BESOIN, type EtatDeBesoin } from '../vocabulaires/besoins.ts';

/** What the needs may be narrowed by, besides words. */
export const CRITERES = ['etat', 'thematique', 'commune', 'public', 'origine'] as const;
export type Critere = (typeof CRITERES)[number];

/** What one looks for among the needs; an empty string asks for nothing. */
export type FiltreDeBesoins = Readonly<Record<Critere | 'texte', string>>;

/** Every state; nothing said shows those that are still followed. */
export const TOUS_LES_ETATS = 'tous';

export const { lireFiltre, direFiltre, neFiltreRien } = filtreDansLAdresse<Critere>({
  texte: 'q',
  etat: 'etat',
  thematique: 'theme',
  commune: 'commune',
  public: 'public',
  origine: 'origine',
});

const VALEUR = {
  etat: (b) => b.etat,
  thematique: (b) => b.thematique,
  commune: (b) => b.communeInsee,
  public: (b) => b.public,
  origine: (b) => b.origine,
} as const satisfies Record<Critere, (b: Besoin) => string | undefined>;

const SUIVIS: readonly EtatDeBesoin[] = ETATS_DE_BESOIN.filter((etat) => etat !== 'Clos');

/** Those that answer all that is asked, in their order. Those that are closed are shown when they are asked for. */
export function filtrerBesoins<B extends Besoin>(besoins: readonly B[], f: FiltreDeBesoins): readonly B[] {
  const mots = motsCherches(f.texte);
  return besoins.filter(
    (b) =>
      CRITERES.every((critere) => (critere === 'etat' ? estDansLEtat(b, f.etat) : repond(b, critere, f[critere]))) &&
      contientTous([b.intitule, b.precisions, b.thematique, b.public], mots),
  );
}

const repond = (b: Besoin, critere: Critere, voulue: string): boolean => voulue === '' || VALEUR[critere](b) === voulue;

const estDansLEtat = (b: Besoin, voulu: string): boolean =>
  voulu === TOUS_LES_ETATS || (voulu === '' ? SUIVIS.includes(b.etat) : b.etat === voulu);

/** The values that these needs hold for a criterion, in their order. */
export const valeursTenues = (besoins: readonly Besoin[], critere: Critere): readonly string[] =>
  [...new Set(besoins.flatMap((b) => VALEUR[critere](b) ?? []))].toSorted((a, b) => a.localeCompare(b, 'fr'));
