import {
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import { COLONNES, FEUILLE, GOUTTIERE, LARGEUR_UTILE, MARGES } from '../../core/exports/livre/gabarit.ts';
import { type Imposition, imposer } from '../../core/exports/livre/imposer.ts';
import type { Livre } from '../../core/exports/livre/livre.ts';
import type { Page } from '../../core/exports/livre/mettre-en-pages.ts';
import { titresCourants, titresDIndex } from '../../core/exports/livre/titres-courants.ts';
import { BLEU } from '../documents/styles.ts';
import { couverture } from './document-couverture.ts';
import { ancre, ligneDeSommaire, type Place, paragrapheDIndex, paragraphesDe } from './document-pieces.ts';
import { POINT, STYLES_DE_L_ANNUAIRE } from './document-styles.ts';

const DROITE = Math.round(LARGEUR_UTILE * POINT);

/**
 * The annuaire as a Word document: real headings, a table of contents and indexes whose numbers are true in every
 * reader, because each sheet is laid out here as on the print page (see docs/decisions/0011). One section of Word for
 * each sheet: its running head names what it holds.
 */
export async function documentAnnuaire(livre: Livre): Promise<Uint8Array> {
  const imposition = imposer(livre);
  const document = new Document({
    title: `${livre.titre} – ${livre.territoire}`,
    subject: livre.objet,
    creator: 'Maillage',
    styles: STYLES_DE_L_ANNUAIRE,
    sections: [
      { properties: { page: { size: TAILLE, margin: SANS_MARGES } }, children: couverture(livre) },
      section(livre, sommaire(livre, imposition), { courant: 'Sommaire', pied: pied(livre) }),
      ...corps(livre, imposition),
      ...index(livre, imposition),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const TAILLE = { width: Math.round(FEUILLE.largeur * POINT), height: Math.round(FEUILLE.hauteur * POINT) };
const SANS_MARGES = { top: 0, bottom: 0, left: 0, right: 0, header: 0, footer: 0 };
const AUX_MARGES = {
  top: MARGES.haut * POINT,
  bottom: MARGES.bas * POINT,
  left: MARGES.cotes * POINT,
  right: MARGES.cotes * POINT,
  header: 30 * POINT,
  footer: 25 * POINT,
};

interface Disposition {
  readonly courant: string;
  readonly colonnes?: number;
  readonly continue?: boolean;
  /** Without one, the section goes on with that of the one before. */
  readonly pied?: Footer;
}

const section = (livre: Livre, children: readonly FileChild[], d: Disposition): ISectionOptions => ({
  properties: {
    type: d.continue === true ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE,
    ...(d.colonnes === undefined ? {} : { column: { count: d.colonnes, space: GOUTTIERE * POINT } }),
    page: { size: TAILLE, margin: AUX_MARGES },
  },
  headers: { default: enTete(livre, d.courant) },
  ...(d.pied === undefined ? {} : { footers: { default: d.pied } }),
  children,
});

/** The name of the document, and what is on the page. */
const enTete = ({ titre: nom }: Livre, courant: string): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Courant',
        tabStops: [{ type: TabStopType.RIGHT, position: DROITE }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: 'B9C3CE', space: 4 } },
        children: [new TextRun(nom), new TextRun('\t'), new TextRun({ text: courant, bold: true, color: BLEU })],
      }),
    ],
  });

const pied = (livre: Livre): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Courant',
        tabStops: [{ type: TabStopType.RIGHT, position: DROITE }],
        children: [
          new TextRun(`${livre.territoire} · ${livre.etabliLe}`),
          new TextRun('\t'),
          new TextRun({ children: [PageNumber.CURRENT], bold: true, size: 20, color: BLEU }),
        ],
      }),
    ],
  });

const titre = (cle: string, texte: string): Paragraph =>
  new Paragraph({ style: 'Titre de page', children: [ancre(cle, texte)] });

const sommaire = (livre: Livre, { sommaire: feuilles, pages }: Imposition): readonly Paragraph[] => [
  titre('sommaire', 'Sommaire'),
  ...(livre.vide === undefined ? [] : [new Paragraph(livre.vide)]),
  ...placer(feuilles).map(([ligne]) => ligneDeSommaire(ligne, pages)),
];

/** Every piece with its place: the breaks between columns are written, not left to the renderer. */
const placer = <T>(pages: readonly Page<T>[]): readonly (readonly [T, Place])[] =>
  pages.flatMap(({ colonnes }) =>
    colonnes.flatMap(({ contenus, ajout }, rang) =>
      contenus.map((piece, i): readonly [T, Place] => [
        piece,
        { enTete: i === 0, enPied: i === contenus.length - 1, nouvelleColonne: rang > 0 && i === 0, ajout },
      ]),
    ),
  );

const corps = (livre: Livre, { corps: feuilles, pages }: Imposition): readonly ISectionOptions[] => {
  const courants = titresCourants(feuilles);
  return feuilles.map((feuille, i) =>
    section(
      livre,
      placer([feuille]).flatMap(([piece, place]) => paragraphesDe(piece, pages, place)),
      { colonnes: COLONNES, courant: courants[i] ?? '' },
    ),
  );
};

const index = (livre: Livre, { index: tous, pages }: Imposition): readonly ISectionOptions[] =>
  tous.flatMap(({ index: un, feuilles }) => {
    const courants = titresDIndex(un.titre, feuilles);
    return feuilles.flatMap((feuille, i) => {
      const courant = courants[i] ?? '';
      const termes = placer([feuille]).map(([piece, place]) => paragrapheDIndex(piece, pages, place));
      const debut = i === 0 ? [section(livre, [titre(un.cle, un.titre)], { courant })] : [];
      return [...debut, section(livre, termes, { colonnes: COLONNES, courant, continue: i === 0 })];
    });
  });
