import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Profil } from '../../locataire.ts';
import type { EtatPage } from '../etat.ts';
import { CadreOnglet, type PriseCadre } from '../hote/CadreOnglet.tsx';
import { contexteTeams, THEME_TEAMS } from '../hote/contexte.ts';
import { repondreNaa } from '../hote/naa.ts';
import type { ConfigurationOnglet, Gestes } from '../hote/repondre.ts';
import { donnerJeton, lireRefus } from '../local.ts';
import { type Onglet, ongletDe, PAGE_CONFIGURATION } from '../onglets.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(640px, calc(100vw - 24px))' },
  contenu: { display: 'flex', flexDirection: 'column', height: 'min(420px, 60vh)', padding: 0 },
});

interface Proprietes {
  readonly etat: EtatPage;
  readonly profil: Profil;
  readonly rang: number;
  readonly ajouter: (onglet: Onglet) => void;
  readonly fermer: () => void;
}

/** The dialog « Ajouter un onglet »: frames the configuration page and plays the save handshake of Teams. */
export function DialogueAjout({ etat, profil, rang, ajouter, fermer }: Proprietes) {
  const styles = useStyles();
  const prise = useRef<PriseCadre>(null);
  const configuration = useRef<ConfigurationOnglet>({});
  const [valide, setValide] = useState(false);
  const [attente, setAttente] = useState(false);
  const [echec, setEchec] = useState<string>();

  const gestes: Omit<Gestes, 'etat'> = {
    contexte: () =>
      contexteTeams({
        profil,
        theme: etat.theme,
        entityId: '',
        sousPage: undefined,
        frameContext: 'settings',
        dansCanal: true,
      }),
    jetonApi: () => donnerJeton(profil, 'api'),
    naa: (demande) => repondreNaa(demande, profil, donnerJeton, lireRefus),
    naviguer: () => false,
    ouvrirLien: (url) => window.open(url, '_blank', 'noopener') !== undefined,
    partagerLien: () => {},
    ouvrirDialogue: async () => ['Pas de dialogue pendant la configuration.', undefined],
    fermerDialogue: () => {},
    lireConfiguration: () => configuration.current,
    ecrireConfiguration(recue) {
      if (!ongletDe(recue, rang)) return false;
      configuration.current = recue;
      return true;
    },
    valider: setValide,
    finEnregistrement(raison) {
      setAttente(false);
      const onglet = ongletDe(configuration.current, rang);
      if (raison !== null) setEchec(raison || 'L’application a refusé l’enregistrement.');
      else if (!onglet) setEchec('L’application n’a pas donné l’adresse de l’onglet.');
      else ajouter(onglet);
    },
  };
  const enregistrer = () => {
    setEchec(undefined);
    setAttente(true);
    prise.current?.pousser('settings.save', [{}]);
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => open || fermer()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Ajouter un onglet Maillage au canal</DialogTitle>
          <DialogContent className={styles.contenu}>
            {echec && (
              <MessageBar intent="error">
                <MessageBarBody>{echec}</MessageBarBody>
              </MessageBar>
            )}
            <CadreOnglet
              src={PAGE_CONFIGURATION}
              titre="Réglages de l’onglet"
              theme={THEME_TEAMS[etat.theme]}
              gestes={gestes}
              prise={prise}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={fermer}>Annuler</Button>
            <Button appearance="primary" disabled={!valide || attente} onClick={enregistrer}>
              Enregistrer
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
