import { Avatar, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useLocal } from '../local.ts';
import { quand } from '../quand.ts';
import { Attente, EtatVide } from './EtatVide.tsx';

/** A message of the outbox, as `/local/courriels` gives it. */
interface Courriel {
  readonly id: string;
  readonly date: string;
  readonly nature: 'message' | 'invitation' | 'mise à jour' | 'annulation';
  readonly de: string;
  readonly a: readonly string[];
  readonly objet: string;
  readonly typeContenu: 'text' | 'html';
  readonly corps: string;
}

const ETROIT = '@container fenetre (max-width: 760px)';
const useStyles = makeStyles({
  racine: { flexGrow: 1, minHeight: 0, display: 'flex' },
  liste: {
    listStyleType: 'none',
    flexShrink: 0,
    width: '320px',
    boxSizing: 'border-box',
    margin: 0,
    padding: tokens.spacingHorizontalS,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    [ETROIT]: { width: '100%', borderRight: 'none' },
  },
  cache: { [ETROIT]: { display: 'none' } },
  entree: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    width: '100%',
    padding: tokens.spacingHorizontalM,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  courante: { backgroundColor: tokens.colorNeutralBackground2Selected, color: tokens.colorNeutralForeground1Selected },
  resume: { minWidth: 0, display: 'flex', flexDirection: 'column' },
  detail: { color: tokens.colorNeutralForeground3 },
  message: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    padding: tokens.spacingHorizontalXL,
    gap: tokens.spacingVerticalM,
    [ETROIT]: { padding: tokens.spacingHorizontalM },
  },
  objet: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    overflowWrap: 'anywhere',
  },
  corps: {
    flexGrow: 1,
    width: '100%',
    minHeight: '240px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: '#fff',
  },
  retour: { display: 'none', alignSelf: 'flex-start', [ETROIT]: { display: 'inline-flex' } },
});

const NATURES = {
  message: 'Message',
  invitation: 'Invitation',
  'mise à jour': 'Mise à jour',
  annulation: 'Annulation',
} as const satisfies Record<Courriel['nature'], string>;

const objet = (c: Courriel) => c.objet || 'Sans objet';
const destinataires = (c: Courriel) => c.a.join(', ') || 'Destinataires en copie cachée';
/** A long list of recipients is summed up in the list of messages. */
const enBref = (c: Courriel) => (c.a.length > 1 ? `${c.a[0]} et ${c.a.length - 1} autres` : destinataires(c));

/** The outbox: every e-mail that the application sent, none of which leaves this machine. */
export function Courriels() {
  const styles = useStyles();
  const { valeur, erreur } = useLocal<{ courriels: Courriel[] }>('courriels');
  const [choisi, setChoisi] = useState<string>();
  if (!valeur) {
    return erreur ? (
      <EtatVide titre="La boîte est illisible">{erreur}</EtatVide>
    ) : (
      <Attente libelle="Lecture des courriels…" />
    );
  }
  const courriels = valeur.courriels.slice().reverse();
  if (courriels.length === 0) {
    return (
      <>
        <h1 className="visually-hidden">Courriels envoyés</h1>
        <EtatVide titre="Aucun courriel envoyé">
          Les invitations et les liens personnels envoyés aux partenaires paraîtront ici. Aucun ne quitte cette machine.
        </EtatVide>
      </>
    );
  }
  const ouvert = courriels.find((c) => c.id === choisi);
  return (
    <div className={styles.racine}>
      <h1 className="visually-hidden">Courriels envoyés</h1>
      <ul className={mergeClasses(styles.liste, ouvert && styles.cache)}>
        {courriels.map((c) => (
          <li key={c.id}>
            <button
              type="button"
              className={mergeClasses(styles.entree, c.id === choisi && styles.courante)}
              aria-current={c.id === choisi}
              onClick={() => setChoisi(c.id)}
            >
              <Avatar name={c.a[0] ?? ''} color="colorful" aria-hidden />
              <span className={styles.resume}>
                <Text weight="semibold" truncate wrap={false}>
                  {enBref(c)}
                </Text>
                <Text truncate wrap={false}>
                  {c.nature === 'message' ? objet(c) : `${NATURES[c.nature]}\u00A0: ${objet(c)}`}
                </Text>
                <Text size={200}>{quand(c.date)}</Text>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {ouvert ? (
        <Message courriel={ouvert} fermer={() => setChoisi(undefined)} />
      ) : (
        <div className={mergeClasses(styles.message, styles.cache)}>
          <EtatVide titre="Choisissez un courriel">
            Les liens personnels qu’il contient s’ouvrent dans un nouvel onglet.
          </EtatVide>
        </div>
      )}
    </div>
  );
}

function Message({ courriel, fermer }: { courriel: Courriel; fermer: () => void }) {
  const styles = useStyles();
  return (
    <article className={styles.message}>
      <Button appearance="subtle" icon={<ChevronLeft20Regular />} className={styles.retour} onClick={fermer}>
        Courriels
      </Button>
      <h2 className={styles.objet}>{objet(courriel)}</h2>
      <div className={styles.detail}>
        <Text block>
          {NATURES[courriel.nature]}, de {courriel.de}, le {quand(courriel.date)}
        </Text>
        {courriel.a.length > 2 ? (
          <details>
            <summary>À {courriel.a.length} destinataires</summary>
            {destinataires(courriel)}
          </details>
        ) : (
          <Text block>À {destinataires(courriel)}</Text>
        )}
      </div>
      <iframe
        className={styles.corps}
        title="Texte du courriel"
        // No script runs in a message; its links leave the frame for a new browser tab.
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcDoc={documentDe(courriel)}
      />
    </article>
  );
}

function documentDe({ typeContenu, corps: contenu }: Courriel): string {
  const corps = typeContenu === 'html' ? contenu : enHtml(contenu);
  const style =
    'body{font:15px/1.5 "Segoe UI",system-ui,sans-serif;color:#242424;margin:16px;overflow-wrap:anywhere}a{color:#3d4796}';
  return `<!doctype html><html lang="fr"><head><base target="_blank"><title>Courriel</title><style>${style}</style></head><body><main>${corps}</main></body></html>`;
}

/** A plain text message: escaped, its addresses made clickable, as mail readers do. */
function enHtml(texte: string): string {
  const sur = texte.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  return sur.replace(/https?:\/\/[^\s<>&]+(?:&#38;[^\s<>&]+)*/g, '<a href="$&">$&</a>').replace(/\r?\n/g, '<br>');
}
