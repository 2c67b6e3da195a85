import { phrasesDesRemises } from '../diffusions/remises.ts';
import { phraseDInformation } from '../mes-donnees/notice.ts';
import type { CeQueDitLaFiche } from './fiche.ts';
import { type Message, message } from './message.ts';
import { type AdressesDuLien, duLien, pied } from './pied.ts';

/** Who writes, why, one link, until when, and how to be left alone. */
export function courrielDeConfirmation(fiche: CeQueDitLaFiche, adresses: AdressesDuLien): Message {
  const { nom } = fiche.structure;
  const { territoire } = fiche.reglages;
  return message(`La fiche « ${nom} » est-elle toujours juste ?`, [
    'Bonjour,',
    `La fiche « ${nom} » figure dans l’annuaire des partenaires : ${territoire}. Est-elle toujours juste ?`,
    ...phrasesDesRemises(fiche.structure, fiche.diffusions),
    { lien: adresses.lien, libelle: `Vérifier la fiche « ${nom} »` },
    'Deux minutes suffisent : vous confirmez, ou vous corrigez ce qui a changé. Aucun compte n’est nécessaire.',
    ...duLien(adresses, 'cette seule fiche'),
    'Vous n’êtes plus la bonne personne ? Répondez simplement à ce courriel.',
    ...pied({ territoire, sansRappel: adresses.sansRappel, information: phraseDInformation(fiche.reglages) }),
  ]);
}
