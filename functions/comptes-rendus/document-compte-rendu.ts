import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { type LigneDeCompteRendu, lignesDuCompteRendu } from '../../core/comptes-rendus/lignes.ts';
import { espacesInsecables } from '../../core/textes/francais.ts';
import { STYLES } from '../documents/styles.ts';

/** The compte rendu as a Word document: its numbered points and « Décisions » are headings, its dashes are bullets. */
export async function documentCompteRendu(titre: string, texte: string): Promise<Uint8Array> {
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
          ...lignesDuCompteRendu(titre, texte).map(paragraphe),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function paragraphe({ genre, texte }: LigneDeCompteRendu): Paragraph {
  const text = espacesInsecables(texte);
  if (genre === 'partie') return new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
  if (genre === 'puce') return new Paragraph({ bullet: { level: 0 }, children: [new TextRun(text)] });
  return new Paragraph({ text });
}
