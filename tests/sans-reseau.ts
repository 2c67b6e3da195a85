// jsdom has no network, and the library of Teams asks for a list as soon as it is loaded: it is told that it cannot, and
// uses its own.
globalThis.fetch ??= () => Promise.reject(new TypeError('Pas de réseau dans cet essai.'));
