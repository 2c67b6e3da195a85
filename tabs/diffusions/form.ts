import type { Classement } from '../../core/exports/livre/livre.ts';
import { type Selection, TOUT } from '../../core/exports/selection.ts';
import type { Visibilite } from '../../core/vocabulaires/structures.ts';
import type { Adresse } from '../commun/adresse.ts';

/** What is handed out. */
export interface Choix {
  readonly selection: Selection;
  readonly visibilite: Visibilite;
  readonly classement: Classement;
}

export const CHOIX_DE_DEPART: Choix = { selection: TOUT, visibilite: 'partenaires', classement: 'commune' };

/** The same of the structures ticked in a search alone. */
export const choixDesCochees = (cochees: readonly string[]): Choix => ({
  ...CHOIX_DE_DEPART,
  selection: { ...TOUT, structures: [...cochees] },
});

/** Where what was ticked in the annuaire is handed out. */
export const RESTE_DES_COCHEES = 'cochees';
export const ADRESSE_DES_COCHEES: Adresse = { rubrique: 'remettre', reste: RESTE_DES_COCHEES };

/** What only the coordination sees is never sent: the level of what is sent. */
export const niveauEnvoye = (visibilite: Visibilite): 'partenaires' | 'public' =>
  visibilite === 'public' ? 'public' : 'partenaires';

/** Key of a wave, drawn when its form opens. */
export const nouvelleVague = (): string => crypto.randomUUID();
