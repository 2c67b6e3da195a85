import { useMemo } from 'react';
import { lireChampsPublics } from '../../core/annuaire/champs-publics.ts';
import { remisesDe } from '../../core/diffusions/remises.ts';
import { diffuser, lecteursDuFichier } from '../../core/exports/diffuser.ts';
import { mentionsDe } from '../../core/exports/mentions.ts';
import { selectionner } from '../../core/exports/selection.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { type Diffusion, diffusions } from '../../core/lists/diffusions.list.ts';
import { type Structure, structures } from '../../core/lists/structures.list.ts';
import { useListe } from '../commun/listes.ts';
import { useReglages } from '../commun/reglages.ts';
import { useTerritoire } from '../commun/territoire.ts';
import type { Choix } from './form.ts';

/** The structures and their people: nothing is shown of the one without the other. */
export function useAnnuaireEntier() {
  const a = useListe(structures);
  const b = useListe(contacts);
  const data = useMemo(
    () =>
      a.data === undefined || b.data === undefined ? undefined : { structures: a.data.items, contacts: b.data.items },
    [a.data, b.data],
  );
  return { data, error: a.error ?? b.error, refetch: () => Promise.all([a.refetch(), b.refetch()]) };
}
export type AnnuaireEntier = NonNullable<ReturnType<typeof useAnnuaireEntier>['data']>;

export const useDiffusions = () => useListe(diffusions);

/** What would leave with this choice, by the rule that the command follows: said before anything is downloaded. */
export function useApercu({ structures: lues, contacts: gens }: AnnuaireEntier, choix: Choix, maintenant: string) {
  const { champsPublics } = useReglages();
  const territoire = useTerritoire();
  return useMemo(() => {
    const publics = lireChampsPublics(champsPublics);
    const qui = lecteursDuFichier(choix.visibilite, publics);
    const choisi = selectionner(lues, gens, choix.selection, { territoire, qui });
    return diffuser({
      ...choisi,
      visibilite: choix.visibilite,
      maintenant,
      champsPublics: publics,
      mentions: mentionsDe(choisi.structures),
    });
  }, [lues, gens, choix, maintenant, champsPublics, territoire]);
}

const PLUS_REMISES = 8;

/** The fiches handed to most structures. */
export function lesPlusRemises(structuresLues: readonly Structure[], lignes: readonly Diffusion[]) {
  return structuresLues
    .map((structure) => ({ structure, remises: remisesDe(structure, lignes).structures }))
    .filter(({ remises }) => remises > 0)
    .toSorted((a, b) => b.remises - a.remises || Number(a.structure.id) - Number(b.structure.id))
    .slice(0, PLUS_REMISES);
}
