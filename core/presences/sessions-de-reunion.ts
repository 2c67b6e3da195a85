import { type Resultat, refuser } from '../contrats/erreur.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { INSECABLE, jourLong, pluriel } from '../textes/francais.ts';
import { estExterne, lireNom } from './noms.ts';
import type { Passage } from './passages.ts';
import type { RapportLu } from './rapport-lu.ts';
import type { RapportTeams } from './rapport-teams.ts';
import { reunirRapports } from './reunir-rapports.ts';

/** A session of a meeting, as Teams says it itself: who came, when. Instants in UTC. */
export interface SessionDeReunion {
  readonly debut: string;
  readonly fin: string;
  /** How many participants Teams counts. */
  readonly annonces: number | undefined;
  readonly presences: readonly {
    readonly nom: string;
    readonly courriel: string | undefined;
    readonly secondes: number | undefined;
    readonly intervalles: readonly { readonly entree: string; readonly sortie: string }[];
  }[];
}

const PAR_FICHIER = 'Le rapport téléchargé dans Teams peut être importé à la place.';

/** Why the report of a meeting cannot be read from Teams itself, and what to do. */
export const REFUS_DE_TEAMS = {
  sansReunion: `Cette rencontre n’a pas de réunion Teams créée par Maillage${INSECABLE}: il n’y a pas de rapport à y lire. Saisissez les présences à la main, ou importez un rapport.`,
  pasCommencee: 'La réunion n’a pas commencé. Teams fait son rapport quand elle est finie.',
  sansDroit: `Maillage n’a pas le droit de lire les rapports de présence dans Teams. L’administration peut le donner (guide d’administration, «${INSECABLE}Lire les présences dans Teams${INSECABLE}»). ${PAR_FICHIER}`,
  inconnue: `Teams ne trouve pas cette réunion dans le compte qui organise. ${PAR_FICHIER}`,
  sansRapport: `Teams n’a pas de rapport pour cette réunion. Il paraît quelques minutes après la fin, et se garde un an. ${PAR_FICHIER}`,
} as const;

const refus = (raison: keyof typeof REFUS_DE_TEAMS): Resultat<never> => refuser('regle-metier', REFUS_DE_TEAMS[raison]);

/** The join link by which Teams knows the meeting of this rencontre, once it has begun. */
export function reunionALire(
  { lienReunion, debut }: Pick<Rencontre, 'lienReunion' | 'debut'>,
  maintenant: string,
): Resultat<{ readonly lien: string; readonly debut: string }> {
  if (lienReunion === undefined || debut === undefined) return refus('sansReunion');
  if (Date.parse(debut) > Date.parse(maintenant)) return refus('pasCommencee');
  return { ok: true, valeur: { lien: lienReunion, debut } };
}

/** Sessions of the day of the rencontre: one opened the day before to try it out is not the rencontre. */
export const duMemeJour =
  (debut: string) =>
  (session: Pick<SessionDeReunion, 'debut' | 'fin'>): boolean =>
    [session.debut, session.fin].some((instant) => aujourdhui(instant) === aujourdhui(debut));

/**
 * The sessions that Teams gives, by the rules of the file: a person of two of them counts once, two hours that overlap
 * count once. `autres`: beginnings of those of other days, left out and said.
 */
export function rapportDesSessions(
  sessions: readonly SessionDeReunion[],
  autres: readonly string[],
  debut: string,
): Resultat<RapportTeams> {
  const jours = [...new Set(autres.map((instant) => aujourdhui(instant)))].toSorted().map(jourLong);
  if (sessions.length === 0)
    return jours.length === 0
      ? refus('sansRapport')
      : refuser(
          'regle-metier',
          `Teams n’a de rapport que pour un autre jour (${jours.join(', ')})${INSECABLE}: corrigez la date de la rencontre, ou importez le rapport téléchargé dans Teams.`,
        );
  const lu = reunirRapports(sessions.map(enRapportLu), debut, 'Session');
  const ecartees =
    jours.length === 0
      ? []
      : [`${pluriel(autres.length, 'session')} d’un autre jour (${jours.join(', ')}), laissée de côté.`];
  return { ok: true, valeur: { ...lu, avertissements: [...lu.avertissements, ...ecartees] } };
}

/** To the second, as in the file. */
const secondesDe = (instant: string): number => Math.floor(Date.parse(instant) / 1000);
const net = (instant: string): string => new Date(secondesDe(instant) * 1000).toISOString().replace('.000Z', 'Z');

function enRapportLu({ debut, fin, annonces, presences }: SessionDeReunion): RapportLu {
  return {
    resume: { debut: net(debut), fin: net(fin), ...(annonces === undefined ? {} : { annonces }) },
    passages: presences.flatMap(passagesDe),
    douteuses: [],
    pendant: undefined,
  };
}

/** The row of a participant, then their comings and goings, as the two sections of the file have them. */
function passagesDe({ nom, courriel, secondes, intervalles }: SessionDeReunion['presences'][number]): Passage[] {
  const qui = {
    ...lireNom(nom),
    ...(courriel === undefined ? {} : { courriel: courriel.toLowerCase() }),
    externe: estExterne(nom),
  };
  const allers = intervalles.map(({ entree, sortie }) => ({ arrivee: secondesDe(entree), depart: secondesDe(sortie) }));
  const bornes =
    allers.length === 0
      ? {}
      : {
          arrivee: Math.min(...allers.map((a) => a.arrivee)),
          depart: Math.max(...allers.map((a) => a.depart)),
        };
  return [
    { ...qui, ...bornes, ...(secondes === undefined ? {} : { secondes }), detail: false },
    ...allers.map((a) => ({ ...qui, ...a, secondes: a.depart - a.arrivee, detail: true })),
  ];
}
