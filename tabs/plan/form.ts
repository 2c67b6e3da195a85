import { reprendreAction } from '../../core/base-d-actions/reprendre-action.ts';
import {
  CHAMPS_DE_FICHE_ACTION,
  CHAMPS_DE_L_ACTION,
  type ChampDeLAction,
  estDeLaCoordination,
} from '../../core/champs/fiche-action.ts';
import { changees, ouvrir, type SaisieDe } from '../../core/champs/table.ts';
import type { FicheActionSaisie } from '../../core/contrats/plan.ts';
import type { Acteur } from '../../core/droits/droits.ts';
import { egal } from '../../core/egal.ts';
import type { FicheAction } from '../../core/lists/fiches-action.list.ts';
import type { MatiereDuPlan } from '../../core/plan/composer-plan.ts';
import { type Etape, lireEtapes } from '../../core/plan/etapes.ts';

/** The structure for which somebody may change this fiche: one of theirs that carries it. Undefined for the coordination. */
export const structurePorteuse = (fiche: FicheAction, acteur: Acteur | undefined): string | undefined =>
  acteur === undefined || acteur.profil === 'coordination' || acteur.profil === 'lecture'
    ? undefined
    : fiche.porteuses.find((id) => acteur.structures.includes(id));

/** What the page of a fiche is drawn from. */
export interface FicheProps {
  readonly fiche: FicheAction;
  readonly matiere: MatiereDuPlan;
  /** Of the indicators, `AAAA-MM`. */
  readonly mois: string;
  readonly jour: string;
  readonly acteur: Acteur | undefined;
  /** The structure for which one may change it; undefined for the coordination. */
  readonly structure: string | undefined;
  readonly modifie: boolean;
}

/** A step as typed: empty where nothing is said. */
export interface EtapeSaisie {
  /** Keeps its place in the page while others move. */
  readonly cle: number;
  readonly titre: string;
  readonly pour: string;
  readonly qui: string;
  readonly faiteLe: string;
}

export interface SaisieDAction {
  readonly champs: SaisieDe<typeof CHAMPS_DE_FICHE_ACTION, ChampDeLAction>;
  readonly etapes: readonly EtapeSaisie[];
  readonly porteuses: readonly string[];
  readonly partenaires: readonly string[];
}

/** The form as it opens on a fiche, or on a new one of this plan. */
export const saisieDe = (fiche: FicheAction | undefined, plan = ''): SaisieDAction => ({
  champs: ouvrir(CHAMPS_DE_FICHE_ACTION, CHAMPS_DE_L_ACTION, fiche ?? { plan, statut: 'En projet' }),
  etapes: lireEtapes(fiche?.modalites ?? []).map(({ titre, pour = '', qui = '', faiteLe = '' }, cle) => ({
    cle,
    titre,
    pour,
    qui,
    faiteLe,
  })),
  porteuses: fiche?.porteuses ?? [],
  partenaires: fiche?.structuresPartenaires ?? [],
});

/** The form of a new fiche as a record of the base fills it. */
export const saisieReprise = (depart: SaisieDAction, modele: FicheAction): SaisieDAction => ({
  ...depart,
  champs: {
    ...depart.champs,
    ...ouvrir(CHAMPS_DE_FICHE_ACTION, CHAMPS_DE_L_ACTION, reprendreAction(modele, depart.champs.plan)),
  },
});

/** The form of a new fiche with these fields filled already. */
export const saisieAvec = (
  depart: SaisieDAction,
  champs: Partial<Pick<FicheAction, ChampDeLAction>>,
): SaisieDAction => ({
  ...depart,
  champs: ouvrir(CHAMPS_DE_FICHE_ACTION, CHAMPS_DE_L_ACTION, {
    plan: depart.champs.plan,
    statut: depart.champs.statut,
    ...champs,
  }),
});

export const etapeNeuve = (etapes: readonly EtapeSaisie[]): EtapeSaisie => ({
  cle: Math.max(-1, ...etapes.map((e) => e.cle)) + 1,
  titre: '',
  pour: '',
  qui: '',
  faiteLe: '',
});

/** The steps that say something, as they are sent. */
const etapesDites = (etapes: readonly EtapeSaisie[]): Etape[] =>
  etapes
    .filter(({ titre }) => titre.trim() !== '')
    .map(({ titre, pour, qui, faiteLe }) => ({
      titre,
      ...(pour === '' ? {} : { pour }),
      ...(qui.trim() === '' ? {} : { qui }),
      ...(faiteLe === '' ? {} : { faiteLe }),
    }));

/** What the form sends: what is no longer as it opened. */
export function changementsDe(avant: SaisieDAction, apres: SaisieDAction): FicheActionSaisie {
  const [avantDites, dites] = [etapesDites(avant.etapes), etapesDites(apres.etapes)];
  return {
    ...(changees(CHAMPS_DE_FICHE_ACTION, avant.champs, apres.champs) as FicheActionSaisie),
    ...(egal(avantDites, dites) ? {} : { etapes: dites }),
    ...(egal(avant.porteuses, apres.porteuses) ? {} : { porteuses: [...apres.porteuses] }),
    ...(egal(avant.partenaires, apres.partenaires) ? {} : { structuresPartenaires: [...apres.partenaires] }),
  };
}

/** The steps of a fiche with this one said done on this day, or to be done again. */
export const etapesAvec = (fiche: FicheAction, rang: number, faiteLe: string | undefined): Etape[] =>
  lireEtapes(fiche.modalites).map((etape, i) => {
    const { faiteLe: _, ...reste } = etape;
    return i !== rang ? etape : faiteLe === undefined ? reste : { ...reste, faiteLe };
  });

/** The fields that somebody who acts for a structure does not type. */
export const seTape = (champ: ChampDeLAction, coordonne: boolean): boolean => coordonne || !estDeLaCoordination(champ);
