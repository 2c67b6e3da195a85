import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  avancerCampagne,
  choisirDestinataire,
  cloreCampagne,
  creerCampagne,
  lancerCampagne,
  modifierCampagne,
  noterAppel,
  noterRebond,
  reprendreCampagne,
  simulerCampagne,
  suspendreCampagne,
} from '../../core/contrats/campagnes.ts';
import { campagnes } from '../../core/lists/campagnes.list.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { sollicitations } from '../../core/lists/sollicitations.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { appeler } from '../commun/api.ts';
import { useArret } from '../commun/arret.ts';
import { useCommande } from '../commun/commandes.tsx';
import { rafraichir } from '../commun/listes.ts';
import { useSession } from '../commun/session.ts';

export const useCreer = () => useCommande(creerCampagne, campagnes);
export const useModifier = () => useCommande(modifierCampagne, campagnes);
export const useSimuler = () => useCommande(simulerCampagne);
export const useChoisirDestinataire = () => useCommande(choisirDestinataire, campagnes);
export const useLancer = () => useCommande(lancerCampagne, campagnes);
export const useSuspendre = () => useCommande(suspendreCampagne, campagnes);
export const useReprendre = () => useCommande(reprendreCampagne, campagnes);
export const useClore = () => useCommande(cloreCampagne, campagnes);
export const useNoterAppel = () => useCommande(noterAppel, sollicitations, structures);
export const useNoterRebond = () => useCommande(noterRebond, sollicitations, contacts, structures);

export interface Avancee {
  readonly faits: number;
  readonly total: number;
}

/** Sends all that is due, batch after batch, and says how far it is. Stopping, or leaving, leaves the rest to the timer. */
export function useEnvoyer(id: string) {
  const { api } = useSession();
  const client = useQueryClient();
  const arret = useArret();
  const [avancee, setAvancee] = useState<Avancee>();
  const mutation = useMutation({
    mutationFn: async () => {
      arret.lever();
      let faits = 0;
      for (;;) {
        const tour = await appeler(api, avancerCampagne, { chemin: { id }, corps: {} });
        faits += tour.envoyes + tour.incertains + tour.refuses;
        setAvancee({ faits, total: faits + tour.restants });
        if (tour.restants === 0 || arret.demande()) return faits;
      }
    },
    onSettled: async () => {
      await rafraichir(client, sollicitations);
      setAvancee(undefined);
    },
  });
  return {
    ...mutation,
    avancee,
    arreter: arret.arreter,
  };
}
