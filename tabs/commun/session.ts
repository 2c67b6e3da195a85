import { createContext, useContext } from 'react';
import type { Adresses } from './adresse.ts';
import type { AccesApi } from './api.ts';
import type { Jetons } from './jetons.ts';
import type { Source } from './source.ts';
import type { Hote } from './teams.ts';

/** What every page needs once the host is open. */
export interface Session {
  readonly hote: Hote;
  readonly adresses: Adresses;
  readonly jetons: Jetons;
  readonly source: Source;
  readonly api: AccesApi;
}

export const ContexteSession = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(ContexteSession);
  if (session === undefined) throw new Error('session-absente');
  return session;
}
