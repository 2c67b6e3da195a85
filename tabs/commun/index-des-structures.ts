import { useMemo, useRef } from 'react';
import type { IndexAnnuaire, Lecteur } from '../../core/annuaire/index-annuaire.ts';
import { ouvrirAnnuaire } from '../../core/annuaire/ouvrir-annuaire.ts';
import { type PersonneVue, personnesVues } from '../../core/annuaire/vue.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { useActeur, useListe } from './listes.ts';
import { useReglages } from './reglages.ts';
import { useTerritoire } from './territoire.ts';
import { useVocabulaire } from './vocabulaire.ts';

const AUCUN = [] as const;
/** Until one knows who searches. */
const INCONNU: Lecteur = { profil: 'lecture', structures: AUCUN };

/** The same object as long as they are the same person. */
export function useLecteur(): Lecteur {
  const { profil, structures } = useActeur() ?? INCONNU;
  const siennes = structures.join(' ');
  return useMemo(() => ({ profil, structures: siennes === '' ? AUCUN : siennes.split(' ') }), [profil, siennes]);
}

/** Who is found by their name or their number: the same object as long as nobody changes, so that no index is made again. */
export function usePersonnesVues(): ReadonlyMap<string, readonly PersonneVue[]> {
  const lus = useListe(contacts).data?.items;
  const { profil } = useLecteur();
  const gardees = useRef<ReadonlyMap<string, readonly PersonneVue[]>>(new Map());
  return useMemo(() => {
    const vues = personnesVues(lus ?? AUCUN, profil);
    const pareilles = JSON.stringify([...vues]) === JSON.stringify([...gardees.current]);
    if (!pareilles) gardees.current = vues;
    return gardees.current;
  }, [lus, profil]);
}

/** These structures ready to be found by typing, as the tab of the annuaire finds them. */
export function useIndexDesStructures(structures: readonly Structure[]): IndexAnnuaire {
  const { index: mots } = useVocabulaire();
  const { cadenceParDefautMois } = useReglages();
  const personnes = usePersonnesVues();
  const lecteur = useLecteur();
  const territoire = useTerritoire();
  return useMemo(
    () => ouvrirAnnuaire({ structures, personnes, mots, cadenceParDefautMois, lecteur, territoire }),
    [structures, personnes, mots, cadenceParDefautMois, lecteur, territoire],
  );
}
