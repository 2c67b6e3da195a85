import type { LigneDIndicateur } from '../indicateurs/synthese.ts';
import { espacesInsecables } from '../textes/francais.ts';
import { sansInterdits } from '../textes/net.ts';
import type { ChampDeBilan, ContenuDeBilan } from './bilan.ts';
import { type CleDeMot, MOTS_DU_BILAN } from './mots.ts';

type Origine = ChampDeBilan['origine'];

/** As a document holds it, whoever wrote the row. */
const dite = (texte: string): string => espacesInsecables(sansInterdits(texte));

/** A text in its paragraphs; nothing when it says nothing. */
const enParagraphes = (texte: string | undefined): ContenuDeBilan | undefined => {
  const paragraphes = (texte ?? '').split('\n').flatMap((p) => (p.trim() === '' ? [] : [dite(p.trim())]));
  return paragraphes.length === 0 ? undefined : { genre: 'texte', paragraphes };
};

const fait = (cle: string, libelle: string, origine: Origine, contenu: ContenuDeBilan | undefined): ChampDeBilan => ({
  cle,
  libelle,
  origine,
  ...(contenu === undefined ? {} : { contenu }),
});

/** A field that sentences say. */
export const champEnTexte = (
  cle: string,
  libelle: string,
  phrases: readonly (string | undefined)[],
  origine: Origine = 'calcule',
): ChampDeBilan =>
  fait(cle, libelle, origine, enParagraphes(phrases.filter((p) => p !== undefined && p !== '').join('\n')));

/** A field that lines say; `sinon`: what is said when there is none, where that is known. */
export const champEnListe = (
  cle: string,
  libelle: string,
  lignes: readonly string[],
  { sinon, origine = 'calcule' }: { readonly sinon?: string; readonly origine?: Origine } = {},
): ChampDeBilan =>
  fait(
    cle,
    libelle,
    origine,
    lignes.length === 0 ? enParagraphes(sinon) : { genre: 'liste', lignes: lignes.map(dite) },
  );

export const champDIndicateur = (ligne: LigneDIndicateur): ChampDeBilan =>
  fait(`indicateur-${ligne.id}`, ligne.libelle, 'calcule', { genre: 'indicateur', ligne });

/** A field that somebody says, or has yet to say. */
export const champDit = (cle: CleDeMot, dits: { readonly [C in CleDeMot]?: string | undefined } | undefined) =>
  fait(cle, MOTS_DU_BILAN[cle].libelle, 'a-dire', enParagraphes(dits?.[cle]));

/** The first lines, and how many more there are. */
export const enTete = (lignes: readonly string[], combien: number, reste: (n: number) => string): readonly string[] =>
  lignes.length <= combien + 1 ? lignes : [...lignes.slice(0, combien), reste(lignes.length - combien)];
