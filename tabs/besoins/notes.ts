import type { z } from 'zod';
import { besoinEntendu } from '../../core/contrats/besoins.ts';
import { creerAppareil } from '../commun/appareil.ts';

/** A need noted on this device, as it will be sent. */
export type Note = z.infer<typeof besoinEntendu>;

/** What was noted and not received yet, one text a note: two pages of one browser never write over each other. Forgotten as soon as it is received. */
const appareil = creerAppareil('maillage.besoins');
const lieux = creerAppareil('maillage.lieu-des-besoins');
const LE_LIEU = 'commune';

export const { suivre } = appareil;

/** Keeps a note until it is received; false when this page alone holds it. */
export const garderLaNote = (personne: string, note: Note): boolean =>
  appareil.garder(personne, note.cle, JSON.stringify(note));
export const oublierLaNote = (personne: string, cle: string): void => appareil.oublier(personne, cle);

/** Everything kept for this person, as one text, the same as long as nothing changes. */
export const textesGardes = (personne: string): string =>
  JSON.stringify(
    appareil
      .noms(personne)
      .toSorted()
      .map((nom) => appareil.lire(personne, nom)),
  );

/** The notes in such a text; what cannot be read is left aside. */
export function lireNotes(textes: string): readonly Note[] {
  const gardes: unknown = JSON.parse(textes);
  return (Array.isArray(gardes) ? gardes : []).flatMap((texte: unknown) => {
    try {
      return besoinEntendu.safeParse(JSON.parse(String(texte))).data ?? [];
    } catch {
      return [];
    }
  });
}

/** Where the last need was heard, as an INSEE code; empty for the whole territory. */
export const dernierLieu = (personne: string): string => lieux.lire(personne, LE_LIEU) ?? '';
export const garderLeLieu = (personne: string, communeInsee: string): boolean =>
  lieux.garder(personne, LE_LIEU, communeInsee);
