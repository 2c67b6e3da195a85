import { surUneLigne } from '../../textes/net.ts';
import { type CalculEcrit, calculsDe } from './calculs-ecrits.ts';
import { type ContreditDeTexte, contreditsDuTexte, LIGNE_DE_TOTAL } from './contredits-du-texte.ts';
import { type Jeton, jetonsDe } from './jetons.ts';
import { anneeDans, masquer } from './masquer.ts';
import { financeurDans, sorteDans } from './noms.ts';
import { LIEN_DE_PRIX, PAR_HEURE, PAR_PIECE, POUR_UN } from './prix.ts';

interface Partie0 {
  /** As it stands in the text. */
  readonly texte: string;
  /** What stands after « dont »: it is in the part before already. */
  readonly dont: boolean;
}

/** Money: so many cents, by whom if it is said; `fois`: a number of things at a price each. */
export interface PartieEnEuros extends Partie0 {
  readonly genre: 'montant';
  readonly centimes: number;
  readonly fois?: { readonly nombre: number; readonly quoi: string; readonly unitaire: number };
  readonly financeur?: string;
  readonly annee?: string;
  readonly sorte?: 'demande' | 'accorde' | 'verse';
}

/** Hours, and what one is worth in cents where it is said. */
export interface PartieEnHeures extends Partie0 {
  readonly genre: 'temps';
  readonly heures: number;
  readonly horaire?: number;
  readonly qui?: string;
  readonly annee?: string;
}

/** People or things counted; `max`: the upper end of a range. */
export interface PartieEnNombre extends Partie0 {
  readonly genre: 'nombre';
  readonly nombre: number;
  readonly max?: number;
  readonly quoi: string;
}

export type PartieDeTexte = PartieEnEuros | PartieEnHeures | PartieEnNombre;

/** A free text about money or people: what can be counted in it, for a person to confirm, and the sums that are not right. Nothing of it is kept by itself. */
export interface TexteDecoupe {
  readonly parties: readonly PartieDeTexte[];
  readonly contredits: readonly ContreditDeTexte[];
}

/** Longer than any field of a fiche; what comes after is not read. */
const CARACTERES_LUS = 20_000;

export function decouper(texteEntier: string): TexteDecoupe {
  const texte = texteEntier.slice(0, CARACTERES_LUS);
  const masque = masquer(texte);
  const jetons = jetonsDe(masque);
  const calculs = calculsDe(masque, jetons);
  // What a calculation ends with is not counted again.
  const resultats = new Set(calculs.map(({ dit }) => dit));
  const sommes = calculs.filter(({ signe }) => signe === '+');
  const retenus = jetons.filter((j) => !resultats.has(j)).map((j) => enUniteDeLaSomme(j, sommes));
  const termes = new Set(sommes.flatMap((c) => c.termes));
  const parties: PartieDeTexte[] = [];
  for (let rang = 0; rang < retenus.length; rang += 1) {
    const jeton = retenus[rang];
    if (jeton === undefined) continue;
    const suivant = retenus[rang + 1];
    const lieu = lieuDe({ texte, masque, jeton, suivant, avant: retenus[rang - 1] });
    const lue = partieDe(lieu, termes.has(jeton));
    if (lue === undefined) continue;
    parties.push(lue.partie);
    if (lue.deux) rang += 1;
  }
  return {
    parties,
    contredits: contreditsDuTexte({ texte, masque, jetons, calculs }),
  };
}

/** « 3 200 + 1 500 € »: a number alone in a sum of amounts is an amount. */
function enUniteDeLaSomme(jeton: Jeton, sommes: readonly CalculEcrit[]): Jeton {
  const sienne =
    jeton.genre === 'nu' ? sommes.find((c) => c.termes.includes(jeton) && c.juste !== undefined) : undefined;
  const unite = [...(sienne?.termes ?? []), ...(sienne === undefined ? [] : [sienne.dit])].find(
    ({ genre }) => genre === 'euro',
  );
  return unite === undefined
    ? jeton
    : { ...jeton, genre: 'euro', valeur: jeton.valeur * unite.echelle, echelle: unite.echelle };
}

/** Where a number stands: the words around it, no further than its neighbours. */
interface Lieu {
  readonly texte: string;
  readonly masque: string;
  readonly jeton: Jeton;
  readonly suivant: Jeton | undefined;
  /** After it, to the next number or the end of the line. */
  readonly apres: string;
  /** The line, up to it. */
  readonly ligne: string;
  /** The head of the line, before a colon. */
  readonly entete: string;
  readonly avant: string;
}

function lieuDe({
  texte,
  masque,
  jeton,
  suivant,
  avant,
}: Pick<Lieu, 'texte' | 'masque' | 'jeton' | 'suivant'> & { readonly avant: Jeton | undefined }): Lieu {
  const debutDeLigne = texte.lastIndexOf('\n', jeton.debut - 1) + 1;
  const finDeLigne = masque.indexOf('\n', jeton.fin);
  const ligne = texte.slice(debutDeLigne, jeton.debut);
  const fin = Math.min(suivant?.debut ?? texte.length, finDeLigne < 0 ? texte.length : finDeLigne);
  return {
    texte,
    masque,
    jeton,
    suivant,
    ligne,
    entete: /^\s*[-–•*]?\s*(?<mots>[^:\d]{2,60}?)\s*:/u.exec(ligne)?.groups?.mots ?? '',
    avant: texte.slice(Math.max(debutDeLigne, avant?.fin ?? 0), jeton.debut),
    apres: masque.slice(jeton.fin, fin),
  };
}

/** `terme`: of a sum, where a number that names nothing counts all the same. */
function partieDe(lieu: Lieu, terme: boolean): { readonly partie: PartieDeTexte; readonly deux: boolean } | undefined {
  const { jeton, suivant, apres, texte } = lieu;
  const dont = /(?<![\p{L}])dont(?![\p{L}])[^.;()\n]*$/iu.test(lieu.ligne);
  const suite = texte.slice(jeton.fin, jeton.fin + apres.length);
  const annee = /(?<![\p{L}])en (20\d{2})(?!\d)/u.exec(suite)?.[1] ?? anneeDans(lieu.ligne) ?? anneeDans(suite);
  const prix = suivant?.genre === 'euro' && jeton.genre !== 'euro' ? LIEN_DE_PRIX.exec(apres) : null;
  const decrit = (fin: number) => ({ texte: surUneLigne(texte.slice(jeton.debut, fin)).trim(), dont });
  const suivants =
    suivant === undefined
      ? ''
      : texte
          .slice(suivant.fin)
          .split(/[.\n]|\d/, 1)
          .join('');
  if (prix !== null && suivant !== undefined && jeton.max === undefined && suivant.max === undefined) {
    const mots = (prix.groups?.mots ?? '').trim();
    if (jeton.genre === 'heure')
      return {
        deux: true,
        partie: {
          genre: 'temps',
          ...decrit(suivant.fin),
          heures: jeton.valeur / 100,
          horaire: suivant.valeur,
          ...siDit('qui', quiDonne(lieu)),
          ...siDit('annee', annee),
        },
      };
    const centimes = (jeton.valeur * suivant.valeur) / 100;
    if (!Number.isSafeInteger(centimes)) return undefined;
    return {
      deux: true,
      partie: {
        genre: 'montant',
        ...decrit(suivant.fin),
        centimes,
        fois: { nombre: jeton.valeur / 100, quoi: motsNets(mots), unitaire: suivant.valeur },
        ...situe(lieu, suivants, annee),
      },
    };
  }
  if (jeton.genre === 'euro') {
    const fin = texte.slice(jeton.fin);
    // « 35 €/heure, 4 heures par mois »: the price of an hour is no amount.
    if (PAR_HEURE.test(fin) && suivant?.genre === 'heure' && /^[^.;\n\d]*$/.test(apres))
      return {
        deux: true,
        partie: {
          genre: 'temps',
          ...decrit(suivant.fin),
          heures: suivant.valeur / 100,
          horaire: jeton.valeur,
          ...siDit('qui', quiDonne(lieu)),
          ...siDit('annee', annee),
        },
      };
    if (PAR_HEURE.test(fin) || PAR_PIECE.test(fin) || jeton.max !== undefined) return undefined;
    if (POUR_UN.test(lieu.ligne) || LIGNE_DE_TOTAL.test(lieu.ligne)) return undefined;
    return {
      deux: false,
      partie: { genre: 'montant', ...decrit(jeton.fin), centimes: jeton.valeur, ...situe(lieu, apres, annee) },
    };
  }
  if (jeton.genre === 'heure')
    return {
      deux: false,
      partie: {
        genre: 'temps',
        ...decrit(jeton.fin),
        heures: jeton.valeur / 100,
        ...siDit('qui', quiDonne(lieu)),
        ...siDit('annee', annee),
      },
    };
  const quoi = nomCompte(apres) ?? (terme ? { mots: '', long: 0 } : undefined);
  if (quoi === undefined) return undefined;
  return {
    deux: false,
    partie: {
      genre: 'nombre',
      ...decrit(jeton.fin + quoi.long),
      nombre: jeton.valeur / 100,
      ...siDit('max', jeton.max === undefined ? undefined : jeton.max / 100),
      quoi: quoi.mots,
    },
  };
}

const siDit = <C extends string, V>(champ: C, valeur: V | undefined) =>
  (valeur === undefined || valeur === '' ? {} : { [champ]: valeur }) as { readonly [K in C]?: V };

/** By whom an amount is brought: the words that follow it, else the head of its line, else those before. */
const situe = (lieu: Lieu, apres: string, annee: string | undefined) => {
  const suite = apres.split(/[+,;.\n]/, 1).join('');
  const financeur =
    financeurDans(suite) ?? (lieu.entete === '' ? undefined : (financeurDans(lieu.entete) ?? motsNets(lieu.entete)));
  return {
    ...siDit('financeur', financeur ?? financeurDans(lieu.avant)),
    ...siDit('annee', annee),
    ...siDit('sorte', sorteDans(suite) ?? sorteDans(lieu.ligne)),
  };
};

const quiDonne = ({ entete }: Lieu): string => (entete === '' ? '' : motsNets(entete));

const motsNets = (mots: string): string =>
  surUneLigne(mots)
    .replace(/^(?:de |d’|des |du )/i, '')
    .replace(/[\s,;:.–-]+$/, '')
    .trim()
    .slice(0, 120);

/** What people count that has no plural here: « 1 agent ». */
const SEULS =
  /^(?:agent|bénévole|salarié|salariée|professionnel|professionnelle|animateur|animatrice|personne|habitant|famille|structure|association|commune|service|directeur|directrice|volontaire|stagiaire|partenaire|séance|atelier|groupe)e?$/iu;
/** Words that follow a number and are nothing that it counts. */
const PAS_UN_NOM =
  /^(?:dans|puis|plus|moins|sous|vers|pas|alors|sans|dès|cours|es|fois|mais|hors|très|aux|des|les|nos|vos|ses|leurs|euros|heures)$/i;

/** The noun that a number counts, with an adjective if there is one, and how far it goes. */
function nomCompte(apres: string): { readonly mots: string; readonly long: number } | undefined {
  const lu = /^(?<blanc>[\s\u00A0]+)(?<nom>[\p{Ll}’-]{3,})(?<adj>[\s\u00A0]+[\p{Ll}-]{4,}s)?(?![\p{L}])/u.exec(apres);
  const { blanc = '', nom = '', adj = '' } = lu?.groups ?? {};
  if (PAS_UN_NOM.test(nom) || !(/[sx]$/.test(nom) || SEULS.test(nom))) return undefined;
  const garde = PAS_UN_NOM.test(adj.trim()) ? '' : adj;
  return { mots: surUneLigne(`${nom}${garde}`).trim(), long: blanc.length + nom.length + garde.length };
}
