import { pluriel } from '../textes/francais.ts';
import { type Message, message, pied, quiEcrit } from './message.ts';

interface Donnees {
  /** Name that the person gave to the search. */
  readonly nom: string;
  readonly territoire: string;
  /** Who keeps the search. */
  readonly personne: string;
  readonly structures: readonly { readonly nom: string; readonly type: string }[];
  /** The search, in the annuaire. */
  readonly lien: string;
}

const NOMMEES = 10;

/** The structures that newly answer a search, where to see them, and how to hear of it no more. */
export function courrielDeNouveautes({ nom, territoire, personne, structures, lien }: Donnees): Message {
  const combien = pluriel(structures.length, 'nouvelle structure', 'nouvelles structures');
  const autres = structures.length - NOMMEES;
  return message({ territoire, personne, objet: `« ${nom} » : ${combien} dans l’annuaire` }, [
    `${quiEcrit(territoire)} vous signale, pour votre recherche « ${nom} », ${combien} dans l’annuaire :`,
    {
      liste: [
        ...structures.slice(0, NOMMEES).map((s) => `${s.nom} (${s.type})`),
        ...(autres > 0 ? [`et ${pluriel(autres, 'autre')}`] : []),
      ],
    },
    { bouton: lien, libelle: 'Ouvrir la recherche dans l’annuaire' },
    'Pour ne plus recevoir ce message : dans l’annuaire, ouvrez « Recherches gardées », puis décochez « Me prévenir par courriel » pour cette recherche, ou oubliez-la.',
    ...pied({ territoire }),
  ]);
}
