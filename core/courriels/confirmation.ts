import { type Message, message } from './message.ts';
import { type AdressesDuLien, duLien, pied } from './pied.ts';

interface Donnees {
  readonly structure: string;
  readonly territoire: string;
  readonly adresses: AdressesDuLien;
  /** What a person must be told at the first contact. */
  readonly information: string;
  /** « Votre fiche a été remise à 14 structures. »: why it matters that it is true. */
  readonly remises?: string | undefined;
}

/** Who writes, why, one link, until when, and how to be left alone. */
export const courrielDeConfirmation = ({ structure, territoire, adresses, information, remises }: Donnees): Message =>
  message(`La fiche « ${structure} » est-elle toujours juste ?`, [
    'Bonjour,',
    `La fiche « ${structure} » figure dans l’annuaire des partenaires : ${territoire}. Est-elle toujours juste ?`,
    ...(remises === undefined ? [] : [remises]),
    { lien: adresses.lien, libelle: `Vérifier la fiche « ${structure} »` },
    'Deux minutes suffisent : vous confirmez, ou vous corrigez ce qui a changé. Aucun compte n’est nécessaire.',
    ...duLien(adresses, 'cette seule fiche'),
    'Vous n’êtes plus la bonne personne ? Répondez simplement à ce courriel.',
    ...pied({ territoire, sansRappel: adresses.sansRappel, information }),
  ]);
