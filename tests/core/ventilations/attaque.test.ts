import { DIMENSIONS, type Dimension } from '../../../core/ventilations/dimensions.ts';
import {
  type Compte,
  croiserUneAnnee,
  masquerUneAnnee,
  masquerUnTrimestre,
  type TableMasquee,
} from '../../../core/ventilations/masques.ts';
import { etendre, indicesDe } from '../../../core/ventilations/table-etendue.ts';
import { masquerTable } from '../../../core/ventilations/table-liee.ts';
import { hasardDe, JEUX, ouvrirLAttaque, type Publie } from './attaque.ts';

const SEUIL = 5;
/** The least that separates what a small count may be from what it may be. */
const LARGEUR = SEUIL - 1;
const EPSILON = 1e-6;

jest.setTimeout(600_000);

/** The elementary cells that a cell or a margin adds up. */
const sommeDe = (tailles: readonly number[], indices: readonly number[]): readonly number[] => {
  const rangs = tailles.map((taille, d) =>
    indices[d] === taille ? Array.from({ length: taille }, (_, i) => i) : [indices[d] ?? 0],
  );
  return rangs.reduce<number[]>(
    (sommes, dits, d) => sommes.flatMap((s) => dits.map((i) => s * (tailles[d] ?? 1) + i)),
    [0],
  );
};

/** Fails when a count of 1 to 4 persons is told, or nearly. What it truly is bounds the least that it may be. */
function attendreLeSecret(
  vrai: number,
  somme: readonly number[],
  { min, max }: Awaited<ReturnType<typeof ouvrirLAttaque>>,
  ou: string,
) {
  const plus = max(somme);
  if (plus >= vrai + LARGEUR - EPSILON) return;
  const moins = min(somme);
  const dehors = plus >= SEUIL - EPSILON || moins <= EPSILON;
  if (!dehors || plus - moins < LARGEUR - EPSILON)
    throw new Error(`${ou}\u00A0: ${vrai} est entre ${moins} et ${plus}`);
}

const estPetit = (n: number): boolean => n > 0 && n < SEUIL;

test('mois × commune × âge, toutes les marges publiées : la programmation linéaire ne retrouve aucun petit nombre', async () => {
  let attaquees = 0;
  let montrees = 0;
  for (let jeu = 0; jeu < JEUX; jeu += 1) {
    const hasard = hasardDe(jeu + 1);
    const tailles = [
      2 + Math.floor(3 * hasard()),
      2 + Math.floor(3 * hasard()),
      ...(hasard() < 0.5 ? [] : [2 + Math.floor(2 * hasard())]),
    ];
    const nombres = Array.from({ length: tailles.reduce((a, b) => a * b) }, () =>
      hasard() < 0.25 ? 0 : Math.floor(hasard() ** 2 * 30),
    );
    const table = etendre(
      tailles,
      (indices) => nombres[indices.reduce((n, i, d) => n * (tailles[d] ?? 1) + i, 0)] ?? 0,
    );
    const total = table.valeurs.at(-1) ?? 0;
    // The total of the indicators holds no small count.
    if (total < SEUIL) continue;
    const { tues, zerosTus } = masquerTable({ table, seuil: SEUIL });
    const publies = table.valeurs.map(
      (v, place): Publie => ({
        somme: sommeDe(tailles, indicesDe(table, place)),
        ...(tues[place] ? { min: zerosTus[place] ? 0 : 1, max: Number.POSITIVE_INFINITY } : { min: v, max: v }),
      }),
    );
    const attaque = await ouvrirLAttaque(nombres.length, publies);
    for (const [place, v] of table.valeurs.entries()) {
      if (!tues[place]) {
        expect(estPetit(v)).toBe(false);
        montrees += Number(v > 0);
      } else if (estPetit(v)) {
        attaquees += 1;
        attendreLeSecret(v, publies[place]?.somme ?? [], attaque, `jeu ${jeu}, ${indicesDe(table, place)}`);
      }
    }
  }
  // An attack of nothing, or on nothing that is shown, would prove nothing.
  expect(attaquees).toBeGreaterThan(JEUX);
  expect(montrees).toBeGreaterThan(JEUX);
});

const TAILLES = { age: 4, commune: 4, situation: 3, sexe: 3, venue: 3 } as const satisfies Record<Dimension, number>;
const TRIMESTRES = [0, 1, 2, 3] as const;

/** Rencontres of a year: a few places, a few people of each answer; some questions are not asked everywhere. */
function uneAnnee(hasard: () => number): readonly (readonly Compte[])[] {
  const un = (n: number): number => Math.floor(hasard() ** 1.7 * n);
  const ampleur = [3, 9, 60][Math.floor(3 * hasard())] ?? 3;
  return TRIMESTRES.map(() =>
    Array.from({ length: un(5) + (hasard() < 0.2 ? 0 : 1) }).flatMap(() => {
      const personnes = Array.from(
        { length: 1 + un(9) },
        (): Compte => ({
          nombre: 1 + un(ampleur),
          rangs: { age: un(4), commune: un(4), situation: un(3), sexe: un(3), venue: un(3) },
        }),
      );
      // A count of fewer than five persons enters nothing.
      return personnes.reduce((n, p) => n + p.nombre, 0) < SEUIL ? [] : personnes;
    }),
  );
}

test('une année, ses trimestres et deux ventilations des mêmes personnes, croisées ou non : rien ne se retrouve', async () => {
  let [attaquees, montrees, croisees] = [0, 0, 0];
  for (let jeu = 0; jeu < JEUX; jeu += 1) {
    const hasard = hasardDe(jeu + 7001);
    const trimestres = uneAnnee(hasard);
    const masques = Object.fromEntries(
      DIMENSIONS.map((d) => {
        const siens = trimestres.map((comptes) => masquerUnTrimestre(comptes, d, TAILLES, SEUIL));
        return [d, masquerUneAnnee(siens, SEUIL)] as const;
      }),
    ) as Record<Dimension, TableMasquee>;
    const croise = jeu % 2 === 0;
    const deux: readonly [Dimension, Dimension] = croise
      ? ['commune', 'age']
      : [DIMENSIONS[jeu % 5] ?? 'age', DIMENSIONS[(jeu + 2) % 5] ?? 'sexe'];
    const croisement = croise ? croiserUneAnnee(trimestres, deux, masques, TAILLES, SEUIL) : undefined;
    const tailles = [4, TAILLES[deux[0]], TAILLES[deux[1]]];
    const vraie = etendre(tailles, ([t = 0, a, b]) =>
      (trimestres[t] ?? [])
        .filter((c) => c.rangs[deux[0]] === a && c.rangs[deux[1]] === b)
        .reduce((n, c) => n + c.nombre, 0),
    );
    const publies: Publie[] = [];
    const aTenir: { readonly somme: readonly number[]; readonly vrai: number; readonly ou: string }[] = [];
    const publier = ({ table, tues, zerosTus }: TableMasquee, place: number, indices: readonly number[]) => {
      const v = table.valeurs[place] ?? 0;
      const somme = sommeDe(tailles, indices);
      if (tues[place]) publies.push({ somme, min: zerosTus[place] ? 0 : 1, max: Number.POSITIVE_INFINITY });
      else {
        expect(estPetit(v)).toBe(false);
        publies.push({ somme, min: v, max: v });
        montrees += Number(v > 0);
      }
    };
    for (const [rang, d] of deux.entries())
      for (const place of masques[d].table.valeurs.keys()) {
        const [t = 0, r = 0] = indicesDe(masques[d].table, place);
        publier(masques[d], place, rang === 0 ? [t, r, tailles[2] ?? 0] : [t, tailles[1] ?? 0, r]);
      }
    if (croisement !== undefined) {
      croisees += 1;
      for (const place of croisement.table.valeurs.keys()) {
        const indices = indicesDe(croisement.table, place);
        if (indices[0] === 4) publier(croisement, place, indices);
      }
    }
    for (const [place, vrai] of vraie.valeurs.entries())
      if (estPetit(vrai)) {
        const indices = indicesDe(vraie, place);
        aTenir.push({ somme: sommeDe(tailles, indices), vrai, ou: `jeu ${jeu}, ${deux}, ${indices}` });
      }
    const attaque = await ouvrirLAttaque(
      tailles.reduce((a, b) => a * b),
      publies,
    );
    // Margins, and what nothing shows but two breakdowns could give: some of these, drawn.
    for (const { somme, vrai, ou } of aTenir.filter(({ somme }) => somme.length > 1 || hasard() < 0.15)) {
      attaquees += 1;
      attendreLeSecret(vrai, somme, attaque, ou);
    }
  }
  expect(attaquees).toBeGreaterThan(JEUX);
  expect(montrees).toBeGreaterThan(JEUX);
  expect(croisees).toBeGreaterThan(JEUX / 20);
});
