/**
 * The part of `@azure/functions-core` that the library `@azure/functions` uses. In Azure the Node worker supplies this module;
 * it is not on npm, so its shapes are written here (read in @azure/functions 4.16 and in the worker).
 */
export interface Liaison {
  readonly type?: string;
  readonly direction?: 'in' | 'out' | 'inout';
  readonly methods?: readonly string[];
  readonly authLevel?: string;
  readonly route?: string;
  readonly schedule?: string;
  readonly runOnStartup?: boolean;
  readonly useMonitor?: boolean;
}

export interface Metadonnees {
  readonly name: string;
  readonly functionId?: string;
  readonly bindings: Readonly<Record<string, Liaison>>;
}

export type Rappel = (...args: unknown[]) => unknown;

export interface DonneeHttp {
  method: string;
  url: string;
  headers: Record<string, string>;
  nullableHeaders: Record<string, { value: string }>;
  nullableQuery: Record<string, { value: string }>;
  nullableParams: Record<string, { value: string }>;
  body: { bytes: Uint8Array } | undefined;
}

export interface CookieHttp {
  name?: string;
  value?: string;
  path?: { value?: string };
  domain?: { value?: string };
  expires?: { value?: { seconds?: number } };
  secure?: { value?: boolean };
  httpOnly?: { value?: boolean };
  maxAge?: { value?: number };
  sameSite?: string;
}

export interface ReponseHttp {
  statusCode?: string;
  headers?: Record<string, string>;
  cookies?: CookieHttp[];
  body?: { bytes?: Uint8Array; string?: string } | null;
}

export interface Donnee {
  json?: string;
  string?: string;
  http?: DonneeHttp | ReponseHttp;
}

export interface ModeleInvocation {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], rappel: Rappel): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<{ returnValue?: Donnee | null }>;
}

export interface ModeleProgrammation {
  readonly name: string;
  readonly version: string;
  getInvocationModel(contexte: unknown): ModeleInvocation;
  getCapabilities?(capacites: Record<string, string>): Promise<Record<string, string>>;
}

export type NiveauJournal = 'trace' | 'debug' | 'information' | 'warning' | 'error' | 'critical' | 'none';
export type Journal = (niveau: NiveauJournal, categorie: string, message: string) => void;
