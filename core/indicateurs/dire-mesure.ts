import { espacesInsecables, INSECABLE, nombre, pluriel } from '../textes/francais.ts';
import type { LigneDIndicateur, Mesure } from './synthese.ts';

const UNITE_DE_TAUX = '%';

/** The sentence without its final full stop, to stand between brackets. */
const sansPoint = (phrase: string): string => phrase.replace(/\.$/, '');

const minuscule = (phrase: string): string => phrase.charAt(0).toLowerCase() + phrase.slice(1);

/**
 * A measure in words: « 3 sur 4 », « 75 % (sur 12) », « moins de 5 personnes », « non connu (aucune rencontre tenue) ».
 */
export function direMesure(m: Mesure, unite = ''): string {
  if (m.masquee) return minuscule(sansPoint(m.raison ?? 'Moins de 5 personnes.'));
  const raison = m.raison === undefined ? '' : ` (${minuscule(sansPoint(m.raison))})`;
  if (m.valeur === undefined) return `non connu${raison}`;
  if (unite.trim() === UNITE_DE_TAUX)
    return `${nombre(m.valeur)}${INSECABLE}%${m.denominateur === undefined ? '' : ` (sur ${nombre(m.denominateur)})`}${raison}`;
  return `${nombre(m.valeur)}${m.denominateur === undefined ? '' : ` sur ${nombre(m.denominateur)}`}${raison}`;
}

/** What a coverage counts, by the family of the count; rencontres for all the others. */
const OBJETS_COMPTES: readonly (readonly [RegExp, readonly [string, string]])[] = [
  [/fiches-verifiees/, ['fiche', 'fiches']],
  [/mise(s)?-en-lien/, ['mise en lien', 'mises en lien']],
];

/** « 3 rencontres sur 4 renseignées », when some are not. */
export function direCouverture(l: Pick<LigneDIndicateur, 'calcul'>, m: Mesure): string | undefined {
  if (m.couverture === undefined || m.couverture.connus === m.couverture.total) return undefined;
  const [un, plusieurs] = OBJETS_COMPTES.find(([calcul]) => calcul.test(l.calcul))?.[1] ?? ['rencontre', 'rencontres'];
  const connus = pluriel(m.couverture.connus, un, plusieurs);
  return espacesInsecables(`renseigné pour ${connus} sur ${nombre(m.couverture.total)}`);
}

/** Baseline and target: « origine 2, cible 6 ». */
export function direReperes(l: Pick<LigneDIndicateur, 'origine' | 'dateOrigine' | 'cible' | 'echeanceCible'>): string {
  const annee = (date: string | undefined): string => (date === undefined ? '' : ` (${date.slice(0, 4)})`);
  return [
    l.origine === undefined ? '' : `origine ${nombre(l.origine)}${annee(l.dateOrigine)}`,
    l.cible === undefined ? '' : `cible ${nombre(l.cible)}${annee(l.echeanceCible)}`,
  ]
    .filter((t) => t !== '')
    .join(', ');
}
