import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { Profil } from '../../locataire.ts';
import type { EtatPage } from '../etat.ts';
import { ONGLETS } from '../onglets.ts';
import { OngletApplication } from './OngletApplication.tsx';

const useStyles = makeStyles({
  entete: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '52px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowX: 'auto',
    '@container fenetre (max-width: 640px)': { padding: `0 ${tokens.spacingHorizontalS}`, gap: 0 },
  },
  icone: { '@container fenetre (max-width: 640px)': { display: 'none' } },
  titre: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    '@container fenetre (max-width: 640px)': {
      position: 'absolute',
      clipPath: 'inset(50%)',
      height: '1px',
      width: '1px',
    },
  },
  panneau: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

interface Proprietes {
  readonly etat: EtatPage;
  readonly profil: Profil;
  readonly changer: (partie: Partial<EtatPage>, silencieux?: boolean) => void;
}

/** The application opened for oneself, outside of any channel: its static tabs. */
export function VuePersonnelle({ etat, profil, changer }: Proprietes) {
  const styles = useStyles();
  const onglet = ONGLETS.find((o) => o.id === etat.onglet) ?? ONGLETS[0];
  if (!onglet) return null;
  return (
    <>
      <div className={styles.entete}>
        <img src="/icone.svg" alt="" width={28} height={28} className={styles.icone} />
        <h1 className={styles.titre}>Maillage</h1>
        <TabList
          selectedValue={onglet.id}
          onTabSelect={(_, { value }) => changer({ onglet: String(value), sous: undefined })}
          aria-label="Onglets de l’application"
        >
          {ONGLETS.map((o) => (
            <Tab key={o.id} value={o.id} id={`perso-${o.id}`} aria-controls="panneau-perso">
              {o.libelle}
            </Tab>
          ))}
        </TabList>
      </div>
      <div className={styles.panneau} id="panneau-perso" role="tabpanel" aria-labelledby={`perso-${onglet.id}`}>
        <OngletApplication onglet={onglet} onglets={ONGLETS} etat={etat} profil={profil} changer={changer} />
      </div>
    </>
  );
}
