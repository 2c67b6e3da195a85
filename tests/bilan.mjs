// What a run of jest says, and what a second one changes of it.

/** A file that has failed: a test of it, or itself, which then has no test to show. */
const enEchec = (suite) =>
  suite.status === 'failed' || suite.assertionResults.some(({ status }) => status === 'failed');

/** The files to play again. */
export const fichiersEnEchec = (suites) => suites.filter(enEchec).map(({ name }) => name);

/**
 * The result of a run, a second one replacing each file that it has played again. What failed, then passed from a clean state, is named and does not count as
 * a failure.
 */
export function bilanDe(premieres, secondes = []) {
  const rejouees = new Map(secondes.map((suite) => [suite.name, suite]));
  const finales = premieres.map((suite) => rejouees.get(suite.name) ?? suite);
  const instables = premieres
    .filter((suite) => enEchec(suite) && rejouees.has(suite.name) && !enEchec(rejouees.get(suite.name)))
    .flatMap(({ name, assertionResults }) => {
      const rates = assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
      return rates.length > 0 ? rates : [name];
    });
  const essais = finales.flatMap(({ assertionResults }) => assertionResults);
  const mortes = finales.filter((s) => s.status === 'failed' && !s.assertionResults.some((t) => t.status === 'failed'));
  return {
    passes: essais.filter(({ status }) => status === 'passed').length,
    echecs: essais.filter(({ status }) => status === 'failed').length + mortes.length,
    absents: essais.map(({ title }) => title).filter((title) => title.startsWith('laissé de côté')),
    instables,
  };
}

/** The files that took longest, longest first, each with its seconds: what an addition costs is seen by whoever makes it. */
export const lesPlusLongs = (suites, combien = 10) =>
  suites
    .filter(({ startTime, endTime }) => startTime !== undefined && endTime !== undefined)
    .map(({ name, startTime, endTime }) => ({ name, secondes: Math.round((endTime - startTime) / 1000) }))
    .sort((a, b) => b.secondes - a.secondes)
    .slice(0, combien);
