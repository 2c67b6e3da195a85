import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CorpsDe, ReponseDe } from '../../core/contrats/contrat.ts';
import { lirePassation, lireReferents } from '../../core/contrats/referents.ts';
import { peutEtreSollicite } from '../../core/liens/a-qui-ecrire.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { appeler } from '../commun/api.ts';
import { useListe } from '../commun/listes.ts';
import { useSession } from '../commun/session.ts';

const CLE = ['referents'] as const;
/** It looks at everything that was done in a year: not at each page. */
const FRAICHEUR = 5 * 60_000;

/** Who follows each theme, and what calls for something: counted by the function, which reads the journal. */
export function useReferents() {
  const { api } = useSession();
  return useQuery({
    queryKey: CLE,
    queryFn: ({ signal }) => appeler(api, lireReferents, { signal }),
    staleTime: FRAICHEUR,
  });
}

/** Themes and communes that call for something. */
export const combienDAlertes = ({ themes, communes }: ReponseDe<typeof lireReferents>): number =>
  [...themes, ...communes].filter(({ alertes }) => alertes.length > 0).length;

export type DequoiPasser = CorpsDe<typeof lirePassation>;

/** What a theme holds, or a person. */
export function usePassation(de: DequoiPasser) {
  const { api } = useSession();
  return useQuery({
    queryKey: [...CLE, 'passation', de],
    queryFn: ({ signal }) => appeler(api, lirePassation, { corps: de, signal }),
  });
}

/** Reads all of it again, once something has changed it. */
export function useRelireReferents(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: CLE });
}

export interface PersonneAChoisir {
  readonly id: string;
  readonly nom: string;
  /** Her structure, to tell two that have the same name. */
  readonly structure: string;
}

/** Those who may be named: in post, and not opposed; by name. */
export function usePersonnes(): readonly PersonneAChoisir[] {
  const personnes = useListe(contacts).data?.items;
  const fiches = useListe(structures).data?.items;
  return useMemo(() => {
    const noms = new Map((fiches ?? []).map((s) => [s.id, s.nom] as const));
    return (personnes ?? [])
      .filter(peutEtreSollicite)
      .map(({ id, nom, structure }) => ({ id, nom, structure: noms.get(structure) ?? '' }))
      .toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));
  }, [personnes, fiches]);
}
