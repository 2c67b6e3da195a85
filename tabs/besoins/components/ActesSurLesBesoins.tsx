import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { Besoin } from '../../../core/lists/besoins.list.ts';
import { PORTER } from '../textes.ts';

const FaireUnPoint = lazy(() => import('./FaireUnPoint.tsx').then((m) => ({ default: m.FaireUnPoint })));
const FaireUnProjet = lazy(() => import('./FaireUnProjet.tsx').then((m) => ({ default: m.FaireUnProjet })));

interface ActesProps {
  readonly besoins: readonly Besoin[];
  /** Once something was made of them. */
  readonly fait?: () => void;
}

/** What a need, or several, may become: a point of a rencontre, a project with its group. */
export function ActesSurLesBesoins({ besoins, fait }: ActesProps) {
  const [ouvert, setOuvert] = useState<'point' | 'projet'>();
  // The dialogs have no trigger of Fluent’s: without this, closing one would leave the keyboard nowhere.
  const retour = useRestoreFocusTarget();
  const fermer = () => setOuvert(undefined);
  const finir = () => {
    fermer();
    fait?.();
  };
  return (
    <>
      <Button onClick={() => setOuvert('point')} {...retour}>
        {PORTER.enPoint}
      </Button>
      <Button onClick={() => setOuvert('projet')} {...retour}>
        {PORTER.enProjet}
      </Button>
      <Suspense fallback={null}>
        {ouvert === 'point' ? <FaireUnPoint besoins={besoins} fermer={fermer} fait={finir} /> : null}
        {ouvert === 'projet' ? <FaireUnProjet besoins={besoins} fermer={fermer} fait={finir} /> : null}
      </Suspense>
    </>
  );
}
