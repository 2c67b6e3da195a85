import { etatDeFraicheur, LIBELLE_DE_FRAICHEUR } from '../annuaire/fraicheur.ts';
import type { IndexAnnuaire } from '../annuaire/index-annuaire.ts';
import { plusProches } from '../annuaire/plus-proches.ts';
import { type Criteres, chercher, type Trouvaille } from '../annuaire/recherche.ts';
import type { MiseEnLien } from '../lists/mises-en-lien.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { JOURS_DU_BUDGET } from '../sollicitations/demandes.ts';
import { aujourdhui, joursEntre } from '../temps/heure-locale.ts';
import { pluriel } from '../textes/francais.ts';
import { estFaite } from './decider-etat.ts';

/** Enough to choose from, few enough to read. */
const PROPOSEES = 3;
/** For several needs at once. */
const REUNIES = 8;

export interface Besoin {
  readonly thematique: string;
  readonly public?: string | undefined;
  readonly communeInsee?: string | undefined;
}

export interface Suggestion {
  readonly structure: Structure;
  /** Why it answers, how far its fiche can be trusted, how much it is already asked, in French. */
  readonly raisons: readonly string[];
}

export interface Suggestions {
  readonly proposees: readonly Suggestion[];
  /** What had to be given up for a structure to answer: « la commune ». */
  readonly sans?: string;
}

/**
 * Whom to turn to for a need: two or three structures that act on the theme, there, for that public. Those that name the public first, then the
 * freshest fiches, then the least solicited: the same structure is not asked everything. Empty when none answers, even nearly.
 */
export function suggerer(
  index: IndexAnnuaire,
  besoin: Besoin,
  passe: {
    readonly misesEnLien: readonly MiseEnLien[];
    readonly maintenant: string;
    readonly sauf?: string | undefined;
  },
): Suggestions {
  const criteres: Criteres = {
    thematiques: [besoin.thematique],
    publics: besoin.public === undefined ? [] : [besoin.public],
    communes: besoin.communeInsee === undefined ? [] : [besoin.communeInsee],
  };
  const proposees = classer(chercher(index, criteres), besoin, passe, index.cadenceParDefautMois);
  if (proposees.length > 0) return { proposees };
  // The theme is the need itself: only the place or the public may be given up.
  const proche = plusProches(index, criteres).find((p) => (p.criteres.thematiques ?? []).length > 0);
  return proche === undefined
    ? { proposees }
    : {
        proposees: classer(chercher(index, proche.criteres), besoin, passe, index.cadenceParDefautMois),
        sans: proche.sans,
      };
}

/** Of several needs, whom to bring together: those of each, each structure once, eight at most. */
export function suggererPour(
  index: IndexAnnuaire,
  besoins: readonly Partial<Besoin>[],
  passe: Pick<Parameters<typeof suggerer>[2], 'misesEnLien' | 'maintenant'>,
): readonly Suggestion[] {
  const vues = new Map<string, Suggestion>();
  const dits = new Set<string>();
  for (const { thematique, public: dePublic, communeInsee } of besoins) {
    if (thematique === undefined) continue;
    const dit = JSON.stringify([thematique, dePublic, communeInsee]);
    if (dits.has(dit)) continue;
    dits.add(dit);
    for (const s of suggerer(index, { thematique, public: dePublic, communeInsee }, passe).proposees)
      if (!vues.has(s.structure.id)) vues.set(s.structure.id, s);
  }
  return [...vues.values()].slice(0, REUNIES);
}

const RANG_DE_FRAICHEUR = { 'a-jour': 0, 'a-verifier': 1, jamais: 2, perimee: 3 } as const;

function classer(
  trouvees: readonly Trouvaille[],
  besoin: Besoin,
  { misesEnLien, maintenant, sauf }: Parameters<typeof suggerer>[2],
  cadence: number,
): readonly Suggestion[] {
  const jour = aujourdhui(maintenant);
  const recues = new Map<string, number>();
  for (const m of misesEnLien)
    if (estFaite(m) && joursEntre(m.faiteLe, jour) < JOURS_DU_BUDGET)
      recues.set(m.destinataire, (recues.get(m.destinataire) ?? 0) + 1);
  const notees = trouvees
    .filter(({ structure }) => structure.id !== sauf)
    .map((trouvaille) => {
      const { structure } = trouvaille;
      const fraicheur = etatDeFraicheur(structure, jour, cadence);
      const charge = recues.get(structure.id) ?? 0;
      const nomme = besoin.public !== undefined && structure.publics.includes(besoin.public);
      return { trouvaille, structure, fraicheur, charge, nomme };
    });
  return notees
    .toSorted(
      (a, b) =>
        Number(b.nomme) - Number(a.nomme) ||
        RANG_DE_FRAICHEUR[a.fraicheur] - RANG_DE_FRAICHEUR[b.fraicheur] ||
        a.charge - b.charge ||
        Number(a.structure.id) - Number(b.structure.id),
    )
    .slice(0, PROPOSEES)
    .map(({ trouvaille, structure, fraicheur, charge }) => ({
      structure,
      raisons: [
        ...trouvaille.pourquoi,
        `fiche : ${LIBELLE_DE_FRAICHEUR[fraicheur].toLocaleLowerCase('fr')}`,
        charge === 0
          ? `aucune mise en lien reçue depuis ${JOURS_DU_BUDGET} jours`
          : `${pluriel(charge, 'mise en lien reçue', 'mises en lien reçues')} en ${JOURS_DU_BUDGET} jours`,
      ],
    }));
}
