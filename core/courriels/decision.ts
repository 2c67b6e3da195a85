import type { Proposition } from '../lists/propositions.list.ts';
import { type Message, message } from './message.ts';
import { pied } from './pied.ts';

interface Donnees {
  readonly structure: string;
  readonly territoire: string;
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
export const courrielDeDecision = ({ structure, territoire, etat, motif, lien }: Donnees): Message =>
  message(`Votre correction sur « ${structure} » : ${etat.toLocaleLowerCase('fr')}`, [
    'Bonjour,',
    `La correction que vous proposiez sur la fiche « ${structure} » ${ISSUES[etat]}`,
    ...(motif === undefined ? [] : [`Ce qui vous est répondu : ${motif}`]),
    { lien, libelle: 'Voir la fiche' },
    ...pied({ territoire }),
  ]);
