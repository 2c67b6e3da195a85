import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  racine: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
  texte: { maxWidth: '44ch' },
});

/** What a view shows while it has nothing: waiting, empty with the next step, or an error. */
export function EtatVide({ titre, children, action }: { titre: string; children?: ReactNode; action?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.racine}>
      <Text weight="semibold" size={400}>
        {titre}
      </Text>
      {children && (
        <Text className={styles.texte} align="center">
          {children}
        </Text>
      )}
      {action}
    </div>
  );
}

export function Attente({ libelle }: { libelle: string }) {
  const styles = useStyles();
  return (
    <div className={styles.racine}>
      <Spinner label={libelle} />
    </div>
  );
}
