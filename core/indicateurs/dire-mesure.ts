import { espacesInsecables, nombre, pluriel, pourcentage } from '../textes/francais.ts';
import type { Calcul } from '../vocabulaires/actions.ts';
import type { Avancement, EtatDAvancement, LigneDIndicateur, Mesure } from './synthese.ts';

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
  // « 0 sur 0 » says nothing more than « 0 ».
  const sur = m.denominateur === undefined || m.denominateur === 0 ? undefined : `sur ${nombre(m.denominateur)}`;
  if (unite.trim() === UNITE_DE_TAUX)
    return `${direValeurOuBornes(m, unite)}${sur === undefined ? '' : ` (${sur})`}${raison}`;
  return `${nombre(m.valeur)}${sur === undefined ? '' : ` ${sur}`}${raison}`;
}

/** « 3 décisions en retard », or « décisions en retard : non connu (…) »: what is not known is never a zero. */
export const direCompte = (m: Mesure, un: string, plusieurs: string): string =>
  espacesInsecables(m.valeur === undefined ? `${plusieurs} : ${direMesure(m)}` : pluriel(m.valeur, un, plusieurs));

type Objet = readonly [un: string, plusieurs: string];
const RENCONTRES: Objet = ['rencontre', 'rencontres'];
const MISES_EN_LIEN: Objet = ['mise en lien', 'mises en lien'];

/** What a coverage counts, so that « 17 sur 27 » says of what. */
const COUVERTURES: Partial<Record<Calcul, readonly [quoi: string, objet: Objet]>> = {
  'public-compte': ['public compté à', RENCONTRES],
  frequentation: ['présences ou public relevés à', RENCONTRES],
  'participation-reguliere': ['bornes connues pour', ['séance', 'séances']],
  'premieres-venues': ['bornes connues pour', ['séance', 'séances']],
  'structures-presentes': ['présences relevées à', RENCONTRES],
  'taux-de-presence': ['présences relevées à', RENCONTRES],
  'taux-de-reponses-favorables': ['réponse reçue à', ['invitation', 'invitations']],
  'cadence-tenue': ['sort connu de', ['séance', 'séances']],
  'avis-favorables': ['évaluation de', ['rencontre', 'rencontres']],
  'communes-accueillantes': ['commune connue pour', RENCONTRES],
  'communes-accueillantes-en-un-an': ['commune connue pour', RENCONTRES],
  'attente-d-accueil': ['une rencontre au moins dans', ['commune', 'communes']],
  'trajet-median': ['trajet connu pour', ['invitation', 'invitations']],
  'part-hors-villes-centres': ['commune connue pour', RENCONTRES],
  'premieres-rencontres-a-table': ['plan de table gardé pour', RENCONTRES],
  'liens-a-trente-jours': ['trente jours passés depuis', RENCONTRES],
  'liens-a-soixante-jours': ['soixante jours passés depuis', RENCONTRES],
  'densite-d-interconnaissance': ['réponse de', ['structure', 'structures']],
  'points-venus-d-ailleurs': ['ordre du jour établi pour', RENCONTRES],
  'points-des-partenaires': ['ordre du jour établi pour', RENCONTRES],
  'decisions-a-temps': ['jour connu pour', ['décision', 'décisions']],
  'stabilite-du-noyau': ['rencontre d’avant connue pour', RENCONTRES],
  'retours-apres-absence': ['rencontre d’avant connue pour', RENCONTRES],
  'manques-lus': ['présences complètes pour', RENCONTRES],
  'part-fiches-verifiees': ['date connue pour', ['fiche', 'fiches']],
  'delai-de-mise-en-lien': ['délai connu pour', ['mise en lien aboutie', 'mises en lien abouties']],
  'mises-en-lien-abouties': ['issue connue pour', MISES_EN_LIEN],
  'mises-en-lien-pertinentes': ['avis donné sur', MISES_EN_LIEN],
};

/** « public compté à 17 rencontres sur 27 », when some are not known. */
export function direCouverture({ calcul }: Pick<LigneDIndicateur, 'calcul'>, m: Mesure): string | undefined {
  if (m.couverture === undefined || m.couverture.connus === m.couverture.total) return undefined;
  const [quoi, [un, plusieurs]] = COUVERTURES[calcul] ?? ['renseigné pour', RENCONTRES];
  const connus = pluriel(m.couverture.connus, un, plusieurs);
  return espacesInsecables(`${quoi} ${connus} sur ${nombre(m.couverture.total)}`);
}

const ETATS = {
  atteint: 'atteint',
  'en-chemin': 'en chemin',
  'en-retard': 'en retard',
} as const satisfies Record<EtatDAvancement, string>;

/** « en retard (attendu fin de mois : 8) »: where the indicator stands towards its target. */
export function direAvancement({ etat, attendu }: Avancement, unite = ''): string {
  const quand =
    attendu === undefined || etat === 'atteint' ? '' : ` (attendu fin de mois : ${direValeur(attendu, unite)})`;
  return espacesInsecables(`${ETATS[etat]}${quand}`);
}

/** A number with its unit when the unit is a rate. */
export const direValeur = (valeur: number, unite = ''): string =>
  unite.trim() === UNITE_DE_TAUX ? pourcentage(valeur) : nombre(valeur);

/** The value, or both bounds when there are two: « entre 42 et 58 % ». */
export const direValeurOuBornes = ({ valeur = 0, bornes }: Pick<Mesure, 'valeur' | 'bornes'>, unite = ''): string =>
  bornes === undefined || bornes.basse === bornes.haute
    ? direValeur(valeur, unite)
    : `entre ${nombre(bornes.basse)} et ${direValeur(bornes.haute, unite)}`;

/** A target: « 6 », « 70 à 80 », « 50 % ». */
export const direCible = ({ cible, cibleHaute, unite = '' }: CibleDite): string =>
  cible === undefined
    ? ''
    : cibleHaute === undefined
      ? direValeur(cible, unite)
      : `${nombre(cible)} à ${direValeur(cibleHaute, unite)}`;

type CibleDite = { readonly unite?: string } & Pick<LigneDIndicateur, 'cible' | 'cibleHaute'>;

/** Baseline and target: « origine 2, cible 6 ». */
export function direReperes(
  l: Pick<LigneDIndicateur, 'origine' | 'dateOrigine' | 'cible' | 'cibleHaute' | 'echeanceCible'>,
): string {
  const annee = (date: string | undefined): string => (date === undefined ? '' : ` (${date.slice(0, 4)})`);
  return [
    l.origine === undefined ? '' : `origine ${nombre(l.origine)}${annee(l.dateOrigine)}`,
    l.cible === undefined
      ? ''
      : `cible ${direCible({ cible: l.cible, cibleHaute: l.cibleHaute })}${annee(l.echeanceCible)}`,
  ]
    .filter((t) => t !== '')
    .join(', ');
}
