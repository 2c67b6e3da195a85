import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Video20Regular } from '@fluentui/react-icons';
import { local, useLocal } from '../local.ts';
import { useAnnonce } from './Annonce.tsx';
import { Attente, EtatVide } from './EtatVide.tsx';
import { type Evenement, lireEvenement, type RendezVous } from './evenement.ts';

const useStyles = makeStyles({
  racine: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL}`,
    '@container fenetre (max-width: 640px)': { padding: tokens.spacingHorizontalM },
  },
  titre: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  mois: {
    margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground3,
    '::first-letter': { textTransform: 'uppercase' },
  },
  liste: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  rendezVous: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    maxWidth: '900px',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  annule: { borderLeftColor: tokens.colorNeutralStroke1 },
  date: { width: '52px', textAlign: 'center', flexShrink: 0 },
  jour: {
    display: 'block',
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  corps: { flexGrow: 1, flexBasis: '200px', minWidth: 0, display: 'flex', flexDirection: 'column', gap: '2px' },
  detail: { color: tokens.colorNeutralForeground3 },
});

/** The calendar of the organising mailbox: the meetings that the application created, each with its link. */
export function Calendrier() {
  const styles = useStyles();
  const { valeur, erreur } = useLocal<{ rencontres: Evenement[] }>('calendrier');
  if (!valeur) {
    return erreur ? (
      <EtatVide titre="Le calendrier est illisible">{erreur}</EtatVide>
    ) : (
      <Attente libelle="Lecture du calendrier…" />
    );
  }
  const rendezVous = valeur.rencontres.map(lireEvenement).sort((a, b) => a.debut.localeCompare(b.debut));
  const mois = parMois(rendezVous);
  return (
    <div className={styles.racine}>
      <h1 className={styles.titre}>Calendrier de la coopération</h1>
      {mois.length === 0 && (
        <EtatVide titre="Aucune réunion">
          Une rencontre planifiée dans l’onglet Rencontres crée ici une réunion Teams, avec son lien.
        </EtatVide>
      )}
      {mois.map(([nom, liste]) => (
        <section key={nom} aria-label={nom}>
          <h2 className={styles.mois}>{nom}</h2>
          <ul className={styles.liste}>
            {liste.map((r) => (
              <li key={r.id} className={`${styles.rendezVous} ${r.annule ? styles.annule : ''}`}>
                <LigneRendezVous rendezVous={r} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function parMois(rendezVous: readonly RendezVous[]): [string, RendezVous[]][] {
  const groupes = new Map<string, RendezVous[]>();
  for (const r of rendezVous) groupes.set(r.mois, [...(groupes.get(r.mois) ?? []), r]);
  return [...groupes];
}

/** What the organiser does by hand in Outlook, without Maillage. */
const dansOutlook = (id: string, geste: object): Promise<unknown> =>
  local(`calendrier/${encodeURIComponent(id)}`, geste);

function LigneRendezVous({ rendezVous: r }: { rendezVous: RendezVous }) {
  const styles = useStyles();
  const annoncer = useAnnonce();
  return (
    <>
      <div className={styles.date}>
        <span className={styles.jour}>{r.jour}</span>
        <Text size={200} className={styles.detail}>
          {r.jourSemaine}
        </Text>
      </div>
      <div className={styles.corps}>
        <Text weight="semibold" strikethrough={r.annule}>
          {r.objet}
        </Text>
        <Text size={200} className={styles.detail}>
          {[r.horaire, r.lieu, r.invites].filter(Boolean).join(' · ')}
        </Text>
      </div>
      {r.annule && (
        <Badge appearance="tint" color="danger">
          Annulée
        </Badge>
      )}
      {!r.annule && (
        <>
          <Button
            appearance="subtle"
            aria-label={`Reporter d’un jour\u00A0: ${r.objet}`}
            onClick={() =>
              void dansOutlook(r.id, { jours: 1 }).then(() => annoncer('Reportée d’un jour dans Outlook.'))
            }
          >
            Reporter d’un jour
          </Button>
          <Button
            appearance="subtle"
            aria-label={`Supprimer\u00A0: ${r.objet}`}
            onClick={() => void dansOutlook(r.id, { supprimer: true }).then(() => annoncer('Supprimée dans Outlook.'))}
          >
            Supprimer
          </Button>
        </>
      )}
      {!r.annule && r.lien && (
        <Button
          as="a"
          href={r.lien}
          icon={<Video20Regular />}
          onClick={(e) => {
            e.preventDefault();
            annoncer('Ici, Teams rejoindrait la réunion. Dans la démonstration, elle est fictive.');
          }}
        >
          Rejoindre
        </Button>
      )}
    </>
  );
}
