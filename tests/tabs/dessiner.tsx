import { FluentProvider, Toaster, teamsLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure, type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { ListDefinition } from '../../core/lists/list.ts';
import { ContexteSession, type Session } from '../../tabs/commun/session.ts';
import { TOASTEUR } from '../../tabs/commun/toasts.tsx';

/** What the API was asked: the end of the address, and the body. */
export interface Recue {
  readonly route: string;
  readonly corps: Readonly<Record<string, unknown>>;
}

interface Monde {
  /** Rows by name of list; those of the others are none. */
  readonly lignes?: Readonly<Record<string, readonly object[]>>;
  /** What the API answers to the route that ends so. */
  readonly reponses?: Readonly<Record<string, object>>;
}

// What never comes fails; what a slow machine takes its time over does not.
configure({ asyncUtilTimeout: 60_000 });

// jsdom draws nothing, so that nothing changes size.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

/** Draws a component of the tabs as in a page: its lists are these rows, its API answers this. */
export function dessiner(
  page: ReactNode,
  { lignes = {}, reponses = {} }: Monde,
  /** In place of those answers. */
  reseau?: (adresse: URL | string, options: { readonly signal: AbortSignal }) => Promise<unknown>,
): RenderResult & { recues: Recue[] } {
  const recues: Recue[] = [];
  const fetch = async (adresse: URL | string, options?: { readonly body?: string }) => {
    const route = new URL(adresse).pathname;
    recues.push({ route, corps: JSON.parse(options?.body ?? '{}') });
    const [, reponse] = Object.entries(reponses).find(([fin]) => route.endsWith(fin)) ?? [];
    const corps = reponse ?? { erreur: { code: 'introuvable', message: `Rien à ${route}.` } };
    return { ok: reponse !== undefined, status: reponse === undefined ? 404 : 200, json: async () => corps };
  };
  const ici = { rubrique: 'chercher', reste: '' };
  const session = {
    hote: { dansTeams: false },
    adresses: { ici: () => '', lire: () => ici, aller: () => undefined },
    jetons: { pour: async () => 'jeton' },
    source: {
      enMemoire: async () => undefined,
      rafraichir: async ({ name }: ListDefinition) => ({ items: lignes[name] ?? [], anomalies: [] }),
    },
    api: { apiUrl: 'http://localhost/api', fetch: reseau ?? fetch },
  } as unknown as Session;
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const rendu = render(
    <FluentProvider theme={teamsLightTheme}>
      <ContexteSession value={session}>
        <QueryClientProvider client={client}>{page}</QueryClientProvider>
        <Toaster toasterId={TOASTEUR} />
      </ContexteSession>
    </FluentProvider>,
  );
  return { ...rendu, recues };
}
