// What plays a file of tests: jest’s own runner, spared two costs that it pays again for each file and each test.
const asyncHooks = require('node:async_hooks');
const vm = require('node:vm');
const { default: jouer } = require('jest-circus/runner');

/**
 * What says which test is being played, so that an error of nobody is laid at its door. Tests of a file are played one
 * after the other: a variable says it. Node’s own, as long as it is in use, slows down every promise of the process.
 */
class UnALaFois {
  #tenu;
  getStore() {
    return this.#tenu;
  }
  run(valeur, faire) {
    const avant = this.#tenu;
    const rendre = () => {
      this.#tenu = avant;
    };
    this.#tenu = valeur;
    let attendu = false;
    try {
      const fait = faire();
      attendu = typeof fait?.then === 'function';
      return attendu ? fait.finally(rendre) : fait;
    } finally {
      if (!attendu) rendre();
    }
  }
}

/** By file: its code, and from its second reading on what V8 made of it. */
const lus = new Map();
const { compileFunction } = vm;
/** A module that many files of tests read is parsed once, not once for each of them. */
vm.compileFunction = (code, parametres, options) => {
  if (options?.parsingContext === undefined) return compileFunction(code, parametres, options);
  const cle = `${options.filename}\n${parametres}`;
  const lu = lus.get(cle);
  if (lu?.code !== code) {
    lus.set(cle, { code });
    return compileFunction(code, parametres, options);
  }
  if (lu.cachedData !== undefined) return compileFunction(code, parametres, { ...options, cachedData: lu.cachedData });
  const faite = compileFunction(code, parametres, { ...options, produceCachedData: true });
  lu.cachedData = faite.cachedData;
  return faite;
};

module.exports = (...fichier) => {
  const { AsyncLocalStorage } = asyncHooks;
  // Read by the runner as soon as it starts; whoever else wants one has Node’s.
  asyncHooks.AsyncLocalStorage = UnALaFois;
  try {
    return jouer(...fichier);
  } finally {
    asyncHooks.AsyncLocalStorage = AsyncLocalStorage;
  }
};
