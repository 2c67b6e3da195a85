import type { NouvelleFicheAction } from '../../../core/lists/fiches-action.list.ts';
import type { NouvelIndicateur } from '../../../core/lists/indicateurs.list.ts';

export const OT = 'Office du Tourisme';
export const CIAC = 'Centre Intercommunal d’Action Culturelle';
export const CIAS = 'Centre Intercommunal d’Action Sociale';
export const SPORTS = 'Service sports';
export const DEJ = 'Direction Enfance-Jeunesse et Sports';

export type Prevu = Pick<NouvelIndicateur, 'libelle' | 'type' | 'calcul'> & Partial<NouvelIndicateur>;
export type Action = Pick<NouvelleFicheAction, 'titre' | 'enjeu' | 'diagnostic' | 'publicCible' | 'echeances'> & {
  readonly objectifs: readonly string[];
  readonly thematiques: readonly string[];
  readonly services: readonly string[];
  readonly partenaires: readonly string[];
  readonly modalites: readonly string[];
  readonly resultats: readonly string[];
  readonly indicateurs: readonly Prevu[];
};

export const saisie = (libelle: string, unite: string, plus: Partial<NouvelIndicateur> = {}): Prevu => ({
  libelle,
  type: 'Résultat',
  calcul: 'saisie',
  unite,
  ...plus,
});
