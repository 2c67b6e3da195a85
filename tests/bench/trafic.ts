/** What the parent asks of the process of the stand-in, and what it answers. */
export interface Ordre {
  readonly ordre: 'preparer' | 'changer' | 'compter';
  readonly combien: number;
}

export interface Adresses {
  readonly http: string;
  /** The same store, whose links begin with https; spoken to in http. */
  readonly https: string;
  readonly site: string;
  readonly liste: string;
}

/** Since the start of the server. Bytes: what it wrote, headers included. */
export interface Trafic {
  readonly requetes: number;
  readonly octets: number;
}

export type ReponseServeur =
  | { readonly avancement: string }
  | { readonly adresses: Adresses }
  | { readonly trafic: Trafic }
  | { readonly echec: string };
