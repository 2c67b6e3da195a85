import { type Message, message } from './message.ts';
import { type AdressesDuLien, duLien, pied } from './pied.ts';

/** Sent only at the request of whoever holds another link of the same person. */
export const courrielDeMesDonnees = (territoire: string, adresses: AdressesDuLien): Message =>
  message('Vos données dans l’annuaire des partenaires', [
    'Bonjour,',
    `Vous avez demandé à voir ce que l’annuaire des partenaires garde sur vous : ${territoire}. Ce lien l’ouvre ; vous pourrez corriger, cacher ou emporter vos données.`,
    { lien: adresses.lien, libelle: 'Voir mes données' },
    ...duLien(adresses, 'vos seules données'),
    'Vous n’avez rien demandé ? Quelqu’un à qui votre premier lien a été transféré l’a peut-être fait : il n’a rien vu. Vous pouvez ignorer ce message, ou le dire à la coordination en y répondant.',
    ...pied({ territoire }),
  ]);
