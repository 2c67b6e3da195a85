import type { DocumentDepose } from '../lists/documents-deposes.list.ts';
import { auDepot, type Fichier } from './deposer.ts';
import { memeNom } from './nom.ts';

/** A document of a rencontre: a file of its folder, with who brought it. */
export interface Document extends Fichier {
  readonly deposeLe: string;
  /** The structure; `coordination`; undefined for what was put in the folder itself, in SharePoint. */
  readonly par: { readonly structure: string } | 'coordination' | undefined;
}

/** What is in the folder, the last one first. The rows only say who: those whose file is gone are nothing. */
export const joindreDeposes = (fichiers: readonly Fichier[], deposes: readonly DocumentDepose[]): readonly Document[] =>
  fichiers
    .map((fichier): Document => {
      const depose = deposes.find((d) => memeNom(d.nom, fichier.nom) && auDepot(d, fichier.creeLe));
      const { structure } = depose ?? {};
      const par = structure === undefined ? ('coordination' as const) : { structure };
      return { ...fichier, deposeLe: depose?.deposeLe ?? fichier.creeLe, par: depose === undefined ? undefined : par };
    })
    .toSorted((a, b) => b.deposeLe.localeCompare(a.deposeLe) || a.nom.localeCompare(b.nom, 'fr'));
