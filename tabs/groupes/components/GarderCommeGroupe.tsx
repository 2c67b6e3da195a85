import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { PeopleListRegular } from '@fluentui/react-icons/svg/people-list';
import { lazy, Suspense, useState } from 'react';
import { DROITS } from '../../../core/droits/droits.ts';
import type { Membre } from '../../../core/groupes/membres.ts';
import { useActeur } from '../../commun/listes.ts';
import { SAISIE } from '../textes.ts';

const SaisirGroupe = lazy(() => import('./SaisirGroupe.tsx'));

interface GarderProps {
  readonly nom: string;
  readonly membres: readonly Membre[];
  readonly discret?: true;
}

/**
 * From a search, or from a rencontre: these structures, kept together. Nothing for who keeps no group, or without any
 * structure; a dialog that is open keeps those it opened with, whatever the search finds meanwhile.
 */
export function GarderCommeGroupe({ nom, membres, discret }: GarderProps) {
  const acteur = useActeur();
  const [depart, setDepart] = useState<{ readonly nom: string; readonly membres: readonly Membre[] }>();
  // The dialog has no trigger of Fluent’s: without this, closing it would leave the keyboard nowhere.
  const retour = useRestoreFocusTarget();
  if (acteur === undefined || DROITS['tenir-groupes'][acteur.profil] === 'non') return null;
  return (
    <>
      {membres.length === 0 ? null : (
        <Button
          size="small"
          appearance={discret ? 'subtle' : 'secondary'}
          icon={<PeopleListRegular />}
          onClick={() => setDepart({ nom, membres })}
          {...retour}
        >
          {SAISIE.nouveau}
        </Button>
      )}
      {depart === undefined ? null : (
        <Suspense>
          <SaisirGroupe depart={depart} fermer={() => setDepart(undefined)} />
        </Suspense>
      )}
    </>
  );
}
