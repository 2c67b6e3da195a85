import { duLien, type EnvoiDuLien, type Message, message, pied, quiEcrit } from './message.ts';

/** Sent only at the request of whoever holds another link of the same person. */
export const courrielDeMesDonnees = (territoire: string, envoi: EnvoiDuLien): Message =>
  message({ territoire, personne: envoi.personne, objet: 'Vos données dans l’annuaire des partenaires' }, [
    `${quiEcrit(territoire)} vous envoie le lien que vous avez demandé : il ouvre ce que l’annuaire des partenaires garde sur vous. Vous pourrez corriger, cacher ou emporter vos données.`,
    { bouton: envoi.lien, libelle: 'Voir mes données' },
    ...duLien(envoi, 'vos seules données'),
    'Vous n’avez rien demandé ? Quelqu’un à qui votre premier lien a été transféré l’a peut-être fait : il n’a rien vu. Vous pouvez ignorer ce message, ou le dire à la coordination en y répondant.',
    ...pied({ territoire }),
  ]);
