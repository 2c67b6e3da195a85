import { contactVu, nomVu, voitLaFiche } from '../annuaire/ce-que-voit.ts';
import { aQuiEcrire, peutEtreSollicite } from '../liens/a-qui-ecrire.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { noticeDInformation } from '../mes-donnees/notice.ts';
import type { PorteDite } from '../porte/dire.ts';
import type { Reglages } from '../reglages/definitions.ts';
import { estInformee } from '../rencontres/attendues.ts';
import { LA_SALLE } from '../rencontres/la-salle.ts';
import { lieuComplet } from '../rencontres/lieu.ts';
import { dateLongue, enumeration, espacesInsecables } from '../textes/francais.ts';

export const TITRE_D_EMARGEMENT = 'Feuille d’émargement';
export const COLONNES_D_EMARGEMENT = ['Structure', 'Nom et fonction', 'Signature'] as const;

export const direExcusees = (noms: readonly string[]): string => espacesInsecables(`Excusées : ${enumeration(noms)}.`);

/** The sheet that people sign. */
export interface Emargement {
  readonly titre: string;
  /** What is known of the rencontre; what is still open is a dotted line. */
  readonly faits: readonly { readonly nom: string; readonly valeur: string }[];
  /** One line per person to sign, by name of structure; `personne` empty: to be written by hand. */
  readonly lignes: readonly { readonly structure: string; readonly personne: string }[];
  /** Lines for those who come uninvited. */
  readonly vides: number;
  /** Names of the structures that said they would not come. */
  readonly excusees: readonly string[];
  /** Structures invited but not named: their name would tell a protected address. They sign on a blank line. */
  readonly tues: number;
  readonly notice: readonly string[];
  /** How to say by telephone that one is there. */
  readonly porte?: PorteDite;
}

const A_ECRIRE = '…'.repeat(16);
const LIGNES_VIDES = 8;
/** Above, the people of a structure sign on the blank lines. */
const PAR_STRUCTURE = 6;

const OBJET = 'Cette feuille dit quelles structures sont venues, et à combien. Elle n’est pas diffusée.';

/** `participations`: those of the rencontre. `structures` and `contacts` may hold more than it needs. */
export function feuilleDEmargement(
  rencontre: Pick<Rencontre, 'titre' | 'thematique' | 'debut' | 'lieu' | 'commune'>,
  lues: {
    readonly participations: readonly Participation[];
    readonly structures: readonly Structure[];
    readonly contacts: readonly Contact[];
  },
  reglages: Parameters<typeof noticeDInformation>[0],
  porte?: PorteDite,
): Emargement {
  const parId = new Map(lues.structures.map((s) => [s.id, s]));
  const invitees = lues.participations
    .filter((p) => (!estInformee(p) && p.attenteDepuis === undefined) || p.statut === 'Présent')
    .flatMap((participation) => {
      const structure = parId.get(participation.structure);
      return structure === undefined ? [] : [{ participation, structure }];
    })
    .toSorted((a, b) => a.structure.nom.localeCompare(b.structure.nom, 'fr'));
  const nommees = invitees.filter(({ structure }) => voitLaFiche(structure, LA_SALLE));
  const excusees = nommees.filter(({ participation }) => participation.statut === 'Excusé');
  const attendues = nommees.filter(({ participation }) => participation.statut !== 'Excusé');
  return {
    titre: rencontre.titre,
    faits: faits(rencontre, reglages),
    lignes: attendues.flatMap(({ participation, structure }) => {
      const personne = personneNommee(lues.contacts, structure, participation, rencontre.thematique);
      const combien = Math.min(PAR_STRUCTURE, Math.max(1, participation.personnes ?? 1));
      return Array.from({ length: combien }, (_, rang) => ({
        structure: nomVu(structure, LA_SALLE),
        personne: rang === 0 ? personne : '',
      }));
    }),
    vides: LIGNES_VIDES,
    excusees: excusees.map(({ structure }) => nomVu(structure, LA_SALLE)),
    tues: invitees.length - nommees.length,
    notice: [OBJET, ...noticeDInformation(reglages)].map(espacesInsecables),
    ...(porte === undefined ? {} : { porte }),
  };
}

const faits = (
  r: Pick<Rencontre, 'debut' | 'lieu' | 'commune'>,
  { territoire }: Pick<Reglages, 'territoire'>,
): Emargement['faits'] => [
  { nom: 'Date', valeur: r.debut === undefined ? A_ECRIRE : dateLongue(r.debut) },
  { nom: 'Lieu', valeur: lieuComplet(r) ?? A_ECRIRE },
  { nom: 'Organisation', valeur: territoire },
];

/**
 * The person invited: the one chosen, else the one to write to. Empty when nobody is, when the room may not read their
 * name, or when somebody else comes: nothing says that the room may read that name.
 */
function personneNommee(
  contacts: readonly Contact[],
  structure: Structure,
  { contact, reponse }: Participation,
  thematique: string,
): string {
  if (reponse === 'Quelqu’un d’autre vient') return '';
  const choisie = contacts.find((c) => c.id === contact && c.structure === structure.id && peutEtreSollicite(c));
  const invitee = choisie ?? aQuiEcrire(contacts, structure.id, { thematique });
  const vue = invitee === undefined ? undefined : contactVu(invitee, structure, LA_SALLE);
  return [vue?.nom, vue?.fonction].filter(Boolean).join(', ');
}
