import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../commun/commun.css';
import { type Hote, ouvrirHote, signalerEchec, signalerPret, suivreTheme } from '../commun/teams.ts';
import { TEXTES } from '../commun/textes.ts';
import { estSombre, themeDe, useMedia } from '../commun/themes.ts';
import { Vide } from '../commun/Vide.tsx';
import { ConfigurationPage } from './ConfigurationPage.tsx';

// The page that adds a tab to a channel needs neither account nor data: it opens the host and nothing else.
const racine = document.getElementById('racine');
if (racine === null) throw new Error('racine-absente');
const dessin = createRoot(racine);
ouvrirHote().then(
  (hote) => {
    dessin.render(<Page hote={hote} />);
    signalerPret(hote);
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

function Page({ hote }: { readonly hote: Hote }) {
  const [theme, setTheme] = useState(hote.theme);
  const sombre = useMedia('(prefers-color-scheme: dark)');
  useEffect(() => suivreTheme(hote, setTheme), [hote]);
  useEffect(() => {
    document.documentElement.style.colorScheme = estSombre(theme, sombre) ? 'dark' : 'light';
  }, [theme, sombre]);
  return (
    <FluentProvider theme={themeDe(theme, sombre)}>
      <div className="page">
        <ConfigurationPage hote={hote} />
      </div>
    </FluentProvider>
  );
}
