import { HEURES_DU_CODE } from '../../core/mes-donnees/rattacher.ts';
import { enumeration, espacesInsecables as p } from '../../core/textes/francais.ts';
import { courrielDe } from '../documents/courriel.ts';

interface Donnees {
  readonly territoire: string;
  readonly structures: readonly string[];
  /** As it is to be copied. */
  readonly code: string;
}

/** Sent to the address of a contact when an account says that it is theirs. */
export const courrielDeRattachement = (d: Donnees): { readonly sujet: string; readonly corpsHtml: string } =>
  courrielDe({
    sujet: p('Votre code pour rattacher votre compte à l’annuaire des partenaires'),
    paragraphes: [
      p('Bonjour,'),
      p(
        `Une personne connectée à Teams demande à rattacher son compte à vos coordonnées dans l’annuaire des partenaires (${d.territoire}), pour tenir la fiche : ${enumeration(d.structures)}.`,
      ),
      p(
        `Si c’est vous, recopiez ce code dans l’onglet Annuaire : ${d.code}. Il sert au plus ${HEURES_DU_CODE} heures.`,
      ),
      p('Si ce n’est pas vous, ne faites rien et ne donnez ce code à personne : sans lui, rien ne se passe.'),
    ],
  });
