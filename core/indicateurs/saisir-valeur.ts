import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Indicateur, ModificationDIndicateur } from '../lists/indicateurs.list.ts';
import { donneesPersonnelles } from '../mises-en-lien/sans-donnee-personnelle.ts';
import { enumeration, espacesInsecables } from '../textes/francais.ts';
import { compteDesPersonnes } from './calculs.ts';
import { uniteDe } from './definitions.ts';

export type ValeurSaisie = NonNullable<Indicateur['valeurs']>[number];

interface Saisie {
  /** `AAAA-MM`. */
  readonly mois: string;
  /** None: the value of that month is withdrawn. */
  readonly valeur?: number | undefined;
  readonly commentaire: string;
}

interface Moment {
  readonly maintenant: string;
  /** The present month: no value is typed for one that has not begun. */
  readonly moisCourant: string;
}

/** The values that stand, the latest month first. */
export const valeursQuiTiennent = ({ valeurs = [] }: Pick<Indicateur, 'valeurs'>): readonly ValeurSaisie[] =>
  valeurs.filter((v) => v.retiree !== true).toSorted((a, b) => b.mois.localeCompare(a.mois));

/** What to write when a value is typed, corrected or withdrawn for a month; what it was before is kept. Nothing to write when it stands so already. */
export function saisirValeur(
  indicateur: Indicateur,
  { mois, valeur, commentaire }: Saisie,
  { maintenant, moisCourant }: Moment,
): Resultat<ModificationDIndicateur | undefined> {
  if (indicateur.calcul !== 'saisie')
    return refuser('regle-metier', 'Cet indicateur se compte tout seul : aucune valeur ne s’y saisit.');
  if (mois > moisCourant) return enFaute('mois', 'Ce mois n’a pas commencé.');
  const trouvees = donneesPersonnelles(commentaire, Number(maintenant.slice(0, 4)));
  if (trouvees.length > 0)
    return enFaute(
      'commentaire',
      `Le commentaire semble contenir ${enumeration(trouvees)}. Tous les membres le lisent : dites ce qui explique le chiffre, sans nommer personne.`,
    );
  const valeurs = indicateur.valeurs ?? [];
  const ancienne = valeurs.find((v) => v.mois === mois);
  if (valeur === undefined && (ancienne === undefined || ancienne.retiree)) return reussite(undefined);
  const dit = commentaire === '' ? {} : { commentaire };
  if (
    ancienne !== undefined &&
    ancienne.retiree !== true &&
    ancienne.valeur === valeur &&
    (ancienne.commentaire ?? '') === commentaire
  )
    return reussite(undefined);
  const nouvelle: ValeurSaisie = {
    mois,
    valeur: valeur ?? ancienne?.valeur ?? 0,
    ...dit,
    ...(valeur === undefined ? { retiree: true as const } : {}),
    ...(ancienne?.personnes === true || compteDesPersonnes(uniteDe(indicateur)) ? { personnes: true as const } : {}),
    le: maintenant,
    ...(ancienne === undefined ? {} : { avant: [...(ancienne.avant ?? []), passee(ancienne)].slice(-PASSEES_AU_PLUS) }),
  };
  return reussite({ valeurs: quiTiennent([...valeurs.filter((v) => v.mois !== mois), nouvelle].toSorted(parMois)) });
}

/** Corrections kept of a month. */
const PASSEES_AU_PLUS = 20;

/** A note column holds 60 000 characters: the corrections of the oldest months leave first, never a value. */
const CARACTERES_AU_PLUS = 50_000;

function quiTiennent(valeurs: readonly ValeurSaisie[]): ValeurSaisie[] {
  let trop = JSON.stringify(valeurs).length - CARACTERES_AU_PLUS;
  return valeurs.map((v) => {
    if (trop <= 0 || v.avant === undefined) return v;
    const { avant, ...reste } = v;
    trop -= JSON.stringify(avant).length;
    return reste;
  });
}

const parMois = (a: ValeurSaisie, b: ValeurSaisie): number => a.mois.localeCompare(b.mois);

const passee = ({ valeur, commentaire, le, retiree }: ValeurSaisie): NonNullable<ValeurSaisie['avant']>[number] => ({
  valeur,
  ...(commentaire === undefined ? {} : { commentaire }),
  ...(le === undefined ? {} : { le }),
  ...(retiree === undefined ? {} : { retiree }),
});

const enFaute = (champ: string, phrase: string): Resultat<never> => {
  const message = espacesInsecables(phrase);
  return refuser('regle-metier', message, [{ chemin: `corps.${champ}`, message }]);
};
