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

/** From a search, or from a rencontre: these structures, kept together. Nothing for who keeps no group, or without any structure. */
export function GarderCommeGroupe({ nom, membres, discret }: GarderProps) {
  const acteur = useActeur();
  const [ouvert, setOuvert] = useState(false);
  // The dialog has no trigger of Fluent’s: without this, closing it would leave the keyboard nowhere.
  const retour = useRestoreFocusTarget();
  if (acteur === undefined || DROITS['tenir-groupes'][acteur.profil] === 'non' || membres.length === 0) return null;
  return (
    <>
      <Button
        size="small"
        appearance={discret ? 'subtle' : 'secondary'}
        icon={<PeopleListRegular />}
        onClick={() => setOuvert(true)}
        {...retour}
      >
        {SAISIE.nouveau}
      </Button>
      {ouvert ? (
        <Suspense>
          <SaisirGroupe depart={{ nom, membres }} fermer={() => setOuvert(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
