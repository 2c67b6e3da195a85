import type { Commande } from '../hote/commande.ts';
import { creerSerie } from './creer-serie.ts';
import { modifierSeances } from './modifier-seances.ts';
import { poursuivreSerie } from './poursuivre-serie.ts';

export const COMMANDES_DES_SERIES: readonly Commande[] = [creerSerie, poursuivreSerie, modifierSeances];
