import { VAGUE_D_ACTIVITE } from '../activite/activites.ts';
import type { Acte } from '../droits/droits.ts';
import type { NATURES_DE_SOLLICITATION, Sollicitation } from '../lists/sollicitations.list.ts';

export type NatureDeSollicitation = (typeof NATURES_DE_SOLLICITATION)[number];

/** The one object that a link opens, and the act that it permits there. */
export interface ObjetOuvert {
  readonly liste: string;
  readonly id: string;
  readonly acte: Acte;
}

type Cible = Pick<
  Sollicitation,
  'structure' | 'contact' | 'rencontre' | 'sondage' | 'miseEnLien' | 'diffusion' | 'interconnaissance' | 'indicateur'
>;

/** One page for the whole life of a rencontre, whichever mail it is opened from. */
const suivreLaRencontre = (s: Cible): ObjetOuvert | undefined =>
  s.rencontre === undefined ? undefined : { liste: 'Rencontres', id: s.rencontre, acte: 'suivre-rencontre' };

const aucun = (): undefined => undefined;

/**
 * What the link of a Sollicitation opens and lets do; nothing for those that carry no link. One act each: whoever holds
 * a link forwarded to them does nothing else with it. A person’s own data open by a link of that nature alone, asked
 * from another and sent to the address held.
 */
export const OBJET_PAR_NATURE = {
  'Confirmation de fiche': (s) => ({ liste: 'Structures', id: s.structure, acte: 'confirmer-fiche' }),
  'Sondage de date': suivreLaRencontre,
  'Point d’ordre du jour': suivreLaRencontre,
  Invitation: suivreLaRencontre,
  Décision: suivreLaRencontre,
  Relance: aucun,
  Enquête: aucun,
  'Mise en lien': (s) =>
    s.miseEnLien === undefined ? undefined : { liste: 'MisesEnLien', id: s.miseEnLien, acte: 'repondre-mise-en-lien' },
  'Mes données': (s) =>
    s.contact === undefined ? undefined : { liste: 'Contacts', id: s.contact, acte: 'lire-mes-donnees' },
  Remise: (s) =>
    s.diffusion === undefined ? undefined : { liste: 'Diffusions', id: s.diffusion, acte: 'accuser-reception' },
  Interconnaissance: (s) =>
    s.interconnaissance === undefined
      ? undefined
      : { liste: 'Interconnaissances', id: s.interconnaissance, acte: 'repondre-interconnaissance' },
  'Valeur à saisir': (s) =>
    s.indicateur === undefined ? undefined : { liste: 'Indicateurs', id: s.indicateur, acte: 'saisir-valeur-attendue' },
  'Synthèse du mois': (s) =>
    s.contact === undefined ? undefined : { liste: 'Contacts', id: s.contact, acte: 'arreter-synthese' },
} as const satisfies Record<NatureDeSollicitation, (s: Cible) => ObjetOuvert | undefined>;

/** The word that ends the key of the first link sent to those invited to a rencontre. */
export const VAGUE_D_INVITATION = 'invitation';

/** The word that ends the key of the mail that asks a silent structure once more whether it comes. */
export const VAGUE_DE_RELANCE = 'relance';

/** The word that ends the key of the mail by which a compte rendu is handed to those invited. */
export const VAGUE_DE_COMPTE_RENDU = 'compte-rendu';

/** The words that end the key of the mail that reminds who co-organises that the compte rendu is to be written. */
export const vagueDeRappelDEcrire = (rang: 1 | 2): string => `a-ecrire-${rang}`;

/** The word that ends the key of the mail that asks whoever was there to approve a compte rendu. */
export const VAGUE_D_APPROBATION = 'approbation';

/** Is this a mail that asks for an approval? */
export const estDApprobation = ({ cle }: Pick<Sollicitation, 'cle'>): boolean =>
  cle.endsWith(`-${VAGUE_D_APPROBATION}`);

/** The word that begins the end of the key of a mail that tells who co-organises how far its poll is. */
export const VAGUE_D_AVANCEMENT = 'avancement';

/** Does this mail tell who co-organises how far a poll is? */
export const ditLAvancement = ({ cle }: Pick<Sollicitation, 'cle'>): boolean => cle.includes(`-${VAGUE_D_AVANCEMENT}-`);

/** The word that ends the key of what tells that a rencontre is cancelled: a mail, or a call noted. */
const VAGUE_D_ANNULATION = 'annulation';

/** The words that end the keys of what tells that a rencontre is cancelled, by whichever way it is told. */
export const VAGUES_D_ANNULATION = { courriel: VAGUE_D_ANNULATION, appel: `appel-${VAGUE_D_ANNULATION}` } as const;

/** Does this row tell that a rencontre is cancelled? */
export const estDAnnulation = ({ cle }: Pick<Sollicitation, 'cle'>): boolean => cle.endsWith(`-${VAGUE_D_ANNULATION}`);

/** The word that begins the end of the key of a mail that tells where and when a rencontre is from now on. */
export const VAGUE_DE_CHANGEMENT = 'changement';

/** Does this mail tell where and when a rencontre is from now on? */
export const estDeChangement = ({ cle }: Pick<Sollicitation, 'cle'>): boolean =>
  cle.includes(`-${VAGUE_DE_CHANGEMENT}-`);

/** Does this row tell what became of a rencontre, and ask for nothing? */
export const estUnFairePart = (s: Pick<Sollicitation, 'cle'>): boolean => estDAnnulation(s) || estDeChangement(s);

/**
 * Does this mail weigh on the person? What they asked for themself does not, nor what is handed to them and asks for
 * nothing, nor a notice of Teams that only repeats what was asked another way.
 */
export const peseSurLaPersonne = ({ nature, cle }: Pick<Sollicitation, 'nature' | 'cle'>): boolean =>
  nature !== 'Mes données' &&
  nature !== 'Remise' &&
  nature !== 'Synthèse du mois' &&
  !cle.endsWith(`-${VAGUE_DE_COMPTE_RENDU}`) &&
  !ditLAvancement({ cle }) &&
  !estUnFairePart({ cle }) &&
  !cle.endsWith(`-${VAGUE_D_ACTIVITE}`);

/** ASCII word of a nature inside a key. */
export const MOT_PAR_NATURE = {
  'Confirmation de fiche': 'fiche',
  'Sondage de date': 'sondage',
  'Point d’ordre du jour': 'point',
  Invitation: 'invitation',
  Décision: 'decision',
  Relance: 'relance',
  Enquête: 'enquete',
  'Mise en lien': 'mise-en-lien',
  'Mes données': 'mes-donnees',
  Remise: 'remise',
  Interconnaissance: 'interconnaissance',
  'Valeur à saisir': 'valeur',
  'Synthèse du mois': 'synthese',
} as const satisfies Record<NatureDeSollicitation, string>;

/** Days during which a link stays open. */
export const JOURS_DE_VALIDITE = {
  'Confirmation de fiche': 30,
  // Shorter than what is sent: it follows the rencontre until it is closed.
  'Sondage de date': 90,
  'Point d’ordre du jour': 30,
  Invitation: 30,
  // Until the reminder of what is late, and the time to answer it.
  Décision: 60,
  Relance: 15,
  Enquête: 30,
  'Mise en lien': 30,
  // Asked for, and used at once.
  'Mes données': 7,
  // As long as an annuaire serves.
  Remise: 90,
  // Shorter or longer where it is sent: until its last day.
  Interconnaissance: 30,
  'Valeur à saisir': 30,
  // It only stops what it came with, however long after.
  'Synthèse du mois': 365,
} as const satisfies Record<NatureDeSollicitation, number>;
