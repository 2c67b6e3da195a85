import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { compterALaPorte } from '../../../core/contrats/comptages.ts';
import { comptages } from '../../../core/lists/comptages.list.ts';
import { appeler, estSansRetour } from '../../commun/api.ts';
import { rafraichir } from '../../commun/listes.ts';
import { useSession } from '../../commun/session.ts';
import { garder, lire, suivre } from './appareil.ts';
import {
  aEnvoyer,
  annulerLaDerniere,
  compter,
  corpsDe,
  lireReleve,
  nouveauReleve,
  type Personne,
  type ReleveGarde,
  recu,
} from './releve.ts';

/** Taps follow one another: they leave together once the hand rests. */
const REPOS_MS = 1500;
/** Between two tries while nothing answers. */
const ESSAIS_MS = 10_000;

/** The count of this device at a rencontre, kept at each tap and sent as soon as the network is there. */
export function useReleve(personne: string, rencontre: string) {
  const texte = useSyncExternalStore(suivre, () => lire(personne, rencontre));
  const [neuf] = useState(() => nouveauReleve(rencontre, crypto.randomUUID(), new Date(0).toISOString()));
  const [tient, setTient] = useState(true);
  const releve = useMemo(() => lireReleve(texte) ?? neuf, [texte, neuf]);
  const changer = useCallback(
    (suite: (r: ReleveGarde) => ReleveGarde) =>
      setTient(garder(personne, suite(lireReleve(lire(personne, rencontre)) ?? neuf))),
    [personne, rencontre, neuf],
  );
  return {
    releve,
    /** Does the device itself keep it, or this page alone? */
    tient,
    compter: (une: Personne) => changer((r) => compter(r, une, new Date().toISOString())),
    annuler: () => changer((r) => annulerLaDerniere(r, new Date().toISOString())),
    ...useEnvoi(personne, releve),
  };
}

/**
 * Sends what is kept, one state at a time, until the service has the last one. `coupe`: nothing answers for now;
 * `refus`: the service will not have it.
 */
function useEnvoi(personne: string, releve: ReleveGarde) {
  const { api } = useSession();
  const client = useQueryClient();
  const [echec, setEchec] = useState<unknown>();
  const [essai, setEssai] = useState(0);
  const enVol = useRef(false);
  const { rang, rencontre } = releve;
  const reste = aEnvoyer(releve);
  const refus = estSansRetour(echec) ? echec : undefined;

  const envoyer = useCallback(async () => {
    const parti = lireReleve(lire(personne, rencontre));
    if (parti === undefined || enVol.current || !aEnvoyer(parti)) return;
    enVol.current = true;
    try {
      await appeler(api, compterALaPorte, { chemin: { id: rencontre }, corps: corpsDe(parti) });
      const actuel = lireReleve(lire(personne, rencontre));
      if (actuel !== undefined) garder(personne, recu(actuel, parti));
      setEchec(undefined);
      void rafraichir(client, comptages);
    } catch (erreur) {
      setEchec(erreur);
    } finally {
      enVol.current = false;
      // What was tapped meanwhile has its turn.
      setEssai((n) => n + 1);
    }
  }, [api, client, personne, rencontre]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a tap, or the end of a try, begins the wait anew.
  useEffect(() => {
    if (!reste || refus !== undefined) return;
    const attente = setTimeout(() => void envoyer(), echec === undefined ? REPOS_MS : ESSAIS_MS);
    return () => clearTimeout(attente);
  }, [reste, refus, echec, rang, essai, envoyer]);
  useEffect(() => {
    const retour = () => void envoyer();
    window.addEventListener('online', retour);
    return () => window.removeEventListener('online', retour);
  }, [envoyer]);
  return { coupe: reste && echec !== undefined && refus === undefined, refus: reste ? refus : undefined, envoyer };
}
