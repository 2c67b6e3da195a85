import { type Decoupage, sourceDe } from './decoupage.ts';

/** Numbers in order → `1-3,5`. */
function plages(numeros: readonly number[]): string {
  const bornes: [number, number][] = [];
  for (const n of numeros.toSorted((a, b) => a - b)) {
    const derniere = bornes.at(-1);
    if (derniere !== undefined && derniere[1] === n - 1) derniere[1] = n;
    else bornes.push([n, n]);
  }
  return bornes.map(([de, a]) => (de === a ? `${de}` : `${de}-${a}`)).join(',');
}

const ajouter = <V>(map: Map<string, V[]>, cle: string, valeur: V): unknown =>
  map.set(cle, [...(map.get(cle) ?? []), valeur]);

const codesEnVigueur = ({ communes }: Decoupage): ReadonlySet<string> =>
  new Set(
    communes
      .filter(({ type }) => type === 'commune-actuelle' || type === 'arrondissement-municipal')
      .map(({ code }) => code),
  );

/** Each code that is no longer in force, and the communes that have taken it over. */
export function successeursDe(d: Decoupage): Successeurs {
  const connus = dejaLus.get(d) ?? lireSuccesseurs(d);
  dejaLus.set(d, connus);
  return connus;
}

type Successeurs = ReadonlyMap<string, ReadonlySet<string>>;
const dejaLus = new WeakMap<Decoupage, Successeurs>();

function lireSuccesseurs(d: Decoupage): Successeurs {
  const { communes } = d;
  const enVigueur = codesEnVigueur(d);
  const successeurs = new Map<string, Set<string>>();
  const suit = (ancien: string, code: string) => {
    if (!enVigueur.has(ancien)) successeurs.set(ancien, (successeurs.get(ancien) ?? new Set()).add(code));
  };
  for (const { code, chefLieu, anciensCodes = [] } of communes) {
    if (enVigueur.has(code)) for (const ancien of anciensCodes) suit(ancien, code);
    else if (chefLieu !== undefined && enVigueur.has(chefLieu)) suit(code, chefLieu);
  }
  return successeurs;
}

const paires = (map: ReadonlyMap<string, string>): string =>
  [...map]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([cle, valeur]) => `    "${cle}": "${valeur}"`)
    .join(',\n');

/** `core/territoire/cog.json`: the codes in force, by their first two characters, and the codes that each commune has taken over. */
export function cogEnJson(d: Decoupage): string {
  const enVigueur = codesEnVigueur(d);
  const absorbees = new Map<string, string[]>();
  // A code that two communes have taken over says nothing certain.
  for (const [ancien, [code, ...autres]] of successeursDe(d))
    if (code !== undefined && autres.length === 0) ajouter(absorbees, code, ancien);
  const parDebut = new Map<string, number[]>();
  for (const code of enVigueur) ajouter(parDebut, code.slice(0, 2), Number(code.slice(2)));
  const numeros = new Map([...parDebut].map(([debut, n]) => [debut, plages(n)]));
  const anciens = new Map([...absorbees].map(([code, a]) => [code, a.sort().join(' ')]));
  return `{\n  "millesime": ${d.millesime},\n  "source": ${JSON.stringify(sourceDe(d))},\n  "enVigueur": {\n${paires(numeros)}\n  },\n  "absorbees": {\n${paires(anciens)}\n  }\n}\n`;
}
