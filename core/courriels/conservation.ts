import { dateLongue, pluriel } from '../textes/francais.ts';
import { type Message, message, pied, quiEcrit } from './message.ts';

interface DonneesDuPreavis {
  readonly territoire: string;
  /** Who reads it, when it is somebody. */
  readonly personne: string | undefined;
  /** Local day from which it is done. */
  readonly prevueLe: string;
  /** What each rule is called, and how many rows it is about. */
  readonly annonces: readonly { readonly titre: string; readonly nombre: number }[];
  /** The page where each row is told, and where it is stopped. */
  readonly lien: string;
}

/** To the coordination, once a month: what will be done by itself. Counts alone: names are read in the tab. */
export const courrielDePreavis = ({ territoire, personne, prevueLe, annonces, lien }: DonneesDuPreavis): Message =>
  message({ territoire, personne, objet: `Suppressions annoncées pour le ${dateLongue(prevueLe)}` }, [
    `${quiEcrit(territoire)} garde des données sur des personnes pour une durée dite. Ces lignes l’ont dépassée : elles seront supprimées, anonymisées ou archivées d’elles-mêmes à partir du ${dateLongue(prevueLe)}.`,
    { liste: annonces.map(({ titre, nombre }) => `${titre} : ${pluriel(nombre, 'ligne')}`) },
    { bouton: lien, libelle: 'Voir, ou arrêter' },
    'Vous pouvez arrêter le tout, ou une sorte, en disant pourquoi. Ce qui redevient actif d’ici là est laissé.',
    ...pied({ territoire }),
  ]);
