import { creerMoteur, type Demande } from './moteur.ts';

/** The engine beside the page: what takes long there never holds what is typed. */
const moteur = creerMoteur();

self.addEventListener('message', ({ data }: MessageEvent<{ numero: number; demande: Demande }>) => {
  const rendu = moteur(data.demande);
  self.postMessage({ numero: data.numero, rendu });
});

// What is sent before this module has run would be lost: the page waits for this word.
self.postMessage({ numero: 0 });
