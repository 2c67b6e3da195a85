import { type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { CORPS, type Corps } from '../../core/exports/livre/gabarit.ts';
import { BLEU } from '../documents/styles.ts';

const GRIS = '4D5966';
const BLANC = 'FFFFFF';
/** Contrast on white: 7.4 to 1. */
const ALERTE = '8A3B00';
/** Twentieths, in which Word measures. */
export const POINT = 20;

/** The same sizes and leadings as the print page, exact, so that each sheet holds what it holds there. */
const corps = (nom: Corps): Pick<IParagraphStyleOptions, 'run' | 'paragraph'> => {
  const { taille, interligne, avant, apres, gras } = CORPS[nom];
  return {
    run: { size: Math.round(taille * 2), bold: gras },
    paragraph: {
      spacing: {
        before: avant * POINT,
        after: apres * POINT,
        line: interligne * POINT,
        lineRule: LineRuleType.EXACT,
      },
    },
  };
};

const style = (id: string, nom: Corps, couleur?: string): IParagraphStyleOptions => {
  const { run, paragraph } = corps(nom);
  return {
    id,
    name: id,
    basedOn: 'Normal',
    ...(run === undefined ? {} : { run: { ...run, ...(couleur === undefined ? {} : { color: couleur }) } }),
    ...(paragraph === undefined ? {} : { paragraph: { ...paragraph, keepLines: true } }),
  };
};

export const STYLES_DE_L_ANNUAIRE: IStylesOptions = {
  default: {
    document: { run: { font: 'Arial', size: 20, language: { value: 'fr-FR' } } },
    title: { run: { size: 88, bold: true, color: BLANC }, paragraph: { spacing: { before: 240, after: 400 } } },
    heading1: {
      run: { ...corps('section').run, color: BLANC },
      paragraph: { ...corps('section').paragraph, keepNext: true, keepLines: true },
    },
    heading2: {
      run: { ...corps('nom').run, color: '1B2733' },
      paragraph: { ...corps('nom').paragraph, keepNext: true, keepLines: true },
    },
    heading3: {
      run: { ...corps('groupe').run, color: BLEU },
      paragraph: { ...corps('groupe').paragraph, keepNext: true },
    },
  },
  paragraphStyles: [
    style('Sous-titre de fiche', 'sousTitre', BLEU),
    style('À vérifier', 'reserve', ALERTE),
    style('Présentation', 'presentation'),
    style('Ligne de fiche', 'ligne'),
    style('Filet', 'filet'),
    style('Ailleurs', 'ailleurs', BLEU),
    style('Renvoi', 'renvoi'),
    style('Terme', 'terme'),
    style('Sommaire', 'sommaire'),
    {
      id: 'Titre de page',
      name: 'Titre de page',
      basedOn: 'Normal',
      run: { size: 44, bold: true, color: BLEU },
      paragraph: { spacing: { after: 14 * POINT, line: 26 * POINT, lineRule: LineRuleType.EXACT }, outlineLevel: 0 },
    },
    { id: 'Courant', name: 'Courant', basedOn: 'Normal', run: { size: 16, color: GRIS } },
  ],
};
