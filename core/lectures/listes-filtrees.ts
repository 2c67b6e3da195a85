import { colonnesDuContact } from '../annuaire/ce-que-voit.ts';
import { colonnesLues } from '../annuaire/vue.ts';
import { estDe } from '../carnet/tenir.ts';
import { type Acteur, autoriser } from '../droits/droits.ts';
import { membresDe } from '../groupes/membres.ts';
import { type Besoin, besoins } from '../lists/besoins.list.ts';
import { carnet, type NoteDeCarnet } from '../lists/carnet.list.ts';
import { withoutLabels } from '../lists/columns-lien.ts';
import { type Comptage, comptages } from '../lists/comptages.list.ts';
import { type Contact, contacts } from '../lists/contacts.list.ts';
import { type Diffusion, diffusions } from '../lists/diffusions.list.ts';
import { type Groupe, groupes } from '../lists/groupes.list.ts';
import type { ListDefinition, Row, WireItem } from '../lists/list.ts';
import { type MiseEnLien, misesEnLien } from '../lists/mises-en-lien.list.ts';
import { type Participation, participations } from '../lists/participations.list.ts';
import { type Proposition, propositions } from '../lists/propositions.list.ts';
import { type RechercheGardee, recherches } from '../lists/recherches.list.ts';
import { type Structure, structures } from '../lists/structures.list.ts';
import { type Suite, suites } from '../lists/suites.list.ts';
import { type Vote, votes } from '../lists/votes.list.ts';

/** The fiche of this number, as the list holds it. */
type StructureDe = (id: string) => Structure | undefined;

/** Columns that this person reads of this row; undefined when the row is not for them. */
type Lire<T> = (ligne: T, acteur: Acteur, structureDe: StructureDe) => readonly string[] | undefined;

interface ListeFiltree {
  readonly definition: ListDefinition;
  readonly colonnes: Lire<never>;
}

const filtree = <L extends ListDefinition>(definition: L, colonnes: Lire<Row<L>>): ListeFiltree => ({
  definition,
  colonnes,
});

/** To whom an annuaire was handed out. */
const A_QUI: readonly string[] = ['structure', 'demande', 'cle'];

/** What was written to who organises. */
const A_QUI_ORGANISE: readonly string[] = ['remplacant', 'besoinsDAcces', 'reponduLe', 'attenteDepuis', 'placeLe'];

/** What a participation says of the persons, and what of a fiche made it invited, which may be hidden. */
const A_LA_COORDINATION: readonly string[] = [
  'contact',
  'organisateur',
  'raison',
  'motifDeRang',
  // What it was spared says how much it is asked.
  'invitationPasAvant',
  'inviteeLe',
  'approuveLe',
  'amendements',
  // What those who were away read is counted, never shown.
  'manqueLu',
];

/** What whoever carries a decision says of it, to the coordination. */
const CE_QUE_DIT_LE_PORTEUR: readonly string[] = ['dit', 'mot', 'ditLe', 'ditPar', 'ditCanal', 'etatAvant'];

const toutes = (definition: ListDefinition): readonly string[] => Object.keys(definition.columns);

/**
 * What a list lets whoever is not the coordination read: SharePoint knows no rights by column, so these rows come
 * through the functions.
 */
export const LISTES_FILTREES = {
  Structures: filtree(structures, (s: Structure, acteur) => colonnesLues(s, acteur)),
  Contacts: filtree(contacts, (c: Contact, acteur, structureDe) =>
    colonnesDuContact(c, structureDe(c.structure), acteur),
  ),
  Propositions: filtree(propositions, (p: Proposition, acteur) =>
    p.par === acteur.id || acteur.structures.includes(p.structure) ? toutes(propositions) : undefined,
  ),
  // Of those of others, what tells how much a structure is already asked: neither the need nor the answers.
  MisesEnLien: filtree(misesEnLien, (m: MiseEnLien, { structures: siennes }) =>
    siennes.includes(m.demandeur) || siennes.includes(m.destinataire)
      ? toutes(misesEnLien)
      : ['cle', 'demandeur', 'destinataire', 'thematique', 'faiteLe', 'etat'],
  ),
  // What was heard may point at somebody, whoever it came from: each reads those of their own structures.
  Besoins: filtree(besoins, (b: Besoin, acteur) =>
    b.structure !== undefined && autoriser(acteur, 'noter-besoin', { structure: b.structure }).permis
      ? toutes(besoins)
      : undefined,
  ),
  // What was observed of people, in free words: each reads their own notes, wherever they may write some.
  Carnet: filtree(carnet, (n: NoteDeCarnet, acteur) => (estDe(n, acteur.id) ? toutes(carnet) : undefined)),
  Recherches: filtree(recherches, (r: RechercheGardee, acteur) =>
    r.auteur === acteur.id ? toutes(recherches) : undefined,
  ),
  // Of those of others, what tells how often a fiche was handed out: not to whom, which the key says too.
  Diffusions: filtree(diffusions, (d: Diffusion, { structures: siennes }) =>
    d.structure !== undefined && siennes.includes(d.structure)
      ? toutes(diffusions)
      : toutes(diffusions).filter((colonne) => !A_QUI.includes(colonne)),
  ),
  // Of those of others, who was invited and came: not the person, who may be hidden, nor what of the fiche made it
  // invited, which may be too; what they wrote to who organises, for whoever co-organises that rencontre.
  Participations: filtree(participations, (p: Participation, acteur) => {
    // Why another goes first is said by the coordination, to itself.
    if (acteur.structures.includes(p.structure))
      return toutes(participations).filter((colonne) => colonne !== 'motifDeRang');
    const organise = autoriser(acteur, 'lire-reponses', { liste: 'Rencontres', id: p.rencontre }).permis;
    const tues = organise ? A_LA_COORDINATION : [...A_LA_COORDINATION, ...A_QUI_ORGANISE];
    return toutes(participations).filter((colonne) => !tues.includes(colonne));
  }),
  // Of those of others, what was decided and how far it is: not who said so, nor what they wrote to the coordination.
  Suites: filtree(suites, (s: Suite, { structures: siennes }) =>
    s.structure !== undefined && siennes.includes(s.structure)
      ? toutes(suites)
      : toutes(suites).filter((colonne) => !CE_QUE_DIT_LE_PORTEUR.includes(colonne)),
  ),
  // Raw counts are for whoever counts at that rencontre; the others read a total, masked when it is small.
  Comptages: filtree(comptages, (c: Comptage, acteur) =>
    autoriser(acteur, 'compter-public', { liste: 'Rencontres', id: c.rencontre }).permis
      ? toutes(comptages)
      : undefined,
  ),
  // A group may say what a structure is concerned by: the others do not know that it is there.
  Groupes: filtree(groupes, (g: Groupe, { structures: siennes }) =>
    g.lecteurs === 'Membres' && membresDe(g).some(({ id }) => siennes.includes(id))
      ? ['nom', 'noyau', 'ponctuels', 'informes', 'lecteurs']
      : undefined,
  ),
  Votes: filtree(votes, (v: Vote, { structures: siennes }) =>
    siennes.includes(v.structure) ? toutes(votes) : undefined,
  ),
} as const;
export type NomDeListeFiltree = keyof typeof LISTES_FILTREES;

export const NOMS_DES_LISTES_FILTREES = Object.keys(LISTES_FILTREES) as [NomDeListeFiltree, ...NomDeListeFiltree[]];

export const estFiltree = (nom: string): nom is NomDeListeFiltree => Object.hasOwn(LISTES_FILTREES, nom);

/**
 * The row as this person may read it: without the fields that are not for them, with the same identity and the same
 * eTag. Undefined when nothing of it is, and for a row that cannot be read, of which nothing can be judged.
 * `structureDe`: needed by the lists of `JUGEES_PAR_LA_FICHE`.
 */
export function filtrerLigne(
  liste: NomDeListeFiltree,
  element: WireItem,
  acteur: Acteur,
  structureDe: StructureDe = () => undefined,
): WireItem | undefined {
  if (acteur.profil === 'coordination') return element;
  const { definition, colonnes } = LISTES_FILTREES[liste];
  const lue = definition.parse(element);
  if (!('row' in lue)) return undefined;
  const permises = (colonnes as Lire<unknown>)(lue.row, acteur, structureDe);
  if (permises === undefined) return undefined;
  const cles = new Set(
    permises.flatMap((nom) => definition.columns[nom]?.readKeys(definition.internalName(nom)) ?? []),
  );
  const champs = Object.entries(element.fields).filter(([cle]) => cles.has(cle));
  return { ...element, fields: Object.fromEntries(champs.map(([cle, valeur]) => [cle, withoutLabels(valeur)])) };
}

/** Lists of which whoever co-organises a rencontre reads more. */
export const JUGEES_PAR_LA_RENCONTRE: readonly NomDeListeFiltree[] = ['Participations'];

/** Lists whose rows are judged by the fiche of their structure too. */
export const JUGEES_PAR_LA_FICHE: readonly NomDeListeFiltree[] = ['Contacts'];

/** To be changed with the rule itself: what a device keeps of what the former one showed is then read again. */
const REGLE = '0046-3';

/**
 * Changes with what decides of the filter besides the rows: who reads, for which structures, which rencontres they
 * co-organise, and which addresses are protected (`fiches`, for a list judged by them). Rows kept under another are read again.
 */
export const porteeDe = (
  { profil, id, structures: siennes, rencontres = [] }: Acteur,
  fiches: readonly Structure[] = [],
): string =>
  [
    ...[REGLE, profil, id, ...siennes.toSorted()],
    ...rencontres.toSorted().map((rencontre) => `rencontre ${rencontre}`),
    ...fiches
      .filter((s) => s.adresseProtegee)
      .map((s) => JSON.stringify([s.id, s.adresse, s.commune, s.siret, s.rna, s.finess]))
      .toSorted(),
  ].join('|');
