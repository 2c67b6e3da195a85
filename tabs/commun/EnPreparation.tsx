import { Button, ProgressBar, Text, useRestoreFocusSource } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import cadre from './page.module.css';
import { TEXTES } from './textes.ts';

/** A document that takes its time: that it is being made, for how long now, and a way to wait no more. The focus then goes back to what asked for it. */
export function EnPreparation({ annuler }: { readonly annuler: () => void }) {
  const [secondes, setSecondes] = useState(0);
  const retour = useRestoreFocusSource();
  useEffect(() => {
    const horloge = setInterval(() => setSecondes((s) => s + 1), 1000);
    return () => clearInterval(horloge);
  }, []);
  return (
    <div className={cadre.outils} {...retour}>
      <Text role="status">{TEXTES.enPreparation}</Text>
      {secondes < 2 ? null : <Text aria-hidden>{TEXTES.depuisSecondes(secondes)}</Text>}
      <ProgressBar aria-label={TEXTES.enPreparation} className={cadre.attente} />
      <Button size="small" onClick={annuler}>
        {TEXTES.annuler}
      </Button>
    </div>
  );
}
