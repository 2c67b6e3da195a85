import { type ComponentType, lazy } from 'react';
import { type Acte, type Acteur, DROITS } from '../../core/droits/droits.ts';
import { type Adresse, direAdresse } from './adresse.ts';
import type { Aide } from './aide.ts';

/** A part of a tab. */
export interface Rubrique {
  /** First word of its address. */
  readonly cle: string;
  /** Second word, when several parts share the first one. */
  readonly sous?: string;
  readonly libelle: string;
  /** What its « ? » opens. */
  readonly aide: Aide;
  /** Parts of a same group share one name, then a second row. A person who has one of them only sees it by its own name. */
  readonly groupe?: string;
  /** Shown to those who may do this; to everyone without it. */
  readonly acte?: Acte;
  /** Shown to those whom this concerns; to everyone without it. */
  readonly concerne?: (acteur: Acteur) => boolean;
  /** An act rather than a place: a button at the end of the row. */
  readonly bouton?: true;
  /** What another part opens: it has an address, and no place in the row. */
  readonly horsRangee?: true;
  /** How much waits there, beside its name. */
  readonly Compte?: ComponentType;
  readonly Page: ComponentType;
}

/** Those that this person may open; until one knows who it is, those of everyone. */
export const rubriquesDe = (toutes: readonly Rubrique[], acteur: Acteur | undefined): readonly Rubrique[] =>
  toutes.filter(({ acte, concerne }) =>
    acteur === undefined
      ? acte === undefined
      : (acte === undefined || DROITS[acte][acteur.profil] !== 'non') && (concerne?.(acteur) ?? true),
  );

/** The address that opens a part; also what tells it from the others. */
export const adresseDe = ({ cle, sous }: Rubrique): Adresse => ({ rubrique: cle, reste: sous ?? '' });
export const idDe = (rubrique: Rubrique): string => direAdresse(adresseDe(rubrique));

/** The part that an address is in: the one that says most of it. */
export function rubriqueOuverte(rubriques: readonly Rubrique[], { rubrique, reste }: Adresse): Rubrique | undefined {
  const siennes = rubriques.filter(({ cle }) => cle === rubrique);
  // What is looked for there follows a question mark.
  const [chemin = ''] = reste.split('?');
  return (
    siennes.find(({ sous }) => sous !== undefined && (chemin === sous || chemin.startsWith(`${sous}/`))) ??
    siennes.find(({ sous }) => sous === undefined)
  );
}

/** A name of the first row, and the parts behind it. */
export interface Groupe {
  readonly libelle: string;
  readonly rubriques: readonly [Rubrique, ...Rubrique[]];
}

/** The first row: each group once, at the place of its first part. Buttons and what other parts open are left out. */
export function groupesDe(rubriques: readonly Rubrique[]): readonly Groupe[] {
  const groupes = new Map<string, [Rubrique, ...Rubrique[]]>();
  for (const rubrique of rubriques.filter(
    ({ bouton, horsRangee }) => bouton === undefined && horsRangee === undefined,
  )) {
    const nom = rubrique.groupe ?? idDe(rubrique);
    const deja = groupes.get(nom);
    if (deja === undefined) groupes.set(nom, [rubrique]);
    else deja.push(rubrique);
  }
  return [...groupes.values()].map((siennes) => ({
    libelle: (siennes.length > 1 ? siennes[0].groupe : undefined) ?? siennes[0].libelle,
    rubriques: siennes,
  }));
}

/** A part loaded when it is opened: whoever searches never waits for the tools of the coordination. */
export const aLaDemande = (charger: () => Promise<ComponentType>): ComponentType =>
  lazy(async () => ({ default: await charger() }));
