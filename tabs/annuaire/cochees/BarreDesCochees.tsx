import { Button, Caption1, useRestoreFocusTarget } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { cocher, toutDecocher, useCochees } from '../../commun/cochees.ts';
import { useAdresse } from '../../commun/useAdresse.ts';
import { ADRESSE_DES_COCHEES } from '../../diffusions/form.ts';
import { GarderCommeGroupe } from '../../groupes/components/GarderCommeGroupe.tsx';
import css from '../components/annuaire.module.css';
import { COCHER } from './textes.ts';

const InviterLesCochees = lazy(() => import('./InviterLesCochees.tsx'));

interface BarreProps {
  /** Those that answer the search; undefined while not all are known. */
  readonly trouvees: readonly string[] | undefined;
  /** Is the structure still in the annuaire? */
  readonly estLa: (id: string) => boolean;
}

/** How many structures are ticked, and what may be done with them together. Nothing leaves from here. */
export default function BarreDesCochees({ trouvees, estLa }: BarreProps) {
  const { aller } = useAdresse();
  const [invite, setInvite] = useState(false);
  const retour = useRestoreFocusTarget();
  // A fiche archived meanwhile is counted no more.
  const cochees = [...useCochees()].filter(estLa);
  const dansLaRecherche = new Set(trouvees ?? cochees);
  const n = cochees.length;
  return (
    <section className={css.barreDeRecherche} aria-label={COCHER.barre}>
      <Caption1 role="status">{COCHER.compte(n, cochees.filter((id) => !dansLaRecherche.has(id)).length)}</Caption1>
      <div className={css.filtres}>
        {trouvees === undefined || trouvees.length === 0 ? null : (
          <Button size="small" appearance="subtle" onClick={() => cocher(trouvees, true)}>
            {COCHER.tout(trouvees.length)}
          </Button>
        )}
        {n === 0 ? null : (
          <>
            <Button size="small" appearance="subtle" onClick={toutDecocher}>
              {COCHER.rien}
            </Button>
            <Button size="small" appearance="primary" onClick={() => setInvite(true)} {...retour}>
              {COCHER.inviter}
            </Button>
            <Button size="small" onClick={() => aller(ADRESSE_DES_COCHEES)}>
              {COCHER.diffuser}
            </Button>
            <GarderCommeGroupe nom="" membres={cochees.map((id) => ({ id, role: 'Ponctuel' }))} />
          </>
        )}
      </div>
      {invite ? (
        <Suspense>
          <InviterLesCochees combien={n} fermer={() => setInvite(false)} />
        </Suspense>
      ) : null}
    </section>
  );
}
