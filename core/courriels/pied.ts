import { jourLong } from '../textes/francais.ts';
import type { Paragraphe } from './message.ts';

/** What the sending of a personal link gives to the mail that carries it. */
export interface EnvoiDuLien {
  /** The person to whom it is sent; a link sent to a structure names nobody. */
  readonly personne?: string | undefined;
  readonly lien: string;
  /** Where its holder says that they want no more reminders. */
  readonly sansRappel: string;
  /** Instant. */
  readonly expireLe: string;
}

/** Who writes, at the start of the first sentence of every mail. */
export const quiEcrit = (territoire: string): string => `La coordination de la coopération (${territoire})`;

/** What is said of a personal link in every mail that carries one. `ouvre`: « cette seule fiche ». */
export const duLien = ({ lien, expireLe }: EnvoiDuLien, ouvre: string): readonly Paragraphe[] => [
  `Ce lien est personnel : il ouvre ${ouvre}, jusqu’au ${jourLong(expireLe)}. Ne le transférez pas.`,
  `Si le lien ne s’ouvre pas, copiez cette adresse dans votre navigateur : ${lien}`,
];

interface Pied {
  readonly territoire: string;
  /** Where to ask for no more reminders, for the mails that are written by themselves. */
  readonly sansRappel?: string;
  /** What a person must be told at the first contact. */
  readonly information?: string | undefined;
}

/** How every mail ends: how to be left alone, what is told of one’s data, who writes. */
export const pied = ({ territoire, sansRappel, information }: Pied): readonly Paragraphe[] => [
  ...(sansRappel === undefined ? [] : [{ lien: sansRappel, libelle: 'Ne plus recevoir de rappels' }]),
  ...(information === undefined ? [] : [information]),
  `La coordination de la coopération, ${territoire}`,
];
