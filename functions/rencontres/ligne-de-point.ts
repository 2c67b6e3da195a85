import { Paragraph, TextRun } from 'docx';
import type { PointCale } from '../../core/ordre-du-jour/ordre-du-jour.ts';
import { debutDuPoint } from '../../core/ordre-du-jour/texte.ts';
import { espacesInsecables } from '../../core/textes/francais.ts';

/** One row of the table: when, how long, what and where it comes from, of which type. */
export function ligneDePoint(p: PointCale, debut: string | undefined): readonly (readonly Paragraph[])[] {
  return [
    [new Paragraph({ children: [new TextRun({ text: debutDuPoint(p, debut), bold: true })] })],
    [new Paragraph(`${p.duree}\u00A0min`)],
    [
      new Paragraph({ children: [new TextRun({ text: espacesInsecables(p.titre), bold: true })] }),
      new Paragraph({ text: espacesInsecables(p.origine), style: 'Mention' }),
    ],
    [new Paragraph(p.type)],
  ];
}
