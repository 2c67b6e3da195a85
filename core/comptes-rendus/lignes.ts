import type { Rencontre } from '../lists/rencontres.list.ts';
import { lieuComplet } from '../rencontres/lieu.ts';
import { dateLongue } from '../textes/francais.ts';

const POINT = /^\d+\. /;
const PUCE = /^– /;

/** A line of a compte rendu that says something. */
export interface LigneDeCompteRendu {
  /** A numbered point or « Décisions » opens a part; a dash, an item of a list. */
  readonly genre: 'partie' | 'puce' | 'texte';
  /** Without its dash. */
  readonly texte: string;
}

/** What a document shows of it: the text opens with its own title, as it is copied, and a document has one already. */
export function lignesDuCompteRendu(titre: string, texte: string): readonly LigneDeCompteRendu[] {
  const lignes = texte.split('\n').map((l) => l.trim());
  return (lignes[0] === titre ? lignes.slice(1) : lignes)
    .filter((ligne) => ligne !== '')
    .map((ligne) => {
      if (POINT.test(ligne) || ligne === 'Décisions') return { genre: 'partie', texte: ligne };
      return PUCE.test(ligne) ? { genre: 'puce', texte: ligne.replace(PUCE, '') } : { genre: 'texte', texte: ligne };
    });
}

/** As it is pasted in a mail: it says of which rencontre it is, once. */
export function texteACopier(r: Pick<Rencontre, 'titre' | 'debut' | 'lieu' | 'commune'>, texte: string): string {
  if (texte.startsWith(r.titre)) return texte;
  const quand = [r.debut === undefined ? undefined : dateLongue(r.debut), lieuComplet(r)].filter(Boolean).join(', ');
  return [r.titre, ...(quand === '' ? [] : [quand]), '', texte].join('\n');
}
