/** A field of `ordre` elements, numbered from 0. */
export interface CorpsFini {
  readonly ordre: number;
  readonly plus: (a: number, b: number) => number;
  readonly fois: (a: number, b: number) => number;
}

/** Irreducible polynomials, from the constant up, for the orders that are powers of a prime and no prime. */
const POLYNOMES: Readonly<Record<number, { readonly premier: number; readonly polynome: readonly number[] }>> = {
  4: { premier: 2, polynome: [1, 1, 1] },
  8: { premier: 2, polynome: [1, 1, 0, 1] },
  9: { premier: 3, polynome: [1, 0, 1] },
  16: { premier: 2, polynome: [1, 1, 0, 0, 1] },
  25: { premier: 5, polynome: [2, 0, 1] },
  27: { premier: 3, polynome: [1, 2, 0, 1] },
  32: { premier: 2, polynome: [1, 0, 1, 0, 0, 1] },
};

/** Undefined when there is no field of this order, or none written above. */
export function corpsFini(ordre: number): CorpsFini | undefined {
  if (estPremier(ordre)) return { ordre, plus: (a, b) => (a + b) % ordre, fois: (a, b) => (a * b) % ordre };
  const connu = POLYNOMES[ordre];
  if (connu === undefined) return undefined;
  const { premier, polynome } = connu;
  const degre = polynome.length - 1;
  const chiffres = (n: number): number[] =>
    Array.from({ length: degre }, (_, i) => Math.floor(n / premier ** i) % premier);
  const nombre = (c: readonly number[]): number => c.reduce((total, chiffre, i) => total + chiffre * premier ** i, 0);
  return {
    ordre,
    plus: (a, b) => {
      const [x, y] = [chiffres(a), chiffres(b)];
      return nombre(x.map((chiffre, i) => (chiffre + (y[i] ?? 0)) % premier));
    },
    fois: (a, b) => {
      const produit = new Array<number>(2 * degre).fill(0);
      chiffres(a).forEach((x, i) => {
        chiffres(b).forEach((y, j) => {
          produit[i + j] = ((produit[i + j] ?? 0) + x * y) % premier;
        });
      });
      // What stands above the degree is brought back by the polynomial, whose highest coefficient is 1.
      for (let haut = 2 * degre - 1; haut >= degre; haut -= 1) {
        const tete = produit[haut] ?? 0;
        polynome.forEach((coefficient, i) => {
          const rang = haut - degre + i;
          produit[rang] = ((produit[rang] ?? 0) + (premier - tete) * coefficient + premier * premier) % premier;
        });
      }
      return nombre(produit.slice(0, degre));
    },
  };
}

function estPremier(n: number): boolean {
  if (n < 2) return false;
  for (let d = 2; d * d <= n; d += 1) if (n % d === 0) return false;
  return true;
}
