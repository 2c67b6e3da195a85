import { nombre } from '../../textes/francais.ts';
import { surUneLigne } from '../../textes/net.ts';
import { direHeures, direMontant } from '../montant.ts';
import { type CalculEcrit, sontFlous } from './calculs-ecrits.ts';
import type { Jeton } from './jetons.ts';
import { estCache } from './masquer.ts';
import { PAR_PIECE } from './prix.ts';

/** A sum that a text contradicts, said as it is shown. */
export interface ContreditDeTexte {
  readonly texte: string;
  readonly dit: string;
}

/** A text whose numbers have been found. */
interface TexteLu {
  readonly texte: string;
  readonly masque: string;
  readonly jetons: readonly Jeton[];
  readonly calculs: readonly CalculEcrit[];
}

/** What contradicts itself in a text: a sum or a product that is not what it says, a total of lines, a part greater than its whole, a detail in brackets. */
export const contreditsDuTexte = ({ texte, masque, jetons, calculs }: TexteLu): readonly ContreditDeTexte[] => [
  ...calculs.flatMap((c) => (c.juste === false ? [contreditDe(texte, c)] : [])),
  ...totauxFaux(texte, masque, jetons),
  ...dontFaux(texte, masque, jetons),
  ...detailsFaux(texte, masque, jetons),
];

/** A value as its unit is written. */
const direValeur = (valeur: number, genre: Jeton['genre']): string =>
  genre === 'euro'
    ? direMontant(Math.round(valeur))
    : genre === 'heure'
      ? direHeures(valeur / 100)
      : nombre(valeur / 100);

/** « 153 + 168 = 321, et non 323 » */
function contreditDe(texte: string, { debut, fin, termes, signe, fait, dit }: CalculEcrit): ContreditDeTexte {
  const unite = termes.some(({ genre }) => genre === 'euro') && dit.genre === 'nu' ? 'nu' : dit.genre;
  return {
    texte: surUneLigne(texte.slice(debut, fin)).trim(),
    dit: `${termes.map((t) => direValeur(t.valeur, t.genre)).join(` ${signe} `)} = ${direValeur(fait, unite)}, et non ${direValeur(dit.valeur, unite)}.`,
  };
}

/** Before the amount of a line that says what those above make. */
export const LIGNE_DE_TOTAL =
  /^\s*[-–•*]?\s*(?:soit\s+)?(?:un\s+)?total(?:\s+général)?(?:\s+des?\s+(?:financements|recettes|budget))?\s*(?::|=|\s)\s*$/iu;

/** Lines « Caf : 13 000 € + 8 000 € », then « Total : … »: the sum of the lines just above, when each is nothing but amounts. */
function totauxFaux(texte: string, masque: string, jetons: readonly Jeton[]): readonly ContreditDeTexte[] {
  let debut = 0;
  let somme = 0;
  let lignes = 0;
  const contredits: ContreditDeTexte[] = [];
  for (const ligne of masque.split('\n')) {
    const fin = debut + ligne.length;
    const siens = jetons.filter((j) => j.debut >= debut && j.fin <= fin);
    const [seul] = siens;
    const reste = siens.reduceRight((dit, j) => `${dit.slice(0, j.debut - debut)}#${dit.slice(j.fin - debut)}`, ligne);
    if (
      seul !== undefined &&
      siens.length === 1 &&
      seul.genre === 'euro' &&
      LIGNE_DE_TOTAL.test(ligne.slice(0, seul.debut - debut))
    ) {
      const brut = ligne.slice(seul.fin - debut).trim();
      if (lignes >= 2 && /^\.?$/.test(brut) && seul.max === undefined && seul.grain <= 100 && somme !== seul.valeur)
        contredits.push({
          texte: surUneLigne(texte.slice(debut, fin)).trim(),
          dit: `Les lignes au-dessus font ${direMontant(somme)}, et non ${direMontant(seul.valeur)}.`,
        });
      [somme, lignes] = [0, 0];
    } else if (
      siens.length > 0 &&
      siens.every((j) => j.genre === 'euro' && j.max === undefined && j.grain <= 100) &&
      /^\s*[-–•*]?\s*[^:#()]{2,60}:\s*#(?:\s*\+\s*#)*\s*[.;,]?\s*$/u.test(reste) &&
      !sontFlous(reste.replaceAll('#', ' ')) &&
      !/charges|dépenses|recettes|coût|demandé|accordé|versé/iu.test(reste)
    ) {
      somme += siens.reduce((n, j) => n + j.valeur, 0);
      lignes += 1;
    } else if (ligne.trim() !== '') [somme, lignes] = [0, Number.NEGATIVE_INFINITY];
    if (ligne.trim() === '') [somme, lignes] = [0, 0];
    debut = fin + 1;
  }
  return contredits;
}

const PERSONNES =
  /^(?:personnes?|habitante?s?|participante?s?|bénévoles?|salariée?s?|professionnel(?:le)?s?|agents?|usagers?|élèves?|bénéficiaires?|familles?|paniers?|structures?|associations?|séances?|ateliers?)$/iu;
const NOUVEAUX = /^(?:nouveaux|nouvelles?|nouvel|premières?|venues?|absente?s?|présente?s?)$/iu;

/** « 12 familles dont 15 nouvelles », « 400 € dont 500 € de jeux »: a part greater than the whole. */
function dontFaux(texte: string, masque: string, jetons: readonly Jeton[]): readonly ContreditDeTexte[] {
  return jetons.flatMap((tout, rang): readonly ContreditDeTexte[] => {
    const part = jetons[rang + 1];
    if (part === undefined || tout.max !== undefined || part.max !== undefined || tout.genre !== part.genre) return [];
    const lien = /^\s*(?<nom>[\p{L}]*)\s*,?\s*dont\s+$/iu.exec(masque.slice(tout.fin, part.debut));
    if (lien === null || estCache(lien[0]) || part.valeur <= tout.valeur) return [];
    if (/[+×=~≈–-]\s*$|(?:environ|près de|plus de)\s*$/iu.test(masque.slice(0, tout.debut))) return [];
    const suite = /^\s*(?<nom>[\p{L}]*)/u.exec(masque.slice(part.fin))?.groups?.nom ?? '';
    const nom = lien.groups?.nom ?? '';
    const comparables =
      tout.genre === 'euro'
        ? nom === '' && !PAR_PIECE.test(masque.slice(tout.fin))
        : PERSONNES.test(nom) && (NOUVEAUX.test(suite) || suite.toLowerCase() === nom.toLowerCase());
    if (!comparables) return [];
    return [
      {
        texte: surUneLigne(texte.slice(tout.debut, part.fin)).trim(),
        dit: `${direValeur(part.valeur, part.genre)} ne peut pas être compris dans ${direValeur(tout.valeur, tout.genre)}.`,
      },
    ];
  });
}

const DETAIL = /^[^#]{0,40}#[^#,;+/]*(?:(?:[,;+/]|(?<![\p{L}])et(?![\p{L}]))\s*#[^#,;+/]*)+$/u;
/** Beyond this gap, what stands in brackets is an example rather than the detail. */
const ECART_D_UN_DETAIL = 0.1;

/** « 323 paniers … (153 à La Bastide et 168 à Saint-Girons) »: a detail that nearly makes the number of its sentence. Asked: it may not be all of it. */
function detailsFaux(texte: string, masque: string, jetons: readonly Jeton[]): readonly ContreditDeTexte[] {
  return [...masque.matchAll(/\(([^()\n]{3,300})\)/g)].flatMap((trouve): readonly ContreditDeTexte[] => {
    const debut = (trouve.index ?? 0) + 1;
    const fin = debut + (trouve[1] ?? '').length;
    const parties = jetons.filter((j) => j.debut >= debut && j.fin <= fin);
    const reste = parties.reduceRight(
      (dit, j) => `${dit.slice(0, j.debut - debut)}#${dit.slice(j.fin - debut)}`,
      trouve[1] ?? '',
    );
    const [{ genre = 'nu' } = {}] = parties;
    if (parties.length < 2 || parties.some((j) => j.genre !== genre || j.max !== undefined)) return [];
    if (!DETAIL.test(reste) || sontFlous(reste.replaceAll('#', ' '))) return [];
    const phrase = Math.max(masque.lastIndexOf('\n', debut), masque.lastIndexOf('. ', debut)) + 1;
    const somme = parties.reduce((n, j) => n + j.valeur, 0);
    const avant = jetons.filter((j) => j.debut >= phrase && j.fin < debut && j.genre === genre && j.max === undefined);
    const tout = avant.find(({ valeur }) => Math.abs(valeur - somme) <= valeur * ECART_D_UN_DETAIL);
    if (tout === undefined || avant.some(({ valeur }) => valeur === somme)) return [];
    if (parties.some(({ valeur }) => valeur >= tout.valeur)) return [];
    return [
      {
        texte: surUneLigne(texte.slice(tout.debut, fin + 1)).trim(),
        dit: `${parties.map((j) => direValeur(j.valeur, genre)).join(' + ')} = ${direValeur(somme, genre)}, et non ${direValeur(tout.valeur, genre)}. Est-ce tout le détail\u00A0?`,
      },
    ];
  });
}
