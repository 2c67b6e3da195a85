import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Profil } from '../../locataire.ts';
import { type Extension, interroger, type Reponse } from '../extension.ts';

const useStyles = makeStyles({
  contenu: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  resultats: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  resultat: { width: '100%', justifyContent: 'flex-start', textAlign: 'left' },
  lignes: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  discret: { color: tokens.colorNeutralForeground3 },
});

/** As long as Teams waits after the last letter before it asks. */
const ATTENTE_MS = 350;

interface Proprietes {
  readonly extension: Extension;
  readonly profil: Profil;
  readonly choisir: (carte: Reponse['carte']) => void;
  readonly fermer: () => void;
}

/** The search of the message extension: the parameters of its manifest, the previews of its template. */
export function InsererFiche({ extension, profil, choisir, fermer }: Proprietes) {
  const styles = useStyles();
  const [valeurs, setValeurs] = useState<Readonly<Record<string, string>>>({});
  const [reponses, setReponses] = useState<readonly Reponse[]>();
  const [erreur, setErreur] = useState<string>();
  const [enCours, setEnCours] = useState(false);
  const premier = extension.parametres[0]?.name ?? '';

  useEffect(() => {
    if ((valeurs[premier] ?? '').trim() === '') {
      setReponses(undefined);
      setErreur(undefined);
      return;
    }
    let depasse = false;
    const minuterie = setTimeout(() => {
      setEnCours(true);
      interroger(valeurs, profil)
        .then(
          (lues) => {
            if (depasse) return;
            setReponses(lues);
            setErreur(undefined);
          },
          (e: Error) => !depasse && setErreur(e.message),
        )
        .finally(() => !depasse && setEnCours(false));
    }, ATTENTE_MS);
    return () => {
      depasse = true;
      clearTimeout(minuterie);
    };
  }, [profil, valeurs, premier]);

  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : fermer())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{extension.titre}</DialogTitle>
          <DialogContent className={styles.contenu}>
            <Text className={styles.discret}>{extension.description}</Text>
            {extension.parametres.map(({ name, title, description }) => (
              <Field key={name} label={title}>
                <Input
                  type={name === premier ? 'search' : 'text'}
                  placeholder={description}
                  value={valeurs[name] ?? ''}
                  onChange={(_, { value }) => setValeurs((avant) => ({ ...avant, [name]: value }))}
                />
              </Field>
            ))}
            <div role="status">
              {enCours ? <Spinner size="tiny" label="Recherche…" /> : null}
              {!enCours && reponses?.length === 0 ? <Text>Aucune fiche ne correspond.</Text> : null}
            </div>
            {erreur === undefined ? null : (
              <MessageBar intent="error">
                <MessageBarBody>{erreur}</MessageBarBody>
              </MessageBar>
            )}
            <ul className={styles.resultats} aria-label="Fiches trouvées">
              {(reponses ?? []).map(({ apercu, carte }, rang) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: previews carry no identifier, and the list is replaced whole
                <li key={rang}>
                  <Button className={styles.resultat} appearance="subtle" onClick={() => choisir(carte)}>
                    <span className={styles.lignes}>
                      <Text weight="semibold">{apercu.title}</Text>
                      <Text size={200}>{apercu.subtitle}</Text>
                      <Text size={200} className={styles.discret}>
                        {apercu.text}
                      </Text>
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button onClick={fermer}>Fermer</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
