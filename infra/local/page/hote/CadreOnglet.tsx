import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { type Gestes, repondre } from './repondre.ts';

/** What the page can say to the framed tab. */
export interface PriseCadre {
  pousser(func: string, args: readonly unknown[]): void;
}

interface Proprietes {
  readonly src: string;
  readonly titre: string;
  readonly theme: string;
  readonly gestes: Omit<Gestes, 'etat'>;
  readonly prise?: Ref<PriseCadre>;
}

const useStyles = makeStyles({
  racine: { position: 'relative', flexGrow: 1, minHeight: 0, display: 'flex' },
  cadre: { border: 'none', width: '100%', height: '100%', backgroundColor: tokens.colorNeutralBackground3 },
  voile: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    alignItems: 'center',
    justifyContent: 'center',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    textAlign: 'center',
    padding: tokens.spacingHorizontalL,
  },
});

/** Teams gives a tab this long to say that it is ready before showing an error. */
const DELAI_MS = 30_000;

type Etat = { nom: 'attente' | 'pret' } | { nom: 'echec'; message: string };

/** Frames one page of the application and plays the Teams side of the teams-js protocol for it. */
export function CadreOnglet({ src, titre, theme, gestes, prise }: Proprietes) {
  const styles = useStyles();
  const cadre = useRef<HTMLIFrameElement>(null);
  const dernierGestes = useRef(gestes);
  dernierGestes.current = gestes;
  const [etat, setEtat] = useState<Etat>({ nom: 'attente' });
  const [essai, setEssai] = useState(0);

  const pousser = useCallback((func: string, args: readonly unknown[]) => {
    cadre.current?.contentWindow?.postMessage({ func, args }, location.origin);
  }, []);
  useImperativeHandle(prise, () => ({ pousser }), [pousser]);

  useEffect(() => {
    const ecouter = async (e: MessageEvent) => {
      const fenetre = cadre.current?.contentWindow;
      if (!fenetre || e.source !== fenetre || e.origin !== location.origin || typeof e.data?.func !== 'string') return;
      const { id, uuidAsString } = e.data;
      const etatRecu: Gestes['etat'] = (recu, message) =>
        setEtat(recu === 'echec' ? { nom: 'echec', message: message ?? '' } : { nom: 'pret' });
      const args = await repondre({ ...dernierGestes.current, etat: etatRecu }, e.data);
      if (args) fenetre.postMessage({ id, uuidAsString, args }, e.origin);
    };
    addEventListener('message', ecouter);
    return () => removeEventListener('message', ecouter);
  }, []);

  useEffect(() => {
    pousser('themeChange', [theme]);
  }, [theme, pousser]);

  useEffect(() => {
    if (etat.nom !== 'attente') return;
    const limite = setTimeout(() => setEtat({ nom: 'echec', message: '' }), DELAI_MS);
    return () => clearTimeout(limite);
  }, [etat]);

  const recharger = () => {
    setEtat({ nom: 'attente' });
    setEssai(essai + 1);
  };
  return (
    <div className={styles.racine}>
      <iframe ref={cadre} key={essai} className={styles.cadre} src={src} title={titre} allow="clipboard-write" />
      {etat.nom === 'attente' && (
        <div className={styles.voile}>
          <Spinner label={`Ouverture de ${titre}…`} />
        </div>
      )}
      {etat.nom === 'echec' && (
        <div className={styles.voile} role="alert">
          <Text weight="semibold" size={400}>
            {titre} ne s’est pas ouvert
          </Text>
          <Text>{etat.message || 'L’onglet n’a pas répondu à temps.'}</Text>
          <Button appearance="primary" onClick={recharger}>
            Recharger
          </Button>
        </div>
      )}
    </div>
  );
}
