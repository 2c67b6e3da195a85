/**
 * The chance that two persons make up the same code. Three words taken at random among the 500 that one says most would
 * give one in 125 million; people do not choose at random, so that one in 10 000 is taken: as if all codes were words
 * of a list of 10 000.
 */
const CHANCE_DU_MEME_CODE = 1 / 10_000;
/** Out of 20 sittings, one may hold more. */
const SURETE = 0.95;

/**
 * How many pairs of persons may hide behind one code, at most, among so many different codes: the 95 % of a Poisson law
 * whose mean is the number of pairs times the chance of one (the birthday problem).
 */
export function memesCodes(codes: number, chance: number = CHANCE_DU_MEME_CODE): number {
  const moyenne = ((codes * (codes - 1)) / 2) * chance;
  let terme = Math.exp(-moyenne);
  let somme = terme;
  let paires = 0;
  while (somme < SURETE) {
    paires += 1;
    terme *= moyenne / paires;
    somme += terme;
  }
  return paires;
}
