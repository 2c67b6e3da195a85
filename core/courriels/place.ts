import type { Rencontre } from '../lists/rencontres.list.ts';
import { phraseDInformation } from '../mes-donnees/notice.ts';
import type { Reglages } from '../reglages/definitions.ts';
import { lieuComplet } from '../rencontres/lieu.ts';
import { dateLongue } from '../textes/francais.ts';
import { duLien, type EnvoiDuLien, type Message, message, pied, quiEcrit } from './message.ts';

interface DonneesDePlace {
  readonly rencontre: Rencontre;
  readonly debut: string;
  readonly reglages: Pick<Reglages, 'territoire' | 'responsableDeTraitement'>;
}

/** To whoever was waiting: a place is theirs. */
export function courrielDePlace({ rencontre, debut, reglages }: DonneesDePlace, envoi: EnvoiDuLien): Message {
  const { territoire } = reglages;
  const lieu = lieuComplet(rencontre);
  const quand = `${dateLongue(debut)}${lieu === undefined ? '' : `, ${lieu}`}`;
  return message({ territoire, personne: envoi.personne, objet: `Une place pour vous : « ${rencontre.titre} »` }, [
    `${quiEcrit(territoire)} vous annonce qu’une place s’est libérée à « ${rencontre.titre} », ${quand}. Elle est pour votre structure : vous n’avez rien à faire.`,
    { bouton: envoi.lien, libelle: 'Voir la rencontre' },
    'Vous ne pouvez plus venir ? Dites-le sur cette page : la place ira à la structure suivante.',
    ...duLien(envoi, 'cette seule rencontre'),
    ...pied({ territoire, sansRappel: envoi.sansRappel, information: phraseDInformation(reglages) }),
  ]);
}
