import { HEURES_DU_CODE } from '../mes-donnees/rattacher.ts';
import { enumeration } from '../textes/francais.ts';
import { type Message, message } from './message.ts';
import { pied } from './pied.ts';

interface Donnees {
  readonly territoire: string;
  readonly structures: readonly string[];
  /** As it is to be copied. */
  readonly code: string;
}

/** Sent to the address of a contact when an account says that it is theirs. */
export const courrielDeRattachement = ({ territoire, structures, code }: Donnees): Message =>
  message('Votre code pour rattacher votre compte à l’annuaire des partenaires', [
    'Bonjour,',
    `Une personne connectée à Teams demande à rattacher son compte à vos coordonnées dans l’annuaire des partenaires (${territoire}), pour tenir la fiche : ${enumeration(structures)}.`,
    `Si c’est vous, recopiez ce code dans l’onglet Annuaire : ${code}. Il sert au plus ${HEURES_DU_CODE} heures.`,
    'Si ce n’est pas vous, ne faites rien et ne donnez ce code à personne : sans lui, rien ne se passe.',
    ...pied({ territoire }),
  ]);
