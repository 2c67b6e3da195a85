import {
  Avatar,
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Flowchart20Regular } from '@fluentui/react-icons';
import type { EtatPage } from '../etat.ts';
import { useLocal } from '../local.ts';
import { ONGLETS } from '../onglets.ts';
import { quand } from '../quand.ts';
import { Carte } from './Carte.tsx';
import { Attente, EtatVide } from './EtatVide.tsx';

interface Publication {
  readonly id: number;
  readonly recueLe: string;
  readonly etat: 'publiee' | 'echec';
  readonly carte: unknown;
  readonly motif?: string;
  /** The person who posted it; none for the flow. */
  readonly auteur?: string;
}

const useStyles = makeStyles({
  fil: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalL}`,
    '@container fenetre (max-width: 640px)': { padding: tokens.spacingHorizontalM },
  },
  publication: {
    width: '100%',
    maxWidth: '760px',
    margin: '0 auto',
    boxSizing: 'border-box',
    flexShrink: 0,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    overflow: 'hidden',
  },
  auteur: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
  },
  nom: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  heure: { display: 'block', color: tokens.colorNeutralForeground3 },
  echec: { margin: tokens.spacingHorizontalL },
});

/** What a link to an entity asks its tab to open: `context={"subEntityId":…}`. */
function sousPage(cible: URL | null): string | undefined {
  try {
    const contexte: unknown = JSON.parse(cible?.searchParams.get('context') ?? '{}');
    const sous = (contexte as { subEntityId?: unknown }).subEntityId;
    return typeof sous === 'string' && sous !== '' ? sous : undefined;
  } catch {
    return undefined;
  }
}

interface Proprietes {
  readonly theme: string;
  /** Whose channel it is; the first one when absent. */
  readonly territoire: string | undefined;
  readonly changer: (partie: Partial<EtatPage>) => void;
}

/** The feed of the channel: what the flow published, and the runs that failed although the sender was told « accepted ». */
export function Publications({ territoire, changer }: Proprietes) {
  const styles = useStyles();
  const { valeur, erreur } = useLocal<{ publications: Publication[] }>(
    territoire === undefined ? 'canal' : `canal?territoire=${territoire}`,
  );
  if (!valeur)
    return erreur ? <EtatVide titre="Le fil est illisible">{erreur}</EtatVide> : <Attente libelle="Lecture du fil…" />;
  if (valeur.publications.length === 0) {
    return (
      <EtatVide
        titre="Aucune publication pour l’instant"
        action={
          <Button appearance="primary" onClick={() => changer({ onglet: 'indicateurs', sous: undefined })}>
            Ouvrir les indicateurs
          </Button>
        }
      >
        La synthèse du mois paraîtra ici, automatiquement le 1er du mois suivant, ou publiée depuis l’onglet
        Indicateurs.
      </EtatVide>
    );
  }
  const ouvrir = (url: string) => {
    const cible = URL.parse(url, location.origin);
    const nom = /\/(?:onglets|l\/entity\/[^/]+)\/([\w-]+)/.exec(cible?.pathname ?? '')?.[1];
    const onglet = ONGLETS.find((o) => o.entityId === nom);
    if (onglet) changer({ onglet: onglet.id, sous: sousPage(cible) });
    else if (cible && ['https:', 'http:'].includes(cible.protocol)) window.open(cible.href, '_blank', 'noopener');
  };
  return (
    <div className={styles.fil} role="feed" aria-label="Publications du canal">
      {valeur.publications
        .slice()
        .reverse()
        .map((p) => (
          <article key={p.id} className={styles.publication} aria-label={`Publication du ${quand(p.recueLe, 'long')}`}>
            <div className={styles.auteur}>
              {p.auteur === undefined ? (
                <Avatar color="royal-blue" icon={<Flowchart20Regular />} aria-hidden />
              ) : (
                <Avatar color="colorful" name={p.auteur} aria-hidden />
              )}
              <div>
                <h2 className={styles.nom}>{p.auteur ?? 'Flux de travail'}</h2>
                <Text size={200} className={styles.heure}>
                  {quand(p.recueLe, 'long')}
                </Text>
              </div>
            </div>
            {p.etat === 'echec' ? (
              <MessageBar intent="warning" className={styles.echec} layout="multiline">
                <MessageBarBody>
                  <MessageBarTitle>Échec du flux</MessageBarTitle>
                  {p.motif}
                </MessageBarBody>
              </MessageBar>
            ) : (
              <Carte carte={p.carte} ouvrir={ouvrir} />
            )}
          </article>
        ))}
    </div>
  );
}
