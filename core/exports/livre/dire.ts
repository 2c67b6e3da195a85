import { pluriel } from '../../textes/francais.ts';
import { motsNus } from '../../textes/mots-nus.ts';
import type { Entree, Livre, Section, TermeDIndex } from './livre.ts';
import type { LigneDeSommaire } from './pieces.ts';

/** « Nom (SIGLE) », the acronym once. */
export const titreDe = ({ nom, sigle }: Pick<Entree, 'nom' | 'sigle'>): string =>
  sigle === undefined || motsNus(nom).split(' ').includes(motsNus(sigle)) ? nom : `${nom} (${sigle})`;

/** What stands above the rest of an entry. */
export const direSuite = (entree: Pick<Entree, 'nom' | 'sigle'>): string => `${titreDe(entree)} (suite)`;

export const direTerme = ({ terme, precision }: TermeDIndex): string =>
  precision === undefined ? terme : `${terme} (${precision})`;

const direSection = ({ titre, entrees, renvois }: Section): string =>
  `${titre} (${pluriel(entrees.length + renvois.length, 'structure')})`;

/** The table of contents: every section, then every index. */
export const lignesDeSommaire = ({
  sections,
  index,
}: Pick<Livre, 'sections' | 'index'>): readonly LigneDeSommaire[] => [
  ...sections.map((s) => ({ cle: s.cle, texte: direSection(s) })),
  ...index.map(({ cle, titre }) => ({ cle, texte: titre })),
];
