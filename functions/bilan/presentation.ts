import Presentation from 'pptxgenjs';
import type { Bilan } from '../../core/bilan/bilan.ts';
import { type Diapositive, sousPageDuChiffre } from '../../core/bilan/diapositive.ts';
import { diapositivesDuBilan } from '../../core/bilan/diapositives.ts';
import { BLEU } from '../documents/styles.ts';

type Diapo = ReturnType<Presentation['addSlide']>;
/** How a text of a slide leads to the rows of an indicator. */
type VersLesLignes = (indicateur: string | undefined) => { readonly hyperlink?: { url: string; tooltip: string } };
type De<G extends Diapositive['genre']> = Extract<Diapositive, { genre: G }>;

const GRIS = '595959';
/** Told apart by their darkness too: for whoever does not see colours, and in black and white. */
const TEINTES = [BLEU, '5B9BD5', 'C55A11', 'BFBFBF'];
const POLICE = 'Calibri';

/** Inches: a slide of 13.33 by 7.5. */
const [MARGE, LARGEUR, HAUT, HAUTEUR] = [0.6, 12.13, 1.45, 5.35];

const [MODELE, MODELE_D_OUVERTURE, TITRE] = ['Page', 'Ouverture', 'titre'];
const CADRE_DU_TITRE = {
  ...{ x: MARGE, y: 0.45, w: LARGEUR, h: 0.8 },
  ...({ fontSize: 28, bold: true, color: BLEU, align: 'left', valign: 'middle', margin: 0 } as const),
};
const CADRE_D_OUVERTURE = { ...CADRE_DU_TITRE, y: 2.6, h: 1.2, fontSize: 54, color: 'FFFFFF' };

/** The ten slides of a bilan as a PowerPoint: real charts, whose figures open and are changed there; a number leads to the rows that made it. */
export async function presentationDuBilan(bilan: Bilan, lien: (sousPage: string) => string): Promise<Uint8Array> {
  const presentation = new Presentation();
  presentation.layout = 'LAYOUT_WIDE';
  presentation.title = `Bilan ${bilan.annee}`;
  presentation.author = 'Maillage';
  presentation.company = bilan.territoire;
  presentation.theme = { headFontFace: POLICE, bodyFontFace: POLICE };
  // Real titles: the outline shows them, a screen reader says them.
  presentation.defineSlideMaster({
    title: MODELE,
    objects: [{ placeholder: { options: { name: TITRE, type: 'title', ...CADRE_DU_TITRE }, text: '' } }],
    slideNumber: { x: 12.2, y: 7, w: 0.6, h: 0.3, fontSize: 11, color: GRIS, align: 'right' },
  });
  presentation.defineSlideMaster({
    title: MODELE_D_OUVERTURE,
    background: { color: BLEU },
    objects: [{ placeholder: { options: { name: TITRE, type: 'title', ...CADRE_D_OUVERTURE }, text: '' } }],
  });
  const versLesLignes: VersLesLignes = (indicateur) =>
    indicateur === undefined
      ? {}
      : { hyperlink: { url: lien(sousPageDuChiffre(bilan, indicateur)), tooltip: 'Ce qui fait ce chiffre' } };
  for (const diapositive of diapositivesDuBilan(bilan)) poser(presentation, diapositive, bilan, versLesLignes);
  const octets = await presentation.write({ outputType: 'uint8array' });
  if (!(octets instanceof Uint8Array)) throw new Error('La présentation n’a pas été écrite.');
  return octets;
}

function poser(
  presentation: Presentation,
  diapositive: Diapositive,
  { annee, territoire }: Bilan,
  versLesLignes: VersLesLignes,
): void {
  const ouvre = diapositive.genre === 'ouverture';
  const diapo = presentation.addSlide({ masterName: ouvre ? MODELE_D_OUVERTURE : MODELE });
  diapo.addText(diapositive.titre, { placeholder: TITRE });
  diapo.addNotes(diapositive.notes.join('\n'));
  if (!ouvre)
    diapo.addText(`Bilan ${annee}, ${territoire}`, {
      ...{ x: MARGE, y: 7, w: 10, h: 0.3, fontSize: 11, color: GRIS, margin: 0 },
    });
  if (diapositive.genre === 'ouverture') poserOuverture(diapo, diapositive);
  else if (diapositive.genre === 'chiffres') poserChiffres(diapo, diapositive, versLesLignes);
  else if (diapositive.genre === 'graphique') poserGraphique(presentation, diapo, diapositive);
  else if (diapositive.genre === 'tableau') poserTableau(diapo, diapositive, versLesLignes);
  else poserTextes(diapo, diapositive);
}

function poserOuverture(diapo: Diapo, { surtitre, lignes }: De<'ouverture'>): void {
  const cadre = { x: MARGE, w: LARGEUR, margin: 0, color: 'FFFFFF', fit: 'shrink' } as const;
  diapo.addText(surtitre, { ...cadre, y: 2, h: 0.6, fontSize: 20 });
  diapo.addText(lignes.join('\n'), { ...cadre, y: 4, h: 1.4, fontSize: 20, valign: 'top' });
}

/** Three to a row. */
function poserChiffres(diapo: Diapo, { chiffres }: De<'chiffres'>, versLesLignes: VersLesLignes): void {
  const [l, h, ecart] = [3.84, 2.5, 0.3];
  for (const [rang, { valeur, libelle, sous, indicateur }] of chiffres.entries()) {
    const [x, y] = [MARGE + (rang % 3) * (l + ecart), HAUT + Math.floor(rang / 3) * (h + ecart)];
    diapo.addText(
      [
        {
          text: valeur,
          options: { fontSize: 44, bold: true, color: BLEU, breakLine: true, ...versLesLignes(indicateur) },
        },
        { text: libelle, options: { fontSize: 16, color: '262626', breakLine: sous !== '' } },
        ...(sous === '' ? [] : [{ text: sous, options: { fontSize: 12, color: GRIS } }]),
      ],
      { x, y, w: l, h, valign: 'middle', fill: { color: 'F2F6FA' }, margin: 14, fit: 'shrink' },
    );
  }
}

function poserGraphique(
  presentation: Presentation,
  diapo: Diapo,
  { titre, forme, categories, series, dit }: De<'graphique'>,
): void {
  diapo.addText(dit, { x: MARGE, y: HAUT - 0.15, w: LARGEUR, h: 0.5, fontSize: 16, color: '262626', margin: 0 });
  if (categories.length === 0) return;
  const couche = forme === 'empile';
  // Bars that lie are drawn from the bottom up.
  const dansLeSens = <T>(valeurs: readonly T[]): readonly T[] => (couche ? valeurs.toReversed() : valeurs);
  diapo.addChart(
    presentation.ChartType.bar,
    // The library has no word for « no value »: an empty cell is what it writes of a number that is none.
    series.map(({ nom, valeurs }) => ({
      name: nom,
      labels: [...dansLeSens(categories)],
      values: dansLeSens(valeurs).map((v) => v ?? Number.NaN),
    })),
    {
      ...{ x: MARGE, y: HAUT + 0.45, w: LARGEUR, h: HAUTEUR - 0.45, altText: `${titre}. ${dit}` },
      ...{ barDir: couche ? 'bar' : 'col', barGrouping: couche ? 'stacked' : 'clustered', barGapWidthPct: 45 },
      ...{ chartColors: TEINTES.slice(0, series.length), showLegend: couche, legendPos: 'b', legendFontSize: 14 },
      ...{ catAxisLabelFontSize: 13, valAxisLabelFontSize: 12 },
      ...{ valAxisLabelFormatCode: '#,##0', valGridLine: { color: 'D9D9D9', size: 0.5 } },
      ...(couche ? {} : { showValue: true, dataLabelFormatCode: '#,##0', dataLabelFontSize: 13 }),
    },
  );
}

function poserTableau(diapo: Diapo, { colonnes, lignes }: De<'tableau'>, versLesLignes: VersLesLignes): void {
  const bordure = { type: 'solid', pt: 0.5, color: 'BFBFBF' } as const;
  diapo.addTable(
    [
      colonnes.map(({ titre }) => ({
        text: titre,
        options: { bold: true, color: 'FFFFFF', fill: { color: BLEU } },
      })),
      ...lignes.map((ligne) =>
        ligne.map((c) =>
          typeof c === 'string' ? { text: c } : { text: c.texte, options: versLesLignes(c.indicateur) },
        ),
      ),
    ],
    {
      ...{ x: MARGE, y: HAUT, w: LARGEUR, colW: colonnes.map((c) => (LARGEUR * c.largeur) / 100) },
      ...{ fontSize: 14, color: '262626', border: bordure, valign: 'middle', margin: 0.07 },
    },
  );
}

const CORPS = [18, 16, 14] as const;

/** One part under the other, as large as the room allows: a line holds so many letters at each size. */
function poserTextes(diapo: Diapo, { parties }: De<'textes'>): void {
  const tientEn = (corps: number): boolean => {
    const lettres = (LARGEUR * 72) / (corps * 0.5);
    const rangs = parties.flatMap((p) => p.lignes).reduce((n, l) => n + Math.ceil((l.length + 4) / lettres), 0);
    return ((rangs + parties.length * 1.7) * corps * 1.2) / 72 <= HAUTEUR;
  };
  const corps = CORPS.find(tientEn) ?? 12;
  diapo.addText(
    parties.flatMap(({ titre, lignes }) => [
      { text: titre, options: { fontSize: corps + 1, bold: true, color: BLEU, breakLine: true, paraSpaceBefore: 8 } },
      ...lignes.map((text) => ({
        text,
        options: { fontSize: corps, color: '262626', bullet: { indent: corps }, breakLine: true },
      })),
    ]),
    { x: MARGE, y: HAUT, w: LARGEUR, h: HAUTEUR, valign: 'top', margin: 0, fit: 'shrink' },
  );
}
