import type { Rencontre } from '../lists/rencontres.list.ts';
import { phraseDInformation } from '../mes-donnees/notice.ts';
import type { Reglages } from '../reglages/definitions.ts';
import { direCeQuIlFautSavoir } from '../rencontres/a-savoir.ts';
import { lieuComplet } from '../rencontres/lieu.ts';
import { dateLongue } from '../textes/francais.ts';
import { duLien, type EnvoiDuLien, type Message, message, pied, quiEcrit } from './message.ts';

interface DonneesDInvitation {
  readonly rencontre: Rencontre;
  readonly debut: string;
  /** Kept informed: nothing is asked. */
  readonly pourInformation?: boolean;
  /** Asked once already, and nothing was said. */
  readonly relance?: boolean;
  readonly reglages: Pick<Reglages, 'territoire' | 'responsableDeTraitement'>;
}

/** The page of a rencontre, to somebody invited who has no account. Outlook sends the invitation itself. */
export function courrielDInvitation(
  { rencontre, debut, pourInformation = false, relance = false, reglages }: DonneesDInvitation,
  envoi: EnvoiDuLien,
): Message {
  const { territoire } = reglages;
  const lieu = lieuComplet(rencontre);
  const quand = `${dateLongue(debut)}${lieu === undefined ? '' : `, ${lieu}`}`;
  const aSavoir = direCeQuIlFautSavoir(rencontre);
  const quoi = `« ${rencontre.titre} » (${rencontre.thematique}), ${quand}.`;
  const objet = relance ? `Venez-vous à « ${rencontre.titre} » ?` : `Votre page pour « ${rencontre.titre} »`;
  return message({ territoire, personne: envoi.personne, objet }, [
    ...(pourInformation
      ? [
          `${quiEcrit(territoire)} vous tient au courant de ${quoi} On ne vous demande pas de venir.`,
          { bouton: envoi.lien, libelle: 'Lire l’ordre du jour' },
          'Sur cette page, sans compte : lire l’ordre du jour, proposer un sujet ; ensuite, lire ce qui a été dit.',
        ]
      : [
          relance
            ? `${quiEcrit(territoire)} n’a pas encore votre réponse pour ${quoi} Un geste suffit, même pour dire que vous ne venez pas. C’est le seul rappel.`
            : `${quiEcrit(territoire)} vous invite à ${quoi}`,
          ...(aSavoir === '' ? [] : [aSavoir]),
          { bouton: envoi.lien, libelle: 'Dire si je viens' },
          'Sur cette page, sans compte : répondre, dire qui vient à votre place ou ce qu’il vous faut pour venir, proposer un sujet, lire l’ordre du jour, ajouter la date à votre agenda ; ensuite, lire ce qui a été dit.',
        ]),
    ...duLien(envoi, 'cette seule rencontre'),
    ...pied({ territoire, sansRappel: envoi.sansRappel, information: phraseDInformation(reglages) }),
  ]);
}
