import { repartirLesQuestions } from '../../../core/interconnaissance/repartir.ts';
import { enColonnes } from '../../../core/interconnaissance/reponses.ts';
import type { NouvelleInterconnaissance } from '../../../core/lists/interconnaissances.list.ts';
import type { NouvelleParticipation } from '../../../core/lists/participations.list.ts';
import type { NouvelleSollicitation } from '../../../core/lists/sollicitations.list.ts';
import type { NouvelleStructure } from '../../../core/lists/structures.list.ts';
import { depuisHeureLocale } from '../../../core/temps/heure-locale.ts';
import {
  REPONSES_D_INTERCONNAISSANCE,
  type ReponseDInterconnaissance,
} from '../../../core/vocabulaires/interconnaissance.ts';
import { joursAvant } from './calendrier.ts';
import type { Hasard } from './hasard.ts';

/** As many as twelve questions each leave no pair out. */
const INTERROGEES = 24;
/** Further back than the budget of thirty days: what is asked now does not weigh. */
const JOURS_DEPUIS_LE_LANCEMENT = 40;
const JOURS_AVANT_LA_CLOTURE = 12;
const UN_AN = 365;

interface Territoire {
  readonly structures: readonly NouvelleStructure[];
  readonly participations: readonly Pick<NouvelleParticipation, 'structure' | 'statut' | 'rencontre'>[];
  /** Ranks of those whose people are played, who have not answered yet this year. */
  readonly silencieuses: readonly string[];
  readonly hasard: Hasard;
  readonly aujourdhui: string;
}

/**
 * Two years of questions, fictional, to those who come to rencontres the most. The year before, each knew those of its
 * commune and of its theme; a year of rencontres later, those who met know each other better, and some that were alone
 * are not any more. Structures are named by their rank.
 */
export function interconnaissanceDExemple(t: Territoire): {
  readonly lignes: readonly NouvelleInterconnaissance[];
  readonly sollicitations: readonly NouvelleSollicitation[];
} {
  const demandees = lesPlusVenues(t);
  const lanceeLe = joursAvant(t.aujourdhui, JOURS_DEPUIS_LE_LANCEMENT);
  const annee = Number(lanceeLe.slice(0, 4));
  const proches = prochesDe(t, demandees);
  const lignes = [1, 0].flatMap((anneesAvant) => {
    const hasard = t.hasard.pour(`année ${anneesAvant}`);
    const questions = repartirLesQuestions({ structures: demandees, graine: annee - anneesAvant });
    const muettes = new Set([
      ...(anneesAvant === 0 ? t.silencieuses : []),
      ...demandees.filter((_, rang) => rang % 8 === 5 + anneesAvant),
    ]);
    return demandees.map((structure): NouvelleInterconnaissance => {
      const interrogees = questions.get(structure) ?? [];
      const repond = !muettes.has(structure);
      const dites = new Map(
        interrogees.map((autre) => [autre, ceQuElleEnDit(proches(structure, autre), anneesAvant, hasard)] as const),
      );
      const jour = joursAvant(lanceeLe, UN_AN * anneesAvant);
      return {
        cle: `${annee - anneesAvant}-${structure}`,
        annee: String(annee - anneesAvant),
        structure,
        cloture: joursAvant(t.aujourdhui, UN_AN * anneesAvant - JOURS_AVANT_LA_CLOTURE),
        interrogees,
        demande: `exemple-${annee - anneesAvant}`,
        ...(repond
          ? {
              ...enColonnes(dites),
              reponduLe: depuisHeureLocale(`${joursAvant(jour, -hasard.entier(1, 20))}T10:00:00`),
            }
          : {}),
      };
    });
  });
  return { lignes, sollicitations: lesCourriels(lignes, String(annee), lanceeLe) };
}

function lesPlusVenues({ structures, participations, silencieuses }: Territoire): readonly string[] {
  const venues = new Map<string, number>();
  for (const { structure, statut } of participations)
    if (statut === 'Présent') venues.set(structure, (venues.get(structure) ?? 0) + 1);
  const classees = structures
    .map((s, rang) => ({ id: String(rang + 1), statut: s.statut }))
    .filter(({ statut, id }) => statut === 'Active' && !silencieuses.includes(id))
    .toSorted((a, b) => (venues.get(b.id) ?? 0) - (venues.get(a.id) ?? 0) || Number(a.id) - Number(b.id));
  return [...silencieuses, ...classees.map(({ id }) => id)].slice(0, INTERROGEES);
}

/** How near two structures are: by their theme, their commune, and the rencontres where both were. */
function prochesDe({ structures, participations }: Territoire, demandees: readonly string[]) {
  const presences = new Map(demandees.map((id) => [id, new Set<string>()] as const));
  for (const { structure, statut, rencontre } of participations)
    if (statut === 'Présent') presences.get(structure)?.add(rencontre);
  const isolees = new Set(demandees.slice(-4));
  return (a: string, b: string) => {
    const [x, y] = [structures[Number(a) - 1], structures[Number(b) - 1]];
    const communes = (x?.communeInsee ?? 'a') === (y?.communeInsee ?? 'b');
    const theme = x?.thematiques?.some((t) => y?.thematiques?.includes(t)) ?? false;
    const ensemble = [...(presences.get(a) ?? [])].filter((r) => presences.get(b)?.has(r)).length;
    // Two of the four that were alone have come since; the other two are alone still.
    const seules = [a, b].map((id) => (isolees.has(id) ? (Number(id) % 2 === 0 ? 'encore' : 'avant') : undefined));
    return { base: Number(communes) + Number(theme), ensemble, seules };
  };
}

function ceQuElleEnDit(
  { base, ensemble, seules }: ReturnType<ReturnType<typeof prochesDe>>,
  anneesAvant: number,
  hasard: Hasard,
): ReponseDInterconnaissance {
  const alea = hasard.reel();
  if (seules.includes('encore') || (anneesAvant === 1 && seules.includes('avant')))
    return alea < 0.7 ? 'Inconnue' : 'De nom';
  const acquis = anneesAvant === 1 ? 0 : Math.min(1.2, ensemble / 6);
  const rang = Math.floor(base * 0.9 + acquis + alea * 1.5);
  return REPONSES_D_INTERCONNAISSANCE[Math.min(rang, REPONSES_D_INTERCONNAISSANCE.length - 1)] ?? 'Inconnue';
}

/** The mails of this year: those that are answered, and those that are not. */
const lesCourriels = (
  lignes: readonly NouvelleInterconnaissance[],
  annee: string,
  lanceeLe: string,
): readonly NouvelleSollicitation[] =>
  lignes.flatMap((ligne, rang) =>
    ligne.annee !== annee
      ? []
      : [
          {
            cle: `interconnaissance-${ligne.structure}-demande`,
            nature: 'Interconnaissance' as const,
            structure: ligne.structure,
            interconnaissance: String(rang + 1),
            canal: 'Courriel' as const,
            etat: ligne.reponduLe === undefined ? ('Envoyée' as const) : ('Répondue' as const),
            depart: 'Confirmé' as const,
            envoyeeLe: depuisHeureLocale(`${lanceeLe}T09:00:00`),
            expireLe: depuisHeureLocale(`${joursAvant(ligne.cloture, -1)}T09:00:00`),
            ...(ligne.reponduLe === undefined ? {} : { reponduLe: ligne.reponduLe }),
          },
        ],
  );
