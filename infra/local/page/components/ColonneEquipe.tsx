import { Avatar, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { LOCATAIRE } from '../../locataire.ts';
import { local } from '../local.ts';

const useStyles = makeStyles({
  colonne: {
    flexShrink: 0,
    width: '248px',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@container fenetre (max-width: 1080px)': { display: 'none' },
  },
  titre: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  equipe: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    marginBottom: tokens.spacingVerticalM,
  },
  territoire: { display: 'block', color: tokens.colorNeutralForeground3 },
  canal: {
    listStyleType: 'none',
    margin: 0,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The team and its channel, as a wide Teams window lists them. */
export function ColonneEquipe() {
  const styles = useStyles();
  // A demonstration has one territory from its start to its end: it is asked for once.
  const [territoire, setTerritoire] = useState('');
  useEffect(() => {
    void local<{ readonly nom: string }>('territoire').then(
      ({ nom }) => setTerritoire(nom),
      () => undefined,
    );
  }, []);
  return (
    <aside className={styles.colonne} aria-label="Équipes et canaux">
      <h2 className={styles.titre}>Équipes</h2>
      <div className={styles.equipe}>
        <Avatar shape="square" color="brand" size={36} initials="CT" aria-hidden />
        <div>
          <Text weight="semibold">{LOCATAIRE.equipe.nom}</Text>
          <Text size={200} className={styles.territoire}>
            {territoire}
          </Text>
        </div>
      </div>
      <ul style={{ margin: 0, padding: 0 }}>
        <li className={styles.canal}>{LOCATAIRE.canal.nom}</li>
      </ul>
    </aside>
  );
}
