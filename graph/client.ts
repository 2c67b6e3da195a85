import type { z } from 'zod';
import { chaineDeRequete, type Requete } from './chemin.ts';
import { creerEnvoi, dormir, type OptionsClient } from './envoi.ts';
import { ErreurGraph } from './erreur.ts';
import type { Appel, Recu } from './intergiciels.ts';
import { lireAdresse, verifierOrigine } from './origine.ts';
import { jsonOuRien } from './reponse.ts';
import type { Methode } from './retry.ts';
import { telechargerSansJeton } from './telecharger.ts';

export type { OptionsClient } from './envoi.ts';

export type Entetes = Readonly<Record<string, string>>;

export interface OptionsLecture<T> {
  /** Checks the answer: what comes out is trusted. */
  readonly schema: z.ZodType<T>;
  readonly query?: Requete;
  readonly entetes?: Entetes;
  readonly signal?: AbortSignal;
}

export interface OptionsEcriture<T> extends OptionsLecture<T> {
  readonly corps?: unknown;
  /** eTag of what was read: the service refuses the change when it is no longer that. */
  readonly ifMatch?: string;
  /** A second execution changes nothing more than the first: the call may go again after a lost answer. */
  readonly rejouable?: boolean;
}

/** The reading half: all that a tab needs. Paths are relative to `/v1.0`. Failures are `ErreurGraph`. */
export interface LecteurGraph {
  lireJson<T>(chemin: string, options: OptionsLecture<T>): Promise<T>;
  /** Follows a link given by the service, verbatim. Refuses another origin: the token would go with it. */
  lireLien<T>(lien: string, options: Omit<OptionsLecture<T>, 'query'>): Promise<T>;
  /** Does this link belong to the Graph that this client speaks to? */
  estDIci(lien: string): boolean;
}

export interface ClientGraph extends LecteurGraph {
  /** POST or PATCH whose answer is read. */
  ecrireJson<T>(methode: 'POST' | 'PATCH', chemin: string, options: OptionsEcriture<T>): Promise<T>;
  /** POST or PATCH whose answer is empty or of no use. */
  ecrire(methode: 'POST' | 'PATCH', chemin: string, options?: Omit<OptionsEcriture<unknown>, 'schema'>): Promise<void>;
  /** PUT of the content of a file. What its answer says is read. */
  deposer<T>(chemin: string, octets: Uint8Array<ArrayBuffer>, options: OptionsLecture<T>): Promise<T>;
  /** What an address given by the service holds, without showing it any token: the address is the right. */
  telecharger(adresse: string, octetsAuPlus: number): Promise<Uint8Array>;
  supprimer(chemin: string, options?: { readonly ifMatch?: string; readonly signal?: AbortSignal }): Promise<void>;
  readonly attendre: (ms: number) => Promise<void>;
  /** A link given by the service as a part of a batch names it: what follows `/v1.0`. Refuses another origin. */
  enRelatif(lien: string): string;
}

/** The only door to Microsoft Graph: bounded, patient, and strict on what comes back. Why Microsoft’s client, and what of it is replaced: docs/decisions/0003-client-graph.md. */
export function creerClientGraph(options: OptionsClient): ClientGraph {
  const base = verifierOrigine(options.baseUrl, { identifiantsReels: options.identifiantsReels ?? false });
  const racine = base.href.replace(/\/$/, '');
  const attendre = options.attendre ?? dormir;
  const appeler = creerEnvoi(options, base, attendre);

  const relatif = (chemin: string, requete?: Requete): string => {
    if (!chemin.startsWith('/')) throw new Error('Un chemin de Graph est relatif et commence par « / ».');
    return `${racine}${chemin}${chaineDeRequete(requete)}`;
  };
  const estDIci = (lien: string): boolean => {
    const url = lireAdresse(lien);
    return url !== undefined && url.origin === base.origin && url.href.startsWith(`${racine}/`);
  };
  const appelEcriture = (methode: Methode, chemin: string, o: Omit<OptionsEcriture<unknown>, 'schema'>): Appel => ({
    methode,
    url: relatif(chemin, o.query),
    entetes: o.entetes ?? {},
    ...(o.corps === undefined ? {} : { corps: JSON.stringify(o.corps) }),
    ...(o.ifMatch === undefined ? {} : { ifMatch: o.ifMatch }),
    ...(o.rejouable === undefined ? {} : { rejouable: o.rejouable }),
    ...(o.signal === undefined ? {} : { signal: o.signal }),
  });
  const lire = async <T>(url: string, o: Omit<OptionsLecture<T>, 'query'>): Promise<T> =>
    analyser(
      await appeler({
        methode: 'GET',
        url,
        entetes: o.entetes ?? {},
        ...(o.signal === undefined ? {} : { signal: o.signal }),
      }),
      o.schema,
    );

  return {
    attendre,
    estDIci,
    enRelatif: (lien) => {
      if (!estDIci(lien)) throw new ErreurGraph('reponse-inattendue');
      return lien.slice(racine.length);
    },
    lireJson: async (chemin, o) => lire(relatif(chemin, o.query), o),
    lireLien: async (lien, o) => {
      if (!estDIci(lien)) throw new ErreurGraph('reponse-inattendue');
      return lire(lien, o);
    },
    ecrireJson: async (methode, chemin, o) => analyser(await appeler(appelEcriture(methode, chemin, o)), o.schema),
    ecrire: async (methode, chemin, o = {}) => {
      await appeler(appelEcriture(methode, chemin, o));
    },
    deposer: async (chemin, octets, o) =>
      analyser(
        await appeler({
          methode: 'PUT',
          url: relatif(chemin, o.query),
          entetes: { ...o.entetes, 'Content-Type': 'application/octet-stream' },
          octets,
          rejouable: true,
        }),
        o.schema,
      ),
    telecharger: (adresse, octetsAuPlus) => telechargerSansJeton(options, base, adresse, octetsAuPlus),
    supprimer: async (chemin, o = {}) => {
      await appeler(appelEcriture('DELETE', chemin, o));
    },
  };
}

function analyser<T>({ status: statut, texte }: Recu, schema: z.ZodType<T>): T {
  const lu = schema.safeParse(jsonOuRien(texte));
  if (!lu.success) throw new ErreurGraph('reponse-inattendue', { statut, cause: lu.error });
  return lu.data;
}
