import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Interconnaissance, NouvelleInterconnaissance } from '../lists/interconnaissances.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { cleDePaire } from '../paire.ts';
import { joursEntre } from '../temps/heure-locale.ts';
import { cleDInterconnaissance } from './cle.ts';
import { clotureDe } from './montrer.ts';
import { repartirLesQuestions } from './repartir.ts';
import { pairesDites, questionsDe } from './reponses.ts';
import { anneeDAvant } from './reseau.ts';

/** With fewer, there is no network; with more, nobody is asked within the day. */
export const STRUCTURES_MIN = 3;
export const STRUCTURES_MAX = 300;
/** Days to answer in: a campaign that lasts is one that nobody answers. */
export const JOURS_MAX = 92;

interface ALancer {
  /** Key of the request: repeated, it draws the same questions. */
  readonly demande: string;
  readonly structures: readonly string[];
  readonly cloture: string;
}

interface Etat {
  /** Those of every year. */
  readonly lignes: readonly Interconnaissance[];
  readonly fiches: readonly Pick<Structure, 'id' | 'statut'>[];
  /** Local day. */
  readonly jour: string;
}

/**
 * The rows to write so that these structures are asked this year. Those that are asked already stay as they are; added to a
 * campaign under way, the others have its last day. What is known of last year, and what the first ones are asked, comes
 * last in the draw.
 */
export function preparerLeLancement(
  { demande, structures, cloture }: ALancer,
  { lignes, fiches, jour }: Etat,
): Resultat<readonly NouvelleInterconnaissance[]> {
  const annee = jour.slice(0, 4);
  const deLAnnee = lignes.filter((l) => l.annee === annee);
  const anciennes = deLAnnee.filter((l) => l.demande !== demande);
  const dernierJour = anciennes.length === 0 ? cloture : clotureDe(anciennes);
  if (
    deLAnnee.some(
      (l) => l.demande === demande && estDUneAutre(l, structures, anciennes.length === 0 ? cloture : undefined),
    )
  )
    return DEJA;
  const presentes = new Set(fiches.filter(estDansLAnnuaire).map(({ id }) => id));
  const partie = structures.findIndex((id) => !presentes.has(id));
  if (partie >= 0) return HORS_ANNUAIRE(partie);
  if (anciennes.length > 0 && dernierJour < jour) return CLOSE(annee);
  const delai = joursEntre(jour, dernierJour);
  if (anciennes.length === 0 && (delai < 1 || delai > JOURS_MAX)) return HORS_DELAI;
  const dejaLa = new Set(anciennes.map(({ structure }) => structure));
  const demandees = [...new Set(structures)].filter((id) => !dejaLa.has(id));
  const toutes = [...dejaLa, ...demandees];
  if (toutes.length < STRUCTURES_MIN) return TROP_PEU;
  if (toutes.length > STRUCTURES_MAX) return TROP;
  const questions = repartirLesQuestions({
    structures: toutes,
    demandees,
    sues: new Set([
      ...pairesDites(lignes.filter((l) => l.annee === anneeDAvant(annee))).keys(),
      ...anciennes.flatMap((l) => questionsDe(l).map((autre) => cleDePaire(l.structure, autre))),
    ]),
    graine: Number(annee),
  });
  const ecrites = new Set(deLAnnee.map(({ structure }) => structure));
  return reussite(
    demandees
      .filter((structure) => !ecrites.has(structure))
      .map((structure) => ({
        cle: cleDInterconnaissance(annee, structure),
        annee,
        structure,
        cloture: dernierJour,
        interrogees: questions.get(structure) ?? [],
        demande,
      })),
  );
}

/** A row of this key that this request would not have written: its form was sent before, with something else in it. */
const estDUneAutre = (l: Interconnaissance, structures: readonly string[], cloture: string | undefined): boolean =>
  !structures.includes(l.structure) || (cloture !== undefined && l.cloture.slice(0, 10) !== cloture);

const DEJA = refuser(
  'conflit',
  'Ces questions ont déjà été posées, à d’autres structures ou jusqu’à un autre jour. Rafraîchissez la page, puis recommencez.',
);
const HORS_ANNUAIRE = (rang: number) =>
  refuser(
    'regle-metier',
    'Une de ces structures n’est plus dans l’annuaire : rafraîchissez la page, puis choisissez de nouveau.',
    [{ chemin: `corps.structures.${rang}`, message: 'Cette structure n’est plus dans l’annuaire.' }],
  );
const CLOSE = (annee: string) =>
  refuser(
    'regle-metier',
    `Les questions de ${annee} sont closes : elles se posent une fois par an, et les réponses ne changent plus.`,
  );
const HORS_DELAI = refuser('regle-metier', `Le dernier jour pour répondre est à venir, dans les ${JOURS_MAX} jours.`, [
  { chemin: 'corps.cloture', message: `Choisissez un jour à venir, dans les ${JOURS_MAX} jours.` },
]);
const TROP_PEU = refuser('regle-metier', `Il faut ${STRUCTURES_MIN} structures au moins pour qu’un réseau se voie.`, [
  { chemin: 'corps.structures', message: `${STRUCTURES_MIN} structures au moins.` },
]);
const TROP = refuser(
  'regle-metier',
  `Pas plus de ${STRUCTURES_MAX} structures dans l’année : choisissez celles qui se rencontrent.`,
  [{ chemin: 'corps.structures', message: `Pas plus de ${STRUCTURES_MAX} structures.` }],
);
