import { LIGNE } from '../champs/controle.ts';
import { codeDeDepartement } from '../territoire/departements.ts';
import { departementDe } from '../territoire/territoire.ts';
import { type CommuneConnue, memeCommune } from './valeurs.ts';

/** A commune as a cell names it, and what the same cell says of where it is. */
interface CommuneEcrite {
  readonly nom: string;
  readonly codePostal?: string;
  readonly departement?: string;
}

/** Takes the name apart from what the post office and registers write around it: « 33920 SAINT SAVIN CEDEX 1 », « Saint-Savin (33) », « Cavignac, Gironde ». */
export function lireNomDeCommune(texte: string): CommuneEcrite {
  if (texte.length > LIGNE) return { nom: texte };
  const [, avant, milieu = texte.trim(), apres] =
    /^(?:(\d{5})[\s,-]+)?(.*?)(?:[\s,-]+(\d{5}))?$/.exec(texte.trim()) ?? [];
  const sansCedex = milieu.replace(/\s+cedex(?:\s+\d{1,2})?$/i, '');
  const [, nom = sansCedex, entreParentheses, apresVirgule] =
    /^(.+?)\s*(?:\(([^()]+)\)|,\s*([^,]+))$/.exec(sansCedex) ?? [];
  const precision = entreParentheses ?? apresVirgule;
  const codePostal = avant ?? apres ?? (/^\d{5}$/.test(precision ?? '') ? precision : undefined);
  const departement = codeDeDepartement(precision ?? '');
  const comprise = precision === undefined || departement !== undefined || codePostal === precision;
  return {
    nom: comprise ? nom.trim() : sansCedex.trim(),
    ...(codePostal === undefined ? {} : { codePostal }),
    ...(departement === undefined ? {} : { departement }),
  };
}

/** The commune of the territory that bears this name and that nothing puts in another département; undefined when none, or several, do. */
export function communeDuTerritoire(
  { nom, codePostal, departement }: CommuneEcrite,
  communes: readonly CommuneConnue[],
): CommuneConnue | undefined {
  const nommees = communes.filter((c) => memeCommune(c.nom, nom) && !ailleurs(c, codePostal, departement));
  return nommees.length === 1 ? nommees[0] : undefined;
}

/** There is a Saint-Savin in Vienne too. A postal code may be of a neighbouring commune, hardly ever of another département. */
const ailleurs = ({ code }: CommuneConnue, codePostal: string | undefined, departement: string | undefined): boolean =>
  (departement !== undefined && departementDe(code) !== departement) ||
  (codePostal !== undefined && !codePostal.startsWith(departementDe(code).replace(/^2[AB]/, '20')));
