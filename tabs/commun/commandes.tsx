import { Button, type ButtonProps, Spinner } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Contrat, ReponseDe } from '../../core/contrats/contrat.ts';
import type { ListDefinition } from '../../core/lists/list.ts';
import { appeler, type Demande } from './api.ts';
import { rafraichir } from './listes.ts';
import { useSession } from './session.ts';

/** What follows a command, even when the part of the page that asked is no more there. */
export interface Suites<R> {
  readonly onSuccess?: (reponse: R) => void;
  readonly onError?: (erreur: Error) => void;
  readonly onSettled?: () => void;
}

/** A command to the API. Whatever it answers, the lists that it touches are read again: after a conflict the page shows the current version. */
export function useCommande<C extends Contrat>(contrat: C, ...touchees: readonly ListDefinition[]) {
  const { api } = useSession();
  const client = useQueryClient();
  const enVol = useRef(false);
  const mutation = useMutation<ReponseDe<C>, Error, Demande<C>>({
    mutationFn: (demande) => appeler(api, contrat, demande),
    onSettled: async () => {
      await rafraichir(client, ...touchees);
      enVol.current = false;
    },
  });
  // The second click of a double click comes before the button is drawn again: it is dropped here.
  const mutate = (demande: Demande<C>, suites: Suites<ReponseDe<C>> = {}): void => {
    if (enVol.current) return;
    enVol.current = true;
    // Not the callbacks of the library: they are dropped when what asked is gone, and the list read again often takes it away.
    mutation
      .mutateAsync(demande)
      .then(suites.onSuccess, suites.onError ?? (() => undefined))
      .finally(suites.onSettled);
  };
  return { ...mutation, mutate };
}

/** A button that starts a command: shows that it runs, and a second click meanwhile does nothing. */
export function BoutonCommande({ enCours, ...reste }: ButtonProps & { readonly enCours: boolean }) {
  return (
    <Button
      {...reste}
      {...(enCours ? { icon: <Spinner size="tiny" />, disabledFocusable: true, 'aria-busy': true } : {})}
    />
  );
}
