import { INSECABLE, pluriel } from '../textes/francais.ts';
import type { Visibilite } from '../vocabulaires/structures.ts';
import { ecrireClasseur, type Feuille, LECTEURS } from './classeur.ts';
import { ecrireCsv } from './csv.ts';
import { ecrireDataInclusion, type OptionsDataInclusion } from './data-inclusion.ts';
import type { Diffusion } from './diffuser.ts';
import { direEcartes, type Ecarte } from './ecartes.ts';
import { ecrireHsds } from './hsds.ts';
import { ecrireVcard } from './vcard.ts';

export const FORMATS = ['csv', 'xlsx', 'data-inclusion', 'hsds', 'vcard', 'vcard-3'] as const;
export type Format = (typeof FORMATS)[number];

/** Ready to be written: a text in UTF-8, or the sheets of a workbook. */
export type Contenu = { readonly texte: string } | { readonly feuilles: readonly Feuille[] };

export interface RapportExport {
  readonly format: Format;
  readonly visibilite: Visibilite;
  readonly structures: number;
  readonly contacts: number;
  readonly ecartes: readonly Ecarte[];
}

type Ecrivain = (
  diffusion: Diffusion,
  options: OptionsDataInclusion,
) => Contenu & { readonly ecartes?: readonly Ecarte[] };

const ECRIVAINS: Readonly<Record<Format, Ecrivain>> = {
  csv: ecrireCsv,
  xlsx: ecrireClasseur,
  'data-inclusion': ecrireDataInclusion,
  hsds: (diffusion, { producteur }) => ecrireHsds(diffusion, producteur),
  vcard: (diffusion, { producteur }) => ecrireVcard(diffusion, producteur, '4.0'),
  'vcard-3': (diffusion, { producteur }) => ecrireVcard(diffusion, producteur, '3.0'),
};

/** Writes what `diffuser` lets out, in one format. The same diffusion always gives the same content. */
export function exporter(
  diffusion: Diffusion,
  format: Format,
  options: OptionsDataInclusion,
): { readonly contenu: Contenu; readonly rapport: RapportExport } {
  const { ecartes = [], ...contenu } = ECRIVAINS[format](diffusion, options);
  const contacts = diffusion.structures.reduce((somme, s) => somme + s.contacts.length, 0);
  return {
    contenu,
    rapport: {
      format,
      visibilite: diffusion.visibilite,
      structures: diffusion.structures.length,
      contacts,
      ecartes: [...diffusion.ecartes, ...ecartes],
    },
  };
}

const NOMS = {
  csv: 'CSV',
  xlsx: 'Excel',
  'data-inclusion': 'data·inclusion v1',
  hsds: 'HSDS 3.0',
  vcard: 'vCard 4.0',
  'vcard-3': 'vCard 3.0',
} as const satisfies Record<Format, string>;

/** The report in words: how many left, what stayed and why. */
export function direExport({ format, visibilite, structures, contacts, ecartes }: RapportExport): string {
  const tete = `Annuaire au format ${NOMS[format]}, pour ${LECTEURS[visibilite]}${INSECABLE}: ${pluriel(structures, 'structure')}, ${pluriel(contacts, 'contact')}.`;
  return ecartes.length === 0
    ? `${tete}\nRien n’a été laissé de côté.`
    : [tete, `Laissé de côté${INSECABLE}:`, ...direEcartes(ecartes).map((phrase) => `- ${phrase}`)].join('\n');
}
