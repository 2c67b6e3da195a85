import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { releverBesoin } from '../../core/contrats/besoins.ts';
import { besoins } from '../../core/lists/besoins.list.ts';
import { appeler, estSansRetour, type RefusDeLApi } from '../commun/api.ts';
import { rafraichir } from '../commun/listes.ts';
import { useSession } from '../commun/session.ts';
import { garderLaNote, lireNotes, type Note, oublierLaNote, suivre, textesGardes } from './notes.ts';

/** Between two tries while nothing answers. */
const ESSAIS_MS = 10_000;

/** What this person noted on this device, kept until the service has it, and sent as soon as it answers. Each note keeps its key: sent twice, it is one need. */
export function useNotes(personne: string) {
  const { api } = useSession();
  const client = useQueryClient();
  const textes = useSyncExternalStore(suivre, () => textesGardes(personne));
  const notes = useMemo(() => lireNotes(textes), [textes]);
  const [refus, setRefus] = useState<ReadonlyMap<string, RefusDeLApi>>(() => new Map());
  const refusees = useRef(refus);
  const [coupe, setCoupe] = useState(false);
  const [tient, setTient] = useState(true);
  const [recues, setRecues] = useState(0);
  const enVol = useRef(false);
  const restent = notes.filter(({ cle }) => !refus.has(cle));

  const envoyer = useCallback(async () => {
    if (enVol.current) return;
    enVol.current = true;
    const aEnvoyer = () => lireNotes(textesGardes(personne)).find(({ cle }) => !refusees.current.has(cle));
    try {
      for (let note = aEnvoyer(); note !== undefined; note = aEnvoyer()) {
        try {
          await appeler(api, releverBesoin, { corps: note });
          oublierLaNote(personne, note.cle);
          setRecues((n) => n + 1);
        } catch (erreur) {
          if (!estSansRetour(erreur)) throw erreur;
          refusees.current = new Map(refusees.current).set(note.cle, erreur);
          setRefus(refusees.current);
        }
      }
      setCoupe(false);
    } catch {
      setCoupe(true);
    } finally {
      enVol.current = false;
    }
    void rafraichir(client, besoins);
  }, [api, client, personne]);

  const reste = restent.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a note that is added, or left by a try, begins the wait anew.
  useEffect(() => {
    if (!reste) return;
    const attente = setInterval(() => void envoyer(), ESSAIS_MS);
    void envoyer();
    return () => clearInterval(attente);
  }, [reste, textes, envoyer]);
  useEffect(() => {
    const retour = () => void envoyer();
    window.addEventListener('online', retour);
    return () => window.removeEventListener('online', retour);
  }, [envoyer]);

  return {
    /** Kept here alone, not refused. */
    restent,
    /** What the service will not have, and why. */
    refusees: notes.flatMap((note) => {
      const pourquoi = refus.get(note.cle);
      return pourquoi === undefined ? [] : [{ note, pourquoi }];
    }),
    coupe: reste && coupe,
    /** Does the device itself keep them, or this page alone? */
    tient,
    /** How many were received since the page opened. */
    recues,
    garder: (note: Note) => setTient(garderLaNote(personne, note)),
    oublier: (cle: string) => oublierLaNote(personne, cle),
    envoyer,
  };
}
export type Notes = ReturnType<typeof useNotes>;
