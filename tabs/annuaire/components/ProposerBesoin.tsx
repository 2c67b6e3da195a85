import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { neDemandeRien, type Recherche } from '../../../core/annuaire/recherche-dite.ts';
import { type Acteur, autoriser } from '../../../core/droits/droits.ts';
import { BESOIN } from '../textes.ts';

const GarderBesoin = lazy(() => import('./GarderBesoin.tsx'));

interface ProposerProps {
  readonly recherche: Recherche;
  readonly acteur: Acteur | undefined;
  readonly nomDe: (id: string) => string | undefined;
}

/** Offers to keep the question as a need, to those who may. */
export function ProposerBesoin({ recherche, acteur, nomDe }: ProposerProps) {
  const [ouvert, setOuvert] = useState(false);
  // The dialog has no trigger of Fluent’s: without this, closing it would leave the keyboard nowhere.
  const retour = useRestoreFocusTarget();
  if (acteur === undefined || neDemandeRien(recherche)) return null;
  const [structure] = acteur.structures;
  if (!autoriser(acteur, 'noter-besoin', structure === undefined ? {} : { structure }).permis) return null;
  return (
    <>
      <Button onClick={() => setOuvert(true)} {...retour}>
        {BESOIN.bouton}
      </Button>
      {ouvert ? (
        <Suspense>
          <GarderBesoin
            recherche={recherche}
            siennes={acteur.structures.map((id) => ({ id, nom: nomDe(id) ?? id }))}
            fermer={() => setOuvert(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
