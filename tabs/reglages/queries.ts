import { useMemo } from 'react';
import { garderReglage } from '../../core/contrats/reglages.ts';
import { reglages } from '../../core/lists/reglages.list.ts';
import { CLES_DES_REGLAGES, type CleDeReglage } from '../../core/reglages/definitions.ts';
import { lireReglages, REGLAGES_PAR_DEFAUT } from '../../core/reglages/reglages.ts';
import { ligneDuReglage } from '../../core/reglages/regler.ts';
import { useCommande } from '../commun/commandes.tsx';
import { useListe } from '../commun/listes.ts';

export const useGarderReglage = () => useCommande(garderReglage, reglages);

/** A setting as it stands: what is in force, what is written, what is wrong with it. */
export interface ReglageVu {
  readonly cle: CleDeReglage;
  readonly enVigueur: string;
  readonly ordinaire: string;
  /** As written in the list; undefined where nothing is. */
  readonly ecrite: string | undefined;
  readonly eTag: string | undefined;
  readonly probleme: string | undefined;
}

/** Every setting, and what is wrong with rows that are none. */
export function useReglagesVus() {
  const requete = useListe(reglages);
  const lignes = requete.data?.items;
  const data = useMemo(() => {
    if (lignes === undefined) return undefined;
    const { valeurs, problemes } = lireReglages(lignes);
    const vus = CLES_DES_REGLAGES.map((cle): ReglageVu => {
      const ligne = ligneDuReglage(lignes, cle);
      const ecrite = ligne?.valeur?.trim();
      return {
        cle,
        enVigueur: String(valeurs[cle]),
        ordinaire: String(REGLAGES_PAR_DEFAUT[cle]),
        ecrite: ecrite === '' ? undefined : ecrite,
        eTag: ligne?.eTag,
        probleme: problemes.find(({ id }) => id !== undefined && id === ligne?.id)?.message,
      };
    });
    const siennes = new Set(vus.map(({ cle }) => ligneDuReglage(lignes, cle)?.id));
    return { vus, inconnus: problemes.filter(({ id }) => id !== undefined && !siennes.has(id)) };
  }, [lignes]);
  return { data, error: requete.error, refetch: requete.refetch };
}
