import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  Field,
  makeStyles,
  OverlayDrawer,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Dismiss24Regular, Play16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { local, useLocal } from '../local.ts';
import { nomDuPassage } from '../passages.ts';
import { quand } from '../quand.ts';
import { useAnnonce } from './Annonce.tsx';
import { ChoixLargeur, ChoixProfil, ChoixTheme, type ProprietesReglages } from './ChoixDeReglage.tsx';

const useStyles = makeStyles({
  corps: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    paddingBottom: tokens.spacingVerticalXL,
  },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  titre: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  nom: { minWidth: 0 },
  etroit: { '@media (min-width: 901px)': { display: 'none' } },
  detail: { color: tokens.colorNeutralForeground3 },
  declencher: { flexShrink: 0 },
  minuteur: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, justifyContent: 'space-between' },
});

interface Proprietes extends ProprietesReglages {
  readonly ouvert: boolean;
  readonly fermer: () => void;
}

/** The side panel of the demonstration: view (on a narrow window), timers, faults, reset. */
export function PanneauReglages({ ouvert, fermer, etat, changer }: Proprietes) {
  const styles = useStyles();
  return (
    <OverlayDrawer
      open={ouvert}
      position="end"
      onOpenChange={(_, d) => d.open || fermer()}
      aria-label="Réglages de la démonstration"
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={<Button appearance="subtle" aria-label="Fermer" icon={<Dismiss24Regular />} onClick={fermer} />}
        >
          Démonstration
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.corps}>
        <section className={`${styles.section} ${styles.etroit}`} aria-label="Affichage">
          <h3 className={styles.titre}>Affichage</h3>
          <ChoixProfil etat={etat} changer={changer} />
          <ChoixTheme etat={etat} changer={changer} />
          <ChoixLargeur etat={etat} changer={changer} />
        </section>
        {ouvert && <Minuteurs />}
        {ouvert && <Pannes />}
        <Reinitialisation />
      </DrawerBody>
    </OverlayDrawer>
  );
}

interface Minuteur {
  readonly nom: string;
  readonly derniere: string | null;
  readonly prochaine: string | null;
}

function Minuteurs() {
  const styles = useStyles();
  const annoncer = useAnnonce();
  const [enCours, setEnCours] = useState<string>();
  const { valeur } = useLocal<{ minuteurs: Minuteur[] }>('minuteurs');
  const declencher = async (nom: string) => {
    setEnCours(nom);
    try {
      await local(`minuteurs/${encodeURIComponent(nom)}`, {});
      annoncer(`«\u00A0${nomDuPassage(nom)}\u00A0»\u00A0: c’est fait.`);
    } catch (erreur) {
      annoncer(`«\u00A0${nomDuPassage(nom)}\u00A0» a échoué\u00A0: ${erreur instanceof Error ? erreur.message : ''}`);
    }
    setEnCours(undefined);
  };
  return (
    <section className={styles.section} aria-label="Passages automatiques">
      <h3 className={styles.titre}>Passages automatiques</h3>
      {valeur?.minuteurs.length === 0 && <Text className={styles.detail}>L’application n’en a aucun.</Text>}
      {valeur?.minuteurs.map((m) => (
        <div key={m.nom} className={styles.minuteur}>
          <div className={styles.nom}>
            <Text weight="semibold" block>
              {nomDuPassage(m.nom)}
            </Text>
            <Text size={200} className={styles.detail}>
              {m.prochaine ? `Prochain passage\u00A0: ${quand(m.prochaine)}` : 'Aucun passage prévu'}
            </Text>
          </div>
          <Button
            size="small"
            className={styles.declencher}
            icon={<Play16Regular />}
            disabled={enCours !== undefined}
            aria-label={`Déclencher\u00A0: ${nomDuPassage(m.nom)}`}
            onClick={() => void declencher(m.nom)}
          >
            {enCours === m.nom ? 'En cours…' : 'Déclencher'}
          </Button>
        </div>
      ))}
    </section>
  );
}

const PANNES: Readonly<Record<string, { libelle: string; reglage: object }>> = {
  aucune: { libelle: 'Aucune', reglage: {} },
  lenteur: { libelle: 'Réseau lent (1 s par échange)', reglage: { latenceMs: 1000 } },
  epreuve: {
    libelle: 'Épreuve\u00A0: 20\u00A0% d’échecs et 300 ms',
    reglage: {
      latenceMs: 300,
      regles: [
        { chemin: '^/graph/', taux: 0.08, effet: '429' },
        { chemin: '^/graph/', taux: 0.08, effet: '503' },
        { chemin: '^/graph/', taux: 0.04, effet: 'coupure' },
      ],
    },
  },
  coupure: { libelle: 'Graph injoignable', reglage: { regles: [{ chemin: '^/graph/', taux: 1, effet: '503' }] } },
};

function Pannes() {
  const styles = useStyles();
  const annoncer = useAnnonce();
  const [voulue, setVoulue] = useState<string>();
  const { valeur } = useLocal<object>('pannes');
  // What is in force may come from elsewhere (a script, another window): no choice is ticked when it is none of these.
  const enVigueur = Object.keys(PANNES).find((nom) => JSON.stringify(PANNES[nom]?.reglage) === JSON.stringify(valeur));
  const regler = async (nom: string) => {
    setVoulue(nom);
    try {
      await local('pannes', PANNES[nom]?.reglage ?? {});
    } catch (erreur) {
      setVoulue(undefined);
      annoncer(erreur instanceof Error ? erreur.message : 'Réglage refusé.');
    }
  };
  return (
    <section className={styles.section} aria-label="Fausses pannes">
      <Field
        label={<span className={styles.titre}>Fausses pannes</span>}
        hint="Pour voir comment l’application tient quand Microsoft 365 ralentit ou refuse."
      >
        <RadioGroup value={voulue ?? enVigueur ?? ''} onChange={(_, { value }) => void regler(value)}>
          {Object.entries(PANNES).map(([nom, { libelle }]) => (
            <Radio key={nom} value={nom} label={libelle} />
          ))}
        </RadioGroup>
      </Field>
    </section>
  );
}

function Reinitialisation() {
  const styles = useStyles();
  const annoncer = useAnnonce();
  const [etape, setEtape] = useState<'repos' | 'question' | 'encours'>('repos');
  const effacer = async () => {
    setEtape('encours');
    try {
      await local('reinitialiser', {});
      // What the tabs keep on this device describes the rows that are gone.
      for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
      location.assign('/');
    } catch (erreur) {
      annoncer(erreur instanceof Error ? erreur.message : 'La remise à zéro a échoué.');
      setEtape('repos');
    }
  };
  return (
    <section className={styles.section} aria-label="Remise à zéro">
      <h3 className={styles.titre}>Remise à zéro</h3>
      <Text className={styles.detail}>Efface ce qui a été fait et recharge le territoire d’exemple.</Text>
      {etape === 'repos' ? (
        <Button onClick={() => setEtape('question')}>Remettre à zéro…</Button>
      ) : (
        <div className={styles.minuteur}>
          <Button disabled={etape === 'encours'} onClick={() => setEtape('repos')}>
            Garder
          </Button>
          <Button appearance="primary" disabled={etape === 'encours'} onClick={() => void effacer()}>
            {etape === 'encours' ? 'Rechargement…' : 'Tout effacer'}
          </Button>
        </div>
      )}
    </section>
  );
}
