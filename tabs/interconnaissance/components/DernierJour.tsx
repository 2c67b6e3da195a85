import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { ConfirmerEtDire } from '../../commun/ConfirmerEtDire.tsx';
import { fauteDe } from '../../commun/fautes.ts';
import cadre from '../../commun/page.module.css';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useDeplacerCloture } from '../mutations.ts';
import { useRelireTout } from '../queries.ts';
import { DERNIER_JOUR } from '../textes.ts';

interface DernierJourProps {
  readonly annee: string;
  /** Local day. */
  readonly cloture: string;
  readonly maintenant: string;
}

/** The last day of an open year: another one, or none any more. */
export function DernierJour({ annee, cloture, maintenant }: DernierJourProps) {
  const vue = cloture.slice(0, 10);
  const [jour, setJour] = useState(vue);
  const [essaye, setEssaye] = useState(false);
  const deplacer = useDeplacerCloture();
  const clore = useDeplacerCloture();
  const relire = useRelireTout();
  const annoncer = useAnnonce();
  const chemin = { annee };
  const faute = jour === '' || jour === vue ? DERNIER_JOUR.inchange : undefined;
  return (
    <div className={cadre.outils}>
      <Confirmation
        bouton={{ children: DERNIER_JOUR.changer }}
        question={DERNIER_JOUR.question}
        aide={DERNIER_JOUR.aide}
        enCours={deplacer.isPending}
        erreur={deplacer.error}
        recharger={deplacer.reset}
        faire={(fermer) => {
          setEssaye(true);
          if (faute !== undefined) return;
          deplacer.mutate(
            { chemin, corps: { cloture: jour, vue } },
            {
              onSuccess: () => {
                annoncer(DERNIER_JOUR.change(jour));
                setEssaye(false);
                relire();
                fermer();
              },
            },
          );
        }}
      >
        <Field
          label={DERNIER_JOUR.jour}
          validationMessage={(essaye ? faute : undefined) ?? fauteDe(deplacer.error, 'cloture')}
        >
          <Input type="date" min={aujourdhui(maintenant)} value={jour} onChange={(_, { value }) => setJour(value)} />
        </Field>
      </Confirmation>
      <ConfirmerEtDire
        bouton={{ children: DERNIER_JOUR.clore }}
        question={DERNIER_JOUR.clorePour}
        aide={DERNIER_JOUR.cloreAide}
        commande={clore}
        demande={{ chemin, corps: { vue } }}
        dit={DERNIER_JOUR.close}
        ensuite={relire}
      />
    </div>
  );
}
