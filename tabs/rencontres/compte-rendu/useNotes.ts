import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { lireNotesDePoint, noterSurLePoint } from '../../../core/contrats/comptes-rendus.ts';
import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import { appeler } from '../../commun/api.ts';
import { useCommande } from '../../commun/commandes.tsx';
import { useSession } from '../../commun/session.ts';
import {
  garderNotesSurLAppareil,
  lireNotesSurLAppareil,
  type SaisieDeNote,
  type SaisiesDeNotes,
} from './notes-sur-l-appareil.ts';

const cleDesNotes = (id: string) => ['notes-de-point', id] as const;

/** The points to note under, and what is typed and not kept yet: that stays on this device. */
export function useNotes(rencontre: string, compte: string) {
  const { api } = useSession();
  const requete = useQuery({
    queryKey: cleDesNotes(rencontre),
    queryFn: ({ signal }) => appeler(api, lireNotesDePoint, { chemin: { id: rencontre }, signal }),
  });
  const [saisies, setSaisies] = useState(() => lireNotesSurLAppareil(rencontre, compte));
  // Two notes may be kept at once: each answer takes its own away from what is there then.
  const dernieres = useRef(saisies);
  const poser = (suivantes: SaisiesDeNotes) => {
    dernieres.current = suivantes;
    setSaisies(suivantes);
    garderNotesSurLAppareil(rencontre, compte, suivantes);
  };
  return {
    requete,
    saisies,
    ecrire: (point: string, saisie: SaisieDeNote) => poser({ ...dernieres.current, [point]: saisie }),
    jeter: (point: string) => {
      const { [point]: _, ...autres } = dernieres.current;
      poser(autres);
    },
  };
}
export type Notes = ReturnType<typeof useNotes>;

/** Keeps one; whatever is answered, all are read again: somebody may have noted meanwhile. */
export function useGarderLaNote(rencontre: string) {
  const client = useQueryClient();
  const noter = useCommande(noterSurLePoint);
  return {
    ...noter,
    garder: (corps: { readonly point: string } & SaisieDeNote, fini: () => void) =>
      noter.mutate(
        { chemin: { id: rencontre }, corps },
        {
          onSuccess: () => {
            client.setQueryData<ReponseDe<typeof lireNotesDePoint>>(cleDesNotes(rencontre), (lues) =>
              lues === undefined
                ? undefined
                : {
                    points: lues.points.map((p) => (p.point === corps.point ? { ...p, texte: corps.texte.trim() } : p)),
                  },
            );
            fini();
          },
          onSettled: () => void client.invalidateQueries({ queryKey: cleDesNotes(rencontre) }),
        },
      ),
  };
}
