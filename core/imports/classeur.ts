import { strFromU8 } from 'fflate';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { type Archive, ouvrirArchive, TropGrand } from './archive.ts';
import { attribut, balisesDe } from './balises.ts';
import { lireFeuilleDeClasseur, resteEntier } from './feuille-de-classeur.ts';
import type { FeuilleLue } from './feuilles.ts';
import { CLASSEUR_ILLISIBLE, CLASSEUR_TROP_GRAND, refusDeLArchive } from './nature-du-fichier.ts';
import { lireChaines, lireStyles } from './valeurs-de-classeur.ts';

/** What the parts that are read may unfold into, together: the largest table that the import takes is far below. */
const OCTETS_AU_PLUS = 64 * 1024 * 1024;
const FEUILLES_AU_PLUS = 100;

/** The sheets of an XLSX workbook, in their order; it is refused before its cells take more memory than the largest table that the import takes. Source: ECMA-376. */
export function lireClasseur(octets: Uint8Array): Resultat<readonly FeuilleLue[]> {
  const archive = ouvrirArchive(octets, OCTETS_AU_PLUS);
  if (archive === undefined) return refuser('demande-invalide', CLASSEUR_ILLISIBLE);
  const autre = refusDeLArchive(archive.noms);
  if (autre !== undefined) return refuser('demande-invalide', autre);
  try {
    return lireFeuilles(archive);
  } catch (erreur) {
    return erreur instanceof TropGrand
      ? refuser('trop-grand', CLASSEUR_TROP_GRAND)
      : refuser('demande-invalide', CLASSEUR_ILLISIBLE);
  }
}

function lireFeuilles(archive: Archive): Resultat<readonly FeuilleLue[]> {
  const texte = (nom: string): string => {
    const lu = archive.lire(nom);
    return lu === undefined ? '' : strFromU8(lu);
  };
  const livre = feuillesDuLivre(texte('xl/workbook.xml'), texte('xl/_rels/workbook.xml.rels'));
  if (livre.feuilles.length === 0) return refuser('demande-invalide', CLASSEUR_ILLISIBLE);
  if (livre.feuilles.length > FEUILLES_AU_PLUS) throw new TropGrand();
  const valeurs = {
    chaines: lireChaines(texte('xl/sharedStrings.xml')),
    dates: lireStyles(texte('xl/styles.xml')),
    depuis1904: livre.depuis1904,
  };
  const reste = resteEntier();
  return reussite(
    livre.feuilles.map(({ nom, partie }) => {
      const { lignes, perdues } = lireFeuilleDeClasseur(texte(partie), valeurs, reste);
      return { nom, lignes, remarques: perdues.length === 0 ? [] : [direLesPerdues(nom, perdues)] };
    }),
  );
}

const direLesPerdues = (feuille: string, [premiere = '', ...autres]: readonly string[]): string =>
  autres.length === 0
    ? `Feuille « ${feuille} » : la cellule ${premiere}, loin du tableau, n’est pas lue.`
    : `Feuille « ${feuille} » : ${autres.length + 1} cellules loin du tableau, dont ${premiere}, ne sont pas lues.`;

/** The sheets by name, with the part that holds each. */
function feuillesDuLivre(livre: string, liens: string) {
  const cibles = new Map<string, string>();
  for (const b of balisesDe(liens))
    if (b.sorte === 'ouvre' && b.nom === 'Relationship')
      cibles.set(
        attribut(b.attributs, 'Id') ?? '',
        (attribut(b.attributs, 'Target') ?? '').replace(/^(?:\/?xl\/|\.\/)?/, 'xl/'),
      );
  const feuilles: { readonly nom: string; readonly partie: string }[] = [];
  let depuis1904 = false;
  for (const b of balisesDe(livre)) {
    if (b.sorte !== 'ouvre') continue;
    if (b.nom === 'workbookPr') depuis1904 = /^(?:1|true)$/.test(attribut(b.attributs, 'date1904') ?? '');
    if (b.nom === 'sheet')
      feuilles.push({
        nom: attribut(b.attributs, 'name') ?? '',
        partie: cibles.get(attribut(b.attributs, '\\w+:id') ?? '') ?? '',
      });
  }
  return { feuilles, depuis1904 };
}
