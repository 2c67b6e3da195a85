import type { Structure } from '../../core/lists/structures.list.ts';
import type { Demande, Personnes, Regles, Rendu } from './moteur.ts';

/** The engine as the page calls it. */
export interface Atelier {
  /** Gives it the rows of the annuaire: those that changed since the last time are sent, by parts. Resolves once they are. */
  garnir(structures: readonly Structure[], regles: Regles, personnes: Personnes): Promise<void>;
  demander(demande: Demande): Promise<Rendu | undefined>;
  fermer(): void;
}

type Poste = (demande: Demande) => Promise<Rendu | undefined>;

/** Rows copied to the other thread in one turn: a few milliseconds. */
const PAR_ENVOI = 400;

/** Opens the engine in a worker; where a page may not have one, in the page itself. */
export function ouvrirAtelier(): Atelier {
  const { poster, fermer } = ouvrirPoste();
  let envoyees: ReadonlyMap<string, Structure> = new Map();
  let reglesEnvoyees: Regles | undefined;
  let personnesEnvoyees: Personnes | undefined;
  const envoyer: Atelier['garnir'] = async (structures, regles, personnes) => {
    if (regles !== reglesEnvoyees) {
      reglesEnvoyees = regles;
      await poster({ quoi: 'regles', regles });
    }
    if (personnes !== personnesEnvoyees) {
      personnesEnvoyees = personnes;
      await poster({ quoi: 'personnes', personnes });
    }
    const voulues = new Map(structures.map((s) => [s.id, s]));
    // An unchanged row is the same object: what was parsed once is kept.
    const changees = structures.filter((s) => envoyees.get(s.id) !== s);
    const retirees = [...envoyees.keys()].filter((id) => !voulues.has(id));
    envoyees = voulues;
    if (retirees.length > 0) await poster({ quoi: 'lignes', changees: [], retirees });
    for (let rang = 0; rang < changees.length; rang += PAR_ENVOI)
      await poster({ quoi: 'lignes', changees: changees.slice(rang, rang + PAR_ENVOI), retirees: [] });
  };
  let enFile: Promise<void> = Promise.resolve();
  return {
    demander: laDerniere(poster),
    fermer,
    // One after the other: an older filling that ended last would take away what a newer one has brought.
    garnir: (...lignes) => {
      const fini = enFile.then(() => envoyer(...lignes));
      enFile = fini.catch(() => undefined);
      return fini;
    },
  };
}

/** Of the searches typed while one is being answered, only the last is asked: the others are answered by nothing. */
function laDerniere(poster: Poste): Poste {
  let occupe = false;
  let suivante: { readonly demande: Demande; readonly resoudre: (rendu: Rendu | undefined) => void } | undefined;
  const chercher: Poste = async (demande) => {
    occupe = true;
    try {
      return await poster(demande);
    } finally {
      occupe = false;
      const apres = suivante;
      suivante = undefined;
      if (apres !== undefined) void chercher(apres.demande).then(apres.resoudre);
    }
  };
  return (demande) => {
    if (demande.quoi !== 'chercher') return poster(demande);
    if (!occupe) return chercher(demande);
    suivante?.resoudre(undefined);
    return new Promise((resoudre) => {
      suivante = { demande, resoudre };
    });
  };
}

function ouvrirPoste(): { readonly poster: Poste; readonly fermer: () => void } {
  if (typeof Worker === 'undefined') return dansLaPage();
  const ouvrier = new Worker(new URL('./ouvrier.ts', import.meta.url), { type: 'module' });
  const attentes = new Map<number, { resoudre: (rendu: Rendu | undefined) => void; demande: Demande }>();
  let numero = 0;
  let pret = false;
  let secours: Poste | undefined;
  ouvrier.addEventListener('message', ({ data }: MessageEvent<{ numero: number; rendu: Rendu | undefined }>) => {
    attentes.get(data.numero)?.resoudre(data.rendu);
    attentes.delete(data.numero);
    if (pret || data.numero > 0) return;
    pret = true;
    for (const [n, { demande }] of attentes) ouvrier.postMessage({ numero: n, demande });
  });
  // A page that may not load a worker says so here: what waits is done again in the page.
  ouvrier.addEventListener('error', () => {
    secours ??= dansLaPage().poster;
    for (const { resoudre, demande } of attentes.values()) void secours(demande).then(resoudre);
    attentes.clear();
  });
  return {
    poster: (demande) =>
      secours?.(demande) ??
      new Promise((resoudre) => {
        numero += 1;
        attentes.set(numero, { resoudre, demande });
        if (pret) ouvrier.postMessage({ numero, demande });
      }),
    fermer: () => ouvrier.terminate(),
  };
}

function dansLaPage(): { readonly poster: Poste; readonly fermer: () => void } {
  // Loaded where it serves alone: the worker has its own.
  const moteur = import('./moteur.ts').then(({ creerMoteur }) => creerMoteur());
  return { poster: async (demande) => (await moteur)(demande), fermer: () => undefined };
}
