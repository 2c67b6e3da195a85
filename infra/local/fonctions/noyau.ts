import Module from 'node:module';
import type { Journal, Metadonnees, ModeleProgrammation, NiveauJournal, Rappel } from './contrat.ts';

export type NomCrochet = 'appStart' | 'appTerminate' | 'preInvocation' | 'postInvocation' | 'log';

export interface Fonction {
  readonly metadonnees: Metadonnees;
  readonly rappel: Rappel;
}

/** What the application registered: its functions, its hooks and the programming model of the library. */
export interface Noyau {
  readonly fonctions: ReadonlyMap<string, Fonction>;
  readonly module: object;
  modele(): ModeleProgrammation;
  crochets(nom: NomCrochet): readonly Rappel[];
  /** After this, a late `app.http(…)` is refused, as in Azure. */
  fermerInscriptions(): void;
}

class Jetable {
  readonly #geste: () => void;
  constructor(geste: () => void) {
    this.#geste = geste;
  }
  dispose(): void {
    this.#geste();
  }
  static from(...liste: { dispose(): void }[]): Jetable {
    return new Jetable(() => {
      for (const un of liste) un.dispose();
    });
  }
}

/** Builds the module that `require('@azure/functions-core')` must give, and what the host reads back from it. */
export function creerNoyau(journal: Journal): Noyau {
  const fonctions = new Map<string, Fonction>();
  const crochets = new Map<NomCrochet, Rappel[]>();
  let modele: ModeleProgrammation | null = null;
  let ferme = false;
  const refuserTard = () => {
    if (ferme) throw new Error('Une fonction ne peut plus être déclarée après le démarrage.');
  };
  const module = {
    version: '4.0.0-local',
    hostVersion: '4.0.0-local',
    Disposable: Jetable,
    registerFunction(metadonnees: Metadonnees, rappel: Rappel) {
      refuserTard();
      if (fonctions.has(metadonnees.name))
        throw new Error(`La fonction « ${metadonnees.name} » est déclarée deux fois.`);
      fonctions.set(metadonnees.name, { metadonnees, rappel });
      return new Jetable(() => fonctions.delete(metadonnees.name));
    },
    registerHook(nom: NomCrochet, rappel: Rappel) {
      const liste = crochets.get(nom) ?? [];
      liste.push(rappel);
      crochets.set(nom, liste);
      return new Jetable(() => liste.splice(liste.indexOf(rappel), 1));
    },
    setProgrammingModel(m: ModeleProgrammation) {
      modele = m;
    },
    getProgrammingModel: () => modele,
    log: (niveau: NiveauJournal, categorie: string, message: string) => journal(niveau, categorie, message),
  };
  return {
    fonctions,
    module,
    modele() {
      if (modele === null) throw new Error('Le paquet chargé ne déclare aucune fonction (modèle de programmation v4).');
      return modele;
    },
    crochets: (nom) => crochets.get(nom) ?? [],
    fermerInscriptions() {
      ferme = true;
    },
  };
}

/**
 * Makes `require('@azure/functions-core')` give the core, as the Node worker does in Azure.
 * `Module._load` is the one door that every `require` goes through, ESM applications included: the library is CommonJS.
 */
export function intercepterNoyau(noyau: Noyau): void {
  const original: unknown = Reflect.get(Module, '_load');
  if (typeof original !== 'function')
    throw new Error('Cette version de Node n’a plus Module._load : l’hôte local est à revoir.');
  Reflect.set(Module, '_load', function (this: unknown, demande: string, ...reste: unknown[]) {
    return demande === '@azure/functions-core' ? noyau.module : Reflect.apply(original, this, [demande, ...reste]);
  });
}
