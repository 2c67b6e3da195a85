import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import { PROFILS } from '../locataire.ts';
import { FournirAnnonces } from './components/Annonce.tsx';
import { BarreDemonstration } from './components/BarreDemonstration.tsx';
import { Calendrier } from './components/Calendrier.tsx';
import { Canal } from './components/Canal.tsx';
import { ColonneEquipe } from './components/ColonneEquipe.tsx';
import { Courriels } from './components/Courriels.tsx';
import { Rail } from './components/Rail.tsx';
import { VuePersonnelle } from './components/VuePersonnelle.tsx';
import { useEtatPage } from './etat.ts';
import type { NomTheme } from './hote/contexte.ts';

const THEMES = {
  clair: teamsLightTheme,
  sombre: teamsDarkTheme,
  contraste: teamsHighContrastTheme,
} as const satisfies Record<NomTheme, unknown>;

const useStyles = makeStyles({
  racine: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
  },
  scene: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    justifyContent: 'center',
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    '@media (max-width: 640px)': { padding: 0 },
  },
  fenetre: {
    containerType: 'inline-size',
    containerName: 'fenetre',
    position: 'relative',
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow8,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (max-width: 640px)': { borderRadius: 0, border: 'none' },
  },
  telephone: {
    flexGrow: 0,
    boxSizing: 'content-box',
    width: '360px',
    maxWidth: '100%',
    maxHeight: '760px',
    '@media (min-width: 641px)': {
      alignSelf: 'center',
      height: 'calc(100% - 24px)',
      borderRadius: '32px',
      border: '8px solid #26262b',
      boxShadow: `0 0 0 1px ${tokens.colorNeutralStroke1}, ${tokens.shadow16}`,
    },
  },
  contenu: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    '@container fenetre (max-width: 640px)': { flexDirection: 'column', paddingBottom: '60px' },
  },
  principal: { flexGrow: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

/** The page that plays the Teams client around the tabs. */
export function Page() {
  const styles = useStyles();
  const [etat, changer] = useEtatPage();
  const profil = PROFILS[etat.profil];
  const rail = etat.vue === 'personnelle' ? 'maillage' : etat.onglet;

  useEffect(() => {
    document.documentElement.style.colorScheme = etat.theme === 'clair' ? 'light' : 'dark';
  }, [etat.theme]);

  return (
    <FluentProvider theme={THEMES[etat.theme]} lang="fr">
      <FournirAnnonces>
        <div className={styles.racine}>
          <BarreDemonstration etat={etat} changer={changer} />
          <div className={styles.scene}>
            <div className={mergeClasses(styles.fenetre, etat.largeur === 'telephone' && styles.telephone)}>
              <div className={styles.contenu}>
                <Rail courant={rail} changer={changer} />
                {rail === 'calendrier' || rail === 'courriels' || rail === 'maillage' ? null : <ColonneEquipe />}
                <main className={styles.principal}>
                  {rail === 'calendrier' && <Calendrier />}
                  {rail === 'courriels' && <Courriels />}
                  {rail === 'maillage' && <VuePersonnelle etat={etat} profil={profil} changer={changer} />}
                  {!['calendrier', 'courriels', 'maillage'].includes(rail) && (
                    <Canal etat={etat} profil={profil} changer={changer} />
                  )}
                </main>
              </div>
            </div>
          </div>
        </div>
      </FournirAnnonces>
    </FluentProvider>
  );
}
