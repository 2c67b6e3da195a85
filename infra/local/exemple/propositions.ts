import type { NouvelleProposition } from '../../../core/lists/propositions.list.ts';
import type { NouvelleStructure } from '../../../core/lists/structures.list.ts';
import { depuisHeureLocale } from '../../../core/temps/heure-locale.ts';
import { joursAvant } from './calendrier.ts';
import type { Cadre } from './structures.ts';

type Champ = 'horaires' | 'siteWeb' | 'services';

/** What partners have noticed on the fiche of another: a change of field each, and what they say about it. */
const REMARQUES: readonly {
  readonly de: string;
  readonly change: Partial<Pick<NouvelleStructure, Champ>>;
  readonly commentaire: string;
}[] = [
  {
    de: 'Service de soins à domicile du Moron',
    change: { services: ['Soins à domicile', 'Répit'] },
    commentaire: 'Ils proposent aussi du répit depuis la rentrée : nous leur avons adressé deux demandes.',
  },
  {
    de: 'Bibliothèque de Cavignac',
    change: { horaires: 'Tu-Sa 10:00-12:30' },
    commentaire: 'Fermée le lundi, vu sur la porte.',
  },
];

/** Proposals that wait for the decision of the coordination, from an account of the sample. */
export const genererPropositions = (
  structures: readonly NouvelleStructure[],
  par: string,
  { aujourdhui, pays }: Pick<Cadre, 'aujourdhui' | 'pays'>,
): readonly NouvelleProposition[] =>
  REMARQUES.flatMap(({ de, change, commentaire }, i) => {
    const rang = structures.findIndex((s) => s.nom === pays.nommer(de));
    const structure = structures[rang];
    if (structure === undefined) return [];
    const champs = Object.keys(change) as Champ[];
    return [
      {
        cle: `exemple-proposition-${i + 1}`,
        structure: String(rang + 1),
        changements: champs.map((champ) => ({ champ, avant: structure[champ], propose: change[champ] })),
        commentaire,
        par,
        proposeeLe: depuisHeureLocale(`${joursAvant(aujourdhui, 2 + i)}T10:30:00`),
        etat: 'À examiner' as const,
      },
    ];
  });
