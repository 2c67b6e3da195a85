import { useEffect, useState } from 'react';
import { territoiresDuLocataire } from '../locataire.ts';
import type { DonnerJeton, LireRefus } from './hote/naa.ts';

/** Calls one of the local switches; throws the French sentence of a refusal. */
export async function local<T>(chemin: string, corps?: unknown): Promise<T> {
  const reponse = await fetch(`/local/${chemin}`, {
    ...(corps !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(corps),
    }),
  });
  const lu = (await reponse.json().catch(() => ({}))) as T & { erreur?: string };
  if (!reponse.ok) throw new Error(lu.erreur ?? `Réponse inattendue (${reponse.status}).`);
  return lu;
}

export const donnerJeton: DonnerJeton = async (profil, ressource, scopes, application) => {
  const territoire = territoiresDuLocataire().find((t) => t.application === application)?.code;
  const demande = new URLSearchParams({
    profil: profil.nom,
    ressource,
    ...(scopes && { scopes }),
    ...(territoire && { territoire }),
  });
  return (await local<{ jeton: string }>(`jeton?${demande}`)).jeton;
};

export const lireRefus: LireRefus = async () => (await local<{ refus: string | null }>('connexion')).refus ?? undefined;

const RAFRAICHIR_MS = 4000;

/** Reads a local switch, then again every few seconds while the view is open. `undefined` until the first answer. */
export function useLocal<T>(chemin: string): { valeur: T | undefined; erreur: string | undefined } {
  const [valeur, setValeur] = useState<T>();
  const [erreur, setErreur] = useState<string>();
  useEffect(() => {
    let fini = false;
    const lire = () =>
      local<T>(chemin).then(
        (lu) => {
          if (fini) return;
          setErreur(undefined);
          // Same content, same object: the cards and the frames are not drawn again for nothing.
          setValeur((ancien) => (JSON.stringify(ancien) === JSON.stringify(lu) ? ancien : lu));
        },
        (e: Error) => !fini && setErreur(e.message),
      );
    void lire();
    const minuterie = setInterval(lire, RAFRAICHIR_MS);
    return () => {
      fini = true;
      clearInterval(minuterie);
    };
  }, [chemin]);
  return { valeur, erreur };
}
