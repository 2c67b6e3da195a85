import type { Resultat } from '../../core/contrats/erreur.ts';
import type { Constat } from '../../core/imports/constat.ts';
import type { LignePlanifiee } from '../../core/imports/planifier-structures.ts';
import type { DemandeDImport, Import } from '../../core/imports/preparer-import.ts';
import type { Source } from '../../core/imports/sources.ts';

/** A file as the page knows it: its lines stay in the worker. */
export interface FichierLu {
  readonly source: Source;
  readonly entetes: readonly string[];
  /** Cells of the first lines. */
  readonly premieres: readonly (readonly string[])[];
  readonly combien: number;
  readonly avertissements: readonly string[];
}

export type DemandeDePreparation = Omit<DemandeDImport, 'lecture'>;

interface Demandes {
  readonly lire: { readonly octets: ArrayBuffer };
  readonly preparer: { readonly demande: DemandeDePreparation };
  readonly 'a-corriger': { readonly constats: readonly Constat[]; readonly plan: readonly LignePlanifiee[] };
}

export interface Reponses {
  readonly lire: Resultat<FichierLu>;
  readonly preparer: Resultat<Import>;
  /** A CSV. */
  readonly 'a-corriger': string;
}

export type Demande = {
  [Q in keyof Demandes]: { readonly quoi: Q; readonly rang: number } & Demandes[Q];
}[keyof Demandes];

interface Retour {
  readonly rang: number;
  readonly valeur?: unknown;
  readonly erreur?: string;
}

export interface Atelier {
  demander<Q extends keyof Demandes>(quoi: Q, demande: Demandes[Q]): Promise<Reponses[Q]>;
  /** Stops at once whatever is under way: nothing asked before will be answered. */
  fermer(): void;
}

/** A worker that reads and plans: ten thousand lines never hold the page. */
export function ouvrirAtelier(): Atelier {
  const ouvrier = new Worker(new URL('./ouvrier.ts', import.meta.url), { type: 'module' });
  const enAttente = new Map<number, { tenir: (valeur: unknown) => void; manquer: (erreur: Error) => void }>();
  let rang = 0;
  ouvrier.addEventListener('message', ({ data }: MessageEvent<Retour>) => {
    const promesse = enAttente.get(data.rang);
    enAttente.delete(data.rang);
    if (data.erreur === undefined) promesse?.tenir(data.valeur);
    else promesse?.manquer(new Error(data.erreur));
  });
  ouvrier.addEventListener('error', (evenement) => {
    for (const { manquer } of enAttente.values()) manquer(new Error(evenement.message));
    enAttente.clear();
  });
  return {
    demander<Q extends keyof Demandes>(quoi: Q, demande: Demandes[Q]) {
      rang += 1;
      const celui = rang;
      return new Promise<Reponses[Q]>((resoudre, manquer) => {
        enAttente.set(celui, { tenir: (valeur) => resoudre(valeur as Reponses[Q]), manquer });
        ouvrier.postMessage({ quoi, rang: celui, ...demande });
      });
    },
    fermer: () => ouvrier.terminate(),
  };
}
