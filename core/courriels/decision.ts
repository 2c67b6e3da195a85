import type { Proposition } from '../lists/propositions.list.ts';
import { type Message, message, pied, quiEcrit } from './message.ts';

interface Donnees {
  readonly structure: string;
  readonly territoire: string;
  /** Who proposed it. */
  readonly personne: string;
  readonly etat: Exclude<Proposition['etat'], 'À examiner'>;
  readonly motif: string | undefined;
  /** The fiche, in the annuaire. */
  readonly lien: string;
}

const ISSUES = {
  Acceptée: 'est acceptée : la fiche dit maintenant ce que vous proposiez. Merci.',
  'Acceptée en partie': 'est acceptée en partie : la fiche a été corrigée. Merci.',
  Refusée: 'n’est pas retenue.',
} as const satisfies Record<Donnees['etat'], string>;

/** What became of a correction, to the person who proposed it. */
export const courrielDeDecision = ({ structure, territoire, personne, etat, motif, lien }: Donnees): Message =>
  message({ territoire, personne, objet: `Votre correction sur « ${structure} » : ${etat.toLocaleLowerCase('fr')}` }, [
    `${quiEcrit(territoire)} vous répond : la correction que vous proposiez sur la fiche « ${structure} » ${ISSUES[etat]}`,
    ...(motif === undefined ? [] : [`Ce qui vous est répondu : ${motif}`]),
    { bouton: lien, libelle: 'Voir la fiche' },
    ...pied({ territoire }),
  ]);
