import { FluentProvider, Toaster } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Fragment, type ReactNode, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ouvrirStockage } from '../../graph/lecture.ts';
import { creerAdresses, type PlanDAdresses } from './adresse.ts';
import type { AccesApi } from './api.ts';
import { configurationGardee } from './configuration.ts';
import './commun.css';
import { FrontiereErreur } from './FrontiereErreur.tsx';
import { garderLeFocus } from './garder-focus.ts';
import { creerJetons } from './jetons.ts';
import { ContexteSession, type Session } from './session.ts';
import { creerSource } from './source.ts';
import { ouvrirHote, signalerEchec, signalerPret, suivreTheme } from './teams.ts';
import { useTerritoire } from './territoire.ts';
import { TEXTES } from './textes.ts';
import { estSombre, themeDe, useMedia } from './themes.ts';
import { TOASTEUR } from './toasts.tsx';
import { Vide } from './Vide.tsx';

const client = new QueryClient({
  defaultOptions: {
    // The gateway to Graph already waits and tries again as the service asks: trying again here would multiply the calls.
    queries: { retry: false, staleTime: 30_000, refetchOnWindowFocus: true, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

/** Reads what the first drawing of a page is made of, so that it is drawn once. */
type Preparer = (client: QueryClient, session: Session) => Promise<unknown>;

/** A device slow to give what it keeps does not hold the page any longer. */
const PREPARATION_MAX_MS = 150;

/** Opens the host, then draws the page inside its providers. `plan`: how its addresses are read. */
export function demarrer(page: ReactNode, plan: PlanDAdresses, preparer?: Preparer): void {
  const racine = document.getElementById('racine');
  if (racine === null) throw new Error('racine-absente');
  garderLeFocus(racine);
  const dessin = createRoot(racine);
  ouvrirSession(plan, preparer).then(
    (session) => {
      dessin.render(
        <StrictMode>
          <Habillage session={session}>{page}</Habillage>
        </StrictMode>,
      );
      signalerPret(session.hote);
    },
    () => {
      signalerEchec('ouverture');
      dessin.render(
        <FluentProvider theme={themeDe('navigateur', false)}>
          <Vide titre={TEXTES.ouvertureTitre}>{TEXTES.ouvertureDetail}</Vide>
        </FluentProvider>,
      );
    },
  );
}

async function ouvrirSession(plan: PlanDAdresses, preparer: Preparer | undefined): Promise<Session> {
  // Opened beside the host: what it holds is read as soon as the host has told who reads.
  void ouvrirStockage();
  const [configuration, hote] = await Promise.all([configurationGardee(), ouvrirHote()]);
  const jetons = creerJetons(configuration, hote);
  const api: AccesApi = {
    apiUrl: new URL(configuration.apiUrl, document.baseURI).href,
    jeton: (renouveler) => jetons.pour('api', renouveler),
  };
  const adresses = creerAdresses(window, plan, hote.sousPage ?? '');
  const session: Session = { hote, adresses, jetons, source: creerSource(configuration, jetons, api), api };
  if (preparer !== undefined) await Promise.race([preparer(client, session), attendre(PREPARATION_MAX_MS)]);
  return session;
}

const attendre = (ms: number): Promise<void> => new Promise((resoudre) => setTimeout(resoudre, ms));

function Habillage({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const [theme, setTheme] = useState(session.hote.theme);
  const sombre = useMedia('(prefers-color-scheme: dark)');
  useEffect(() => suivreTheme(session.hote, setTheme), [session.hote]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.style.colorScheme = estSombre(theme, sombre) ? 'dark' : 'light';
  }, [theme, sombre]);
  return (
    <FluentProvider theme={themeDe(theme, sombre)}>
      <ContexteSession value={session}>
        <QueryClientProvider client={client}>
          {/* Not on the provider: Fluent copies its class to each floating layer. */}
          <div className="page">
            <FrontiereErreur>
              <Situe>{children}</Situe>
            </FrontiereErreur>
          </div>
        </QueryClientProvider>
        {/* At the top: what sends a form, and the fields that remain, are below. */}
        <Toaster toasterId={TOASTEUR} position="top" />
      </ContexteSession>
    </FluentProvider>
  );
}

/** Hours are those of the territory: drawn again when it is known to live at another hour. */
function Situe({ children }: { readonly children: ReactNode }) {
  const { fuseau } = useTerritoire();
  return <Fragment key={fuseau}>{children}</Fragment>;
}
