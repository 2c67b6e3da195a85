import { HEURES_DU_CODE } from '../mes-donnees/rattacher.ts';
import { enumeration } from '../textes/francais.ts';
import { type Message, message, pied, quiEcrit } from './message.ts';

interface Donnees {
  readonly territoire: string;
  readonly personne: string;
  readonly structures: readonly string[];
  /** As it is to be copied. */
  readonly code: string;
  /** Where it is copied: the fiche of one’s structure, in the annuaire. */
  readonly lien: string;
}

/** Sent to the address of a contact when an account says that it is theirs. */
export const courrielDeRattachement = ({ territoire, personne, structures, code, lien }: Donnees): Message =>
  message({ territoire, personne, objet: 'Votre code pour rattacher votre compte à l’annuaire des partenaires' }, [
    `${quiEcrit(territoire)} vous écrit parce qu’une personne connectée à Teams demande à rattacher son compte à vos coordonnées dans l’annuaire des partenaires, pour tenir la fiche : ${enumeration(structures)}.`,
    `Si c’est vous, recopiez ce code dans l’onglet Annuaire : ${code}. Il sert au plus ${HEURES_DU_CODE} heures.`,
    { bouton: lien, libelle: 'Ouvrir l’annuaire dans Teams' },
    'Si ce n’est pas vous, ne faites rien et ne donnez ce code à personne : sans lui, rien ne se passe.',
    ...pied({ territoire }),
  ]);
