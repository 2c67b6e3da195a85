import { FluentProvider, Toaster } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { lireConfiguration } from './configuration.ts';
import './commun.css';
import { FrontiereErreur } from './FrontiereErreur.tsx';
import { garderLeFocus } from './garder-focus.ts';
import { creerJetons } from './jetons.ts';
import { ContexteSession, type Session } from './session.ts';
import { creerSource } from './source.ts';
import { ouvrirHote, signalerEchec, signalerPret, suivreTheme } from './teams.ts';
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

/** Opens the host, then draws the page inside its providers. */
export function demarrer(page: ReactNode): void {
  const racine = document.getElementById('racine');
  if (racine === null) throw new Error('racine-absente');
  garderLeFocus(racine);
  const dessin = createRoot(racine);
  ouvrirSession().then(
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

async function ouvrirSession(): Promise<Session> {
  const [configuration, hote] = await Promise.all([lireConfiguration(), ouvrirHote()]);
  const jetons = creerJetons(configuration, hote);
  return {
    hote,
    jetons,
    source: creerSource(configuration, jetons),
    api: {
      apiUrl: new URL(configuration.apiUrl, document.baseURI).href,
      jeton: (renouveler) => jetons.pour('api', renouveler),
    },
  };
}

function Habillage({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const [theme, setTheme] = useState(session.hote.theme);
  const sombre = useMedia('(prefers-color-scheme: dark)');
  useEffect(() => suivreTheme(session.hote, setTheme), [session.hote]);
  useEffect(() => {
    document.documentElement.style.colorScheme = estSombre(theme, sombre) ? 'dark' : 'light';
  }, [theme, sombre]);
  return (
    <FluentProvider theme={themeDe(theme, sombre)}>
      <ContexteSession value={session}>
        <QueryClientProvider client={client}>
          {/* Not on the provider: Fluent copies its class to each floating layer. */}
          <div className="page">
            <FrontiereErreur>{children}</FrontiereErreur>
          </div>
        </QueryClientProvider>
        <Toaster toasterId={TOASTEUR} position="bottom" />
      </ContexteSession>
    </FluentProvider>
  );
}
