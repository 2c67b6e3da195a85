import type { Envoi } from '../../envois/envoi.ts';
import type { FiltreDEnvois } from '../../envois/journal-des-envois.ts';
import { aujourdhui } from '../../temps/heure-locale.ts';
import { dateLongue } from '../../textes/francais.ts';
import { type ColonneDeTableau, remplir, type Tableau } from './tableau.ts';

const jourDe = ({ le }: Envoi): string | undefined => (le === undefined || le.length === 10 ? le : aujourdhui(le));

const COLONNES: readonly ColonneDeTableau<Envoi>[] = [
  { entete: 'Date', largeur: 12, valeur: jourDe },
  { entete: 'Nature', largeur: 26, valeur: (e) => e.sorte },
  { entete: 'Objet', largeur: 44, valeur: (e) => e.objet },
  { entete: 'Canal', largeur: 12, valeur: (e) => e.canal },
  { entete: 'Fonction du destinataire', largeur: 32, valeur: (e) => e.fonction },
  { entete: 'Résultat', largeur: 18, valeur: (e) => e.resultat },
  { entete: 'Précision', largeur: 28, valeur: (e) => e.precision },
];

/** What was sent to a structure: no address goes out in a file. */
export const tableauDesEnvois = (envois: readonly Envoi[], nom: string, { de, a, sorte }: FiltreDEnvois): Tableau => ({
  sujet: 'envois',
  feuille: remplir('Envois', COLONNES, envois),
  aSavoir: [
    ['Structure', nom],
    ['Du', de === '' ? 'début' : dateLongue(de)],
    ['Au', a === '' ? 'aujourd’hui' : dateLongue(a)],
    ['Nature', sorte === '' ? 'toutes' : sorte],
    ['Adresses', 'Elles se lisent dans l’application seulement.'],
  ],
});
