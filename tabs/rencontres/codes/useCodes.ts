import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { donnerDesCodes } from '../../../core/contrats/passages.ts';
import { appeler, estSansRetour, RefusDeLApi } from '../../commun/api.ts';
import { useSession } from '../../commun/session.ts';
import { ajouterUnCode, lire, lireLesCodes, oublierLesCodes, suivre } from './appareil.ts';
import { CODES } from './textes.ts';

/** Between two tries while nothing answers. */
const ESSAIS_MS = 10_000;
/** As many as the service takes at once. */
const A_LA_FOIS = 200;

/** The codes given at a rencontre, kept by this device until the service has them, and no longer. */
export function useCodes(personne: string, rencontre: string) {
  const { api } = useSession();
  const texte = useSyncExternalStore(suivre, () => lire(personne, rencontre));
  const attendent = lireLesCodes(texte).length;
  const [ajoutes, setAjoutes] = useState(0);
  const [echec, setEchec] = useState<unknown>();
  const [essai, setEssai] = useState(0);
  const enVol = useRef(false);

  const envoyer = useCallback(async () => {
    const codes = lireLesCodes(lire(personne, rencontre)).slice(0, A_LA_FOIS);
    if (codes.length === 0 || enVol.current || !navigator.onLine) return;
    enVol.current = true;
    const oublier = () => oublierLesCodes(personne, rencontre, codes, new Date().toISOString());
    try {
      await appeler(api, donnerDesCodes, { chemin: { id: rencontre }, corps: { codes: [...codes] } });
      oublier();
      setEchec(undefined);
    } catch (erreur) {
      if (estSansRetour(erreur)) oublier();
      setEchec(erreur);
    } finally {
      enVol.current = false;
      setEssai((n) => n + 1);
    }
  }, [api, personne, rencontre]);

  useEffect(() => {
    if (attendent === 0) return;
    const attente = setTimeout(() => void envoyer(), essai === 0 || echec === undefined ? 0 : ESSAIS_MS);
    return () => clearTimeout(attente);
  }, [attendent, essai, echec, envoyer]);
  useEffect(() => {
    const retour = () => void envoyer();
    window.addEventListener('online', retour);
    return () => window.removeEventListener('online', retour);
  }, [envoyer]);

  return {
    attendent,
    ajoutes,
    /** Why they are not taken: for good, and this device has forgotten them, or for now. */
    refus: direRefus(echec),
    ajouter: (code: string) => {
      ajouterUnCode(personne, rencontre, code, new Date().toISOString());
      setAjoutes((n) => n + 1);
      setEchec(undefined);
    },
  };
}

const direRefus = (echec: unknown): string | undefined => {
  if (!(echec instanceof RefusDeLApi)) return undefined;
  const perdus: boolean = estSansRetour(echec);
  return perdus ? CODES.refuse(echec.message) : CODES.plusTard(echec.message);
};
