import { direStatut } from '../indicateurs/dire-statut.ts';
import { espacesInsecables } from '../textes/francais.ts';
import { anneeDeLAction, blocDeLAction } from './action.ts';
import type { Bilan, BlocDeBilan, CleDeSection } from './bilan.ts';
import type { FaitsDuBilan } from './faits.ts';
import { TITRES_DES_SECTIONS } from './parties.ts';
import { fichesDuPerimetre } from './perimetre.ts';
import { remplissageDe } from './remplissage.ts';
import {
  blocDeCeQuiSeDecide,
  blocEnBref,
  blocsDeLaCooperation,
  blocsDeLEvaluation,
  blocsDuDiagnostic,
} from './sections.ts';

/** The last month may be closed: those that come will still change the year. */
const ANNEE_EN_COURS = 'L’année n’est pas finie : ces chiffres changeront.';

/** The bilan of a year: one value, from which the page and the documents are made. */
export function composerBilan(f: FaitsDuBilan): Bilan {
  const actions = fichesDuPerimetre(f.fiches, f).map((fiche) => anneeDeLAction(fiche, f));
  const blocs = {
    bref: [blocEnBref(actions, f)],
    diagnostic: blocsDuDiagnostic(actions),
    actions: actions.map((a) => blocDeLAction(a, f)),
    cooperation: blocsDeLaCooperation(f),
    evaluation: blocsDeLEvaluation(actions, f),
    decider: [blocDeCeQuiSeDecide(actions, f)],
  } as const satisfies Record<CleDeSection, readonly BlocDeBilan[]>;
  const sections = (Object.keys(TITRES_DES_SECTIONS) as CleDeSection[])
    // The cooperation itself is that of the whole territory: no funder supports it by a line of an action.
    .filter((cle) => f.financeur === undefined || cle !== 'cooperation')
    .map((cle) => ({ cle, titre: TITRES_DES_SECTIONS[cle], blocs: [...blocs[cle]] }));
  return {
    version: 1,
    territoire: f.territoire,
    annee: f.annee,
    plan: f.plan,
    ...(f.axe === undefined ? {} : { axe: f.axe }),
    ...(f.financeur === undefined ? {} : { financeur: f.financeur }),
    etabliLe: f.maintenant,
    jusqua: f.mois,
    statut: espacesInsecables(f.mois.endsWith('-12') ? direStatut(f.synthese) : ANNEE_EN_COURS),
    sections,
    remplissage: remplissageDe(sections),
    avertissements: [...f.synthese.avertissements],
  };
}
