import { Button, Select, useRestoreFocusTarget } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { autoriser } from '../../../core/droits/droits.ts';
import type { ModeleDeBilan } from '../../../core/lists/modeles-de-bilan.list.ts';
import { ConfirmerEtDire } from '../../commun/ConfirmerEtDire.tsx';
import { useActeur } from '../../commun/listes.ts';
import { useRetirerModele } from '../mutations.ts';
import { useModeles } from '../queries.ts';
import { MODELES } from './textes.ts';

const SaisirModele = lazy(() => import('./SaisirModele.tsx'));

interface ChoixProps {
  readonly modele: string | undefined;
  readonly choisir: (id: string | undefined) => void;
}

/** Under which template the bilan is shown and handed on; the coordination makes them. Nothing for whoever has none to choose. */
export function ChoixDuModele({ modele, choisir }: ChoixProps) {
  const modeles = useModeles();
  const acteur = useActeur();
  const [ouvert, setOuvert] = useState<ModeleDeBilan | 'nouveau'>();
  const retour = useRestoreFocusTarget();
  const tient = acteur !== undefined && autoriser(acteur, 'tenir-plan').permis;
  const choisi = modeles.find(({ id }) => id === modele);
  return (
    <>
      {modeles.length === 0 ? null : (
        <Select
          aria-label={MODELES.choisir}
          value={choisi?.id ?? ''}
          onChange={(_, { value }) => choisir(value === '' ? undefined : value)}
        >
          <option value="">{MODELES.usuel}</option>
          {modeles.map(({ id, nom }) => (
            <option key={id} value={id}>
              {nom}
            </option>
          ))}
        </Select>
      )}
      {tient ? (
        <Button appearance="subtle" onClick={() => setOuvert(choisi ?? 'nouveau')} {...retour}>
          {choisi === undefined ? MODELES.nouveau : MODELES.changer}
        </Button>
      ) : null}
      {tient && choisi !== undefined ? <Retirer modele={choisi} retire={() => choisir(undefined)} /> : null}
      {ouvert === undefined ? null : (
        <Suspense>
          <SaisirModele
            {...(ouvert === 'nouveau' ? {} : { modele: ouvert })}
            fermer={(id) => {
              setOuvert(undefined);
              if (id !== undefined) choisir(id);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function Retirer({ modele, retire }: { readonly modele: ModeleDeBilan; readonly retire: () => void }) {
  const retirer = useRetirerModele();
  return (
    <ConfirmerEtDire
      bouton={{ children: MODELES.retirer, appearance: 'subtle' }}
      question={MODELES.retirerQuestion(modele.nom)}
      aide={MODELES.retirerAide}
      commande={retirer}
      demande={{ chemin: { id: modele.id }, corps: { eTag: modele.eTag } }}
      dit={MODELES.retire}
      ensuite={retire}
    />
  );
}
