import type { Structure } from '../lists/structures.list.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { creerIndex, type IndexAnnuaire, type Lecteur } from './index-annuaire.ts';
import type { VocabulaireEnVigueur } from './vocabulaire-du-territoire.ts';
import type { PersonneVue } from './vue.ts';

/** All that decides of an answer: whatever the path, none of it may be left out. */
export interface Ouverture {
  /** As the reader reads them. */
  readonly structures: readonly Structure[];
  readonly personnes: ReadonlyMap<string, readonly PersonneVue[]>;
  readonly mots: VocabulaireEnVigueur['index'];
  readonly cadenceParDefautMois: number;
  readonly lecteur: Lecteur;
  readonly territoire: Territoire;
}

/** The annuaire ready to be searched: the tab, the pickers, the message extension and the command line open it here, and answer the same. */
export const ouvrirAnnuaire = ({ structures, mots, ...reste }: Ouverture): IndexAnnuaire =>
  creerIndex(structures, { ...mots, ...reste });
