import { type FiltreDeDecisions, VUES_DE_DECISIONS, type VueDeDecisions } from '../../../core/rencontres/decisions.ts';
import type { Adresse } from '../../commun/adresse.ts';

export const RUBRIQUE_DES_DECISIONS = 'decisions';

const DEFAUT: VueDeDecisions = 'ouvertes';

/** What the address keeps of who carries them: rows, never a name. */
const NUMERO = /^\d+$/;
const PORTEUR = /^[pd]\d+$/;

/** The decisions of a state and a theme, and of an owner behind a question mark: `decisions/en-retard/Logement?structure=12&personne=p34`. */
export function adresseDesDecisions({ vue, thematique, structure, personne }: FiltreDeDecisions): Adresse {
  const lieu = thematique === '' ? (vue === DEFAUT ? '' : vue) : `${vue}/${thematique}`;
  const dits = Object.entries({ structure, personne }).filter(([, valeur]) => valeur !== '');
  const requete = new URLSearchParams(dits).toString();
  return { rubrique: RUBRIQUE_DES_DECISIONS, reste: requete === '' ? lieu : `${lieu}?${requete}` };
}

/** What the rest of the address asks for; what this version does not know is the usual view. */
export function lireDecisions(reste: string): FiltreDeDecisions {
  // A theme may hold a question mark; who carries comes last.
  const fin = reste.search(/\?(structure|personne)=[^?]*$/);
  const lieu = fin < 0 ? reste : reste.slice(0, fin);
  const lus = new URLSearchParams(fin < 0 ? '' : reste.slice(fin + 1));
  const lire = (mot: string, forme: RegExp): string => {
    const valeur = lus.get(mot) ?? '';
    return forme.test(valeur) ? valeur : '';
  };
  const barre = lieu.indexOf('/');
  const dite = barre < 0 ? lieu : lieu.slice(0, barre);
  return {
    vue: VUES_DE_DECISIONS.find((v) => v === dite) ?? DEFAUT,
    thematique: barre < 0 ? '' : lieu.slice(barre + 1),
    structure: lire('structure', NUMERO),
    personne: lire('personne', PORTEUR),
  };
}
