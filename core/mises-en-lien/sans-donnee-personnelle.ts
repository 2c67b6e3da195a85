import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { enumeration, espacesInsecables } from '../textes/francais.ts';
import { NUMERO_DANS_UN_TEXTE } from '../textes/telephone.ts';

/**
 * What betrays a person in a free text. Meant to stop what is obvious, not to find everything: the person who writes is told the rule beside the field.
 * A date counts when it is old enough to be one of birth.
 */
const INDICES: readonly { readonly quoi: string; readonly motif: RegExp }[] = [
  { quoi: 'une adresse électronique', motif: /[\w.+-]+\s*(?:@|\(at\)|\[at\])\s*[\w-]+(?:\.[\w-]+)+/i },
  // Sex, year, month, department, commune, order, key: 13 or 15 figures, however they are spaced.
  {
    quoi: 'un numéro de sécurité sociale',
    motif:
      /(?<!\d)[12][\s.-]?\d{2}[\s.-]?(?:0[1-9]|1[0-2]|[2-9]\d)[\s.-]?(?:\d{2}|2[AB])[\s.-]?\d{3}[\s.-]?\d{3}(?:[\s.-]?\d{2})?(?!\d)/i,
  },
  { quoi: 'un numéro de téléphone', motif: NUMERO_DANS_UN_TEXTE },
  {
    quoi: 'un numéro d’allocataire ou de dossier',
    motif: /(?:allocataire|matricule|dossier|bénéficiaire)\s*(?:n[°ºo]\s*)?:?\s*\d{5,}/i,
  },
  { quoi: 'une date de naissance', motif: /\bn[ée]{1,2}(?:\(e\)|\.e|·e)?\s+(?:le|en)\s+\d/i },
  {
    quoi: 'un nom de personne',
    // A civility and a capital: « Mme Durand ». « M. le maire » names an office.
    motif: /(?<!\p{L})(?:M\.|Mme|Mlle|Mr|Monsieur|Madame|Mademoiselle)\s+\p{Lu}[\p{L}’'-]+/u,
  },
];

const MOIS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const JOUR = '(?<![\\d./-])(?:0?[1-9]|[12]\\d|3[01])';
/** A whole date: in figures, whose year may have two of them, or with the name of the month. Not the beginning of a longer number. */
const DATE = new RegExp(
  `${JOUR}(?:[/.-](?:0?[1-9]|1[0-2])[/.-]|\\s+(?:${MOIS})\\s+)(\\d{4}|\\d{2})(?![./-]?\\d)`,
  'gi',
);

/** What a text seems to hold about a person, in French; nothing when it seems clean. `annee`: the present one. */
export function donneesPersonnelles(texte: string, annee: number): readonly string[] {
  const trouvees = INDICES.filter(({ motif }) => motif.test(texte)).map(({ quoi }) => quoi);
  const anciennes = [...texte.matchAll(DATE)].some(([, a]) => anneeDe(a ?? '', annee) < annee);
  return anciennes && !trouvees.includes('une date de naissance') ? [...trouvees, 'une date de naissance'] : trouvees;
}

/** Two figures are of this century up to the next year, of the last one beyond. */
function anneeDe(ecrite: string, annee: number): number {
  if (ecrite.length === 4) return Number(ecrite);
  const siecle = Math.floor(annee / 100) * 100;
  const lue = siecle + Number(ecrite);
  return lue > annee + 1 ? lue - 100 : lue;
}

/** The text without outer blanks, undefined when empty, or the refusal that says what must go and how to say it instead. */
export function texteSansDonnee(
  texte: string | undefined,
  chemin: string,
  aujourdhui: string,
): Resultat<string | undefined> {
  const net = texte?.trim() ?? '';
  const trouvees = donneesPersonnelles(net, Number(aujourdhui.slice(0, 4)));
  if (trouvees.length === 0) return reussite(net === '' ? undefined : net);
  const message = espacesInsecables(
    `Le texte semble contenir ${enumeration(trouvees)} : rien ne doit permettre de reconnaître la personne concernée. Décrivez le besoin seul ; les deux structures échangeront le reste entre elles, avec son accord.`,
  );
  return refuser('regle-metier', message, [{ chemin, message }]);
}
