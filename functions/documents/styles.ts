import type { IStylesOptions } from 'docx';

/** Contrast on white: 8.6 to 1. */
export const BLEU = '1F4E79';
/** Contrast on white: 7.0 to 1. */
const GRIS = '595959';

/** A quiet page: one typeface, one colour, sizes in half-points. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, language: { value: 'fr-FR' } },
      paragraph: { spacing: { after: 80 } },
    },
    title: { run: { size: 40, bold: true, color: BLEU }, paragraph: { spacing: { after: 200 } } },
    heading1: {
      run: { size: 28, bold: true, color: BLEU },
      paragraph: { spacing: { before: 360, after: 140 }, keepNext: true },
    },
    heading2: {
      run: { size: 24, bold: true, color: BLEU },
      paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
    },
    heading3: {
      run: { size: 22, bold: true },
      paragraph: { spacing: { before: 140, after: 40 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Cellule',
      name: 'Cellule',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: 'Surtitre',
      name: 'Surtitre',
      basedOn: 'Normal',
      run: { size: 24, color: GRIS, allCaps: true, characterSpacing: 30 },
    },
    {
      id: 'Mention',
      name: 'Mention',
      basedOn: 'Normal',
      run: { size: 19, color: GRIS },
      paragraph: { spacing: { before: 40, after: 40 } },
    },
  ],
};
