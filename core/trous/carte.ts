import { type Situee, TOUS_PUBLICS } from '../annuaire/criteres.ts';
import { etatDeFraicheur } from '../annuaire/fraicheur.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Demande } from './demandes.ts';

export interface EntreesDesTrous {
  /** Those of the annuaire, as far as whoever looks may see them. */
  readonly situees: readonly Situee[];
  readonly demandes: readonly Demande[];
  /** The vocabulary in force, in its order. */
  readonly thematiques: readonly string[];
  readonly publics: readonly string[];
  /** INSEE codes of the territory. */
  readonly communes: readonly string[];
  /** Local day at which freshness is read. */
  readonly jour: string;
  readonly cadenceParDefautMois: number;
  /** Fiches up to date from which the annuaire is said to know a commune, or a theme. */
  readonly fichesPourSavoir: number;
}

/** What the annuaire holds of a commune or of a theme. */
export interface Recensement {
  readonly fiches: number;
  /** Of these, those up to date that say what they do and for whom: nothing is concluded from the others. */
  readonly sures: number;
}

/**
 * Who acts, theme by theme, public by public, commune by commune. A cell stands at `(theme × publics + public) × communes + commune`. Worked
 * out in one pass over the structures.
 */
export interface CarteDesTrous {
  readonly thematiques: readonly string[];
  readonly publics: readonly string[];
  readonly communes: readonly string[];
  /** Structures that act in each cell, those of them whose fiche is up to date, and those that are of the commune besides. */
  readonly agissent: Uint16Array;
  readonly aJour: Uint16Array;
  readonly surPlace: Uint16Array;
  /** By theme and public: somebody says this pair, or asks for it. The others are no gap: nobody ever meant them. */
  readonly concernes: Uint8Array;
  readonly parThematique: readonly Recensement[];
  readonly parCommune: readonly Recensement[];
  readonly fichesPourSavoir: number;
  readonly demandes: readonly Demande[];
}

export function dresserLaCarte(e: EntreesDesTrous): CarteDesTrous {
  // « Tous publics » is no public of its own: it stands for each of them.
  const publics = e.publics.filter((p) => p !== TOUS_PUBLICS);
  const [rangDuTheme, rangDuPublic, rangDeLaCommune] = [rangs(e.thematiques), rangs(publics), rangs(e.communes)];
  const tous = publics.map((_, i) => i);
  const paires = e.thematiques.length * publics.length;
  const agissent = new Uint16Array(paires * e.communes.length);
  const aJour = new Uint16Array(agissent.length);
  const surPlace = new Uint16Array(agissent.length);
  const concernes = new Uint8Array(paires);
  const parThematique = e.thematiques.map(() => ({ fiches: 0, sures: 0 }));
  const parCommune = e.communes.map(() => ({ fiches: 0, sures: 0 }));
  for (const { structure: s, communes } of e.situees) {
    const fraiche = etatDeFraicheur(s, e.jour, e.cadenceParDefautMois) === 'a-jour';
    const sure = fraiche && s.thematiques.length > 0 && s.publics.length > 0;
    const themes = dans(rangDuTheme, s.thematiques);
    const nommes = dans(rangDuPublic, s.publics);
    const ouverts = s.publics.includes(TOUS_PUBLICS) ? tous : nommes;
    const ou = dans(rangDeLaCommune, communes);
    const propres = new Set(dans(rangDeLaCommune, recenseeA(s)));
    for (const t of themes) {
      ajouter(parThematique[t], sure);
      for (const p of nommes) concernes[t * publics.length + p] = 1;
      for (const p of ouverts) {
        const debut = (t * publics.length + p) * e.communes.length;
        for (const c of ou) {
          agissent[debut + c] = (agissent[debut + c] ?? 0) + 1;
          if (!fraiche) continue;
          aJour[debut + c] = (aJour[debut + c] ?? 0) + 1;
          if (propres.has(c)) surPlace[debut + c] = (surPlace[debut + c] ?? 0) + 1;
        }
      }
    }
    for (const c of propres) ajouter(parCommune[c], sure);
  }
  for (const { thematique, public: dePublic } of e.demandes) {
    const [t, p] = [rangDuTheme.get(thematique), rangDuPublic.get(dePublic ?? '')];
    if (t !== undefined && p !== undefined) concernes[t * publics.length + p] = 1;
  }
  // A theme of which the annuaire holds nobody is wanting for every public.
  for (const [t, { fiches }] of parThematique.entries())
    if (fiches === 0) concernes.fill(1, t * publics.length, (t + 1) * publics.length);
  const { thematiques, communes, fichesPourSavoir, demandes } = e;
  return {
    thematiques,
    publics,
    communes,
    agissent,
    aJour,
    surPlace,
    concernes,
    parThematique,
    parCommune,
    fichesPourSavoir,
    demandes,
  };
}

const rangs = (valeurs: readonly string[]): ReadonlyMap<string, number> =>
  new Map(valeurs.map((valeur, rang) => [valeur, rang]));

const dans = (rang: ReadonlyMap<string, number>, valeurs: Iterable<string>): readonly number[] => [
  ...new Set([...valeurs].flatMap((valeur) => rang.get(valeur) ?? [])),
];

function ajouter(recensement: { fiches: number; sures: number } | undefined, sure: boolean): void {
  if (recensement === undefined) return;
  recensement.fiches += 1;
  if (sure) recensement.sures += 1;
}

/**
 * Communes of which the fiche tells something of its own: its siège, and those that its zone names. Whoever acts everywhere is found
 * everywhere, and says nothing of how well one commune was recorded. A protected siège is in none.
 */
const recenseeA = (s: Structure): readonly string[] => [
  ...(s.communeInsee === undefined || s.adresseProtegee ? [] : [s.communeInsee]),
  ...(s.zone === 'Communes' ? s.zoneCodes : []),
];
