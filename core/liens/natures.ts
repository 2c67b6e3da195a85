import type { Acte } from '../droits/droits.ts';
import type { NATURES_DE_SOLLICITATION, Sollicitation } from '../lists/sollicitations.list.ts';

export type NatureDeSollicitation = (typeof NATURES_DE_SOLLICITATION)[number];

/** The one object that a link opens, and the act that it permits there. */
export interface ObjetOuvert {
  readonly liste: string;
  readonly id: string;
  readonly acte: Acte;
}

type Cible = Pick<Sollicitation, 'structure' | 'rencontre' | 'sondage' | 'miseEnLien'>;

const surRencontre =
  (acte: Acte) =>
  (s: Cible): ObjetOuvert | undefined =>
    s.rencontre === undefined ? undefined : { liste: 'Rencontres', id: s.rencontre, acte };

const aucun = (): undefined => undefined;

/** What the link of a Sollicitation opens; nothing for those that carry no link. */
export const OBJET_PAR_NATURE = {
  'Confirmation de fiche': (s) => ({ liste: 'Structures', id: s.structure, acte: 'confirmer-fiche' }),
  'Sondage de date': (s) => (s.sondage === undefined ? undefined : { liste: 'Sondages', id: s.sondage, acte: 'voter' }),
  'Point d’ordre du jour': surRencontre('proposer-point'),
  Invitation: surRencontre('lire-ordre-du-jour'),
  Relance: aucun,
  Enquête: aucun,
  'Mise en lien': (s) =>
    s.miseEnLien === undefined ? undefined : { liste: 'MisesEnLien', id: s.miseEnLien, acte: 'repondre-mise-en-lien' },
} as const satisfies Record<NatureDeSollicitation, (s: Cible) => ObjetOuvert | undefined>;

/** ASCII word of a nature inside a key. */
export const MOT_PAR_NATURE = {
  'Confirmation de fiche': 'fiche',
  'Sondage de date': 'sondage',
  'Point d’ordre du jour': 'point',
  Invitation: 'invitation',
  Relance: 'relance',
  Enquête: 'enquete',
  'Mise en lien': 'mise-en-lien',
} as const satisfies Record<NatureDeSollicitation, string>;

/** Days during which a link stays open. */
export const JOURS_DE_VALIDITE = {
  'Confirmation de fiche': 30,
  'Sondage de date': 21,
  'Point d’ordre du jour': 30,
  Invitation: 30,
  Relance: 15,
  Enquête: 30,
  'Mise en lien': 30,
} as const satisfies Record<NatureDeSollicitation, number>;
