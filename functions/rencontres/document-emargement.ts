import { Document, HeadingLevel, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import { codeEnClair } from '../../core/porte/code.ts';
import { CODE_DIT, PAR_TELEPHONE, type PorteDite, QR_DIT } from '../../core/porte/dire.ts';
import {
  COLONNES_D_EMARGEMENT,
  direExcusees,
  type Emargement,
  TITRE_D_EMARGEMENT,
} from '../../core/presences/emargement.ts';
import { qrDe } from '../../core/qr.ts';
import { espacesInsecables } from '../../core/textes/francais.ts';
import { enPng } from '../documents/png.ts';
import { STYLES } from '../documents/styles.ts';
import { tableau } from '../documents/tableau.ts';

/** Room to sign: 11 mm, in twentieths of a point. */
const HAUTEUR = 624;
const LARGEURS = [36, 34, 30] as const;

const texte = (contenu: string, style?: string): Paragraph =>
  new Paragraph({ text: espacesInsecables(contenu), ...(style === undefined ? {} : { style }) });

/** Side of the QR on paper: 28 mm, in the pixels of Word (96 an inch). */
const COTE_DU_QR = 106;
/** Pixels of each of its squares in the image: enough to stay sharp. */
const PIXELS = 4;

const porte = ({ adresse, page, code }: PorteDite): Paragraph =>
  new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: enPng(qrDe(adresse).noirs, PIXELS),
        transformation: { width: COTE_DU_QR, height: COTE_DU_QR },
        altText: { name: QR_DIT, title: QR_DIT, description: QR_DIT },
      }),
      new TextRun({ text: espacesInsecables(`${PAR_TELEPHONE} ${page}`), break: 1 }),
      new TextRun({ text: espacesInsecables(CODE_DIT), break: 1 }),
      new TextRun({ text: `\u00A0${codeEnClair(code)}`, bold: true }),
    ],
  });

/** The feuille d’émargement as a Word document, to print or to complete before: real headings and table headers. */
export async function documentEmargement(feuille: Emargement): Promise<Uint8Array> {
  const document = new Document({
    title: `${TITRE_D_EMARGEMENT} – ${feuille.titre}`,
    creator: 'Maillage',
    styles: STYLES,
    sections: [
      {
        properties: { page: { margin: { top: 850, bottom: 850, left: 1134, right: 1134 } } },
        children: [
          new Paragraph({ text: TITRE_D_EMARGEMENT, style: 'Surtitre' }),
          new Paragraph({ text: espacesInsecables(feuille.titre), heading: HeadingLevel.TITLE }),
          ...feuille.faits.map(
            ({ nom, valeur }) =>
              new Paragraph({ children: [new TextRun({ text: `${nom}\u00A0: `, bold: true }), new TextRun(valeur)] }),
          ),
          ...(feuille.porte === undefined ? [] : [porte(feuille.porte)]),
          tableau(
            COLONNES_D_EMARGEMENT.map((titre, rang) => ({ titre, largeur: LARGEURS[rang] ?? 0 })),
            [
              ...feuille.lignes.map(({ structure, personne }) => [structure, personne, '']),
              ...Array.from({ length: feuille.vides }, () => ['', '', '']),
            ].map((cellules) => cellules.map((contenu) => [texte(contenu)])),
            { hauteur: HAUTEUR },
          ),
          ...(feuille.excusees.length === 0 ? [] : [texte(direExcusees(feuille.excusees))]),
          new Paragraph({ text: 'Vos données', heading: HeadingLevel.HEADING_1 }),
          ...feuille.notice.map((phrase) => texte(phrase, 'Mention')),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
