import { z } from 'zod';
import { JOURS_POUR_DONNER } from '../../../core/passages/fenetre.ts';
import { creerAppareil } from '../../commun/appareil.ts';

/**
 * Codes that the service does not have yet, in clear: the telephone has no other way to give them. One is taken away as
 * soon as it is received, or refused for good, or once the service would not take it any more.
 */
const appareil = creerAppareil('maillage.codes');

const enAttente = z.strictObject({ codes: z.array(z.string()).readonly(), depuis: z.string() });

export const { lire, suivre } = appareil;

/** The codes that this device keeps for a rencontre. */
export function lireLesCodes(texte: string | undefined): readonly string[] {
  try {
    return enAttente.safeParse(JSON.parse(texte ?? 'null')).data?.codes ?? [];
  } catch {
    return [];
  }
}

/** Keeps one more; the same one twice is one. */
export function ajouterUnCode(personne: string, rencontre: string, code: string, maintenant: string): void {
  const codes = lireLesCodes(lire(personne, rencontre));
  garder(personne, rencontre, [...new Set([...codes, code])], maintenant);
}

/** What was received, or will never be, is kept no longer. */
export function oublierLesCodes(
  personne: string,
  rencontre: string,
  partis: readonly string[],
  maintenant: string,
): void {
  const restent = lireLesCodes(lire(personne, rencontre)).filter((code) => !partis.includes(code));
  garder(personne, rencontre, restent, maintenant);
}

function garder(personne: string, rencontre: string, codes: readonly string[], maintenant: string): void {
  if (codes.length === 0) appareil.oublier(personne, rencontre);
  else appareil.garder(personne, rencontre, JSON.stringify({ codes, depuis: maintenant }));
}

/** The rencontres of which this device keeps codes; those that nobody will take any more are taken away. */
export function rencontresEnAttente(personne: string, maintenant: string): readonly string[] {
  const limite = Date.parse(maintenant) - JOURS_POUR_DONNER * 86_400_000;
  return appareil.noms(personne).filter((rencontre) => {
    const { depuis = '' } = enAttente.safeParse(lu(lire(personne, rencontre))).data ?? {};
    if (Date.parse(depuis) >= limite) return true;
    appareil.oublier(personne, rencontre);
    return false;
  });
}

function lu(texte: string | undefined): unknown {
  try {
    return JSON.parse(texte ?? 'null');
  } catch {
    return undefined;
  }
}
