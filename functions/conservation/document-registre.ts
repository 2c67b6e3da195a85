import { Document, HeadingLevel, Packer, Paragraph, type Table, TextRun } from 'docx';
import type { Registre, Traitement } from '../../core/registre/registre.ts';
import { dateLongue, espacesInsecables } from '../../core/textes/francais.ts';
import { STYLES } from '../documents/styles.ts';
import { tableau } from '../documents/tableau.ts';

/** The register of processing as a Word document. */
export async function documentRegistre(r: Registre): Promise<Uint8Array> {
  const document = new Document({
    title: `Registre des traitements – ${r.territoire}`,
    creator: 'Maillage',
    styles: STYLES,
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        children: [
          new Paragraph({ text: 'Registre des traitements', style: 'Surtitre' }),
          new Paragraph({ text: espacesInsecables(r.territoire), heading: HeadingLevel.TITLE }),
          texte(
            `Établi le ${dateLongue(r.etabliLe)} à partir des listes de l’application et de ses réglages.`,
            'Mention',
          ),
          ...r.generalites.map(([nom, valeur]) => fait(nom, valeur)),
          titre('Mesures de sécurité'),
          ...r.securite.map(puce),
          ...r.traitements.flatMap(unTraitement),
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
const puce = (contenu: string): Paragraph => new Paragraph({ text: espacesInsecables(contenu), bullet: { level: 0 } });
const fait = (nom: string, valeur: string): Paragraph =>
  new Paragraph({
    children: [new TextRun({ text: `${nom}\u00A0: `, bold: true }), new TextRun(espacesInsecables(valeur))],
  });

const unTraitement = (t: Traitement): readonly (Paragraph | Table)[] => [
  titre(t.nom),
  texte(t.finalite),
  texte(`Liste SharePoint ${t.liste}. ${t.description}`, 'Mention'),
  tableau(
    [
      { titre: 'Donnée', largeur: 34 },
      { titre: 'Précision', largeur: 50 },
      { titre: 'Obligatoire', largeur: 16 },
    ],
    t.colonnes.map((c) => [[texte(c.nom)], [texte(c.aide)], [texte(c.obligatoire ? 'Oui' : 'Non')]]),
  ),
  fait('Durée', t.durees.join(' ')),
  fait('Destinataires', t.destinataires.join(' ')),
];
