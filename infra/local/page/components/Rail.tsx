import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CalendarLtr24Filled,
  CalendarLtr24Regular,
  type FluentIcon,
  Mail24Filled,
  Mail24Regular,
  Organization24Filled,
  Organization24Regular,
  PeopleTeam24Filled,
  PeopleTeam24Regular,
} from '@fluentui/react-icons';
import type { EtatPage } from '../etat.ts';

const useStyles = makeStyles({
  rail: {
    flexShrink: 0,
    width: '76px',
    display: 'flex',
    flexDirection: 'column',
    paddingTop: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground4,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    '@container fenetre (max-width: 640px)': {
      position: 'absolute',
      zIndex: 2,
      left: 0,
      right: 0,
      bottom: 0,
      width: 'auto',
      height: '60px',
      flexDirection: 'row',
      padding: 0,
      borderRight: 'none',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  entree: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '2px',
    minHeight: '60px',
    flexBasis: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1Hover, backgroundColor: tokens.colorNeutralBackground4Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
    '@container fenetre (max-width: 640px)': { flexGrow: 1 },
  },
  courante: {
    color: tokens.colorCompoundBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '4px',
      top: '14px',
      bottom: '14px',
      width: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
    '@container fenetre (max-width: 640px)': {
      '::before': { left: '30%', right: '30%', top: '0', bottom: 'auto', width: 'auto', height: '3px' },
    },
  },
});

const ENTREES: readonly { cle: string; libelle: string; icones: [FluentIcon, FluentIcon]; vers: Partial<EtatPage> }[] =
  [
    {
      cle: 'equipes',
      libelle: 'Équipes',
      icones: [PeopleTeam24Regular, PeopleTeam24Filled],
      vers: { onglet: 'publications', vue: 'canal', sous: undefined },
    },
    {
      cle: 'maillage',
      libelle: 'Maillage',
      icones: [Organization24Regular, Organization24Filled],
      vers: { onglet: 'accueil', vue: 'personnelle', sous: undefined },
    },
    {
      cle: 'calendrier',
      libelle: 'Calendrier',
      icones: [CalendarLtr24Regular, CalendarLtr24Filled],
      vers: { onglet: 'calendrier', vue: 'canal', sous: undefined },
    },
    {
      cle: 'courriels',
      libelle: 'Courriels',
      icones: [Mail24Regular, Mail24Filled],
      vers: { onglet: 'courriels', vue: 'canal', sous: undefined },
    },
  ];

/** The rail of the client: a column on a wide window, a bar at the bottom of a phone. */
export function Rail({ courant, changer }: { courant: string; changer: (partie: Partial<EtatPage>) => void }) {
  const styles = useStyles();
  const choisie = ENTREES.some((e) => e.cle === courant) ? courant : 'equipes';
  return (
    <nav className={styles.rail} aria-label="Navigation principale">
      {ENTREES.map(({ cle, libelle, icones: [Repos, Choisie], vers }) => {
        const active = cle === choisie;
        return (
          <button
            key={cle}
            type="button"
            className={mergeClasses(styles.entree, active && styles.courante)}
            aria-current={active ? 'page' : undefined}
            onClick={() => changer(vers)}
          >
            {active ? <Choisie aria-hidden /> : <Repos aria-hidden />}
            {libelle}
          </button>
        );
      })}
    </nav>
  );
}
