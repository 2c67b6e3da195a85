import { plier } from '../../imports/plier.ts';
import { pluriel } from '../../textes/francais.ts';
import { COLONNES, CORPS, type Corps, HAUTEUR_UTILE, largeurDeColonne, RESERVE } from './gabarit.ts';
import type { Entree, Ligne, Livre, Section, TermeDIndex } from './livre.ts';
import { largeurDuTexte, lignesDuTexte } from './mesurer.ts';
import { type Bloc, mettreEnPages, type Page } from './mettre-en-pages.ts';

/** A piece of the body: a title, an entry (or what follows of one cut), references to entries printed elsewhere. */
export type Piece =
  | { readonly genre: 'section'; readonly section: Section }
  | { readonly genre: 'entree'; readonly entree: Entree; readonly lignes: readonly Ligne[]; readonly suite: boolean }
  | { readonly genre: 'renvois'; readonly section: Section };

export type PieceDIndex =
  | { readonly genre: 'lettre'; readonly lettre: string }
  | { readonly genre: 'terme'; readonly terme: TermeDIndex };

/** Where everything falls: pages are numbered from the cover, which is 1. */
export interface Imposition {
  readonly sommaire: readonly Page<Section>[];
  readonly corps: readonly Page<Piece>[];
  readonly index: readonly Page<PieceDIndex>[];
  readonly debutDuCorps: number;
  readonly debutDeLIndex: number;
  readonly total: number;
  /** Page of a structure, by its id; of a section, by its key. */
  readonly pages: ReadonlyMap<string, number>;
}

const COUVERTURE = 1;
/** Under the title « Sommaire » or « Index » of a first page. */
const TITRE = 40;

const hauteurDe = (corps: Corps, texte: string, largeur: number, debut = 0): number => {
  const { taille, interligne, avant, apres, gras } = CORPS[corps];
  return avant + lignesDuTexte(texte, { largeur, taille, gras, debut }) * interligne + apres;
};

/** Lays the book on its sheets. The same book always gives the same pages, so that its table of contents and its index can name them. */
export function imposer(livre: Livre): Imposition {
  const corps = mettreEnPages(livre.sections.flatMap(blocsDeSection), {
    hauteur: HAUTEUR_UTILE - RESERVE,
    colonnes: COLONNES.corps,
  });
  const index = mettreEnPages(blocsDIndex(livre.index), {
    hauteur: HAUTEUR_UTILE - RESERVE - TITRE,
    colonnes: COLONNES.index,
  });
  const sommaire = mettreEnPages(
    livre.sections.map((contenu) => ({
      contenu,
      hauteur: hauteurDe('sommaire', direEntree(contenu), largeurDeColonne(1) - 40),
    })),
    { hauteur: HAUTEUR_UTILE - RESERVE - TITRE, colonnes: 1 },
  );
  const debutDuCorps = COUVERTURE + sommaire.length + 1;
  const debutDeLIndex = debutDuCorps + corps.length;
  const pages = new Map<string, number>();
  corps.forEach((page, i) => {
    for (const piece of page.colonnes.flat()) {
      const cle = cleDe(piece);
      if (cle !== undefined && !pages.has(cle)) pages.set(cle, debutDuCorps + i);
    }
  });
  return { sommaire, corps, index, debutDuCorps, debutDeLIndex, total: debutDeLIndex + index.length - 1, pages };
}

/** A line of the table of contents. */
export const direEntree = ({ titre, entrees, renvois }: Section): string =>
  `${titre} (${pluriel(entrees.length + renvois.length, 'structure')})`;

/** What stands before the references of a section. */
export const AILLEURS = 'Aussi sur ce thème :';

const cleDe = (piece: Piece): string | undefined => {
  if (piece.genre === 'section') return piece.section.cle;
  return piece.genre === 'entree' ? piece.entree.id : undefined;
};

const LARGEUR = largeurDeColonne(COLONNES.corps);

const blocsDeSection = (section: Section): readonly Bloc<Piece>[] => [
  {
    contenu: { genre: 'section', section },
    hauteur: hauteurDe('section', section.titre, LARGEUR),
    avecLaSuite: true,
  },
  ...section.entrees.flatMap(blocsDEntree),
  ...tranches(section.renvois, RENVOIS_PAR_BLOC).map((renvois): Bloc<Piece> => {
    const contenu = { ...section, renvois };
    return {
      contenu: { genre: 'renvois', section: contenu },
      hauteur:
        hauteurDe('renvoi', AILLEURS, LARGEUR) +
        renvois.reduce((somme, { nom }) => somme + hauteurDe('renvoi', `${nom}, p. 000`, LARGEUR - 10), 0) +
        CORPS.filet.apres,
    };
  }),
];

const RENVOIS_PAR_BLOC = 12;

function tranches<T>(valeurs: readonly T[], taille: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(valeurs.length / taille) }, (_, i) =>
    valeurs.slice(i * taille, (i + 1) * taille),
  );
}

const hauteurDeLigne = ({ libelle, texte }: Ligne): number => {
  const { taille } = CORPS.ligne;
  return hauteurDe('ligne', texte, LARGEUR, libelle === undefined ? 0 : largeurDuTexte(`${libelle} : `, taille, true));
};

const FILET = CORPS.filet.interligne + CORPS.filet.apres;

/** One block, or several when the entry is taller than a column. */
function blocsDEntree(entree: Entree): readonly Bloc<Piece>[] {
  const tete =
    hauteurDe('nom', titreDe(entree), LARGEUR) +
    hauteurDe('sousTitre', entree.sousTitre, LARGEUR) +
    (entree.reserve === undefined ? 0 : hauteurDe('reserve', `⚠ ${entree.reserve}`, LARGEUR));
  const blocs: { lignes: Ligne[]; hauteur: number }[] = [{ lignes: [], hauteur: tete + FILET }];
  for (const ligne of entree.lignes) {
    const h = hauteurDeLigne(ligne);
    const dernier = blocs.at(-1);
    if (dernier !== undefined && dernier.hauteur + h <= HAUTEUR_UTILE - RESERVE) {
      dernier.lignes.push(ligne);
      dernier.hauteur += h;
    } else blocs.push({ lignes: [ligne], hauteur: h + FILET + CORPS.sousTitre.interligne });
  }
  return blocs.map(({ lignes, hauteur }, i) => ({
    contenu: { genre: 'entree', entree, lignes, suite: i > 0 },
    hauteur,
  }));
}

/** « Nom (SIGLE) », the acronym once. */
export const titreDe = ({ nom, sigle }: Entree): string =>
  sigle === undefined || plier(nom).split(' ').includes(plier(sigle)) ? nom : `${nom} (${sigle})`;

function blocsDIndex(termes: readonly TermeDIndex[]): readonly Bloc<PieceDIndex>[] {
  const largeur = largeurDeColonne(COLONNES.index);
  let lettre = '';
  return termes.flatMap((terme): readonly Bloc<PieceDIndex>[] => {
    const texte = `${direTerme(terme)} 000`;
    const bloc: Bloc<PieceDIndex> = {
      contenu: { genre: 'terme', terme },
      hauteur: hauteurDe('terme', texte, largeur - 8),
    };
    const sienne = initiale(terme.terme);
    if (sienne === lettre) return [bloc];
    lettre = sienne;
    return [
      { contenu: { genre: 'lettre', lettre }, hauteur: hauteurDe('lettre', lettre, largeur), avecLaSuite: true },
      bloc,
    ];
  });
}

const initiale = (terme: string): string => {
  const premiere = plier(terme)[0] ?? '';
  return /[a-z]/.test(premiere) ? premiere.toUpperCase() : '0-9';
};

export const direTerme = ({ terme, precision }: TermeDIndex): string =>
  precision === undefined ? terme : `${terme} (${precision})`;

/** First and last section of a sheet, as in a dictionary; that which goes on when none begins there. */
export function titresCourants(corps: readonly Page<Piece>[]): readonly string[] {
  let enCours = '';
  return corps.map((page) => {
    const pieces = page.colonnes.flat();
    const titres = pieces.flatMap((p) => (p.genre === 'section' ? [p.section.titre] : []));
    const premier = pieces[0]?.genre === 'section' ? titres[0] : enCours;
    enCours = titres.at(-1) ?? enCours;
    return [...new Set([premier, enCours])].filter((t) => t !== '').join(' – ');
  });
}
