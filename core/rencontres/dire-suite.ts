import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { resteADire } from '../egal.ts';
import type { ModificationDeSuite, Suite } from '../lists/suites.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import type { CanalDeReponse } from '../vocabulaires/mises-en-lien.ts';
import type { DireDeSuite, EtatDeSuite } from '../vocabulaires/rencontres.ts';
import { suiteOuverte } from './suite-ouverte.ts';

/** Who says how far a decision is: a person of the structure that carries it, when known, and by which way. */
export interface QuiLeDit {
  readonly contact: string | undefined;
  readonly canal: CanalDeReponse;
}

/** « Rien » takes back what one has said. */
export interface Dire {
  readonly dit: DireDeSuite | 'Rien';
  readonly mot?: string | undefined;
}

type Dite = Pick<Suite, 'etat' | 'faiteLe' | 'dit' | 'mot' | 'ditLe' | 'ditPar' | 'ditCanal' | 'etatAvant'>;

/** Nobody who carries it has said anything of it; or the coordination has decided since. */
export const RIEN_DIT = {
  dit: undefined,
  mot: undefined,
  ditLe: undefined,
  ditPar: undefined,
  ditCanal: undefined,
  etatAvant: undefined,
} as const satisfies ModificationDeSuite;

/** Is it still to be done, although whoever carries it says that they will not manage? The coordination is to decide. */
export const suiteEmpechee = (suite: Pick<Suite, 'etat' | 'dit'>): boolean =>
  suiteOuverte(suite) && suite.dit === 'N’y arrivera pas';

/** Did this person say what is said? Where nobody is named, the way tells. */
export const laDite = (suite: Pick<Suite, 'dit' | 'ditPar' | 'ditCanal'>, qui: QuiLeDit): boolean =>
  suite.dit !== undefined &&
  suite.ditPar === qui.contact &&
  (qui.contact !== undefined || suite.ditCanal === qui.canal);

/** What changes on a decision when whoever carries it says how far it is; nothing when it was said already. */
export function direSuite(
  suite: Dite,
  { dit, mot }: Dire,
  qui: QuiLeDit,
  maintenant: string,
): Resultat<ModificationDeSuite> {
  if (suite.etat === 'Abandonnée') return ABANDONNEE;
  if (dit === 'Rien') return seReprendre(suite, qui, maintenant);
  const dernierMot = mot?.trim() || (mot === undefined && suite.dit === dit ? suite.mot : undefined);
  if (dit === 'N’y arrivera pas' && dernierMot === undefined) return SANS_UN_MOT;
  const etat = etatDit(suite.etat, dit);
  if (resteADire(suite, { etat, dit, mot: dernierMot }).length === 0) return reussite({});
  return reussite({
    ...etatLe(suite, etat, maintenant),
    dit,
    mot: dernierMot,
    ditLe: maintenant,
    ditPar: qui.contact,
    ditCanal: qui.canal,
    // Said again in other words, it goes back to what it was before the first.
    etatAvant: etat === suite.etat ? (suite.etatAvant ?? suite.etat) : suite.etat,
  });
}

/** The state that someone gives it, and nothing said any more: what they decide answers what was said. */
export const fixerEtat = (suite: Dite, etat: EtatDeSuite, maintenant: string): ModificationDeSuite => ({
  ...etatLe(suite, etat, maintenant),
  ...RIEN_DIT,
});

function seReprendre(suite: Dite, qui: QuiLeDit, maintenant: string): Resultat<ModificationDeSuite> {
  if (suite.dit === undefined) return reussite({});
  if (!laDite(suite, qui)) return PAS_DE_VOUS;
  const etat = suite.etat === etatDit(suite.etat, suite.dit) ? (suite.etatAvant ?? suite.etat) : suite.etat;
  return reussite(fixerEtat(suite, etat, maintenant));
}

/** Saying that one will not manage gives nothing up: that is for the coordination to decide. */
const etatDit = (actuel: EtatDeSuite, dit: DireDeSuite): EtatDeSuite => {
  if (dit !== 'N’y arrivera pas') return dit;
  return actuel === 'Faite' ? 'En cours' : actuel;
};

/** The day it was done is the local one, and stays. */
const etatLe = (suite: Dite, etat: EtatDeSuite, maintenant: string) => ({
  etat,
  faiteLe: etat !== 'Faite' ? undefined : suite.etat === 'Faite' ? suite.faiteLe : aujourdhui(maintenant),
});

const ABANDONNEE = refuser(
  'regle-metier',
  'Cette décision a été abandonnée. Si elle se fait quand même, dites-le à la coordination.',
);
const SANS_UN_MOT = refuser('regle-metier', 'Dites en quelques mots ce qui empêche : la coordination le lira.', [
  { chemin: 'corps.mot', message: 'Quelques mots sont attendus.' },
]);
const PAS_DE_VOUS = refuser('interdit', 'Quelqu’un d’autre l’a dit : dites plutôt où en est la décision.');
