import {
  CONVENTIONS_A_RENOUVELER,
  DECISIONS_EN_RETARD,
  ETAPES_EN_RETARD,
  LES_BESOINS_OUVERTS,
  type Lien,
  VALEURS_EN_RETARD,
} from '../accueil/lien.ts';
import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { type EtatDeFraicheur, etatDeFraicheur } from '../annuaire/fraicheur.ts';
import { valeursEnRetard } from '../indicateurs/valeurs-attendues.ts';
import { estIncertain } from '../liens/depart.ts';
import type { Besoin } from '../lists/besoins.list.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Convention } from '../lists/conventions.list.ts';
import type { Diffusion } from '../lists/diffusions.list.ts';
import type { FicheAction } from '../lists/fiches-action.list.ts';
import type { Fusion } from '../lists/fusions.list.ts';
import type { Indicateur } from '../lists/indicateurs.list.ts';
import type { MiseEnLien } from '../lists/mises-en-lien.list.ts';
import type { NoteDeRelation } from '../lists/notes-de-relation.list.ts';
import type { Proposition } from '../lists/propositions.list.ts';
import type { Publication } from '../lists/publications.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Suite } from '../lists/suites.list.ts';
import { type DelaisDeSuivi, pourquoiAppeler } from '../mises-en-lien/suivre.ts';
import { retardsDesPlans } from '../plan/retards-des-plans.ts';
import { estCarteIncertaine, estCarteRefusee } from '../publication/trancher.ts';
import type { Reglages } from '../reglages/definitions.ts';
import { rappelsDus } from '../relations/tenir.ts';
import { suiteEnRetard, suitesQuiTiennent } from '../rencontres/suite-ouverte.ts';
import { siretFerme } from '../sirene/etablissement.ts';
import { aujourdhui, joursEntre } from '../temps/heure-locale.ts';

/** What may wait for someone, the most pressing first. */
export const TRAVAUX = [
  'fusions-arretees',
  'anomalies',
  'departs',
  'cartes-refusees',
  'propositions',
  'rappels',
  'appels',
  'decisions-en-retard',
  'etapes-en-retard',
  'valeurs-en-retard',
  'perimees',
  'injoignables',
  'siret-fermes',
  'conventions',
  'referents',
  'doublons',
  'a-verifier',
  'a-informer',
  'contacts-sans-structure',
  'besoins',
  'conservation',
] as const;
export type Travail = (typeof TRAVAUX)[number];

const dansLAnnuaire = (sous: string): Lien => ({ entite: 'annuaire', sous });

/** Where each is done: a list of its own. */
export const OU_TRAITER: Readonly<Record<Travail, Lien>> = {
  'fusions-arretees': dansLAnnuaire('a-traiter/fusions'),
  anomalies: dansLAnnuaire('a-traiter'),
  departs: dansLAnnuaire('a-traiter/departs'),
  'cartes-refusees': dansLAnnuaire('a-traiter/cartes'),
  propositions: dansLAnnuaire('propositions'),
  rappels: dansLAnnuaire('a-traiter/rappels'),
  appels: dansLAnnuaire('mises-en-lien/a-appeler'),
  'decisions-en-retard': DECISIONS_EN_RETARD,
  'etapes-en-retard': ETAPES_EN_RETARD,
  'valeurs-en-retard': VALEURS_EN_RETARD,
  perimees: dansLAnnuaire('a-traiter/perimees'),
  injoignables: dansLAnnuaire('a-traiter/injoignables'),
  'siret-fermes': dansLAnnuaire('a-traiter/siret'),
  conventions: CONVENTIONS_A_RENOUVELER,
  referents: dansLAnnuaire('referents'),
  doublons: dansLAnnuaire('a-traiter/doublons'),
  'a-verifier': dansLAnnuaire('a-traiter/a-verifier'),
  'a-informer': dansLAnnuaire('a-traiter/a-informer'),
  'contacts-sans-structure': dansLAnnuaire('a-traiter/contacts-sans-structure'),
  besoins: LES_BESOINS_OUVERTS,
  conservation: dansLAnnuaire('a-traiter/conservation'),
};

/** What is gone through one by one. */
interface AParcourir {
  readonly structures: readonly Structure[];
  readonly contacts: readonly Contact[];
  readonly besoins: readonly Pick<Besoin, 'etat'>[];
  readonly reglages: Pick<Reglages, 'cadenceParDefautMois'>;
  readonly maintenant: string;
}

interface Etat extends AParcourir {
  readonly propositions: readonly Pick<Proposition, 'etat'>[];
  readonly misesEnLien: readonly MiseEnLien[];
  readonly notesDeRelation: readonly NoteDeRelation[];
  readonly sollicitations: readonly Sollicitation[];
  readonly diffusions: readonly Pick<Diffusion, 'etat'>[];
  readonly publications: readonly Pick<Publication, 'etat' | 'reserveeLe'>[];
  readonly fusions: readonly Pick<Fusion, 'etat'>[];
  readonly rencontres: readonly Pick<Rencontre, 'id' | 'etat'>[];
  readonly suites: readonly Pick<Suite, 'rencontre' | 'etat' | 'echeance'>[];
  readonly fichesAction: readonly FicheAction[];
  readonly conventions: readonly Convention[];
  readonly indicateurs: readonly Indicateur[];
  /** Themes that hang on one person alone, or whose référent is silent or gone; undefined while they are being counted. */
  readonly referents?: number | undefined;
  /** Pairs to look at. */
  readonly doublons: number;
  /** Rows that cannot be read. */
  readonly anomalies: number;
  /** Rows that a rule of retention is about; undefined while they are being counted. */
  readonly conservation: number | undefined;
  readonly reglages: AParcourir['reglages'] & DelaisDeSuivi;
}

export interface ATraiter {
  readonly travail: Travail;
  readonly nombre: number;
}

/** What there is to do, the most pressing first; nothing is told of what is done. */
export function resterAFaire(e: Etat): readonly ATraiter[] {
  const lues = lignesATraiter(e);
  const jour = aujourdhui(e.maintenant);
  const duPlan = retardsDesPlans(e.fichesAction, e.conventions, jour);
  const nombres: Readonly<Record<Travail, number>> = {
    'fusions-arretees': e.fusions.filter((f) => f.etat === 'En cours' || f.etat === 'En annulation').length,
    anomalies: e.anomalies,
    departs:
      e.sollicitations.filter((s) => estIncertain(s, e.maintenant)).length +
      e.diffusions.filter((d) => d.etat === 'En cours').length +
      e.publications.filter((p) => estCarteIncertaine(p, e.maintenant)).length,
    'cartes-refusees': e.publications.filter((p) => estCarteRefusee(p, e.maintenant)).length,
    propositions: e.propositions.filter((p) => p.etat === 'À examiner').length,
    rappels: rappelsDus(e.notesDeRelation, e.structures, aujourdhui(e.maintenant)).length,
    appels: e.misesEnLien.filter((m) => pourquoiAppeler(m, e.sollicitations, e.reglages, e.maintenant) !== undefined)
      .length,
    'decisions-en-retard': suitesQuiTiennent(e.suites, e.rencontres).filter((s) => suiteEnRetard(s, jour)).length,
    'etapes-en-retard': duPlan.etapes.length,
    'valeurs-en-retard': valeursEnRetard(e.indicateurs, jour).length,
    perimees: lues.perimees.length,
    injoignables: lues.injoignables.length,
    'siret-fermes': e.structures.filter((s) => estDansLAnnuaire(s) && siretFerme(s) !== undefined).length,
    conventions: duPlan.conventions.length,
    referents: e.referents ?? 0,
    doublons: e.doublons,
    'a-verifier': lues['a-verifier'].length,
    'a-informer': lues['a-informer'].length,
    'contacts-sans-structure': lues['contacts-sans-structure'].length,
    besoins: lues.besoins.length,
    conservation: e.conservation ?? 0,
  };
  return TRAVAUX.map((travail) => ({ travail, nombre: nombres[travail] })).filter(({ nombre }) => nombre > 0);
}

/** All that waits: what the badge of « À traiter » says is what its page holds. */
export const combienAttend = (travaux: readonly ATraiter[]): number => travaux.reduce((n, t) => n + t.nombre, 0);

/** The rows that wait, by the kind of work: what the counts are the length of. */
export function lignesATraiter(e: AParcourir) {
  const jour = aujourdhui(e.maintenant);
  const presentes = e.structures.filter(estDansLAnnuaire);
  const connues = new Set(presentes.map((s) => s.id));
  const dEtat = (...etats: readonly EtatDeFraicheur[]) =>
    presentes.filter((s) => etats.includes(etatDeFraicheur(s, jour, e.reglages.cadenceParDefautMois)));
  return {
    perimees: dEtat('perimee'),
    injoignables: structuresInjoignables(presentes, e.contacts),
    'a-verifier': dEtat('a-verifier', 'jamais'),
    'a-informer': e.contacts.filter((c) => c.actif && c.informeLe === undefined && estEnRetard(c, jour)),
    'contacts-sans-structure': e.contacts.filter((c) => c.actif && !connues.has(c.structure)),
    besoins: e.besoins.filter((b) => b.etat === 'Ouvert'),
  };
}

export const TRAVAUX_PAR_LIGNES = [
  'perimees',
  'injoignables',
  'a-verifier',
  'a-informer',
  'contacts-sans-structure',
] as const satisfies readonly (keyof ReturnType<typeof lignesATraiter>)[];
export type TravailParLignes = (typeof TRAVAUX_PAR_LIGNES)[number];

const estJoignable = (x: {
  readonly courriel?: string | undefined;
  readonly telephone?: string | undefined;
}): boolean => x.courriel !== undefined || x.telephone !== undefined;

/** Those that no mail and no call reaches, neither themselves nor anyone in post there. Whoever does not see every contact cannot tell. */
export function structuresInjoignables(
  structures: readonly Structure[],
  contacts: readonly Contact[],
): readonly Structure[] {
  const joignables = new Set(contacts.filter((c) => c.actif && estJoignable(c)).map((c) => c.structure));
  return structures.filter((s) => !estJoignable(s) && !joignables.has(s.id));
}

/** RGPD, article 14: a person whose data came from someone else is told within a month. */
const estEnRetard = ({ creeLe }: Pick<Contact, 'creeLe'>, jour: string): boolean =>
  creeLe !== '' && joursEntre(aujourdhui(creeLe), jour) > 30;
