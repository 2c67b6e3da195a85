import { direRecherche, lireRecherche, motsDits, neDemandeRien } from '../annuaire/recherche-dite.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { enPlages } from '../diffusions/plages.ts';
import { coordonneesDePersonne } from '../identifiants/coordonnees-de-personne.ts';
import type { NouvelleRechercheGardee, RechercheGardee } from '../lists/recherches.list.ts';
import { nouveautesDe } from './nouveautes.ts';

/** A person who keeps more than this does not read them any more. */
const AU_PLUS = 30;
/** Room of the column, with a margin: beyond, the search is too scattered to be followed. */
const PLAGES_AU_PLUS = 50_000;

interface Demande {
  /** Drawn by the form: the same key is the same search, kept again. */
  readonly cle: string;
  readonly nom: string;
  /** As its address says it. */
  readonly recherche: string;
  readonly parCourriel: boolean;
  /** Fiches that the person has just been shown as new. */
  readonly vues: readonly string[];
}

export const cleDeRecherche = (auteur: string, cle: string): string => `${auteur}.${cle}`;

/** The search as it is kept, whatever the way in which it was written; a refusal when it asks nothing or names someone. */
export function rechercheAGarder(recherche: string): Resultat<string> {
  const lue = lireRecherche(recherche);
  if (neDemandeRien(lue))
    return refuser('regle-metier', 'Cette recherche ne demande rien : ajoutez un mot ou un filtre, puis gardez-la.');
  const trouve = coordonneesDePersonne(motsDits(lue));
  return trouve === undefined
    ? reussite(direRecherche(lue))
    : refuser(
        'regle-metier',
        `La recherche contient ${trouve} : retirez-le. Une recherche gardée se lit dans la liste du territoire, elle ne dit rien d’une personne.`,
      );
}

/**
 * What to write when a search is kept: a new row, the changes of the one already there, or nothing. `trouvees`: fiches that answer now, which are
 * no news. Kept again with other criteria, it starts again from what answers now.
 */
export function garderRecherche(
  demande: Demande,
  contexte: {
    readonly auteur: string;
    readonly siennes: readonly RechercheGardee[];
    readonly trouvees: readonly string[];
    /** local day. */
    readonly jour: string;
  },
): Resultat<NouvelleRechercheGardee> {
  const { auteur, siennes, trouvees, jour } = contexte;
  const criteres = rechercheAGarder(demande.recherche);
  if (!criteres.ok) return criteres;
  const cle = cleDeRecherche(auteur, demande.cle);
  const deja = siennes.find((r) => r.cle === cle);
  if (deja === undefined && siennes.length >= AU_PLUS)
    return refuser(
      'regle-metier',
      `Vous gardez déjà ${AU_PLUS} recherches : oubliez-en une avant d’en garder une autre.`,
    );
  const meme = deja?.criteres === criteres.valeur ? deja : undefined;
  const depart = enPlages(trouvees);
  if (depart.join('\n').length > PLAGES_AU_PLUS)
    return refuser('regle-metier', 'Cette recherche est trop large pour être suivie : ajoutez un filtre.');
  return reussite({
    cle,
    nom: demande.nom.trim(),
    auteur,
    criteres: criteres.valeur,
    parCourriel: demande.parCourriel,
    vues: meme === undefined ? depart : avec(meme.vues, demande.vues),
    vueLe: meme === undefined || demande.vues.length > 0 ? jour : meme.vueLe,
    annoncees: meme === undefined ? depart : meme.annoncees,
  });
}

/** Ranges completed by these ids. */
export const avec = (plages: readonly string[], ids: readonly string[]): readonly string[] => [
  ...plages,
  ...enPlages(nouveautesDe(plages, ids)),
];
