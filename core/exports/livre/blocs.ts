import { direSuite, direTerme, titreDe } from './dire.ts';
import { BANDE, CORPS, type Corps, LARGEUR_DE_COLONNE, NUMERO, RETRAIT } from './gabarit.ts';
import type { Entree, Index, Ligne, Section } from './livre.ts';
import { lignesDuTexte } from './mesurer.ts';
import type { Bloc } from './mettre-en-pages.ts';
import type { Piece, PieceDIndex } from './pieces.ts';

/** What the words of a paragraph take, with the space around them. */
export function hauteurDe(corps: Corps, texte: string, largeur: number = LARGEUR_DE_COLONNE): number {
  const { taille, interligne, avant, apres, gras } = CORPS[corps];
  return avant + lignesDuTexte(texte, { largeur, taille, gras }) * interligne + apres;
}

export const blocsDeSection = (section: Section): readonly Bloc<Piece>[] => [
  {
    contenu: { genre: 'section', section },
    hauteur: hauteurDe('section', section.titre, LARGEUR_DE_COLONNE - 2 * BANDE.cote) + 2 * BANDE.haut,
    avecLaSuite: true,
  },
  ...section.entrees.map((entree) => blocDEntree(entree)),
  ...blocsDeRenvois(section),
];

function blocsDeRenvois({ ailleurs, renvois, voirAussi }: Section): readonly Bloc<Piece>[] {
  const tous = voirAussi === undefined ? renvois : [...renvois, voirAussi];
  const titre: readonly Bloc<Piece>[] =
    ailleurs === undefined || tous.length === 0
      ? []
      : [
          {
            contenu: { genre: 'ailleurs', titre: ailleurs },
            hauteur: hauteurDe('ailleurs', ailleurs),
            avecLaSuite: true,
          },
        ];
  return [
    ...titre,
    ...tous.map(
      ({ id, nom }, i): Bloc<Piece> => ({
        contenu: { genre: 'renvoi', id, nom },
        hauteur: hauteurDe('renvoi', nom, LARGEUR_DE_COLONNE - NUMERO),
        elastique: i === tous.length - 1,
      }),
    ),
  ];
}

const hauteurDeLigne = ({ texte, fort }: Ligne): number => {
  const { taille, interligne, apres } = CORPS.ligne;
  const largeur = LARGEUR_DE_COLONNE - RETRAIT;
  return lignesDuTexte(texte, { largeur, taille, gras: fort === true }) * interligne + apres;
};

const FILET = CORPS.filet.interligne + CORPS.filet.apres;

const hauteurDeTete = (entree: Entree, suite: boolean): number =>
  suite
    ? hauteurDe('sousTitre', direSuite(entree))
    : hauteurDe('nom', titreDe(entree)) +
      hauteurDe('sousTitre', entree.sousTitre) +
      (entree.reserve === undefined ? 0 : hauteurDe('reserve', `⚠ ${entree.reserve}`)) +
      (entree.presentation === undefined ? 0 : hauteurDe('presentation', entree.presentation));

function blocDEntree(entree: Entree, lignes: readonly Ligne[] = entree.lignes, suite = false): Bloc<Piece> {
  const hauteurs = lignes.map(hauteurDeLigne);
  const tete = hauteurDeTete(entree, suite) + FILET;
  return {
    contenu: { genre: 'entree', entree, lignes, suite },
    hauteur: hauteurs.reduce((total, h) => total + h, tete),
    elastique: true,
    couper: (place) => {
      const rang = coupe(lignes, hauteurs, place - tete);
      return rang === undefined
        ? undefined
        : [blocDEntree(entree, lignes.slice(0, rang), suite), blocDEntree(entree, lignes.slice(rang), true)];
    },
  };
}

/** Fewer lines than these before or after a cut are not worth a look elsewhere. */
const LIGNES_AVANT = 4;
const LIGNES_APRES = 3;

/** How many lines stay in this height: as many as hold, a line never parted from what goes on with it. */
function coupe(lignes: readonly Ligne[], hauteurs: readonly number[], place: number): number | undefined {
  let reste = place;
  let rang: number | undefined;
  for (const [i, hauteur] of hauteurs.entries()) {
    if (i >= LIGNES_AVANT && i <= lignes.length - LIGNES_APRES && lignes[i]?.libelle !== undefined) rang = i;
    reste -= hauteur;
    if (reste < 0) return rang;
  }
  return rang;
}

export const blocsDIndex = ({ groupes }: Index): readonly Bloc<PieceDIndex>[] =>
  groupes.flatMap(({ titre, termes }): readonly Bloc<PieceDIndex>[] => [
    { contenu: { genre: 'groupe', titre }, hauteur: hauteurDe('groupe', titre), avecLaSuite: true },
    ...termes.map(
      (terme): Bloc<PieceDIndex> => ({
        contenu: { genre: 'terme', terme },
        hauteur: hauteurDe('terme', direTerme(terme), LARGEUR_DE_COLONNE - NUMERO),
      }),
    ),
  ]);
