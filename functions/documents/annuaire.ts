import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import { LECTEURS } from '../../core/exports/classeur.ts';
import { COLONNES, FEUILLE, GOUTTIERE, MARGES } from '../../core/exports/livre/gabarit.ts';
import { direEntree, type Imposition, imposer, titresCourants } from '../../core/exports/livre/imposer.ts';
import type { Livre } from '../../core/exports/livre/livre.ts';
import type { Page } from '../../core/exports/livre/mettre-en-pages.ts';
import { INSECABLE } from '../../core/textes/francais.ts';
import { ancreDe, ligneDeSommaire, type Place, paragrapheDIndex, paragraphesDe } from './annuaire-pieces.ts';
import { STYLES_DE_L_ANNUAIRE } from './annuaire-styles.ts';
import { BLEU } from './styles.ts';

const POINT = 20;
const DROITE = Math.round((FEUILLE.largeur - 2 * MARGES.cotes) * POINT);
const CLE_DE_L_INDEX = 'index';

/**
 * The annuaire as a Word document: real headings, a table of contents and an index whose numbers are true in every reader, because each sheet is laid out
 * here as on the print page (see docs/decisions/0011).
 */
export async function documentAnnuaire(livre: Livre): Promise<Uint8Array> {
  const imposition = imposer(livre);
  const document = new Document({
    title: `${livre.titre} – ${livre.territoire}`,
    subject: livre.partie ?? 'Toutes les structures du territoire',
    creator: 'Maillage',
    styles: STYLES_DE_L_ANNUAIRE,
    sections: [
      section(livre, couverture(livre), { premiere: true, pied: new Footer({ children: [] }) }),
      section(livre, sommaire(livre, imposition), { courant: 'Sommaire', pied: pied(livre) }),
      ...corps(livre, imposition),
      ...(imposition.index.length === 0
        ? []
        : [
            section(livre, [titre('Index des noms et des sigles', ancreDe(CLE_DE_L_INDEX))], { courant: 'Index' }),
            section(livre, index(imposition), { colonnes: COLONNES.index, continue: true, courant: 'Index' }),
          ]),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

interface Disposition {
  readonly colonnes?: number;
  readonly premiere?: boolean;
  readonly continue?: boolean;
  readonly courant?: string;
  /** Without one, the section goes on with that of the one before. */
  readonly pied?: Footer;
}

function section(livre: Livre, children: readonly Paragraph[], d: Disposition): ISectionOptions {
  return {
    properties: {
      type: d.continue === true ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE,
      ...(d.colonnes === undefined ? {} : { column: { count: d.colonnes, space: GOUTTIERE * POINT } }),
      page: {
        size: { width: Math.round(FEUILLE.largeur * POINT), height: Math.round(FEUILLE.hauteur * POINT) },
        margin: {
          top: MARGES.haut * POINT,
          bottom: MARGES.bas * POINT,
          left: MARGES.cotes * POINT,
          right: MARGES.cotes * POINT,
          header: 34 * POINT,
          footer: 28 * POINT,
        },
      },
    },
    headers: { default: d.premiere === true ? new Header({ children: [] }) : enTete(livre, d.courant ?? '') },
    ...(d.pied === undefined ? {} : { footers: { default: d.pied } }),
    children,
  };
}

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

const titre = (texte: string, ancre?: string): Paragraph =>
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [ancre === undefined ? new TextRun(texte) : new Bookmark({ id: ancre, children: [new TextRun(texte)] })],
  });

function couverture(livre: Livre): readonly Paragraph[] {
  const texte = (contenu: string): Paragraph => new Paragraph({ text: contenu, spacing: { after: 120 } });
  return [
    new Paragraph({ text: livre.territoire, style: 'Territoire', spacing: { before: 2400 } }),
    new Paragraph({ text: livre.titre, heading: HeadingLevel.TITLE, alignment: AlignmentType.LEFT }),
    new Paragraph({ text: livre.partie ?? 'Toutes les structures du territoire', style: 'Territoire' }),
    new Paragraph({ text: livre.etabliLe, spacing: { before: 200, after: 1600 } }),
    titre('Où en est cet annuaire'),
    ...[...livre.etat, ...livre.mentions].map(texte),
    texte(`Destiné à${INSECABLE}: ${LECTEURS[livre.visibilite]}. Les adresses protégées n’y figurent pas.`),
    titre('Comment corriger votre fiche'),
    ...livre.corriger.map((c, i) => texte(`${i + 1}. ${c}`)),
  ];
}

const sommaire = ({ sections }: Livre, { pages, debutDeLIndex }: Imposition): readonly Paragraph[] => [
  titre('Sommaire'),
  ...sections.map((s) => ligneDeSommaire(s.cle, direEntree(s), pages, DROITE)),
  ligneDeSommaire(CLE_DE_L_INDEX, 'Index des noms et des sigles', new Map([[CLE_DE_L_INDEX, debutDeLIndex]]), DROITE),
];

/** Every piece with its place: the breaks between sheets and columns are written, not left to the renderer. */
const placer = <T>(pages: readonly Page<T>[]): readonly (readonly [T, Place])[] =>
  pages.flatMap(({ colonnes }, page) =>
    colonnes.flatMap((pieces, colonne) =>
      pieces.map((piece, rang): readonly [T, Place] => [
        piece,
        {
          nouvellePage: page > 0 && colonne === 0 && rang === 0,
          nouvelleColonne: colonne > 0 && rang === 0,
        },
      ]),
    ),
  );

/** One section of Word for each sheet, so that its running head names what it holds. */
const corps = (livre: Livre, { corps: feuilles, pages }: Imposition): readonly ISectionOptions[] => {
  const courants = titresCourants(feuilles);
  return feuilles.map((feuille, i) =>
    section(
      livre,
      placer([feuille]).flatMap(([piece, place]) => paragraphesDe(piece, pages, place)),
      { colonnes: COLONNES.corps, courant: courants[i] ?? '' },
    ),
  );
};

const index = ({ index: feuilles, pages }: Imposition): readonly Paragraph[] =>
  placer(feuilles).map(([piece, place]) => paragrapheDIndex(piece, pages, place));
