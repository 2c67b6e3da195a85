import { lireRecherche, motsDits, neDemandeRien, type Recherche } from '../annuaire/recherche-dite.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { cleStable } from '../imports/cle-stable.ts';
import type { Besoin, NouveauBesoin } from '../lists/besoins.list.ts';
import { communeDe, type Territoire } from '../territoire/territoire.ts';
import { enumeration, espacesInsecables } from '../textes/francais.ts';
import { texteNet } from '../textes/net.ts';
import { refusDePersonne } from './refus-de-personne.ts';

interface Demande {
  /** As its address says it. */
  readonly recherche: string;
  readonly precisions?: string | undefined;
  /** The structure that asks; the coordination may ask for none. */
  readonly structure?: string | undefined;
}

const INTITULE_AU_PLUS = 255;

/**
 * The need that a search without answer leaves: the question in a sentence, its criteria, and nothing about anybody. One same question of one
 * same structure is kept once a month: asked again later, it is heard again. `jour`: local day.
 */
export function noterBesoin(demande: Demande, territoire: Territoire, jour: string): Resultat<NouveauBesoin> {
  const recherche = lireRecherche(demande.recherche);
  if (neDemandeRien(recherche))
    return refuser('regle-metier', 'Cette recherche ne demande rien : écrivez ce qui manque, puis gardez la question.');
  const precisions = texteNet(demande.precisions ?? '');
  const deQuelquUn = refusDePersonne(`${motsDits(recherche)}\n${precisions}`, jour);
  if (deQuelquUn !== undefined) return deQuelquUn;
  const { texte, thematiques, publics, communes, autour, types } = recherche;
  const dite = [texte, ...thematiques, ...publics, ...communes, autour ? 'autour' : '', ...types].join(' ');
  return reussite({
    cle: cleStable(`recherche-${demande.structure ?? 'coordination'}-${jour.slice(0, 7)}`, dite),
    intitule: direQuestion(recherche, territoire),
    thematique: recherche.thematiques[0],
    public: recherche.publics[0],
    communeInsee: recherche.communes[0],
    releveLe: jour,
    origine: 'Recherche sans réponse',
    structure: demande.structure,
    etat: 'Ouvert',
    precisions: precisions === '' ? undefined : precisions,
  });
}

/** The question is kept already, with other words beside it: to say « déjà gardée » would lose these. */
export const memeBesoin = (garde: Besoin, voulu: NouveauBesoin): Resultat<undefined> =>
  voulu.precisions === undefined || voulu.precisions === garde.precisions
    ? reussite(undefined)
    : refuser(
        'conflit',
        'Cette question est déjà gardée ce mois-ci, avec d’autres précisions. Rien de nouveau n’a été écrit : changez un mot de la question, ou dites vos précisions à la coordination.',
      );

/** « garde d’enfants le soir, pour Familles, à Cézac ou Marsas ». */
export function direQuestion(r: Recherche, territoire: Territoire): string {
  const communes = r.communes.map((insee) => communeDe(territoire, insee)?.nom ?? insee);
  const parties = [
    r.texte,
    enumeration(r.thematiques, 'ou'),
    r.publics.length === 0 ? '' : `pour ${enumeration(r.publics, 'ou')}`,
    communes.length === 0 ? '' : `à ${enumeration(communes, 'ou')}${r.autour ? ' et autour' : ''}`,
    r.types.length === 0 ? '' : `type ${enumeration(r.types, 'ou')}`,
  ].filter((partie) => partie !== '');
  const phrase = parties.join(', ') || 'Fiches à vérifier';
  return espacesInsecables(phrase.charAt(0).toLocaleUpperCase('fr') + phrase.slice(1)).slice(0, INTITULE_AU_PLUS);
}
