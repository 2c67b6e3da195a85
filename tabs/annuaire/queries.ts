import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Facettes } from '../../core/annuaire/facettes.ts';
import { neDemandeRien, type Recherche } from '../../core/annuaire/recherche-dite.ts';
import { lireVocabulaire, type ProblemeDeMot } from '../../core/annuaire/vocabulaire-du-territoire.ts';
import { grouper } from '../../core/grouper.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import type { Anomalie } from '../../core/lists/list.ts';
import { type Structure, structures } from '../../core/lists/structures.list.ts';
import { vocabulaire } from '../../core/lists/vocabulaire.list.ts';
import { structuresInjoignables } from '../../core/tenue/a-traiter.ts';
import { useLecteur, usePersonnesVues } from '../commun/index-des-structures.ts';
import { useActeur, useListe } from '../commun/listes.ts';
import { useReglages } from '../commun/reglages.ts';
import { type Session, useSession } from '../commun/session.ts';
import { useTerritoire } from '../commun/territoire.ts';
import { ouvrirAtelier } from './atelier.ts';
import type { Personnes, Regles, ReponseDuMoteur, Trouvee } from './moteur.ts';

const AUCUNE = [] as const;
const PERSONNE: ReadonlySet<string> = new Set();
const SANS_FACETTE: Facettes = { thematiques: [], publics: [], communes: [], types: [], fraicheur: [] };
/** Rows kept for the next opening: more than a screen. */
const AU_DEBUT = 24;

/** Ids of the structures that answer each search. */
export type TrouverIds = (recherches: readonly Recherche[]) => Promise<readonly (readonly string[])[]>;

/** What the page shows of a search: the structures that answer, in order. */
export interface Resultats {
  readonly structures: readonly Structure[];
  /** How many answer: more than are here while only the first ones are known. */
  readonly nombre: number;
  readonly entier: boolean;
  readonly raisons: ReadonlyMap<string, readonly string[]>;
  readonly demanderRaisons: (ids: readonly string[]) => void;
}

/** The structures, those that answer the search, what each filter would leave, and the nearest searches when nothing answers. */
export function useAnnuaire(recherche: Recherche, maintenant: string) {
  const requete = useListe(structures);
  const items = requete.data?.items;
  const { parId, mots, anomalies } = useMots(items ?? AUCUNE);
  const apercu = useApercu();
  const personnes = usePersonnesVues();
  const { cadenceParDefautMois } = useReglages();
  const lecteur = useLecteur();
  const territoire = useTerritoire();
  const regles = useMemo(
    () => ({ mots, cadenceParDefautMois, lecteur, territoire }),
    [mots, cadenceParDefautMois, lecteur, territoire],
  );
  const { reponse, raisons, demanderRaisons, trouver } = useMoteur(items, { regles, personnes }, recherche, maintenant);
  useGarderApercu(reponse, items);

  // While the engine has not answered yet, what was last shown at the opening; only of the whole annuaire.
  const premieres = reponse === undefined && neDemandeRien(recherche) ? apercu : undefined;
  const resultats: Resultats | undefined = useMemo(() => {
    if (reponse !== undefined) {
      const trouvees = reponse.ids.flatMap((id) => parId.get(id) ?? []);
      return { structures: trouvees, nombre: trouvees.length, entier: reponse.entier, raisons, demanderRaisons };
    }
    return premieres === undefined
      ? undefined
      : { structures: premieres.items, nombre: premieres.total, entier: true, raisons, demanderRaisons };
  }, [reponse, parId, raisons, demanderRaisons, premieres]);
  // The first rows stand for the list until it is there, whatever is already typed: the box must not go away under the hands.
  const donnees = requete.data ?? (apercu && { items: apercu.items, anomalies: AUCUNE });
  return {
    requete: { data: donnees, error: requete.error, refetch: requete.refetch },
    resultats,
    facettes: reponse?.facettes ?? SANS_FACETTE,
    sieges: reponse?.sieges,
    proches: reponse?.proches ?? AUCUNE,
    question: reponse?.recherche,
    trouver,
    parId,
    anomalies,
  };
}

/** Ids of the structures that nobody can reach: only the coordination sees every contact, and can tell. */
export function useInjoignables(): ReadonlySet<string> {
  const coordination = useActeur()?.profil === 'coordination';
  const fiches = useListe(structures).data?.items;
  const personnes = useListe(contacts).data?.items;
  return useMemo(
    () =>
      !coordination || fiches === undefined || personnes === undefined
        ? PERSONNE
        : new Set(structuresInjoignables(fiches, personnes).map(({ id }) => id)),
    [coordination, fiches, personnes],
  );
}

/** The words of the territory, and the rows by their id. */
function useMots(items: readonly Structure[]) {
  const lecture = useListe(vocabulaire).data;
  const lu = useMemo(() => lireVocabulaire(lecture?.items ?? AUCUNE), [lecture]);
  const anomalies = useMemo(() => [...(lecture?.anomalies ?? []), ...lu.problemes.map(enAnomalie)], [lecture, lu]);
  const parId = useMemo(() => new Map(items.map((s) => [s.id, s])), [items]);
  return { mots: lu.index, anomalies, parId };
}

/** A wrong word, told as any other wrong value of a list. */
const enAnomalie = ({ id, terme, message }: ProblemeDeMot): Anomalie => ({
  liste: vocabulaire.name,
  id,
  colonne: 'Title',
  libelle: terme,
  raison: message,
});

function useMoteur(
  items: readonly Structure[] | undefined,
  { regles, personnes }: { readonly regles: Regles; readonly personnes: Personnes },
  recherche: Recherche,
  maintenant: string,
) {
  const [atelier, setAtelier] = useState<ReturnType<typeof ouvrirAtelier>>();
  const [version, setVersion] = useState(0);
  const [reponse, setReponse] = useState<ReponseDuMoteur>();
  const [raisons, setRaisons] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  useEffect(() => {
    const ouvert = ouvrirAtelier();
    setAtelier(ouvert);
    return () => ouvert.fermer();
  }, []);
  useEffect(() => {
    if (atelier === undefined || items === undefined) return;
    let abandonne = false;
    void atelier.garnir(items, regles, personnes).then(() => {
      if (!abandonne) setVersion((v) => v + 1);
    });
    return () => {
      abandonne = true;
    };
  }, [atelier, items, regles, personnes]);

  useEffect(() => {
    if (atelier === undefined || version === 0) return;
    let abandonne = false;
    void atelier.demander({ quoi: 'chercher', recherche, maintenant }).then((rendu) => {
      if (abandonne || rendu?.quoi !== 'reponse') return;
      setReponse(rendu.reponse);
      setRaisons(enRaisons(rendu.reponse.raisons));
    });
    return () => {
      abandonne = true;
    };
  }, [atelier, version, recherche, maintenant]);

  const demandees = useRef<unknown>(undefined);
  const demanderRaisons = useCallback(
    (ids: readonly string[]) => {
      if (atelier === undefined || reponse === undefined || ids.length === 0) return;
      demandees.current = reponse;
      void atelier.demander({ quoi: 'raisons', recherche: reponse.recherche, maintenant, ids }).then((rendu) => {
        if (rendu?.quoi !== 'raisons' || demandees.current !== reponse) return;
        setRaisons((connues) => new Map([...connues, ...enRaisons(rendu.raisons)]));
      });
    },
    [atelier, reponse, maintenant],
  );
  const trouver: TrouverIds | undefined = useMemo(
    () =>
      atelier === undefined || version === 0
        ? undefined
        : async (recherches) => {
            const rendu = await atelier.demander({ quoi: 'suivre', recherches, maintenant });
            return rendu?.quoi === 'suivies' ? rendu.ids : [];
          },
    [atelier, version, maintenant],
  );
  return { reponse, raisons, demanderRaisons, trouver };
}

const enRaisons = (trouvees: readonly Trouvee[]): ReadonlyMap<string, readonly string[]> =>
  new Map(trouvees.map(({ id, pourquoi }) => [id, pourquoi]));

const lectureDeLApercu = ({ source }: Session) => ({
  queryKey: ['apercu', structures.name],
  queryFn: async () => (await source.apercu(structures)) ?? null,
  staleTime: Number.POSITIVE_INFINITY,
});

/** Reads the first rows before the page is drawn. */
export const preparerApercu = (client: QueryClient, session: Session): Promise<void> =>
  client.prefetchQuery(lectureDeLApercu(session));

/** The first rows as they were last shown. */
function useApercu() {
  return useQuery(lectureDeLApercu(useSession())).data ?? undefined;
}

function useGarderApercu(reponse: ReponseDuMoteur | undefined, items: readonly Structure[] | undefined): void {
  const { source } = useSession();
  useEffect(() => {
    if (reponse === undefined || items === undefined || !neDemandeRien(reponse.recherche)) return;
    void source.garderApercu(structures, reponse.ids.slice(0, AU_DEBUT), reponse.ids.length);
  }, [source, reponse, items]);
}

/** The people of each structure. */
export function useContactsParStructure() {
  const requete = useListe(contacts);
  const parStructure = useMemo(
    () => grouper(requete.data?.items ?? AUCUNE, (contact) => contact.structure),
    [requete.data],
  );
  return { requete, parStructure };
}
