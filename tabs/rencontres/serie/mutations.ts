import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CorpsDe, ReponseDe } from '../../../core/contrats/contrat.ts';
import { annulerRencontre, planifierRencontre } from '../../../core/contrats/rencontres.ts';
import { creerSerie, modifierSeances, poursuivreSerie } from '../../../core/contrats/series.ts';
import { participations } from '../../../core/lists/participations.list.ts';
import { type Rencontre, rencontres } from '../../../core/lists/rencontres.list.ts';
import { series } from '../../../core/lists/series.list.ts';
import { appeler } from '../../commun/api.ts';
import { useArret } from '../../commun/arret.ts';
import { rafraichir } from '../../commun/listes.ts';
import { useSession } from '../../commun/session.ts';

type Avancement = ReponseDe<typeof creerSerie>;

/**
 * What follows is said even when the part of the page that asked is gone: the lists read again often take it away. The
 * second click of a double click is dropped.
 */
export function useLancer<D, R>({ mutateAsync }: Pick<UseMutationResult<R, Error, D>, 'mutateAsync'>) {
  const enVol = useRef(false);
  return (demande: D, { onSuccess }: { readonly onSuccess: (reponse: R) => void }): void => {
    if (enVol.current) return;
    enVol.current = true;
    mutateAsync(demande)
      .then(onSuccess, () => undefined)
      .finally(() => {
        enVol.current = false;
      });
  };
}

/** Makes a series, or what is left of one, some sittings at a time, and says how far it is. Stopping leaves the rest: it is finished from its page. */
export function useCreerSerie() {
  const { api } = useSession();
  const client = useQueryClient();
  const arret = useArret();
  const [avancement, setAvancement] = useState<Avancement>();
  const mutation = useMutation({
    mutationFn: async (demande: { readonly corps: CorpsDe<typeof creerSerie> } | { readonly id: string }) => {
      arret.lever();
      const poursuivre = (id: string) => appeler(api, poursuivreSerie, { chemin: { id }, corps: {} });
      let tour = 'corps' in demande ? await appeler(api, creerSerie, demande) : await poursuivre(demande.id);
      setAvancement(tour);
      // A round that makes nothing would go on for ever: a row of the list was emptied by hand.
      for (let avant = Number.POSITIVE_INFINITY; tour.reste > 0 && tour.reste < avant && !arret.demande(); ) {
        avant = tour.reste;
        tour = await poursuivre(tour.id);
        setAvancement(tour);
      }
      return tour;
    },
    onSettled: () => rafraichir(client, series, rencontres, participations),
  });
  return { ...mutation, mutate: useLancer(mutation), avancement, arreter: arret.arreter };
}

interface Planification {
  readonly seances: readonly Pick<Rencontre, 'id' | 'eTag'>[];
  /** Those whom Outlook invites later, by sitting: the local day of each structure. */
  readonly reports: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Makes the Teams meeting of each of these sittings, and says how far it is. One that was planned meanwhile is left as it is. */
export function usePlanifierSeances() {
  const { api } = useSession();
  const client = useQueryClient();
  const arret = useArret();
  const [faites, setFaites] = useState(0);
  const mutation = useMutation({
    mutationFn: async ({ seances, reports }: Planification): Promise<number> => {
      arret.lever();
      let rang = 0;
      for (const { id, eTag } of seances) {
        if (arret.demande()) break;
        const jours = [...(reports.get(id) ?? [])].map(([structure, le]) => ({ structure, le }));
        await appeler(api, planifierRencontre, { chemin: { id }, corps: { eTag, reports: jours } });
        rang += 1;
        setFaites(rang);
      }
      return rang;
    },
    onSettled: () => rafraichir(client, rencontres, participations),
  });
  return { ...mutation, mutate: useLancer(mutation), faites };
}

/** Cancels each of these sittings for one reason, and says how far it is. One that is cancelled already is left as it is. */
export function useAnnulerSeances() {
  const { api } = useSession();
  const client = useQueryClient();
  const [faites, setFaites] = useState(0);
  const mutation = useMutation({
    mutationFn: async ({
      seances,
      motif,
    }: {
      readonly seances: readonly Pick<Rencontre, 'id' | 'eTag'>[];
      readonly motif: string;
    }): Promise<number> => {
      setFaites(0);
      for (const [rang, { id, eTag }] of seances.entries()) {
        await appeler(api, annulerRencontre, { chemin: { id }, corps: { eTag, motif } });
        setFaites(rang + 1);
      }
      return seances.length;
    },
    onSettled: () => rafraichir(client, rencontres),
  });
  return { ...mutation, mutate: useLancer(mutation), faites };
}

type Demande = CorpsDe<typeof modifierSeances>;
export type SeanceModifiee = ReponseDe<typeof modifierSeances>['seances'][number];

/** Changes several sittings, or says beforehand what would change of each, and says how far it is. */
export function useModifierSeances() {
  const { api } = useSession();
  const client = useQueryClient();
  const [faites, setFaites] = useState(0);
  const mutation = useMutation({
    mutationFn: async (corps: Demande): Promise<readonly SeanceModifiee[]> => {
      setFaites(0);
      const toutes: SeanceModifiee[] = [];
      while (toutes.length < corps.seances.length) {
        const { seances } = await appeler(api, modifierSeances, {
          corps: { ...corps, seances: corps.seances.slice(toutes.length) },
        });
        if (seances.length === 0) break;
        toutes.push(...seances);
        setFaites(toutes.length);
      }
      return toutes;
    },
    onSettled: () => rafraichir(client, rencontres),
  });
  return { ...mutation, mutate: useLancer(mutation), faites };
}
