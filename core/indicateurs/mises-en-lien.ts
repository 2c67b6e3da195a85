import type { Indicateur } from '../lists/indicateurs.list.ts';
import type { MiseEnLien } from '../lists/mises-en-lien.list.ts';
import { estFaite, ISSUES_CONNUES } from '../mises-en-lien/decider-etat.ts';
import { joursEntre } from '../temps/heure-locale.ts';
import type { EtatDeMiseEnLien } from '../vocabulaires/mises-en-lien.ts';
import { avantLesDonnees, type Compter, inconnue } from './compter.ts';
import { mediane } from './mediane.ts';
import { admet, admetStructure, type Operations } from './operations.ts';
import { contient, type Periode } from './periode.ts';
import type { Mesure } from './synthese.ts';

/** Counts over the introductions made in the period: each belongs to the month in which it was made, whenever it is answered. */
const surLesFaites =
  (compter: (faites: readonly MiseEnLien[]) => Mesure): Compter =>
  (o, i, p) =>
    avantLesDonnees(
      o.misesEnLien.filter(estFaite).map((m) => m.faiteLe.slice(0, 7)),
      p,
      'Aucune mise en lien enregistrée',
    ) ?? compter(misesEnLienDe(o, i, p));

/** The introductions of the period that pass the filters; the type of structure is that of the one turned to. */
export const misesEnLienDe = (
  o: Pick<Operations, 'misesEnLien' | 'structures'>,
  i: Pick<Indicateur, 'thematiques' | 'typesDeStructure'>,
  p: Periode,
): readonly MiseEnLien[] =>
  o.misesEnLien.filter(
    (m) =>
      estFaite(m) &&
      contient(p, m.faiteLe.slice(0, 7)) &&
      admet(i.thematiques, [m.thematique]) &&
      admetStructure({ ...i, thematiques: [] }, o.structures.get(m.destinataire)),
  );

const AUCUNE = 'Aucune mise en lien sur la période.';
type Compte = (faites: readonly MiseEnLien[]) => Mesure;

const combien =
  (etat: EtatDeMiseEnLien): Compte =>
  (faites) =>
    faites.length === 0
      ? inconnue(AUCUNE)
      : { valeur: faites.filter((m) => m.etat === etat).length, masquee: false, denominateur: faites.length };

/** A share in percent over the introductions where `connue` holds; how many of all they are is the coverage. */
const part =
  (connue: (m: MiseEnLien) => boolean, compte: (m: MiseEnLien) => boolean, sinon: string): Compte =>
  (faites) => {
    if (faites.length === 0) return inconnue(AUCUNE);
    const connues = faites.filter(connue);
    const couverture = { connus: connues.length, total: faites.length };
    if (connues.length === 0) return inconnue(sinon, couverture);
    const valeur = Math.round((1000 * connues.filter(compte).length) / connues.length) / 10;
    return { valeur, masquee: false, denominateur: connues.length, couverture };
  };

function delai(faites: readonly MiseEnLien[]): Mesure {
  const abouties = faites.filter((m) => m.etat === 'Aboutie');
  const delais = abouties.flatMap((m) =>
    m.clotureeLe === undefined ? [] : [Math.max(0, joursEntre(m.faiteLe, m.clotureeLe))],
  );
  const valeur = mediane(delais);
  return valeur === undefined
    ? inconnue('Aucune mise en lien aboutie sur la période.')
    : { valeur, masquee: false, couverture: { connus: delais.length, total: abouties.length } };
}

/** How introductions are counted (mission, seed 003, actions 6 and 8): by the indicators over a period, by the tab over those that it shows. */
export const COMPTER_LES_MISES_EN_LIEN = {
  'mises-en-lien': (faites) => ({ valeur: faites.length, masquee: false }),
  'mises-en-lien-abouties': part(
    (m) => ISSUES_CONNUES.includes(m.etat),
    (m) => m.etat === 'Aboutie',
    'Aucune mise en lien n’a encore d’issue connue.',
  ),
  'delai-de-mise-en-lien': delai,
  'mises-en-lien-refusees': combien('Refusée'),
  'mises-en-lien-sans-reponse': combien('Sans réponse'),
  'mises-en-lien-pertinentes': part(
    (m) => m.pertinente !== undefined,
    (m) => m.pertinente === 'Oui',
    'Aucune structure n’a encore dit si la mise en lien était pertinente.',
  ),
} as const satisfies Record<string, Compte>;

export const ORIGINES_SANS_REPONSE: readonly string[] = ['Recherche sans réponse', 'Mise en lien'];

const c = COMPTER_LES_MISES_EN_LIEN;

export const CALCULER_LES_MISES_EN_LIEN = {
  'mises-en-lien': surLesFaites(c['mises-en-lien']),
  'mises-en-lien-abouties': surLesFaites(c['mises-en-lien-abouties']),
  'delai-de-mise-en-lien': surLesFaites(c['delai-de-mise-en-lien']),
  'mises-en-lien-refusees': surLesFaites(c['mises-en-lien-refusees']),
  'mises-en-lien-sans-reponse': surLesFaites(c['mises-en-lien-sans-reponse']),
  'mises-en-lien-pertinentes': surLesFaites(c['mises-en-lien-pertinentes']),

  'questions-sans-reponse': (o, i, p) => {
    const questions = o.besoins.filter((b) => ORIGINES_SANS_REPONSE.includes(b.origine));
    const avant = avantLesDonnees(
      questions.map((b) => b.releveLe.slice(0, 7)),
      p,
      'Aucune question sans réponse notée',
    );
    if (avant !== undefined) return avant;
    const gardees = questions.filter(
      (b) =>
        contient(p, b.releveLe.slice(0, 7)) && admet(i.thematiques, b.thematique === undefined ? [] : [b.thematique]),
    );
    return { valeur: gardees.length, masquee: false };
  },
} as const satisfies Record<string, Compter>;
