import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { espacesInsecables } from '../../core/textes/francais.ts';
import { STYLES } from '../documents/styles.ts';

const POINT = /^\d+\. /;
const PUCE = /^– /;

/** The compte rendu as a Word document: its numbered points and « Décisions » are headings, its dashes are bullets. */
export async function documentCompteRendu(titre: string, texte: string): Promise<Uint8Array> {
  const lignes = texte.split('\n').map((l) => l.trim());
  // The text opens with its own title, as it is copied: the document has one already.
  const corps = lignes[0] === titre ? lignes.slice(1) : lignes;
  const document = new Document({
    title: `Compte rendu – ${titre}`,
    creator: 'Maillage',
    styles: STYLES,
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        children: [
          new Paragraph({ text: 'Compte rendu', style: 'Surtitre' }),
          new Paragraph({ text: espacesInsecables(titre), heading: HeadingLevel.TITLE }),
          ...corps.filter((ligne) => ligne !== '').map(paragraphe),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function paragraphe(ligne: string): Paragraph {
  const text = espacesInsecables(ligne);
  if (POINT.test(ligne) || ligne === 'Décisions') return new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
  if (PUCE.test(ligne)) return new Paragraph({ bullet: { level: 0 }, children: [new TextRun(text.replace(PUCE, ''))] });
  return new Paragraph({ text });
}
