import { type Resultat, refuser } from '../contrats/erreur.ts';
import { coordonneesDePersonne } from '../identifiants/coordonnees-de-personne.ts';
import { donneesPersonnelles } from '../mises-en-lien/sans-donnee-personnelle.ts';
import { enumeration, espacesInsecables } from '../textes/francais.ts';

/**
 * A need tells what is missing on the territory and nothing of anybody: the refusal of words that betray a person, which says what must go; undefined
 * when nothing was recognised. `jour`: local day. `chemin`: the field, when it is one.
 */
export function refusDePersonne(texte: string, jour: string, chemin?: string): Resultat<never> | undefined {
  const coordonnee = coordonneesDePersonne(texte);
  const trouvees = new Set([
    ...donneesPersonnelles(texte, Number(jour.slice(0, 4))),
    ...(coordonnee === undefined ? [] : [coordonnee]),
  ]);
  if (trouvees.size === 0) return undefined;
  const message = espacesInsecables(
    `Ce texte contient ${enumeration([...trouvees])} : retirez-le. Un besoin dit ce qui manque sur le territoire, rien d’une personne.`,
  );
  return refuser('regle-metier', message, chemin === undefined ? undefined : [{ chemin, message }]);
}
