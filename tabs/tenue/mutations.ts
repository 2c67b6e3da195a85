import { useMutation, useQueryClient } from '@tanstack/react-query';
import {
  appliquerConservation,
  arreterAnnonces,
  type lireConservation,
  telechargerRegistre,
} from '../../core/contrats/conservation.ts';
import type { ReponseDe } from '../../core/contrats/contrat.ts';
import { trancherDepart } from '../../core/contrats/departs.ts';
import { fermerFiche, modifierFiche } from '../../core/contrats/fiches.ts';
import { annulerFusion, distinguerFiches, fusionnerFiches } from '../../core/contrats/fusions.ts';
import { trancherPublication } from '../../core/contrats/syntheses.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { fusions } from '../../core/lists/fusions.list.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { publications } from '../../core/lists/publications.list.ts';
import { sollicitations } from '../../core/lists/sollicitations.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { appeler } from '../commun/api.ts';
import { useArret } from '../commun/arret.ts';
import { useCommande } from '../commun/commandes.tsx';
import { rafraichir } from '../commun/listes.ts';
import { useSession } from '../commun/session.ts';
import { useTelechargement } from '../commun/useTelechargement.ts';
import { CLE_DE_LA_CONSERVATION } from './queries.ts';

const TOUCHEES = [structures, fusions, contacts, participations, sollicitations] as const;

/** Merges two fiches, or goes on with a merge that stopped. */
export const useFusionner = () => useCommande(fusionnerFiches, ...TOUCHEES);

export const useAnnulerFusion = () => useCommande(annulerFusion, ...TOUCHEES);

export const useModifierFiche = () => useCommande(modifierFiche, structures);
export const useFermerFiche = () => useCommande(fermerFiche, structures);

export const useTrancherPublication = () => useCommande(trancherPublication, publications);
export const useTrancherDepart = () => useCommande(trancherDepart, sollicitations);

/** Two structures, and not one: the pair is not proposed again. */
export const useDistinguer = () => useCommande(distinguerFiches, fusions);

export type RegleVue = ReponseDe<typeof lireConservation>['regles'][number];

export type AnnonceVue = ReponseDe<typeof lireConservation>['annonces'][number];

/** Whatever the answer, what is announced is read again. */
export function useArreterAnnonces() {
  const client = useQueryClient();
  const commande = useCommande(arreterAnnonces);
  const mutate: typeof commande.mutate = (demande, suites = {}) =>
    commande.mutate(demande, {
      ...suites,
      onSettled: () => {
        void client.invalidateQueries({ queryKey: CLE_DE_LA_CONSERVATION });
        suites.onSettled?.();
      },
    });
  return { ...commande, mutate };
}

/** Applies a rule to the rows that were shown, batch after batch, telling how many are left; `arreter` stops after the batch that runs. */
export function useAppliquerRegle(avancer: (restantes: number) => void) {
  const { api } = useSession();
  const client = useQueryClient();
  const arret = useArret();
  const mutation = useMutation({
    mutationFn: async ({ regle, empreinte, mois, lignes }: RegleVue) => {
      arret.lever();
      const demande = { chemin: { regle }, corps: { empreinte, mois, lignes: lignes.map((l) => l.id) } };
      let faites = 0;
      for (;;) {
        const lot = await appeler(api, appliquerConservation, demande);
        faites += lot.faites;
        avancer(lot.restantes);
        if (lot.restantes === 0 || lot.faites === 0 || arret.demande()) return { faites, restantes: lot.restantes };
      }
    },
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: CLE_DE_LA_CONSERVATION });
      await rafraichir(client, ...TOUCHEES);
    },
  });
  return {
    ...mutation,
    arreter: arret.arreter,
  };
}

/** The register of processing as a Word document, handed to the browser. */
export const useTelechargerRegistre = (nom: string) =>
  useTelechargement(
    telechargerRegistre,
    (_: undefined) => ({}),
    () => nom,
  );
