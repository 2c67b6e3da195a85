import type { Rencontre } from '../lists/rencontres.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { type Commune, communeDe, type Territoire } from '../territoire/territoire.ts';
import { accueilsDe, besoins, debutDuCompte, direBesoin, type Mesures, mesurer, trajetDe } from './besoin-d-accueil.ts';
import { joursPourvus } from './couplage.ts';
import type { LieuDAccueil } from './regle.ts';

/** Who hosts a sitting, and why. */
export interface Accueil {
  readonly le: string;
  readonly lieu?: string | undefined;
  readonly communeInsee?: string | undefined;
  readonly raisons: readonly string[];
  /** To be looked at before it is announced. */
  readonly alertes: readonly string[];
}

export interface TourDeRole {
  readonly accueils: readonly Accueil[];
  /** Communes that cannot host, and why. */
  readonly ecartees: readonly { readonly communeInsee: string; readonly raison: string }[];
}

interface Demande {
  /** Days of the sittings, in order. */
  readonly jours: readonly string[];
  readonly lieux: readonly LieuDAccueil[];
  readonly territoire: Territoire;
  /** Every rencontre that is known, past and to come. */
  readonly rencontres: readonly Rencontre[];
  /** INSEE code of the seat of each structure invited. */
  readonly invitees: readonly string[];
  /** Communes that somebody chose for a day: they have had their turn. */
  readonly choisies?: ReadonlyMap<string, string>;
}

/**
 * Communes in turn, each as often as the others: every turn goes once through all those that have a room, the one that
 * needs it most first. A commune that already hosts on a day is passed over for it and comes later in the same turn,
 * as long as an order without a clash exists.
 */
export function tourDeRole(e: Demande): TourDeRole {
  const { candidates, ecartees } = trier(e);
  const jours = accueilsDe(e.rencontres);
  const invitees = e.invitees.flatMap((insee) => communeDe(e.territoire, insee) ?? []);
  const trajets = new Map(candidates.map(({ commune }) => [commune.insee, trajetDe(commune, invitees)]));
  const prises = new Map([...jours].map(([insee, siens]) => [insee, new Set(siens)]));
  const permis = (insee: string, le: string) => prises.get(insee)?.has(le) !== true;

  const accueils: Accueil[] = [];
  for (let debut = 0; candidates.length > 0 && debut < e.jours.length; debut += candidates.length) {
    const duTour = e.jours.slice(debut, debut + candidates.length);
    const dites = new Set(duTour.flatMap((le) => e.choisies?.get(le) ?? []));
    let restants = duTour.filter((le) => e.choisies?.has(le) !== true);
    let libres = candidates.filter(({ commune }) => !dites.has(commune.insee));
    for (const [le, insee] of e.choisies ?? [])
      if (duTour.includes(le)) jours.set(insee, [...(jours.get(insee) ?? []), le].sort());
    let pourvus = joursPourvus(restants, insees(libres), permis);
    for (const le of restants) {
      const suivants = restants.filter((j) => j > le);
      const choisie = choisir(libres, le, { suivants, pourvus, permis, jours, trajets });
      libres = libres.filter((c) => c !== choisie.candidate);
      restants = suivants;
      pourvus -= choisie.libre ? 1 : 0;
      accueils.push(accueillir(choisie, le, e));
      const { insee } = choisie.candidate.commune;
      jours.set(insee, [...(jours.get(insee) ?? []), le].sort());
    }
  }
  return { accueils, ecartees };
}

/** Places in a fixed order, again from the first one. */
export const tourFixe = (jours: readonly string[], lieux: readonly LieuDAccueil[]): readonly Accueil[] =>
  lieux.length === 0
    ? []
    : jours.map((le, i) => {
        const { lieu, communeInsee } = lieux[i % lieux.length] ?? {};
        return {
          le,
          lieu,
          communeInsee,
          raisons: lieux.length === 1 ? [] : [`${(i % lieux.length) + 1} sur ${lieux.length}, dans l’ordre choisi`],
          alertes: [],
        };
      });

interface Candidate {
  readonly commune: Commune;
  readonly place: LieuDAccueil;
}

const insees = (candidates: readonly Candidate[]): readonly string[] => candidates.map(({ commune }) => commune.insee);

/** Those that have a room where everyone gets in. */
function trier({ lieux, territoire }: Demande): {
  readonly candidates: readonly Candidate[];
  readonly ecartees: TourDeRole['ecartees'];
} {
  const candidates: Candidate[] = [];
  const ecartees: { communeInsee: string; raison: string }[] = [];
  for (const place of lieux) {
    const commune = communeDe(territoire, place.communeInsee);
    if (commune === undefined) continue;
    if (candidates.some((c) => c.commune === commune)) continue;
    const raison = refusDeSalle(place);
    if (raison === undefined) candidates.push({ commune, place });
    else ecartees.push({ communeInsee: commune.insee, raison });
  }
  return { candidates, ecartees };
}

const DIRE_ACCES = {
  accessible: 'salle accessible',
  'à vérifier': 'accès de la salle à vérifier',
  'non accessible': 'salle non accessible',
} as const satisfies Record<LieuDAccueil['acces'], string>;

function refusDeSalle({ lieu, acces }: LieuDAccueil): string | undefined {
  if (lieu === undefined || lieu === '') return 'aucune salle connue';
  return acces === 'non accessible' ? `${lieu} : non accessible` : undefined;
}

interface Tour {
  /** Days of the turn that remain after this one. */
  readonly suivants: readonly string[];
  /** How many days of the turn, this one included, can be free of any clash. */
  readonly pourvus: number;
  readonly permis: (insee: string, le: string) => boolean;
  readonly jours: ReadonlyMap<string, readonly string[]>;
  readonly trajets: ReadonlyMap<string, number | undefined>;
}

interface Choisie {
  readonly candidate: Candidate;
  readonly libre: boolean;
  readonly mesure: Mesures;
}

/** The commune that needs it most, of those that leave to the days which remain an order as free of clashes. */
function choisir(libres: readonly Candidate[], le: string, tour: Tour): Choisie {
  const depuis = debutDuCompte(le);
  const mesures = libres.map(({ commune }) =>
    mesurer(commune, tour.jours.get(commune.insee) ?? [], { le, depuis, km: tour.trajets.get(commune.insee) }),
  );
  const poids = besoins(mesures);
  const rangees = libres
    .flatMap((candidate, i) => {
      const mesure = mesures[i];
      return mesure === undefined
        ? []
        : [{ candidate, libre: tour.permis(candidate.commune.insee, le), mesure, poids: poids[i] ?? 0 }];
    })
    .toSorted(
      (a, b) =>
        Number(b.libre) - Number(a.libre) ||
        b.poids - a.poids ||
        a.candidate.commune.insee.localeCompare(b.candidate.commune.insee, 'fr'),
    );
  const tenable = ({ candidate, libre }: Choisie) =>
    joursPourvus(tour.suivants, insees(libres.filter((c) => c !== candidate)), tour.permis) + Number(libre) >=
    tour.pourvus;
  const choisie = rangees.find(tenable) ?? rangees[0];
  if (choisie === undefined) throw new Error('Un tour a plus de jours que de communes.');
  return choisie;
}

function accueillir({ candidate, libre, mesure }: Choisie, le: string, e: Demande): Accueil {
  const { commune, place } = candidate;
  const autre = e.rencontres.find(
    (r) => r.communeInsee === commune.insee && r.debut !== undefined && aujourdhui(r.debut) === le,
  );
  return {
    le,
    lieu: place.lieu,
    communeInsee: commune.insee,
    raisons: [...direBesoin(mesure), DIRE_ACCES[place.acces]],
    alertes: libre ? [] : [`accueille déjà « ${autre?.titre ?? 'une autre rencontre'} » ce jour-là`],
  };
}
