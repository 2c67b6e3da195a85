import { RECHERCHE_VIDE } from '../annuaire/recherche-dite.ts';
import { grouper } from '../grouper.ts';
import type { Besoin } from '../lists/besoins.list.ts';
import { joursEntre } from '../temps/heure-locale.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { INSECABLE } from '../textes/francais.ts';
import { direQuestion } from './noter.ts';

/** Days within which a need should be met (mission, part d, 11). */
export const DELAI_D_UN_BESOIN = 60;

/** Where it was heard and for whom, when that is known. */
export interface LieuDeBesoins<B> {
  readonly communeInsee: string | undefined;
  readonly public: string | undefined;
  readonly besoins: readonly B[];
}

export interface ThemeDeBesoins<B> {
  readonly thematique: string | undefined;
  /** Of all those asked for, drawn or not. */
  readonly nombre: number;
  readonly lieux: readonly LieuDeBesoins<B>[];
}

/**
 * The needs by theme, those most heard first, then by commune and public, the oldest first. The first `auPlus` of them are given: thousands are never drawn
 * at once. `nomDe`: the name of a commune from its INSEE code.
 */
export function rangerBesoins<B extends Besoin>(
  besoins: readonly B[],
  nomDe: (insee: string) => string,
  auPlus: number,
): readonly ThemeDeBesoins<B>[] {
  const lieuDe = (b: B) => [b.communeInsee === undefined ? '' : nomDe(b.communeInsee), b.public ?? ''] as const;
  const parTheme = [...grouper(besoins, (b) => b.thematique ?? '')].toSorted(
    ([a, x], [b, y]) => Number(a === '') - Number(b === '') || y.length - x.length || a.localeCompare(b, 'fr'),
  );
  const themes: ThemeDeBesoins<B>[] = [];
  let restent = auPlus;
  for (const [thematique, siens] of parTheme) {
    if (restent <= 0) break;
    const gardes = siens
      .map((besoin) => ({ besoin, lieu: lieuDe(besoin) }))
      .toSorted(
        (a, b) =>
          a.lieu[0].localeCompare(b.lieu[0], 'fr') ||
          a.lieu[1].localeCompare(b.lieu[1], 'fr') ||
          a.besoin.releveLe.localeCompare(b.besoin.releveLe) ||
          Number(a.besoin.id) - Number(b.besoin.id),
      )
      .slice(0, restent)
      .map(({ besoin }) => besoin);
    restent -= gardes.length;
    const lieux = [...grouper(gardes, (b) => JSON.stringify([b.communeInsee, b.public])).values()];
    themes.push({
      thematique: thematique === '' ? undefined : thematique,
      nombre: siens.length,
      lieux: lieux.map((ici) => ({ communeInsee: ici[0]?.communeInsee, public: ici[0]?.public, besoins: ici })),
    });
  }
  return themes;
}

/**
 * What a need says beside the theme, the place and the public under which it is shown: the question, when it says more than they do, then its words.
 * Empty: nothing more was noted.
 */
export function ditsDuBesoin(b: Besoin, territoire: Territoire): readonly string[] {
  const deja = direQuestion(
    {
      ...RECHERCHE_VIDE,
      thematiques: b.thematique === undefined ? [] : [b.thematique],
      publics: b.public === undefined ? [] : [b.public],
      communes: b.communeInsee === undefined ? [] : [b.communeInsee],
    },
    territoire,
  );
  return [b.intitule === deja ? undefined : b.intitule, b.precisions].filter((dit) => dit !== undefined);
}

/** How long ago it was heard, in French. `jour`: local day. */
export function direAge(releveLe: string, jour: string): string {
  const jours = joursEntre(releveLe, jour);
  if (jours <= 0) return 'aujourd’hui';
  if (jours === 1) return 'hier';
  return jours <= 2 * DELAI_D_UN_BESOIN
    ? `il y a ${jours}${INSECABLE}jours`
    : `il y a ${Math.floor(jours / 30.4)}${INSECABLE}mois`;
}

/** Nobody has taken it up in the days that were given. */
export const attendTrop = (b: Pick<Besoin, 'etat' | 'releveLe'>, jour: string): boolean =>
  b.etat === 'Ouvert' && joursEntre(b.releveLe, jour) > DELAI_D_UN_BESOIN;
