import { dateCourte, espacesInsecables } from '../textes/francais.ts';
import type { Registre, Traitement } from './registre.ts';

const puces = (lignes: readonly string[]): readonly string[] => lignes.map((l) => `- ${l}`);

/** A text that no reader of Markdown takes for a mark-up. */
const net = (texte: string): string => texte.replace(/[\\`*_[\]<>#|]/g, (signe) => `\\${signe}`);

/** The register as a text to read or to paste. */
export const registreEnMarkdown = (r: Registre): string =>
  espacesInsecables(
    [
      `# Registre des traitements : ${net(r.territoire)}`,
      '',
      `Établi le ${dateCourte(r.etabliLe)} à partir des listes de l’application Maillage et de ses réglages.`,
      '',
      ...puces(r.generalites.map(([nom, valeur]) => `${nom} : ${net(valeur)}`)),
      '',
      '## Mesures de sécurité',
      '',
      ...puces(r.securite),
      ...r.traitements.flatMap(unTraitement),
      '',
    ].join('\n'),
  );

const unTraitement = (t: Traitement): readonly string[] => [
  '',
  `## ${t.nom}`,
  '',
  `${t.finalite} (liste SharePoint ${t.liste})`,
  '',
  'Données :',
  '',
  ...puces(t.colonnes.map((c) => (c.aide === '' ? c.nom : `${c.nom} : ${c.aide}`))),
  '',
  'Durée :',
  '',
  ...puces(t.durees),
  '',
  'Destinataires :',
  '',
  ...puces(t.destinataires),
];
