import {
  CERTITUDES,
  comparer,
  type FicheComparable,
  type Reperes,
  reperesDe,
  type Verdict,
} from './comparer-fiches.ts';

export type { Certitude, FicheComparable } from './comparer-fiches.ts';

/** Two fiches that may be of one structure; `a` is the one whose id comes first. */
export interface Doublon<F> extends Verdict {
  readonly a: F;
  readonly b: F;
}

/** A fiche that may be the one being typed. */
export interface Semblable<F> extends Verdict {
  readonly fiche: F;
}

interface Reperee<F> {
  readonly fiche: F;
  readonly reperes: Reperes;
}

const DEBUT = 4;

/** What two fiches of one structure share at least one of: only those that do are compared. */
function clesDeBloc(r: Reperes): readonly string[] {
  const cle = (genre: string, valeur: string | undefined): readonly string[] =>
    valeur === undefined ? [] : [`${genre}:${valeur}`];
  return [
    ...new Set([
      ...cle('siret', r.siret),
      ...cle('rna', r.rna),
      ...cle('telephone', r.telephone),
      ...cle('courriel', r.courriel),
      ...cle('adresse', r.adresse),
      ...cle('nom', r.nom.mots.join(' ')),
      ...r.nom.sansCommune.map((mot) => `mot:${r.commune ?? ''}:${mot.slice(0, DEBUT)}`),
    ]),
  ];
}

function enBlocs<F>(fiches: readonly Reperee<F>[]): ReadonlyMap<string, readonly Reperee<F>[]> {
  const blocs = new Map<string, Reperee<F>[]>();
  for (const f of fiches)
    for (const cle of clesDeBloc(f.reperes)) {
      const bloc = blocs.get(cle);
      if (bloc === undefined) blocs.set(cle, [f]);
      else bloc.push(f);
    }
  return blocs;
}

const reperer = <F extends FicheComparable>(fiches: readonly F[]): readonly Reperee<F>[] =>
  fiches.map((fiche) => ({ fiche, reperes: reperesDe(fiche) }));

const comparerTextes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Up to this size everyone in a block is compared with everyone; beyond, with the neighbours in the order of names, so that time stays linear. */
const BLOC_AU_PLUS = 40;
const VOISINS = 8;

const ordre = ({ reperes, fiche }: Reperee<FicheComparable>): string => `${reperes.nom.mots.join(' ')}\n${fiche.id}`;
const ranger = <F extends FicheComparable>(fiches: readonly Reperee<F>[]): readonly Reperee<F>[] =>
  fiches
    .map((fiche) => ({ fiche, rang: ordre(fiche) }))
    .sort((x, y) => comparerTextes(x.rang, y.rang))
    .map(({ fiche }) => fiche);

/** Those of a block, in the order of names, that a fiche of this rank is compared with. */
function proches<F extends FicheComparable>(bloc: readonly Reperee<F>[], rang: string): readonly Reperee<F>[] {
  if (bloc.length <= BLOC_AU_PLUS) return bloc;
  let [debut, fin] = [0, bloc.length];
  while (debut < fin) {
    const milieu = (debut + fin) >> 1;
    const la = bloc[milieu];
    if (la !== undefined && comparerTextes(ordre(la), rang) < 0) debut = milieu + 1;
    else fin = milieu;
  }
  return bloc.slice(Math.max(0, debut - VOISINS), debut + VOISINS + 1);
}

/** Surest first. */
const parCertitude = (a: Verdict, b: Verdict): number =>
  CERTITUDES.indexOf(a.certitude) - CERTITUDES.indexOf(b.certitude);

/**
 * What finds the fiches that resemble one being typed, or a line of a file; built once over those that exist. A fiche never resembles itself
 * (same id). Surest first, then by id.
 */
export function chercheurDeDoublons<F extends FicheComparable>(
  existantes: readonly F[],
): (fiche: FicheComparable) => readonly Semblable<F>[] {
  const blocs = enBlocs(ranger(reperer(existantes)));
  return (saisie) => {
    const reperes = reperesDe(saisie);
    const rang = ordre({ fiche: saisie, reperes });
    return [...new Set(clesDeBloc(reperes).flatMap((cle) => proches(blocs.get(cle) ?? [], rang)))]
      .filter(({ fiche }) => fiche.id !== saisie.id)
      .flatMap(({ fiche, reperes: siens }) => {
        const verdict = comparer(reperes, siens);
        return verdict === undefined ? [] : [{ fiche, ...verdict }];
      })
      .sort((a, b) => parCertitude(a, b) || comparerTextes(a.fiche.id, b.fiche.id));
  };
}

/** Every pair of fiches that may be of one structure, whatever the order in which they are given. Surest first, then by ids. */
export function trouverDoublons<F extends FicheComparable>(fiches: readonly F[]): readonly Doublon<F>[] {
  const rangees = ranger(reperer(fiches));
  const rangs = new Map(rangees.map((r, i) => [r, i]));
  const vues = new Set<number>();
  const doublons: Doublon<F>[] = [];
  for (const bloc of enBlocs(rangees).values()) {
    const portee = bloc.length <= BLOC_AU_PLUS ? bloc.length : VOISINS;
    for (const [i, x] of bloc.entries())
      for (const y of bloc.slice(i + 1, i + 1 + portee)) {
        const paire = (rangs.get(x) ?? 0) * rangees.length + (rangs.get(y) ?? 0);
        if (vues.has(paire) || x.fiche.id === y.fiche.id) continue;
        vues.add(paire);
        const verdict = comparer(x.reperes, y.reperes);
        if (verdict === undefined) continue;
        const [a, b] = x.fiche.id < y.fiche.id ? [x.fiche, y.fiche] : [y.fiche, x.fiche];
        doublons.push({ a, b, ...verdict });
      }
  }
  return doublons.sort(
    (x, y) => parCertitude(x, y) || comparerTextes(x.a.id, y.a.id) || comparerTextes(x.b.id, y.b.id),
  );
}
