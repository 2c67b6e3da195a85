import { telephoneE164, telephoneLisible } from '../textes/telephone.ts';
import { VISIBILITES } from '../vocabulaires/structures.ts';
import { THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { type Controle, casesOuvertes, choixObligatoire, ligne, long, ouiNon } from './controle.ts';
import { courrielNet } from './nettoyages.ts';
import type { Qui } from './table.ts';

/** A field of a person, all that people see of it. */
interface ChampDeContact extends Controle {
  readonly libelle: string;
  readonly aide?: string;
  /** What names the person and how to reach them: all that the holder of a link may say of someone. */
  readonly parLien?: true;
  /** What a person changes of what is held on them. */
  readonly deSoi?: true;
  /** What the structure says of its people, and others read: a change of it is a correction of its fiche. */
  readonly dit?: true;
  /** Its readers may be fewer than those of the contact. */
  readonly lecteurs?: 'à choisir';
  /** Width of its column in the files that leave; without one it leaves by none. */
  readonly largeur?: number;
}

/** The fields that people type of a contact, in the order of its forms: the same table as that of the fiche. */
export const CHAMPS_DE_CONTACT = {
  nom: {
    libelle: 'Nom complet',
    parLien: true,
    deSoi: true,
    dit: true,
    largeur: 28,
    ...ligne({ obligatoire: 'Donnez le nom de la personne.' }),
  },
  fonction: {
    libelle: 'Fonction',
    parLien: true,
    deSoi: true,
    dit: true,
    lecteurs: 'à choisir',
    largeur: 24,
    ...ligne(),
  },
  courriel: {
    libelle: 'Courriel',
    parLien: true,
    deSoi: true,
    dit: true,
    lecteurs: 'à choisir',
    largeur: 36,
    ...ligne({ longueur: 200, net: courrielNet, clavier: 'email' }),
  },
  telephone: {
    libelle: 'Téléphone',
    parLien: true,
    deSoi: true,
    dit: true,
    lecteurs: 'à choisir',
    largeur: 16,
    ...ligne({ longueur: 16, longueurSaisie: 40, net: telephoneE164, lisible: telephoneLisible, clavier: 'tel' }),
  },
  principal: {
    libelle: 'Contact principal',
    aide: 'C’est à cette personne que l’on écrit d’abord.',
    dit: true,
    largeur: 16,
    ...ouiNon(),
  },
  thematiques: { libelle: 'Thématiques suivies', dit: true, largeur: 36, ...casesOuvertes(THEMATIQUES) },
  visibilite: {
    libelle: 'Qui voit ce contact',
    deSoi: true,
    ...choixObligatoire(VISIBILITES, 'Choisissez qui voit ce contact.'),
  },
  contraintes: {
    libelle: 'Contraintes de disponibilité',
    aide: 'Par exemple\u00A0: jamais le mercredi. Lu par votre structure et la coordination.',
    deSoi: true,
    ...long(),
  },
  opposition: { libelle: 'S’oppose à la diffusion', deSoi: true, ...ouiNon() },
  sansRappel: { libelle: 'Ne veut plus de rappels', deSoi: true, ...ouiNon() },
  syntheseParCourriel: { libelle: 'Reçoit la synthèse du mois par courriel', deSoi: true, ...ouiNon() },
} as const satisfies Record<string, ChampDeContact>;

type Champs = typeof CHAMPS_DE_CONTACT;
export type ChampDeContactSaisi = keyof Champs;

const rangee = (champ: ChampDeContactSaisi): ChampDeContact => CHAMPS_DE_CONTACT[champ];

export const CHAMPS_DE_CONTACT_SAISIS = Object.keys(CHAMPS_DE_CONTACT) as ChampDeContactSaisi[];

export type ChampDeContactParLien = Qui<Champs, { readonly parLien: true }>;
const estParLien = (champ: ChampDeContactSaisi): champ is ChampDeContactParLien => rangee(champ).parLien === true;
export const CHAMPS_DE_CONTACT_PAR_LIEN = CHAMPS_DE_CONTACT_SAISIS.filter(estParLien);

export type ChampDeContactDeSoi = Qui<Champs, { readonly deSoi: true }>;
const estDeSoi = (champ: ChampDeContactSaisi): champ is ChampDeContactDeSoi => rangee(champ).deSoi === true;
export const CHAMPS_DE_CONTACT_DE_SOI = CHAMPS_DE_CONTACT_SAISIS.filter(estDeSoi);

export type ChampDeContactAVisibilite = Qui<Champs, { readonly lecteurs: 'à choisir' }>;
const estAVisibilite = (champ: ChampDeContactSaisi): champ is ChampDeContactAVisibilite =>
  rangee(champ).lecteurs === 'à choisir';
export const CHAMPS_DE_CONTACT_A_VISIBILITE = CHAMPS_DE_CONTACT_SAISIS.filter(estAVisibilite);

export type ChampDeContactSortant = Qui<Champs, { readonly largeur: number }>;
const estSortant = (champ: ChampDeContactSaisi): champ is ChampDeContactSortant => rangee(champ).largeur !== undefined;
export const CHAMPS_DE_CONTACT_SORTANTS = CHAMPS_DE_CONTACT_SAISIS.filter(estSortant);

/** Fields whose change is a correction of the fiche, and that are shown outside the coordination. */
export type ChampDeContactDit = Qui<Champs, { readonly dit: true }>;
const estDit = (champ: ChampDeContactSaisi): champ is ChampDeContactDit => rangee(champ).dit === true;
export const CHAMPS_DE_CONTACT_DITS = CHAMPS_DE_CONTACT_SAISIS.filter(estDit);
