import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { z } from 'zod';
import {
  garderModeleDImport,
  importerStructures,
  LIGNES_PAR_ENVOI,
  structureImportee,
} from '../../core/contrats/imports.ts';
import { garderMot, type MotSaisi } from '../../core/contrats/vocabulaire.ts';
import type { Information } from '../../core/imports/planifier-contact.ts';
import type { Decision, Garder, Listes } from '../../core/imports/planifier-structures.ts';
import type { IssueDeLigne } from '../../core/imports/rapport.ts';
import type { LigneLue } from '../../core/imports/structures.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { modelesDImport } from '../../core/lists/modeles-d-import.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { vocabulaire } from '../../core/lists/vocabulaire.list.ts';
import { type AccesApi, ApiInjoignable, appeler, RefusDeLApi } from '../commun/api.ts';
import { useArret } from '../commun/arret.ts';
import { useCommande } from '../commun/commandes.tsx';
import { rafraichir } from '../commun/listes.ts';
import { useSession } from '../commun/session.ts';
import { nomDuChamp } from './form.ts';
import { ENVOI } from './textes.ts';

export const useGarderModele = () => useCommande(garderModeleDImport, modelesDImport);

export interface AEnvoyer {
  /** Words to add to the vocabulary before the lines that bear them. */
  readonly mots: readonly Pick<MotSaisi, 'genre' | 'terme'>[];
  readonly lignes: readonly LigneLue[];
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly garder: Garder;
  readonly listes: Listes;
  readonly information: Information | undefined;
}

/** How long is waited before a part that got no answer is sent again: the same part twice changes nothing. */
const ATTENTES_MS = [1000, 4000];

/** Sends lines part after part. Stopping, leaving or failing keeps what is in; going on sends only what has no answer yet. */
export function useFaireEntrer() {
  const { api } = useSession();
  const client = useQueryClient();
  const arret = useArret();
  const recues = useRef<readonly IssueDeLigne[]>([]);
  const [issues, setIssues] = useState<readonly IssueDeLigne[]>([]);
  const [enArret, setEnArret] = useState(false);
  const mutation = useMutation({
    mutationFn: async ({ lignes, mots, ...choix }: AEnvoyer) => {
      arret.lever();
      setEnArret(false);
      for (const mot of mots)
        await avecReprises(() =>
          appeler(api, garderMot, { corps: { ...mot, formes: [], codes: [], horsUsage: false } }),
        ).catch((erreur: unknown) => {
          // Its row is there, put out of use: the lines come in with it all the same.
          if (!(erreur instanceof RefusDeLApi && erreur.code === 'regle-metier')) throw erreur;
        });
      const faites = new Set(recues.current.map((i) => i.numero));
      const restantes = lignes.filter((l) => !faites.has(l.numero));
      for (let debut = 0; debut < restantes.length && !arret.demande(); debut += LIGNES_PAR_ENVOI) {
        const part = restantes.slice(debut, debut + LIGNES_PAR_ENVOI);
        recues.current = [...recues.current, ...(await envoyer(api, { lignes: part, ...choix }))];
        setIssues(recues.current);
      }
    },
    onSettled: () => Promise.all([structures, contacts, vocabulaire].map((liste) => rafraichir(client, liste))),
  });
  return {
    ...mutation,
    issues,
    enArret,
    arreter: () => {
      arret.arreter();
      setEnArret(true);
    },
  };
}

/** One part. A line that the API would not take is told here, and the others pass. */
async function envoyer(
  api: AccesApi,
  { lignes, decisions, garder, listes, information }: Omit<AEnvoyer, 'mots'>,
): Promise<readonly IssueDeLigne[]> {
  const lues = lignes.map(({ numero, structure, contacts }) => ({
    numero,
    contacts,
    lue: structureImportee.safeParse(structure),
  }));
  const refusees = lues.flatMap(({ numero, lue }): readonly IssueDeLigne[] =>
    lue.success ? [] : [{ numero, sort: 'en-erreur', message: ENVOI.refusee(champsEnFaute(lue.error)) }],
  );
  const bonnes = lues.flatMap(({ numero, lue, contacts }) =>
    lue.success ? [{ numero, structure: lue.data, ...(contacts === undefined ? {} : { contacts }) }] : [],
  );
  if (bonnes.length === 0) return refusees;
  const siennes = Object.fromEntries(
    bonnes.flatMap(({ numero }) => (decisions[numero] === undefined ? [] : [[numero, decisions[numero]]])),
  );
  const corps = {
    lignes: bonnes,
    decisions: siennes,
    garder,
    listes,
    ...(information === undefined ? {} : { information }),
  };
  const reponse = await avecReprises(() => appeler(api, importerStructures, { corps }));
  return [...refusees, ...reponse.lignes];
}

const champsEnFaute = (erreur: z.ZodError): readonly string[] => [
  ...new Set(erreur.issues.map(({ path }) => nomDuChamp(String(path[0])))),
];

async function avecReprises<T>(faire: () => Promise<T>): Promise<T> {
  for (const attente of ATTENTES_MS) {
    try {
      return await faire();
    } catch (erreur) {
      if (!(erreur instanceof ApiInjoignable)) throw erreur;
      await new Promise((resoudre) => setTimeout(resoudre, attente));
    }
  }
  return faire();
}
