import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { dixieme } from '../indicateurs/compter.ts';
import { estPetit, sommeMasquee } from '../indicateurs/masquage.ts';
import { estTenue, type Operations, presents, publicCompte, type RencontreDatee } from '../indicateurs/operations.ts';
import { contient } from '../indicateurs/periode.ts';
import type { Mesure } from '../indicateurs/synthese.ts';
import { comptagesRetenus } from '../rencontres/comptage-retenu.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { type Decoupe, DIMENSIONS, type Dimension, decoupesDe } from './dimensions.ts';
import { type Compte, croiserUneAnnee, masquerUneAnnee, masquerUnTrimestre, type TableMasquee } from './masques.ts';
import { estUneAnnee, moisDeLaPeriode, trimestreAvant, trimestreDe, trimestresDe } from './periodes.ts';
import { placeDe } from './table-etendue.ts';
import type { LigneVentilee, PartieVentilee, Ventilation } from './ventilation.ts';

interface AVentiler {
  readonly operations: Operations;
  readonly territoire: Territoire;
  /** A quarter or a year that is closed. */
  readonly periode: string;
  /** Situations of the public that count as far from services. */
  readonly situationsEloignees: readonly string[];
}

/**
 * Who came over a closed quarter or year, and who is missing, masked here and nowhere else. All the public that was
 * counted, whatever the indicator that it is opened from: one set of tables for each period, so that no filter gives by
 * difference what another hides. A quarter is masked by itself, once for all; a year with its quarters.
 */
export function ventiler({ operations, territoire, periode, situationsEloignees }: AVentiler): Ventilation {
  const mois = moisDeLaPeriode(periode);
  const tenues = operations.rencontres.filter((r) => estTenue(r) && contient(mois, r.mois));
  const comptees = tenues.filter((r) => publicCompte(r) !== undefined);
  const totaux = comptees.map((r) => publicCompte(r) ?? 0);
  const decoupes = decoupesDe(territoire.communes);
  const masques = ouvrirLesMasques(operations, decoupes);
  const tables = masques.tablesDe(periode);
  const total = sommeMasquee(totaux, operations.seuil);
  const { population: habitants, millesime } = territoire;
  const parties = DIMENSIONS.map((d) => partieDe(decoupes[d], tables[d], masques, periode));
  const croisement = estUneAnnee(periode) ? masques.croisementDe(periode) : undefined;
  const eloignes = eloignesDe(parties, situationsEloignees, operations.seuil);
  return {
    periode,
    seuil: operations.seuil,
    rencontres: {
      tenues: tenues.length,
      comptees: comptees.length,
      petites: totaux.filter((n) => estPetit(n, operations.seuil)).length,
    },
    total,
    ...pourMille(total, habitants),
    population: { habitants, millesime },
    parties,
    ...(eloignes === undefined ? {} : { eloignes: { ...eloignes, ...pourMille(eloignes.nombre, habitants) } }),
    ...(croisement === undefined ? {} : { croisement: direLeCroisement(croisement, decoupes) }),
    structures: structuresVenues(operations, tenues),
  };
}

/** « 3,4 » for 1,000 people of a place; nothing where one of the two is not known. */
const pourMille = ({ valeur }: Mesure, habitants: number | undefined): { readonly pourMille?: number } =>
  valeur === undefined || habitants === undefined || habitants === 0
    ? {}
    : { pourMille: dixieme((1000 * valeur) / habitants) };

type Decoupes = ReturnType<typeof decoupesDe>;
type Tables = Readonly<Record<Dimension, TableMasquee>>;

interface Masques {
  readonly tablesDe: (periode: string) => Tables;
  readonly croisementDe: (annee: string) => TableMasquee | undefined;
  /** The first quarter in which anybody was counted. */
  readonly premier: string | undefined;
}

/** The masked tables of each period, made once. A count too small to be shown enters none. */
function ouvrirLesMasques({ rencontres, seuil }: Operations, decoupes: Decoupes): Masques {
  const parTrimestre = new Map<string, Compte[]>();
  for (const r of rencontres) {
    if (!estTenue(r) || estPetit(publicCompte(r) ?? 0, seuil)) continue;
    const comptes = parTrimestre.get(trimestreDe(r.mois)) ?? [];
    parTrimestre.set(trimestreDe(r.mois), comptes);
    for (const c of comptagesRetenus(r.comptages)) comptes.push({ rangs: rangsDe(c, decoupes), nombre: c.nombre });
  }
  const faites = new Map<string, Tables>();
  const tailles = parDimension((d) => decoupes[d].libelles.length);
  const comptesDe = (trimestre: string) => parTrimestre.get(trimestre) ?? [];
  const tablesDe = (periode: string): Tables => {
    const deja = faites.get(periode);
    if (deja !== undefined) return deja;
    const tables = parDimension((d) =>
      estUneAnnee(periode)
        ? masquerUneAnnee(
            trimestresDe(periode).map((t) => tablesDe(t)[d]),
            seuil,
          )
        : masquerUnTrimestre(comptesDe(periode), d, tailles, seuil),
    );
    faites.set(periode, tables);
    return tables;
  };
  return {
    tablesDe,
    croisementDe: (annee) =>
      croiserUneAnnee(trimestresDe(annee).map(comptesDe), ['commune', 'age'], tablesDe(annee), tailles, seuil),
    premier: [...parTrimestre.keys()].toSorted()[0],
  };
}

const parDimension = <T>(faire: (d: Dimension) => T): Readonly<Record<Dimension, T>> => ({
  age: faire('age'),
  commune: faire('commune'),
  situation: faire('situation'),
  sexe: faire('sexe'),
  venue: faire('venue'),
});

const rangsDe = (c: Parameters<Decoupe['rangDe']>[0], decoupes: Decoupes): Compte['rangs'] =>
  parDimension((d) => decoupes[d].rangDe(c));

const TUE: Mesure = { masquee: true, raison: 'Non montré, pour qu’aucun petit nombre ne se retrouve.' };

/** A cell as anyone may read it. One reason for all that is hidden: two would tell the small from the others. */
const montrer = ({ table, tues }: TableMasquee, place: number): Mesure =>
  tues[place] ? TUE : { valeur: table.valeurs[place] ?? 0, masquee: false };

/** The place of an answer in the margin that is shown: that of the quarter, or of the year. */
const placeDeLaReponse = ({ table }: TableMasquee, rang: number): number =>
  table.tailles.length === 1 ? rang : placeDe(table, [table.tailles[0] ?? 0, rang]);

function partieDe(decoupe: Decoupe, tables: TableMasquee, masques: Masques, periode: string): PartieVentilee {
  const { dimension, libelles, habitants, attendus } = decoupe;
  const demandee = estDemandee(decoupe, tables);
  if (!demandee) return { dimension, demandee, lignes: [], absents: [] };
  const lignes = libelles.map((libelle, rang): LigneVentilee => {
    const nombre = montrer(tables, placeDeLaReponse(tables, rang));
    const siens = habitants[rang];
    const auMoins = nombre.masquee ? auMoinsDe(tables, rang) : 0;
    return {
      libelle,
      nombre,
      ...(auMoins === 0 ? {} : { auMoins }),
      ...(siens === undefined ? {} : { habitants: siens, ...pourMille(nombre, siens) }),
    };
  });
  return {
    dimension,
    demandee,
    lignes,
    absents: lignes.flatMap(({ libelle, nombre }, rang) => {
      if (nombre.valeur !== 0 || !attendus[rang]) return [];
      const dernier = dernierTrimestre(masques, dimension, rang, periode);
      return [{ libelle, ...(dernier === undefined ? {} : { dernier }) }];
    }),
  };
}

/** What the quarters of a year show of an answer. */
function auMoinsDe({ table, tues }: TableMasquee, rang: number): number {
  if (table.tailles.length === 1) return 0;
  let somme = 0;
  for (let t = 0; t < (table.tailles[0] ?? 0); t += 1) {
    const place = placeDe(table, [t, rang]);
    if (!tues[place]) somme += table.valeurs[place] ?? 0;
  }
  return somme;
}

/** Was it asked of anybody? All those counted are « not known » where it was not. */
const estDemandee = ({ libelles }: Decoupe, tables: TableMasquee): boolean =>
  libelles.slice(0, -1).some((_, rang) => (tables.table.valeurs[placeDeLaReponse(tables, rang)] ?? 0) > 0);

/** The last quarter before, of which it is known that some came: what is hidden there and may be a zero says nothing. */
function dernierTrimestre(
  { tablesDe, premier }: Masques,
  dimension: Dimension,
  rang: number,
  periode: string,
): string | undefined {
  if (premier === undefined) return undefined;
  for (let t = trimestreAvant(trimestresDe(periode)[0] ?? periode); t >= premier; t = trimestreAvant(t)) {
    const { table, zerosTus } = tablesDe(t)[dimension];
    if ((table.valeurs[rang] ?? 0) > 0 && !zerosTus[rang]) return t;
  }
  return undefined;
}

function eloignesDe(parties: readonly PartieVentilee[], situations: readonly string[], seuil: number) {
  const lignes = parties.find((p) => p.dimension === 'situation')?.lignes.filter((l) => situations.includes(l.libelle));
  if (lignes === undefined || lignes.length === 0) return undefined;
  const montrees = lignes.flatMap((l) => l.nombre.valeur ?? []);
  const tues = lignes.length - montrees.length;
  const somme = sommeMasquee(montrees, seuil);
  // The sum of what is shown: it tells nothing more.
  const nombre: Mesure =
    montrees.length === 0 || (tues > 0 && somme.valeur === 0)
      ? TUE
      : tues === 0
        ? somme
        : { ...somme, raison: 'Au moins : une partie n’est pas montrée.' };
  return { situations: lignes.map((l) => l.libelle), nombre };
}

function direLeCroisement(croisee: TableMasquee, { commune, age }: Decoupes): NonNullable<Ventilation['croisement']> {
  const annee = croisee.table.tailles[0] ?? 0;
  return {
    communes: [...commune.libelles],
    ages: [...age.libelles],
    nombres: commune.libelles.map((_, c) =>
      age.libelles.map((_, a) => montrer(croisee, placeDe(croisee.table, [annee, c, a]))),
    ),
  };
}

function structuresVenues({ structures }: Operations, tenues: readonly RencontreDatee[]): Ventilation['structures'] {
  const venues = new Set(tenues.flatMap((r) => presents(r).map((p) => p.structure)));
  const parType = new Map<string, { venues: number; annuaire: number }>();
  for (const s of structures.values()) {
    const dansLAnnuaire = estDansLAnnuaire(s);
    if (!dansLAnnuaire && !venues.has(s.id)) continue;
    const compte = parType.get(s.type) ?? { venues: 0, annuaire: 0 };
    parType.set(s.type, {
      venues: compte.venues + Number(venues.has(s.id)),
      annuaire: compte.annuaire + Number(dansLAnnuaire),
    });
  }
  return {
    feuilles: { connus: tenues.filter((r) => r.rencontre.feuilleDePresence).length, total: tenues.length },
    types: [...parType]
      .map(([type, n]) => ({ type, ...n }))
      .toSorted((a, b) => b.annuaire - a.annuaire || a.type.localeCompare(b.type, 'fr')),
  };
}

/** The first month in which the public was counted; undefined while it never was. */
export const premierMoisCompte = ({ rencontres }: Operations): string | undefined =>
  rencontres
    .filter((r) => estTenue(r) && publicCompte(r) !== undefined)
    .map((r) => r.mois)
    .toSorted()[0];
