import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CorpsDe, ReponseDe } from '../../../core/contrats/contrat.ts';
import { poursuivreSerie, reecrireSerie } from '../../../core/contrats/series.ts';
import { participations } from '../../../core/lists/participations.list.ts';
import { rencontres } from '../../../core/lists/rencontres.list.ts';
import { series } from '../../../core/lists/series.list.ts';
import { appeler } from '../../commun/api.ts';
import { rafraichir } from '../../commun/listes.ts';
import { useSession } from '../../commun/session.ts';
import { useLancer } from './mutations.ts';

export type SerieReecrite = ReponseDe<typeof reecrireSerie>;
interface Demande {
  readonly id: string;
  readonly corps: CorpsDe<typeof reecrireSerie>;
}

/** Gives a series another rule, or says beforehand what would become of its sittings; goes on until none is left. */
export function useReecrireSerie() {
  const { api } = useSession();
  const client = useQueryClient();
  const [reste, setReste] = useState(0);
  const mutation = useMutation({
    mutationFn: async ({ id, corps }: Demande): Promise<SerieReecrite> => {
      const premier = await appeler(api, reecrireSerie, { chemin: { id }, corps });
      setReste(premier.reste);
      let [avant, encore] = [Number.POSITIVE_INFINITY, premier.reste];
      // A round that does nothing would go on for ever: what is left is said on the page of the series.
      while (encore > 0 && encore < avant) {
        avant = encore;
        encore = (await appeler(api, poursuivreSerie, { chemin: { id }, corps: {} })).reste;
        setReste(encore);
      }
      return premier;
    },
    onSettled: () => rafraichir(client, series, rencontres, participations),
  });
  return { ...mutation, mutate: useLancer(mutation), reste };
}
