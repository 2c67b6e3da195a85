import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { type EtatDeFraicheur, etatDeFraicheur } from '../annuaire/fraicheur.ts';
import { estIncertain } from '../liens/depart.ts';
import type { Besoin } from '../lists/besoins.list.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Diffusion } from '../lists/diffusions.list.ts';
import type { Fusion } from '../lists/fusions.list.ts';
import type { MiseEnLien } from '../lists/mises-en-lien.list.ts';
import type { Proposition } from '../lists/propositions.list.ts';
import type { Publication } from '../lists/publications.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { type DelaisDeSuivi, pourquoiAppeler } from '../mises-en-lien/suivre.ts';
import { estCarteIncertaine } from '../publication/trancher.ts';
import type { Reglages } from '../reglages/definitions.ts';
import { siretFerme } from '../sirene/etablissement.ts';
import { aujourdhui, joursEntre } from '../temps/heure-locale.ts';

/** What may wait for someone, the most pressing first. */
export const TRAVAUX = [
  'fusions-arretees',
  'anomalies',
  'departs',
  'propositions',
  'appels',
  'perimees',
  'injoignables',
  'siret-fermes',
  'referents',
  'doublons',
  'a-verifier',
  'a-informer',
  'contacts-sans-structure',
  'besoins',
  'conservation',
] as const;
export type Travail = (typeof TRAVAUX)[number];

/** Where each is done, in the annuaire: a list of its own. */
export const OU_TRAITER = {
  'fusions-arretees': 'a-traiter/fusions',
  anomalies: 'a-traiter',
  departs: 'a-traiter/departs',
  propositions: 'propositions',
  appels: 'mises-en-lien/a-appeler',
  perimees: 'a-traiter/perimees',
  injoignables: 'a-traiter/injoignables',
  'siret-fermes': 'a-traiter/siret',
  referents: 'referents',
  doublons: 'a-traiter/doublons',
  'a-verifier': 'a-traiter/a-verifier',
  'a-informer': 'a-traiter/a-informer',
  'contacts-sans-structure': 'a-traiter/contacts-sans-structure',
  besoins: 'a-traiter/besoins',
  conservation: 'a-traiter/conservation',
} as const satisfies Record<Travail, string>;

/** What is gone through one by one. */
interface AParcourir<B extends Pick<Besoin, 'etat'> = Pick<Besoin, 'etat'>> {
  readonly structures: readonly Structure[];
  readonly contacts: readonly Contact[];
  readonly besoins: readonly B[];
  readonly reglages: Pick<Reglages, 'cadenceParDefautMois'>;
  readonly maintenant: string;
}

interface Etat extends AParcourir {
  readonly propositions: readonly Pick<Proposition, 'etat'>[];
  readonly misesEnLien: readonly MiseEnLien[];
  readonly sollicitations: readonly Sollicitation[];
  readonly diffusions: readonly Pick<Diffusion, 'etat'>[];
  readonly publications: readonly Pick<Publication, 'etat' | 'reserveeLe'>[];
  readonly fusions: readonly Pick<Fusion, 'etat'>[];
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
  const nombres: Readonly<Record<Travail, number>> = {
    'fusions-arretees': e.fusions.filter((f) => f.etat === 'En cours' || f.etat === 'En annulation').length,
    anomalies: e.anomalies,
    departs:
      e.sollicitations.filter((s) => estIncertain(s, e.maintenant)).length +
      e.diffusions.filter((d) => d.etat === 'En cours').length +
      e.publications.filter((p) => estCarteIncertaine(p, e.maintenant)).length,
    propositions: e.propositions.filter((p) => p.etat === 'À examiner').length,
    appels: e.misesEnLien.filter((m) => pourquoiAppeler(m, e.sollicitations, e.reglages, e.maintenant) !== undefined)
      .length,
    perimees: lues.perimees.length,
    injoignables: lues.injoignables.length,
    'siret-fermes': e.structures.filter((s) => estDansLAnnuaire(s) && siretFerme(s) !== undefined).length,
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
export function lignesATraiter<B extends Pick<Besoin, 'etat'>>(e: AParcourir<B>) {
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
export type TravailParLignes = keyof ReturnType<typeof lignesATraiter>;

export const TRAVAUX_PAR_LIGNES = [
  'perimees',
  'injoignables',
  'a-verifier',
  'a-informer',
  'contacts-sans-structure',
  'besoins',
] as const satisfies readonly TravailParLignes[];

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
