import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Settings20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { ChoixLargeur, ChoixProfil, ChoixTerritoire, ChoixTheme, type ProprietesReglages } from './ChoixDeReglage.tsx';
import { PanneauReglages } from './PanneauReglages.tsx';

const useStyles = makeStyles({
  barre: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '48px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    '@media (max-width: 640px)': {
      padding: `0 ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  marque: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0, marginRight: 'auto' },
  mention: {
    color: tokens.colorNeutralForeground2,
    '@media (min-width: 1100px)': { whiteSpace: 'nowrap' },
    '@media (max-width: 640px)': { fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100 },
  },
  nom: { '@media (max-width: 640px)': { display: 'none' } },
  large: { '@media (max-width: 900px)': { display: 'none' } },
});

/** The bar of the demonstration, outside of the played client: who one is, the theme, the width, the other switches. */
export function BarreDemonstration({ etat, changer }: ProprietesReglages) {
  const styles = useStyles();
  const [ouvert, setOuvert] = useState(false);
  return (
    <header className={styles.barre}>
      <div className={styles.marque}>
        <img src="/icone.svg" alt="" width={24} height={24} />
        <Text weight="semibold" className={styles.nom}>
          Maillage
        </Text>
        <Text size={200} className={styles.mention}>
          Démonstration : personnes et structures fictives
        </Text>
      </div>
      <div className={styles.large}>
        <ChoixTerritoire etat={etat} changer={changer} />
      </div>
      <div className={styles.large}>
        <ChoixProfil etat={etat} changer={changer} />
      </div>
      <div className={styles.large}>
        <ChoixTheme etat={etat} changer={changer} />
      </div>
      <div className={styles.large}>
        <ChoixLargeur etat={etat} changer={changer} />
      </div>
      <Button appearance="subtle" icon={<Settings20Regular />} onClick={() => setOuvert(true)}>
        Réglages
      </Button>
      <PanneauReglages ouvert={ouvert} fermer={() => setOuvert(false)} etat={etat} changer={changer} />
    </header>
  );
}
