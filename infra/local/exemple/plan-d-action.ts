import type { NouvelleFicheAction } from '../../../core/lists/fiches-action.list.ts';
import type { NouvelIndicateur } from '../../../core/lists/indicateurs.list.ts';
import { type Etape, ecrireEtapes } from '../../../core/plan/etapes.ts';
import { ACTIONS_1_A_4 } from './actions-1-a-4.ts';
import { ACTIONS_5_A_8 } from './actions-5-a-8.ts';
import { joursAvant } from './calendrier.ts';

type Valeurs = NonNullable<NouvelIndicateur['valeurs']>;

const AXE = 'Axe 3. Dynamiser la vie sociale et renforcer la coopération des acteurs';
const ACTIONS = [...ACTIONS_1_A_4, ...ACTIONS_5_A_8];

export const PLAN_EXEMPLE = 'CTG (exemple)';

interface OuEnEstLePlan {
  readonly nommer: (texte: string) => string;
  readonly aujourdhui: string;
  /** Structures that carry an action, by its rank. */
  readonly porteuses: Readonly<Record<number, readonly string[]>>;
}

export const fichesDExemple = ({ nommer, aujourdhui, porteuses }: OuEnEstLePlan): readonly NouvelleFicheAction[] =>
  ACTIONS.map((a, i) => ({
    titre: a.titre,
    numero: String(i + 1),
    plan: PLAN_EXEMPLE,
    axe: AXE,
    diagnostic: a.diagnostic,
    enjeu: a.enjeu,
    objectifs: a.objectifs,
    publicCible: a.publicCible,
    echeances: a.echeances,
    thematiques: a.thematiques,
    porteuses: [...(porteuses[i + 1] ?? [])],
    modalites: ecrireEtapes(etapesDExemple(a.modalites.map(nommer), a.services, i, aujourdhui)),
    servicesResponsables: a.services,
    partenairesSollicites: a.partenaires,
    resultatsAttendus: a.resultats,
    indicateursPrevus: a.indicateurs.map((x) => x.libelle),
    statut: 'En cours',
    ordre: i + 1,
    cleSource: `plan-exemple:${i + 1}`,
    source: 'Plan d’action de la convention',
  }));

/** The first steps done, the next one due soon (of one action in three, a little late), the last ones without a date yet. */
const etapesDExemple = (
  titres: readonly string[],
  services: readonly string[],
  action: number,
  aujourdhui: string,
): readonly Etape[] => {
  const faites = Math.ceil(titres.length / 2);
  return titres.map((titre, rang) => {
    const qui = services[rang % Math.max(1, services.length)];
    const etape = { titre, ...(qui === undefined ? {} : { qui }) };
    if (rang < faites) {
      const jours = 60 * (faites - rang) + 7 * action;
      return { ...etape, pour: joursAvant(aujourdhui, jours), faiteLe: joursAvant(aujourdhui, jours - 5) };
    }
    if (rang === faites) return { ...etape, pour: joursAvant(aujourdhui, action % 3 === 0 ? 12 : -30 - 10 * action) };
    return rang === faites + 1 ? { ...etape, pour: joursAvant(aujourdhui, -120) } : etape;
  });
};

/** Indicators of each action; typed values for those that no operation can give. `mois`: the months before today, oldest first. */
export const indicateursDExemple = (mois: readonly string[], dateOrigine: string): readonly NouvelIndicateur[] =>
  ACTIONS.flatMap((action, a) =>
    action.indicateurs.map(
      (prevu, i): NouvelIndicateur => ({
        ficheAction: String(a + 1),
        ordre: i + 1,
        cleSource: `plan-exemple:${a + 1}.${i + 1}`,
        responsable: action.services[0],
        source: prevu.calcul === 'saisie' ? 'Saisie de la coordination' : 'Calcul',
        ...(prevu.valeurOrigine === undefined ? {} : { dateOrigine }),
        ...(prevu.calcul === 'saisie'
          ? {
              valeurs: releves(
                mois.filter((_, m) => (m + a + i) % 3 === 0),
                prevu.unite === 'sur 5' ? (n) => 3 + (n % 3) * 0.5 : (n) => 2 + ((n * 5 + a + i) % 9),
                prevu.unite !== 'sur 5',
              ).map((v) => (v.mois === mois.at(-1) ? { ...v, commentaire: POURQUOI } : v)),
            }
          : {}),
        ...prevu,
      }),
    ),
  );

/** Said of the value of the month that ended last. */
const POURQUOI = 'Le forum des associations a amené de nouvelles inscriptions à la rentrée.';

/** Typed values. A count is typed as it stands since January, since the last value of a year is the value of the year. */
function releves(mois: readonly string[], valeurDe: (rang: number) => number, cumule: boolean): Valeurs {
  let annee = '';
  let total = 0;
  return mois.map((m, rang) => {
    const memeAnnee = m.startsWith(annee) && annee !== '';
    annee = m.slice(0, 4);
    total = (cumule && memeAnnee ? total : 0) + valeurDe(rang);
    return { mois: m, valeur: total };
  });
}
