import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { Bilan, BlocDeBilan, ChampDeBilan } from '../../core/bilan/bilan.ts';
import { A_COMPLETER, direPerimetre, periodeDuBilan } from '../../core/bilan/dire-bilan.ts';
import { direIndicateur } from '../../core/bilan/dire-indicateur.ts';
import { direMesure } from '../../core/indicateurs/dire-mesure.ts';
import type { LigneDIndicateur, Synthese } from '../../core/indicateurs/synthese.ts';
import { dateLongue, jour } from '../../core/textes/francais.ts';
import { STYLES } from '../documents/styles.ts';
import { tableau } from '../documents/tableau.ts';

type Piece = Paragraph | Table;

/** The long bilan as a Word document: every section, each action, then how each number is counted. */
export async function documentDuBilan(bilan: Bilan): Promise<Uint8Array> {
  const document = new Document({
    title: `Bilan ${bilan.annee}`,
    subject: direPerimetre(bilan),
    creator: 'Maillage',
    styles: STYLES,
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        footers: { default: pied(bilan) },
        children: [
          new Paragraph({ text: direPerimetre(bilan), style: 'Surtitre' }),
          new Paragraph({ text: `Bilan ${bilan.annee}`, heading: HeadingLevel.TITLE }),
          texte(bilan.territoire),
          texte(`${periodeDuBilan(bilan)} ${bilan.statut}`, 'Mention'),
          ...bilan.sections.flatMap((section) => [
            new Paragraph({ text: section.titre, heading: HeadingLevel.HEADING_1 }),
            ...section.blocs.flatMap((bloc) => enBloc(bloc, section.blocs.length > 1)),
          ]),
          ...enAnnexe(bilan),
          texte(`Bilan établi le ${dateLongue(bilan.etabliLe)}.`, 'Mention'),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const texte = (contenu: string, style?: string): Paragraph =>
  new Paragraph({ text: contenu, ...(style === undefined ? {} : { style }) });
const puce = (contenu: string): Paragraph => new Paragraph({ text: contenu, bullet: { level: 0 } });
const cellule = (contenu: string): readonly Paragraph[] => [texte(contenu, 'Cellule')];

const pied = ({ annee, territoire }: Bilan): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Mention',
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [`Bilan ${annee}, ${territoire}, page `, PageNumber.CURRENT] })],
      }),
    ],
  });

/** A part of a section; indicators that follow one another stand in one table. */
function enBloc({ titre, champs }: BlocDeBilan, titree: boolean): readonly Piece[] {
  const pieces: Piece[] = titree ? [new Paragraph({ text: titre, heading: HeadingLevel.HEADING_2 })] : [];
  let indicateurs: LigneDIndicateur[] = [];
  const poser = () => {
    if (indicateurs.length > 0) pieces.push(enTableau(indicateurs), texte(''));
    indicateurs = [];
  };
  for (const champ of champs) {
    if (champ.contenu?.genre === 'indicateur') indicateurs.push(champ.contenu.ligne);
    else {
      poser();
      pieces.push(...enChamp(champ));
    }
  }
  poser();
  return pieces;
}

/** What nobody has said yet keeps its place, to be written by hand; what no row gives is left out. */
function enChamp({ libelle, origine, contenu }: ChampDeBilan): readonly Piece[] {
  const intitule = new Paragraph({ text: libelle, heading: HeadingLevel.HEADING_3 });
  if (contenu === undefined) return origine === 'a-dire' ? [intitule, texte(`${A_COMPLETER}.`, 'Mention')] : [];
  if (contenu.genre === 'texte') return [intitule, ...contenu.paragraphes.map((p) => texte(p))];
  if (contenu.genre === 'liste') return [intitule, ...contenu.lignes.map(puce)];
  if (contenu.genre === 'rencontres') return [intitule, enRencontres(contenu.lignes), texte('')];
  return [];
}

const enTableau = (lignes: readonly LigneDIndicateur[]): Table =>
  tableau(
    [
      { titre: 'Indicateur', largeur: 34 },
      { titre: 'Origine', largeur: 12 },
      { titre: 'Cible', largeur: 12 },
      { titre: 'Année', largeur: 26 },
      { titre: 'État', largeur: 16 },
    ],
    lignes.map((l) => {
      const { libelle, origine, cible, annee, etat } = direIndicateur(l);
      return [libelle, origine, cible, annee, etat].map(cellule);
    }),
  );

const enRencontres = (lignes: Synthese['faits']['rencontresTenues']): Table =>
  tableau(
    [
      { titre: 'Date', largeur: 17 },
      { titre: 'Rencontre', largeur: 33 },
      { titre: 'Commune', largeur: 18 },
      { titre: 'Structures', largeur: 14 },
      { titre: 'Public', largeur: 18 },
    ],
    lignes.map((r) =>
      [jour(r.date), r.titre, r.commune ?? '', direMesure(r.structures), direMesure(r.public)].map(cellule),
    ),
  );

/** How each number is counted, and on what it rests: once each, whatever the number of actions that have it. */
function enAnnexe(bilan: Bilan): readonly Piece[] {
  const lignes = bilan.sections
    .flatMap((s) => s.blocs.flatMap((b) => b.champs))
    .flatMap((c) => (c.contenu?.genre === 'indicateur' ? [direIndicateur(c.contenu.ligne)] : []));
  if (lignes.length === 0) return [];
  return [
    new Paragraph({ text: 'Comment chaque chiffre est compté', heading: HeadingLevel.HEADING_1 }),
    tableau(
      [
        { titre: 'Indicateur', largeur: 26 },
        { titre: 'Définition', largeur: 52 },
        { titre: 'Couverture', largeur: 22 },
      ],
      lignes.map(({ libelle, definition, couverture }) => [libelle, definition, couverture].map(cellule)),
    ),
  ];
}
