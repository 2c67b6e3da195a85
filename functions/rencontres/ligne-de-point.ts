import { Paragraph, TextRun } from 'docx';
import type { PointCale } from '../../core/ordre-du-jour/ordre-du-jour.ts';
import { debutDuPoint, direPresente } from '../../core/ordre-du-jour/texte.ts';
import { espacesInsecables } from '../../core/textes/francais.ts';

/** One row of the table: when, how long, what (its sub-points, who presents it, where it comes from), of which type. */
export function ligneDePoint(p: PointCale, debut: string | undefined): readonly (readonly Paragraph[])[] {
  return [
    [new Paragraph({ children: [new TextRun({ text: debutDuPoint(p, debut), bold: true })] })],
    [new Paragraph(`${p.duree}\u00A0min`)],
    [
      new Paragraph({ children: [new TextRun({ text: espacesInsecables(p.titre), bold: true })] }),
      ...(p.sousPoints ?? []).map((s) => new Paragraph({ text: espacesInsecables(s), bullet: { level: 0 } })),
      ...(p.presente === undefined ? [] : [new Paragraph(espacesInsecables(direPresente(p.presente)))]),
      ...(p.origine === '' ? [] : [new Paragraph({ text: espacesInsecables(p.origine), style: 'Mention' })]),
    ],
    [new Paragraph(p.type)],
  ];
}
