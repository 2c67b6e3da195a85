import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Structure } from '../lists/structures.list.ts';
import { type ChampChoisi, type Choix, champsChanges, champsDeduits, choisirChamps } from './choisir-champs.ts';
import { CLES_COMPOSEES } from './collisions.ts';
import { enLigne, inverser, type Ligne, type Lignes, memeValeur, modifier, type Operation } from './operations.ts';
import { ajouterProvenance } from './provenance.ts';
import { RENVOIS_AUX_STRUCTURES, type Renvoi } from './renvois.ts';

/** What a merge does, before it does it; kept whole, it is also what undoes it. Holds personal data where rows do: it is kept as they are. */
export interface PlanDeFusion {
  readonly survivante: string;
  readonly absorbee: string;
  /** Every field, with the side that gives it: what the coordination looks at before agreeing. */
  readonly champs: readonly ChampChoisi[];
  /** In the order in which they must be done: the absorbed fiche is archived last, when nothing links to it any more. */
  readonly operations: readonly Operation[];
  /** Rows that follow, by list. */
  readonly suivent: Readonly<Record<string, number>>;
  /** Rows that become one with a row of the surviving fiche, by list. */
  readonly fondues: Readonly<Record<string, number>>;
}

interface DemandeDeFusion {
  readonly survivante: Structure;
  readonly absorbee: Structure;
  readonly choix?: Choix;
  /** Rows of every list that links to Structures; others are ignored. */
  readonly lignes: Lignes;
  readonly signature: { readonly par: string; readonly canal: string; readonly le: string };
}

/** Plans the merge of two fiches: the fields, the rows that must follow, and the archiving of the absorbed one, which is never deleted. */
export function planifierFusion(d: DemandeDeFusion): Resultat<PlanDeFusion> {
  const { survivante: s, absorbee: a } = d;
  if (s.id === a.id) return refuser('demande-invalide', 'Une fiche ne se fusionne pas avec elle-même.');
  if (s.statut === 'Archivée' || s.statut === 'Fermée')
    return refuser('regle-metier', 'La fiche gardée est archivée ou fermée : rouvrez-la d’abord, ou gardez l’autre.');
  const champs = choisirChamps(s, a, d.choix ?? {});
  const changes = champsChanges(champs);
  const suites = [...new Set(RENVOIS_AUX_STRUCTURES.map((r) => r.liste))].map((liste) => ({
    liste,
    ...faireSuivre(liste, (d.lignes[liste] ?? []).map(enLigne), a.id, s.id),
  }));
  const fiche = modifier('Structures', enLigne(s), {
    ...champsDeduits(s, a),
    ...Object.fromEntries(changes.map((c) => [c.champ, c.valeur])),
    ...(changes.length === 0
      ? {}
      : { provenance: ajouterProvenance(s.provenance, changes.map(enChangement), d.signature) }),
  });
  return reussite({
    survivante: s.id,
    absorbee: a.id,
    champs,
    operations: [
      ...fiche,
      ...suites.flatMap((x) => x.operations),
      ...modifier('Structures', enLigne(a), { statut: 'Archivée' }),
    ],
    suivent: compter(suites.map((x) => [x.liste, x.suivent])),
    fondues: compter(suites.map((x) => [x.liste, x.fondues])),
  });
}

const compter = (comptes: readonly (readonly [string, number])[]): Readonly<Record<string, number>> =>
  Object.fromEntries(comptes.filter(([, n]) => n > 0));

const enTexte = (v: unknown): string | readonly string[] | undefined =>
  v === undefined || v === null ? undefined : Array.isArray(v) ? v.map(String) : String(v);

const enChangement = (c: ChampChoisi) => ({ champ: c.champ, avant: enTexte(c.survivante), apres: enTexte(c.valeur) });

interface Suite {
  readonly operations: readonly Operation[];
  readonly suivent: number;
  readonly fondues: number;
}

/** Rows of a list that link to the absorbed fiche: they link to the surviving one, or melt into its row when a unique key allows only one. */
function faireSuivre(liste: string, lignes: readonly Ligne[], de: string, vers: string): Suite {
  const renvois = RENVOIS_AUX_STRUCTURES.filter((r) => r.liste === liste);
  const composee = CLES_COMPOSEES[liste];
  const parObjet = new Map(
    composee === undefined ? [] : lignes.filter((l) => l.structure === vers).map((l) => [composee.objet(l), l]),
  );
  const operations: Operation[] = [];
  let fondues = 0;
  const concernees = lignes.filter((ligne) => renvois.some((r) => renvoie(ligne, r, de)));
  for (const ligne of concernees) {
    const valeurs = Object.fromEntries(renvois.map((r) => [r.champ, remplacer(ligne[r.champ], de, vers)]));
    if (composee === undefined) {
      operations.push(...modifier(liste, ligne, valeurs));
      continue;
    }
    const jumelle = parObjet.get(composee.objet(ligne));
    if (jumelle === undefined) {
      const suivie = { ...valeurs, cle: composee.cle(ligne, vers, de) };
      operations.push(...modifier(liste, ligne, suivie));
      parObjet.set(composee.objet(ligne), { ...ligne, ...suivie });
    } else {
      const fondue = composee.fondre(jumelle, ligne);
      // The row that leaves goes first: at no time do two rows say the same thing.
      operations.push({ genre: 'retirer', liste, ligne }, ...modifier(liste, jumelle, fondue));
      parObjet.set(composee.objet(ligne), { ...jumelle, ...fondue });
      fondues += 1;
    }
  }
  return { operations, suivent: concernees.length - fondues, fondues };
}

const renvoie = (ligne: Ligne, { champ, multiple }: Renvoi, id: string): boolean => {
  const valeur = ligne[champ];
  return multiple ? Array.isArray(valeur) && valeur.includes(id) : valeur === id;
};

/** A convention signed by both is signed once. */
const remplacer = (valeur: unknown, de: string, vers: string): unknown =>
  Array.isArray(valeur) ? [...new Set(valeur.map((v) => (v === de ? vers : v)))] : valeur === de ? vers : valeur;

/** What prevents an exact undoing: a field changed since the merge. */
export interface ConflitDAnnulation {
  readonly liste: string;
  readonly id: string;
  readonly champ: string;
}

/**
 * Undoes a merge: every field and every row as they were, a row that had melted put back whole. Refused when a field that the merge wrote was
 * changed since, unless `ecraser`. A row put back has another id in SharePoint: no list links to those that can melt.
 */
export function planifierAnnulation(
  plan: Pick<PlanDeFusion, 'operations'>,
  lignes: Lignes,
  ecraser = false,
): Resultat<readonly Operation[]> {
  const conflits = ecraser ? [] : conflitsDAnnulation(plan, lignes);
  return conflits.length === 0
    ? reussite(inverser(plan.operations))
    : refuser(
        'conflit',
        `Cette fusion ne s’annule plus exactement : ${conflits.length === 1 ? 'un champ a été modifié' : `${conflits.length} champs ont été modifiés`} depuis.`,
      );
}

/** Fields that the merge wrote and that hold another value now; a row that is gone conflicts by its id. */
export function conflitsDAnnulation(
  { operations }: Pick<PlanDeFusion, 'operations'>,
  lignes: Lignes,
): readonly ConflitDAnnulation[] {
  // A row may be written twice: what counts is what was written last.
  const ecrites = new Map<string, ConflitDAnnulation & { readonly valeur: unknown }>();
  for (const o of operations)
    if (o.genre === 'modifier')
      for (const [champ, valeur] of Object.entries(o.apres))
        ecrites.set(JSON.stringify([o.liste, o.id, champ]), { liste: o.liste, id: o.id, champ, valeur });
  return [...ecrites.values()].flatMap(({ valeur, ...ou }) => {
    const ligne = lignes[ou.liste]?.find((l) => l.id === ou.id);
    if (ligne === undefined) return [{ ...ou, champ: 'id' }];
    return memeValeur(enLigne(ligne)[ou.champ], valeur) ? [] : [ou];
  });
}
