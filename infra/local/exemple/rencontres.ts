import { Temporal } from 'temporal-polyfill';
import type { NouveauComptage } from '../../../core/lists/comptages.list.ts';
import type { NouvelleParticipation } from '../../../core/lists/participations.list.ts';
import type { NouveauPoint } from '../../../core/lists/points-ordre-du-jour.list.ts';
import type { NouvelleRencontre } from '../../../core/lists/rencontres.list.ts';
import type { NouvelleStructure } from '../../../core/lists/structures.list.ts';
import type { NouvelleSuite } from '../../../core/lists/suites.list.ts';
import { depuisHeureLocale } from '../../../core/temps/heure-locale.ts';
import { TRANCHES_D_AGE } from '../../../core/vocabulaires/rencontres.ts';
import { jourDe, jourDuMois, joursAvant, rendezVous } from './calendrier.ts';
import { decider } from './decisions.ts';
import { GENRES, type Genre } from './genres.ts';
import type { Hasard } from './hasard.ts';
import { de } from './pays.ts';
import { type Cadre, type CommuneDExemple, SOURCE_EXEMPLE, STRUCTURES_INCARNEES } from './structures.ts';

const POINTS: readonly (readonly [string, NouveauPoint['type']])[] = [
  ['Présenter notre nouvelle permanence', 'Information'],
  ['Horaires des accueils pendant les vacances', 'Échange'],
  ['Choisir les communes des prochaines rencontres', 'Décision'],
  ['Difficultés de mobilité des familles', 'Échange'],
  ['Calendrier commun des actions de l’année', 'Décision'],
  ['Bilan des ateliers du trimestre', 'Information'],
];

export interface ViePartenariale {
  readonly rencontres: readonly NouvelleRencontre[];
  readonly participations: readonly NouvelleParticipation[];
  readonly comptages: readonly NouveauComptage[];
  readonly points: readonly NouveauPoint[];
  readonly suites: readonly NouvelleSuite[];
}

/** How far back the life of the territory goes, and how far ahead it is known: days. */
const PROFONDEUR = 548;
const HORIZON = 75;
/** Farther ahead, nobody has been invited yet: days. */
const INVITATIONS = 45;
/** Where the numbers of the series start. */
const DEPUIS = Temporal.PlainYearMonth.from('2022-01');

/** Rencontres, presences, counts, points and decisions of eighteen months before `aujourdhui`, and of the weeks to come. */
export function genererVie(
  structures: readonly NouvelleStructure[],
  communes: readonly CommuneDExemple[],
  hasard: Hasard,
  { aujourdhui, millesime, pays }: Pick<Cadre, 'aujourdhui' | 'millesime' | 'pays'>,
): ViePartenariale {
  const vie = {
    rencontres: [] as NouvelleRencontre[],
    participations: [] as NouvelleParticipation[],
    comptages: [] as NouveauComptage[],
    points: [] as NouveauPoint[],
    suites: [] as NouvelleSuite[],
  };
  const seances = GENRES.flatMap((genre) => seancesDe(genre, aujourdhui));
  seances.sort((a, b) => a.debut.localeCompare(b.debut));
  for (const { genre, rang, debut, recul } of seances) {
    const commune = communes[(rang * 5 + genre.duree) % communes.length];
    const thematique = genre.thematiques[rang % genre.thematiques.length];
    if (commune === undefined || thematique === undefined) continue;
    const seance = { genre, rang, debut, recul, commune, thematique, millesime, pays };
    ajouterSeance(vie, seance, structures, hasard.pour(`${genre.format} ${debut}`), aujourdhui);
  }
  return vie;
}

/** The sittings of a kind around a day. They are where the calendar puts them: a day later, the past is the same. */
function seancesDe(genre: Genre, aujourdhui: string): readonly Pick<Seance, 'genre' | 'rang' | 'debut' | 'recul'>[] {
  const [premier, dernier] = [joursAvant(aujourdhui, PROFONDEUR), joursAvant(aujourdhui, -HORIZON)];
  const mois = Array.from({ length: DEPUIS.until(dernier.slice(0, 7), { largestUnit: 'months' }).months + 1 }, (_, n) =>
    DEPUIS.add({ months: n }),
  );
  const seances = mois
    .filter(({ month }) => genre.mois.includes(month))
    .map((m, i) => ({ jour: jourDuMois(m, genre.jour), rang: i + 1 }));
  const tenues = seances.filter(({ jour, rang }) => jour.toString() < aujourdhui && !estAnnulee(genre, rang)).length;
  return seances
    .filter(({ jour }) => jour.toString() >= premier && jour.toString() <= dernier)
    .map(({ jour, rang }) => ({
      genre,
      rang,
      debut: rendezVous(jour, genre.heure),
      recul: tenues - seances.filter((s) => s.rang <= rang && !estAnnulee(genre, s.rang)).length,
    }));
}

const estAnnulee = ({ annulee: [tous, laquelle] = [1, 1] }: Genre, rang: number): boolean => rang % tous === laquelle;

interface Seance {
  readonly genre: Genre;
  readonly rang: number;
  readonly debut: string;
  /** How many of its kind were held since: 0 for the last one, less for those to come. */
  readonly recul: number;
  readonly commune: CommuneDExemple;
  readonly thematique: string;
  readonly millesime: number;
  readonly pays: Cadre['pays'];
}
type Atelier = { [K in keyof ViePartenariale]: ViePartenariale[K][number][] };

function ajouterSeance(
  vie: Atelier,
  s: Seance,
  structures: readonly NouvelleStructure[],
  hasard: Hasard,
  aujourdhui: string,
): void {
  const passee = jourDe(s.debut) < aujourdhui;
  const annulee = passee && estAnnulee(s.genre, s.rang);
  const feuille = passee && !annulee && hasard.chance(0.85);
  const distance = s.genre.format === 'Comité de pilotage' && s.rang % 2 === 0;
  vie.rencontres.push({
    titre: s.genre.titre(s.thematique, s.rang, s.commune.nom),
    thematique: s.thematique,
    format: s.genre.format,
    etat: annulee ? 'Annulée' : passee ? 'Tenue' : 'À planifier',
    debut: s.debut,
    dureeMinutes: s.genre.duree,
    modalite: distance ? 'Hybride' : 'En présence',
    lieu: distance
      ? s.pays.nommer('Siège de la communauté de communes et visioconférence')
      : `Salle des fêtes ${de(s.commune.nom)}`,
    commune: s.commune.nom,
    communeInsee: s.commune.code,
    millesimeCog: s.millesime,
    ficheAction: s.genre.action,
    feuilleDePresence: feuille,
    ...(s.genre.serie === undefined ? {} : { serie: s.genre.serie }),
    ...(annulee ? { motifAnnulation: 'Trop peu de réponses.' } : {}),
    objectif: `Se connaître, partager les besoins et décider ensemble (${s.thematique.toLowerCase()}).`,
    cleCreation: `exemple-${vie.rencontres.length + 1}`,
    source: SOURCE_EXEMPLE,
  });
  const rencontre = String(vie.rencontres.length);
  const pertinentes = structures.flatMap((x, i) =>
    (x.thematiques ?? []).includes(s.thematique) &&
    x.statut === 'Active' &&
    (x.zone === 'EPCI' || x.communeInsee === s.commune.code || i % 3 === s.rang % 3)
      ? [String(i + 1)]
      : [],
  );
  const associations = structures.flatMap((x, i) => (x.type === 'Association' ? [String(i + 1)] : []));
  const tires = hasard.quelques(
    s.genre.invites[0] > 30 || s.genre.format === 'Intervention en collège' ? associations : pertinentes,
    hasard.entier(...s.genre.invites),
  );
  const fideles = s.genre.fidelesInvites
    ? STRUCTURES_INCARNEES.flatMap((nom) => rangDe(structures, s.pays.nommer(nom)) ?? [])
    : [];
  const invites = [...new Set([...tires, ...fideles])];
  if (jourDe(s.debut) <= joursAvant(aujourdhui, -INVITATIONS))
    for (const structure of invites)
      vie.participations.push(participation(rencontre, structure, { passee, annulee, feuille }, hasard));
  if (passee && !annulee && s.genre.public !== undefined)
    vie.comptages.push(...compter(rencontre, s, hasard, joursAvant(aujourdhui, SANS_PAPAS)));
  const decide = hasard.chance(0.55) || s.genre.suites !== undefined;
  if (passee && !annulee && s.genre.format !== 'Forum des associations' && decide) {
    const suivie = s.genre.suites?.[s.recul];
    vie.suites.push({
      ...decider({ rang: vie.suites.length, seance: jourDe(s.debut), suivie, hasard, aujourdhui }),
      rencontre,
      thematique: s.thematique,
      structure: suivie === undefined ? invites[0] : rangDe(structures, suivie.structure),
      ficheAction: s.genre.action,
    });
  }
  if (!passee) {
    for (const structure of invites.slice(0, hasard.entier(1, 3))) {
      const [titre, type] = hasard.parmi(POINTS);
      vie.points.push({
        titre,
        type,
        thematique: s.thematique,
        rencontre,
        structure,
        dureeMinutes: hasard.parmi([10, 15, 20]),
        etat: 'Proposé',
        proposeLe: depuisHeureLocale(`${joursAvant(aujourdhui, hasard.entier(2, 20))}T11:00:00`),
        cle: `exemple-point-${vie.points.length + 1}`,
      });
    }
  }
}

function participation(
  rencontre: string,
  structure: string,
  e: { passee: boolean; annulee: boolean; feuille: boolean },
  hasard: Hasard,
): NouvelleParticipation {
  const tirage = hasard.reel();
  const statut =
    !e.passee || e.annulee
      ? 'Invité'
      : !e.feuille
        ? 'Non renseigné'
        : tirage < 0.62
          ? 'Présent'
          : tirage < 0.8
            ? 'Excusé'
            : tirage < 0.95
              ? 'Absent'
              : 'Non renseigné';
  return {
    cle: `${rencontre}-${structure}`,
    rencontre,
    structure,
    statut,
    role: hasard.chance(0.4) ? 'Noyau' : 'Ponctuel',
    source: SOURCE_EXEMPLE,
    ...(statut === 'Présent' ? { personnes: hasard.chance(0.8) ? 1 : 2, sansInvitation: hasard.chance(0.04) } : {}),
  };
}

function compter(rencontre: string, s: Seance, hasard: Hasard, sansPapas: string): readonly NouveauComptage[] {
  const [min, max] = s.genre.public ?? [0, 0];
  const total = hasard.entier(min, max);
  const parts = TRANCHES_D_AGE.map(() => hasard.reel());
  const somme = parts.reduce((a, b) => a + b, 0);
  return TRANCHES_D_AGE.flatMap((trancheAge, i) => {
    const nombre = Math.round(((parts[i] ?? 0) / somme) * total);
    const compte = {
      rencontre,
      trancheAge,
      communeInsee: s.commune.code,
      millesimeCog: s.millesime,
      premiereVenue: i % 2 === 0,
    };
    if (nombre === 0) return [];
    return FORMATS_OU_L_ON_DEMANDE.includes(s.genre.format)
      ? repondre(nombre, trancheAge, jourDe(s.debut) < sansPapas).map((reponse, k) => ({
          ...compte,
          ...reponse,
          venueDite: true,
          cle: `${rencontre}-${i + 1}.${k + 1}`,
        }))
      : [{ ...compte, cle: `${rencontre}-${i + 1}`, nombre }];
  });
}

/** Where people are asked more than their age. */
const FORMATS_OU_L_ON_DEMANDE: readonly string[] = ['Petit-déjeuner de quartier', 'Matinale'];

/** Days since the last dad came. */
const SANS_PAPAS = 230;

/** What those of an age answered. */
function repondre(
  nombre: number,
  trancheAge: (typeof TRANCHES_D_AGE)[number],
  avecPapas: boolean,
): readonly Pick<NouveauComptage, 'sexe' | 'situation' | 'nombre'>[] {
  const adultes = trancheAge === '26-59 ans';
  const hommes = avecPapas && adultes ? Math.floor(nombre / 3) : 0;
  const auFoyer = adultes ? Math.floor((nombre - hommes) / 2) : 0;
  const reponses: readonly Pick<NouveauComptage, 'sexe' | 'situation' | 'nombre'>[] = [
    { sexe: 'Homme', situation: 'En emploi', nombre: hommes },
    { sexe: 'Femme', situation: 'Parent au foyer', nombre: auFoyer },
    {
      sexe: 'Femme',
      nombre: nombre - hommes - auFoyer,
      ...(adultes
        ? { situation: 'Sans emploi' }
        : trancheAge === '60 ans et plus'
          ? { situation: 'À la retraite' }
          : {}),
    },
  ];
  return reponses.filter((r) => r.nombre > 0);
}

const rangDe = (structures: readonly NouvelleStructure[], nom: string): string | undefined => {
  const index = structures.findIndex((s) => s.nom === nom);
  return index === -1 ? undefined : String(index + 1);
};
