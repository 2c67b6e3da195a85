import { useCallback, useDeferredValue, useMemo } from 'react';
import { facettes } from '../../core/annuaire/facettes.ts';
import { plusProches } from '../../core/annuaire/plus-proches.ts';
import { creerIndex, interroger, situeesTrouvees } from '../../core/annuaire/recherche.ts';
import { criteresDe, type Recherche } from '../../core/annuaire/recherche-dite.ts';
import { lireVocabulaire, type ProblemeDeMot } from '../../core/annuaire/vocabulaire-du-territoire.ts';
import { grouper } from '../../core/grouper.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import type { Anomalie } from '../../core/lists/list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { vocabulaire } from '../../core/lists/vocabulaire.list.ts';
import { useListe } from '../commun/listes.ts';
import { TERRITOIRE } from '../commun/territoire.ts';

const AUCUNE = [] as const;

/** Ids of the structures that answer a search. */
export type TrouverIds = (recherche: Recherche) => readonly string[];

/** The structures, those that answer the search, what each filter would leave, and the nearest searches when nothing answers. */
export function useAnnuaire(recherche: Recherche, maintenant: string) {
  const requete = useListe(structures);
  const items = requete.data?.items ?? AUCUNE;
  const lectureDesMots = useListe(vocabulaire).data;
  const mots = lectureDesMots?.items ?? AUCUNE;
  const lu = useMemo(() => lireVocabulaire(mots), [mots]);
  const index = useMemo(() => creerIndex(items, { territoire: TERRITOIRE, ...lu.index }), [items, lu]);
  // Typing stays immediate: the list follows as soon as it can.
  const suivie = useDeferredValue(recherche);
  const criteres = useMemo(() => criteresDe(suivie, maintenant), [suivie, maintenant]);
  const reponses = useMemo(() => interroger(index, criteres), [index, criteres]);
  const comptes = useMemo(() => facettes(index, criteres, maintenant), [index, criteres, maintenant]);
  const proches = useMemo(() => plusProches(index, criteres), [index, criteres]);
  const anomalies = useMemo(
    () => [...(lectureDesMots?.anomalies ?? []), ...lu.problemes.map(enAnomalie)],
    [lectureDesMots, lu],
  );
  const trouver: TrouverIds = useCallback(
    (voulue) => situeesTrouvees(index, criteresDe(voulue, maintenant)).map((s) => s.structure.id),
    [index, maintenant],
  );
  return { requete, reponses, facettes: comptes, proches, trouver, structures: items, question: suivie, anomalies };
}

/** A wrong word, told as any other wrong value of a list. */
const enAnomalie = ({ id, terme, message }: ProblemeDeMot): Anomalie => ({
  liste: vocabulaire.name,
  id,
  colonne: 'Title',
  libelle: terme,
  raison: message,
});

/** The people of each structure. */
export function useContactsParStructure() {
  const requete = useListe(contacts);
  const parStructure = useMemo(
    () => grouper(requete.data?.items ?? AUCUNE, (contact) => contact.structure),
    [requete.data],
  );
  return { requete, parStructure };
}
