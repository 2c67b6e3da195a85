import { dateLongue, pluriel } from '../textes/francais.ts';
import { type Message, message, pied, quiEcrit } from './message.ts';

interface Donnees {
  readonly territoire: string;
  /** To whom it is sent there; a mail to a structure names nobody. */
  readonly personne: string | undefined;
  readonly partie: string | undefined;
  /** Name of the structure that sends; the coordination when undefined. */
  readonly emettrice: string | undefined;
  readonly message: string;
  readonly fiches: number;
  readonly visibilite: 'partenaires' | 'public';
  readonly maintenant: string;
  /** « Votre fiche a été envoyée à 14 structures. » */
  readonly remises: string | undefined;
  readonly coordination: string;
  /** Where the structure says that it has it. */
  readonly lien: string | undefined;
}

const USAGE = {
  partenaires:
    'Il est fait pour les professionnels du territoire : gardez-le entre vous, il contient les coordonnées de personnes.',
  public: 'Il ne contient que des informations publiques : vous pouvez le faire circuler.',
} as const;

/**
 * The mail that carries the annuaire: who sends it, what it is, what may be done with it, how to correct one’s fiche.
 */
export function courrielDeDiffusion(d: Donnees): Message {
  const { territoire, personne } = d;
  const partie = d.partie === undefined ? '' : ` (${d.partie})`;
  const joindre = d.coordination === '' ? '' : ` (${d.coordination})`;
  const objet = d.partie === undefined ? 'L’annuaire des partenaires' : `L’annuaire des partenaires : ${d.partie}`;
  const emettrice = d.emettrice === undefined ? '' : `, à la demande de ${d.emettrice},`;
  return message({ territoire, personne, objet }, [
    `${quiEcrit(territoire)} vous envoie${emettrice} l’annuaire des partenaires${partie}, en pièce jointe. Il compte ${pluriel(d.fiches, 'structure')}, au ${dateLongue(d.maintenant)}.`,
    ...(d.message.trim() === '' ? [] : [d.message.trim()]),
    USAGE[d.visibilite],
    ...(d.lien === undefined
      ? []
      : [
          'Vous est-il bien parvenu ? Un clic nous le dit. Rien d’autre n’est suivi : ni l’ouverture de ce courriel, ni celle du document.',
          { bouton: d.lien, libelle: 'Dire que nous l’avons reçu et ouvert' },
        ]),
    ...(d.remises === undefined ? [] : [d.remises]),
    `Votre fiche a changé ? Répondez à ce courriel, ou ouvrez le lien personnel que la coordination vous envoie${joindre}.`,
    'Vous ne souhaitez plus recevoir cet annuaire ? Répondez simplement à ce courriel.',
    ...pied({ territoire }),
  ]);
}
