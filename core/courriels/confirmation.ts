import { phrasesDesRemises } from '../diffusions/remises.ts';
import { phraseDInformation } from '../mes-donnees/notice.ts';
import type { CeQueDitLaFiche } from './fiche.ts';
import { duLien, type EnvoiDuLien, type Message, message, pied, quiEcrit } from './message.ts';

/** Who writes, why, one link, until when, and how to be left alone. */
export function courrielDeConfirmation(fiche: CeQueDitLaFiche, envoi: EnvoiDuLien): Message {
  const { nom } = fiche.structure;
  const { territoire } = fiche.reglages;
  return message({ territoire, personne: envoi.personne, objet: `La fiche « ${nom} » est-elle toujours juste ?` }, [
    `${quiEcrit(territoire)} tient l’annuaire des partenaires. La fiche « ${nom} » y figure : est-elle toujours juste ?`,
    ...phrasesDesRemises(fiche.structure, fiche.diffusions),
    { bouton: envoi.lien, libelle: `Vérifier la fiche « ${nom} »` },
    'Deux minutes suffisent : vous confirmez, ou vous corrigez ce qui a changé. Aucun compte n’est nécessaire.',
    ...duLien(envoi, 'cette seule fiche'),
    'Vous n’êtes plus la bonne personne ? Répondez simplement à ce courriel.',
    ...pied({ territoire, sansRappel: envoi.sansRappel, information: phraseDInformation(fiche.reglages) }),
  ]);
}
