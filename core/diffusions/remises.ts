import type { Diffusion } from '../lists/diffusions.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { pluriel } from '../textes/francais.ts';
import { tient } from './plages.ts';

/** To how many the fiche of a structure was handed, and when last. */
export interface Remises {
  /** Different structures that received it, itself left out. */
  readonly structures: number;
  /** Copies or sendings, those to nobody in particular (a site, a pile of paper) included. */
  readonly exemplaires: number;
  /** Day of the last one. */
  readonly derniere?: string;
}

type Ligne = Pick<Diffusion, 'structure' | 'etat' | 'exemplaires' | 'diffuseeLe' | 'fichesRemises'>;

/** Was it handed out for sure? A row typed by hand says nothing: it was. */
export const estRemise = ({ etat }: Pick<Diffusion, 'etat'>): boolean => etat === undefined || etat === 'Remise';

/**
 * To how many structures this fiche was handed, those that it absorbed included. Only the rows that name the fiches they held are counted: a number that is told to a partner is
 * never a guess.
 */
export function remisesDe(fiche: Pick<Structure, 'id' | 'absorbees'>, diffusions: readonly Ligne[]): Remises {
  const ids = [fiche.id, ...fiche.absorbees];
  const siennes = diffusions.filter(
    (d) =>
      estRemise(d) &&
      !(d.structure !== undefined && ids.includes(d.structure)) &&
      ids.some((id) => tient(d.fichesRemises, id)),
  );
  const derniere = siennes
    .map((d) => d.diffuseeLe)
    .toSorted()
    .at(-1);
  return {
    structures: new Set(siennes.flatMap((d) => d.structure ?? [])).size,
    exemplaires: siennes.reduce((somme, d) => somme + d.exemplaires, 0),
    ...(derniere === undefined ? {} : { derniere }),
  };
}

/** « Votre fiche a été envoyée à 14 structures. »; nothing when it never was. `sujet`: how the reader calls the fiche. */
export function direRemises({ structures, exemplaires }: Remises, sujet = 'Votre fiche'): string | undefined {
  if (structures > 0) return `${sujet} a été envoyée à ${pluriel(structures, 'structure')}.`;
  return exemplaires > 0 ? `${sujet} a été diffusée en ${pluriel(exemplaires, 'exemplaire')}.` : undefined;
}

/** The same for a mail: why it matters that the fiche is true. */
export function phrasesDesRemises(fiche: Pick<Structure, 'id' | 'absorbees'>, diffusions: readonly Ligne[]): string[] {
  const dites = direRemises(remisesDe(fiche, diffusions));
  return dites === undefined ? [] : [dites];
}
