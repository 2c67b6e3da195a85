import type { Commande } from '../hote/commande.ts';
import { creerSerie } from './creer-serie.ts';
import { modifierSeances } from './modifier-seances.ts';
import { poursuivreSerie } from './poursuivre-serie.ts';
import { reecrireSerie } from './reecrire-serie.ts';

export const COMMANDES_DES_SERIES: readonly Commande[] = [creerSerie, poursuivreSerie, reecrireSerie, modifierSeances];
