import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CorpsDe, ReponseDe } from '../../core/contrats/contrat.ts';
import {
  diffuserAnnuaire,
  exporterAnnuaire,
  type Fichier,
  noterDiffusion,
  trancherDiffusion,
} from '../../core/contrats/diffusions.ts';
import { diffusions } from '../../core/lists/diffusions.list.ts';
import { appeler, telecharger } from '../commun/api.ts';
import { useArret } from '../commun/arret.ts';
import { useCommande } from '../commun/commandes.tsx';
import { rafraichir } from '../commun/listes.ts';
import { useSession } from '../commun/session.ts';
import type { Choix } from './form.ts';

export const useNoter = () => useCommande(noterDiffusion, diffusions);
export const useTrancher = () => useCommande(trancherDiffusion, diffusions);

interface DemandeDeFichier extends Choix {
  readonly format: Fichier;
}

/** A file of the annuaire. An extract is public whatever is chosen for the rest. */
export function useFichier() {
  const { api } = useSession();
  return useMutation({
    mutationFn: ({ format, visibilite, ...reste }: DemandeDeFichier) =>
      telecharger(api, exporterAnnuaire, {
        corps: { format, visibilite: format === 'extrait' ? 'public' : visibilite, ...corpsDe(reste) },
      }),
  });
}

type Reste = Pick<Choix, 'selection' | 'classement'>;

const corpsDe = ({
  selection,
  classement,
}: Reste): Pick<CorpsDe<typeof exporterAnnuaire>, 'selection' | 'classement'> => ({
  classement,
  selection: {
    thematiques: [...selection.thematiques],
    publics: [...selection.publics],
    communes: [...selection.communes],
    types: [...selection.types],
    structures: [...selection.structures],
  },
});

export type Bilan = ReponseDe<typeof diffuserAnnuaire>;
type Envoi = CorpsDe<typeof diffuserAnnuaire>;

/** Sends the whole wave, series after series, and says how far it is. Stopping leaves the rest: the same wave goes on later. */
export function useEnvoi() {
  const { api } = useSession();
  const client = useQueryClient();
  const arret = useArret();
  const [bilan, setBilan] = useState<Bilan>();
  const mutation = useMutation({
    mutationFn: async (corps: Envoi) => {
      arret.lever();
      for (;;) {
        const tour = await appeler(api, diffuserAnnuaire, { corps });
        setBilan(tour);
        if (tour.reste === 0 || arret.demande()) return tour;
      }
    },
    onSettled: () => rafraichir(client, diffusions),
  });
  return {
    ...mutation,
    bilan,
    oublier: () => setBilan(undefined),
    arreter: arret.arreter,
  };
}
