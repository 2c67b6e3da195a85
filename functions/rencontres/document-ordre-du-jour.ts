import { Document, HeadingLevel, Packer, Paragraph, type Table, TextRun } from 'docx';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { ecartesDits, type OrdreDuJour } from '../../core/ordre-du-jour/ordre-du-jour.ts';
import { ceQuIlFautSavoir } from '../../core/rencontres/a-savoir.ts';
import { lieuComplet } from '../../core/rencontres/lieu.ts';
import { dateLongue, espacesInsecables, pluriel } from '../../core/textes/francais.ts';
import { STYLES } from '../documents/styles.ts';
import { tableau } from '../documents/tableau.ts';
import { ligneDePoint } from './ligne-de-point.ts';

type Entete = Pick<
  Rencontre,
  'titre' | 'debut' | 'lieu' | 'commune' | 'thematique' | 'format' | 'dureeMinutes' | 'objectif'
> &
  Parameters<typeof ceQuIlFautSavoir>[0];

/**
 * The ordre du jour as a Word document: real headings and table headers, so that a screen reader can find its way; room
 * to write the decisions.
 */
export async function documentOrdreDuJour(odj: OrdreDuJour, rencontre: Entete): Promise<Uint8Array> {
  const document = new Document({
    title: `Ordre du jour – ${rencontre.titre}`,
    subject: rencontre.thematique,
    creator: 'Maillage',
    styles: STYLES,
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        children: [
          ...entete(rencontre),
          ...deroule(odj, rencontre.debut),
          ...ecartes(odj),
          ...decisions(odj),
          texte(`Ordre du jour établi le ${dateLongue(odj.etabliLe)}.`, 'Mention'),
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

function entete(r: Entete): readonly Paragraph[] {
  const faits: readonly (readonly [string, string | undefined])[] = [
    ['Thématique', r.thematique],
    ['Format', r.format],
    ['Date', r.debut === undefined ? undefined : dateLongue(r.debut)],
    ['Durée', pluriel(r.dureeMinutes, 'minute')],
    ['Lieu', lieuComplet(r)],
    ['Objectif', r.objectif],
    ...ceQuIlFautSavoir(r).map(({ titre: nom, texte: dit }) => [nom, dit] as const),
  ];
  return [
    new Paragraph({ text: 'Ordre du jour', style: 'Surtitre' }),
    new Paragraph({ text: espacesInsecables(r.titre), heading: HeadingLevel.TITLE }),
    ...faits
      .filter((f): f is readonly [string, string] => f[1] !== undefined)
      .map(
        ([nom, valeur]) =>
          new Paragraph({ children: [new TextRun({ text: `${nom}\u00A0: `, bold: true }), new TextRun(valeur)] }),
      ),
  ];
}

const deroule = (odj: OrdreDuJour, debut: string | undefined): readonly (Paragraph | Table)[] => [
  titre('Déroulé'),
  tableau(
    [
      { titre: debut === undefined ? 'Minute' : 'Heure', largeur: 13 },
      { titre: 'Durée', largeur: 11 },
      { titre: 'Point', largeur: 58 },
      { titre: 'Type', largeur: 18 },
    ],
    odj.points.map((p) => ligneDePoint(p, debut)),
  ),
];

function ecartes(odj: OrdreDuJour): readonly (Paragraph | Table)[] {
  const dits = ecartesDits(odj);
  if (dits.length === 0) return [];
  return [
    titre('Points qui n’ont pas trouvé place'),
    ...dits.map(
      (p) =>
        new Paragraph({
          bullet: { level: 0 },
          children: [
            new TextRun({ text: espacesInsecables(p.titre), bold: true }),
            new TextRun(espacesInsecables(` (${p.type.toLowerCase()}) : ${p.raison}`)),
          ],
        }),
    ),
  ];
}

const LIGNES_VIDES = 3;

/** One line per point that asks for a decision, then blank ones. */
function decisions(odj: OrdreDuJour): readonly (Paragraph | Table)[] {
  const attendues = odj.points
    .filter((p) => p.type === 'Décision')
    .map((p) => [[texte(p.titre)], [texte('')], [texte('')]]);
  const vides = Array.from({ length: LIGNES_VIDES }, () => [[texte('')], [texte('')], [texte('')]]);
  return [
    titre('Décisions prises'),
    tableau(
      [
        { titre: 'Décision', largeur: 56 },
        { titre: 'Qui la porte', largeur: 26 },
        { titre: 'Pour quand', largeur: 18 },
      ],
      [...attendues, ...vides],
    ),
  ];
}
