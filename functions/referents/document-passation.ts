import { Document, HeadingLevel, Packer, Paragraph, type Table, TextRun } from 'docx';
import type { Passation, SectionDePassation } from '../../core/referents/passation.ts';
import { espacesInsecables, jourLong } from '../../core/textes/francais.ts';
import { STYLES } from '../documents/styles.ts';
import { tableau } from '../documents/tableau.ts';

/** The handover as a Word document: real headings and table headers. */
export async function documentPassation(p: Passation, maintenant: string): Promise<Uint8Array> {
  const document = new Document({
    title: `Passation – ${p.titre}`,
    creator: 'Maillage',
    styles: STYLES,
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        children: [
          new Paragraph({ text: 'Passation', style: 'Surtitre' }),
          new Paragraph({ text: espacesInsecables(p.titre), heading: HeadingLevel.TITLE }),
          ...p.faits.map(({ nom, valeur }) => fait(nom, valeur)),
          ...p.aSavoir.flatMap(({ thematique, texte: dit }) => [
            titre(`À savoir : ${thematique}`),
            ...dit.split('\n').map((ligne) => texte(ligne)),
          ]),
          ...p.sections.flatMap(section),
          texte(
            `Établie le ${jourLong(maintenant)}. À lire par qui prend le relais, et par personne d’autre.`,
            'Mention',
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const titre = (contenu: string): Paragraph =>
  new Paragraph({ text: espacesInsecables(contenu), heading: HeadingLevel.HEADING_1 });
const texte = (contenu: string, style?: string): Paragraph =>
  new Paragraph({ text: espacesInsecables(contenu), ...(style === undefined ? {} : { style }) });
const fait = (nom: string, valeur: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text: `${nom}\u00A0: `, bold: true }), new TextRun(valeur)] });

const section = ({ titre: dit, lignes }: SectionDePassation): readonly (Paragraph | Table)[] => [
  titre(dit),
  lignes.length === 0
    ? texte('Rien.')
    : tableau(
        [
          { titre: 'Quoi', largeur: 55 },
          { titre: 'Où cela en est', largeur: 45 },
        ],
        lignes.map(({ quoi, detail }) => [quoi.split('\n').map((l) => texte(l)), [texte(detail)]]),
      ),
];
