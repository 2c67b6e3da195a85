import type { z } from 'zod';
import type { Contrat, CorpsDe, ReponseDe } from '../../core/contrats/contrat.ts';
import { type CodeErreur, type Refus, reponseErreur } from '../../core/contrats/erreur.ts';

/** The API said no. The message is a French sentence, made to be shown as it is. */
export class RefusDeLApi extends Error {
  override readonly name = 'RefusDeLApi';
  readonly code: CodeErreur;
  readonly champs: NonNullable<Refus['champs']>;
  readonly reference: string | undefined;
  constructor(erreur: z.infer<typeof reponseErreur>['erreur']) {
    super(erreur.message);
    this.code = erreur.code;
    this.champs = erreur.champs ?? [];
    this.reference = erreur.reference;
  }
}

/** Somebody else has written meanwhile. */
export const estUnConflit = (erreur: unknown): boolean => erreur instanceof RefusDeLApi && erreur.code === 'conflit';

/** Answers that another try would not change. */
const SANS_RETOUR: readonly CodeErreur[] = [
  'demande-invalide',
  'interdit',
  'introuvable',
  'trop-grand',
  'regle-metier',
];
export const estSansRetour = (erreur: unknown): erreur is RefusDeLApi =>
  erreur instanceof RefusDeLApi && SANS_RETOUR.includes(erreur.code);

/** No usable answer: network cut, gateway, or a body that is not the one agreed. */
export class ApiInjoignable extends Error {
  override readonly name = 'ApiInjoignable';
  readonly statut: number;
  constructor(statut: number, cause?: unknown) {
    super('api-injoignable', { cause });
    this.statut = statut;
  }
}

export interface AccesApi {
  readonly apiUrl: string;
  /** Absent on the page of a personal link, where the link itself is the proof. */
  readonly jeton?: (renouveler: boolean) => Promise<string>;
  readonly fetch?: typeof fetch;
}

type CheminDe<C> = C extends { readonly chemin?: infer P } ? (P extends z.ZodType ? z.input<P> : undefined) : undefined;

type RequeteDe<C> = C extends { readonly requete?: infer Q }
  ? Q extends z.ZodType
    ? z.input<Q>
    : undefined
  : undefined;

export interface Demande<C> {
  readonly chemin?: CheminDe<C>;
  readonly requete?: RequeteDe<C>;
  readonly corps?: CorpsDe<C>;
  readonly signal?: AbortSignal;
}

/** Calls an operation of the API by its contract. Throws `RefusDeLApi` (a business refusal) or `ApiInjoignable`. */
export async function appeler<C extends Contrat>(
  acces: AccesApi,
  contrat: C,
  demande: Demande<C> = {},
): Promise<ReponseDe<C>> {
  const reponse = await envoyer(acces, contrat, demande);
  const lu = contrat.reponse.safeParse(await reponse.json().catch(() => undefined));
  if (!lu.success) throw new ApiInjoignable(reponse.status, lu.error);
  return lu.data as ReponseDe<C>;
}

/** A binary answer, for a download. */
export async function telecharger<C extends Contrat>(
  acces: AccesApi,
  contrat: C,
  demande: Demande<C> = {},
): Promise<Blob> {
  return (await envoyer(acces, contrat, demande)).blob();
}

async function envoyer<C extends Contrat>(acces: AccesApi, contrat: C, demande: Demande<C>): Promise<Response> {
  const reponse = await essayer(acces, contrat, demande, false);
  // A refused token changed nothing: once, another one is asked for.
  const utile =
    reponse.status === 401 && acces.jeton !== undefined ? await essayer(acces, contrat, demande, true) : reponse;
  if (utile.ok) return utile;
  const refus = reponseErreur.safeParse(await utile.json().catch(() => undefined));
  throw refus.success ? new RefusDeLApi(refus.data.erreur) : new ApiInjoignable(utile.status);
}

async function essayer<C extends Contrat>(
  acces: AccesApi,
  contrat: C,
  demande: Demande<C>,
  renouveler: boolean,
): Promise<Response> {
  const jeton = await acces.jeton?.(renouveler);
  const appel = acces.fetch ?? fetch;
  try {
    return await appel(adresse(acces.apiUrl, contrat.route, demande), {
      method: contrat.methode,
      headers: {
        accept: contrat.media ?? 'application/json',
        ...(demande.corps === undefined ? {} : { 'content-type': 'application/json' }),
        ...(jeton === undefined ? {} : { authorization: `Bearer ${jeton}` }),
      },
      ...(demande.corps === undefined ? {} : { body: JSON.stringify(demande.corps) }),
      ...(demande.signal === undefined ? {} : { signal: demande.signal }),
    });
  } catch (cause) {
    if (demande.signal?.aborted) throw cause;
    throw new ApiInjoignable(0, cause);
  }
}

/** Fills the `{id}` of a route, then says what is asked of it. */
function adresse(
  base: string,
  route: string,
  { chemin, requete }: { readonly chemin?: unknown; readonly requete?: unknown },
): string {
  const valeurs: Readonly<Record<string, unknown>> = { ...(chemin as object | undefined) };
  const rempli = route.replace(/\{(\w+)\}/g, (_, cle: string) => encodeURIComponent(String(valeurs[cle] ?? '')));
  const dites = Object.entries((requete as object | undefined) ?? {}).flatMap(([cle, valeur]) =>
    valeur === undefined ? [] : [[cle, String(valeur)]],
  );
  const question = dites.length === 0 ? '' : `?${new URLSearchParams(dites).toString()}`;
  return `${base.replace(/\/$/, '')}/${rempli}${question}`;
}
