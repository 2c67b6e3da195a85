import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { BookContacts20Regular, Dismiss20Regular, Send20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Profil } from '../../locataire.ts';
import { type Extension, lireExtension, type Reponse } from '../extension.ts';
import { local } from '../local.ts';
import { useAnnonce } from './Annonce.tsx';
import { Carte } from './Carte.tsx';
import { InsererFiche } from './InsererFiche.tsx';

const useStyles = makeStyles({
  zone: {
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '792px',
    maxHeight: '60%',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    overflowY: 'auto',
    '@container fenetre (max-width: 640px)': { padding: tokens.spacingHorizontalM },
  },
  cadre: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  barre: { display: 'flex', gap: tokens.spacingHorizontalXS, padding: tokens.spacingHorizontalXS, flexWrap: 'wrap' },
});

/** Where a message of the channel is prepared: the message extension inserts a card in it, then it is posted. */
export function ZoneDeSaisie({ profil }: { readonly profil: Profil }) {
  const styles = useStyles();
  const annoncer = useAnnonce();
  const [extension, setExtension] = useState<Extension>();
  const [carte, setCarte] = useState<Reponse['carte']>();
  const [erreur, setErreur] = useState<string>();
  const retour = useRestoreFocusTarget();

  const echouer = (e: Error) => setErreur(e.message);
  const ouvrir = () => {
    setErreur(undefined);
    lireExtension().then(setExtension, echouer);
  };
  const envoyer = () =>
    local('messages', { profil: profil.nom, carte }).then(() => {
      setCarte(undefined);
      annoncer('Message publié dans le canal.');
    }, echouer);

  return (
    <section className={styles.zone} aria-label="Nouveau message">
      {erreur === undefined ? null : (
        <MessageBar intent="error">
          <MessageBarBody>{erreur}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.cadre}>
        {carte === undefined ? null : <Carte carte={carte} ouvrir={() => undefined} />}
        <div className={styles.barre}>
          <Button appearance="subtle" icon={<BookContacts20Regular />} onClick={ouvrir} {...retour}>
            Insérer une fiche
          </Button>
          {carte === undefined ? null : (
            <>
              <Button appearance="primary" icon={<Send20Regular />} onClick={() => void envoyer()}>
                Publier
              </Button>
              <Button appearance="subtle" icon={<Dismiss20Regular />} onClick={() => setCarte(undefined)}>
                Retirer la carte
              </Button>
            </>
          )}
        </div>
      </div>
      {extension === undefined ? null : (
        <InsererFiche
          extension={extension}
          profil={profil}
          choisir={(choisie) => {
            setCarte(choisie);
            setExtension(undefined);
          }}
          fermer={() => setExtension(undefined)}
        />
      )}
    </section>
  );
}
