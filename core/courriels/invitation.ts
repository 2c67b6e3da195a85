import type { Rencontre } from '../lists/rencontres.list.ts';
import { phraseDInformation } from '../mes-donnees/notice.ts';
import type { Reglages } from '../reglages/definitions.ts';
import { lieuComplet } from '../rencontres/lieu.ts';
import { dateLongue } from '../textes/francais.ts';
import { duLien, type EnvoiDuLien, type Message, message, pied, quiEcrit } from './message.ts';

interface DonneesDInvitation {
  readonly rencontre: Rencontre;
  readonly debut: string;
  readonly reglages: Pick<Reglages, 'territoire' | 'responsableDeTraitement'>;
}

/** The page of a rencontre, to somebody invited who has no account. Outlook sends the invitation itself. */
export function courrielDInvitation({ rencontre, debut, reglages }: DonneesDInvitation, envoi: EnvoiDuLien): Message {
  const { territoire } = reglages;
  const lieu = lieuComplet(rencontre);
  const quand = `${dateLongue(debut)}${lieu === undefined ? '' : `, ${lieu}`}`;
  return message({ territoire, personne: envoi.personne, objet: `Votre page pour « ${rencontre.titre} »` }, [
    `${quiEcrit(territoire)} vous invite à « ${rencontre.titre} » (${rencontre.thematique}), ${quand}.`,
    { bouton: envoi.lien, libelle: 'Dire si je viens' },
    'Sur cette page, sans compte : répondre, dire qui vient à votre place ou ce qu’il vous faut pour venir, proposer un sujet, lire l’ordre du jour, ajouter la date à votre agenda ; ensuite, lire ce qui a été dit.',
    ...duLien(envoi, 'cette seule rencontre'),
    ...pied({ territoire, sansRappel: envoi.sansRappel, information: phraseDInformation(reglages) }),
  ]);
}
