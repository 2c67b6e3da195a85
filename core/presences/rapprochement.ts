import type { Contact } from '../lists/contacts.list.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { enumeration, INSECABLE } from '../textes/francais.ts';
import { domaineDe, structuresParDomaine } from './domaines.ts';
import { cleDeNom } from './noms.ts';
import type { PersonnePresente } from './rapport-teams.ts';

/** What the annuaire knows of a person; the doubt says why it may be wrong. */
export interface Rapprochement {
  readonly rapprochement: 'courriel' | 'domaine' | 'nom' | 'aucun';
  readonly structure?: Structure;
  readonly contact?: Contact;
  readonly doute?: string;
}

/** The annuaire turned into what a matching asks of it. */
export interface Carnet {
  structure(id: string): Structure | undefined;
  readonly parCourriel: ReadonlyMap<string, readonly Contact[]>;
  readonly parNom: ReadonlyMap<string, readonly Contact[]>;
  readonly parAdresseDeStructure: ReadonlyMap<string, readonly Structure[]>;
  readonly parDomaine: ReadonlyMap<string, ReadonlySet<string>>;
  estInvitee(structure: string): boolean;
}

/** Indexes the annuaire once for a whole report. */
export function carnet(e: {
  readonly structures: readonly Structure[];
  readonly contacts: readonly Contact[];
  readonly participations: readonly Participation[];
}): Carnet {
  const structures = new Map(e.structures.map((s) => [s.id, s] as const));
  const invitees = new Set(e.participations.filter((p) => !p.sansInvitation).map((p) => p.structure));
  return {
    structure: (id) => structures.get(id),
    parCourriel: indexer(e.contacts, (c) => c.courriel?.toLowerCase()),
    parNom: indexer(e.contacts, (c) => cleDeNom(c.nom)),
    parAdresseDeStructure: indexer(e.structures, (s) => s.courriel?.toLowerCase()),
    parDomaine: structuresParDomaine(e.structures, e.contacts),
    estInvitee: (id) => invitees.has(id),
  };
}

function indexer<T>(valeurs: readonly T[], cle: (v: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>();
  for (const v of valeurs) {
    const k = cle(v);
    if (k !== undefined && k !== '') index.set(k, [...(index.get(k) ?? []), v]);
  }
  return index;
}

/** By address, then by the domain of a structure, then by name; an invited structure wins over the others. */
export const rapprocherPersonne = (p: PersonnePresente, c: Carnet): Rapprochement =>
  parAdresse(p, c) ?? parDomaine(p, c) ?? parNom(p, c) ?? { rapprochement: 'aucun' };

function parAdresse(p: PersonnePresente, c: Carnet): Rapprochement | undefined {
  if (p.courriel === undefined) return undefined;
  const contacts = c.parCourriel.get(p.courriel) ?? [];
  const structures = [
    ...contacts.flatMap((contact) => c.structure(contact.structure) ?? []),
    ...(c.parAdresseDeStructure.get(p.courriel) ?? []),
  ];
  const structure = structures.find((s) => c.estInvitee(s.id)) ?? structures[0];
  if (structure === undefined) return undefined;
  const contact = contacts.find((x) => x.structure === structure.id);
  const autres = [...new Set(structures.filter((s) => s.id !== structure.id).map((s) => s.nom))];
  const doute =
    autres.length > 0
      ? `Cette adresse est aussi celle de ${enumeration(autres)}.`
      : contact !== undefined && !contact.actif
        ? `Ce contact n’est plus en poste à ${structure.nom} selon l’annuaire.`
        : undefined;
  return { rapprochement: 'courriel', structure, ...facultatif(contact, doute) };
}

function parDomaine(p: PersonnePresente, c: Carnet): Rapprochement | undefined {
  const domaine = domaineDe(p.courriel);
  const ids = domaine === undefined ? [] : [...(c.parDomaine.get(domaine) ?? [])];
  const structures = ids.flatMap((id) => c.structure(id) ?? []);
  const homonymes = (c.parNom.get(cleDeNom(p.nom)) ?? []).filter((x) => ids.includes(x.structure));
  const structure =
    seule(structures, c) ??
    seule(
      homonymes.flatMap((x) => c.structure(x.structure) ?? []),
      c,
    );
  if (structure === undefined) return undefined;
  const contact = homonymes.find((x) => x.structure === structure.id);
  const doute =
    structures.length > 1
      ? `Le domaine ${domaine} sert à ${structures.length} structures${INSECABLE}: vérifiez que c’est bien ${structure.nom}.`
      : `Adresse absente de l’annuaire, reconnue par son domaine ${domaine}.`;
  return { rapprochement: 'domaine', structure, ...facultatif(contact, doute) };
}

function parNom(p: PersonnePresente, c: Carnet): Rapprochement | undefined {
  const cle = cleDeNom(p.nom);
  // A single word (a first name, a nickname) would match by chance.
  const homonymes = cle.includes(' ') ? (c.parNom.get(cle) ?? []) : [];
  const structures = homonymes.flatMap((x) => c.structure(x.structure) ?? []);
  const structure = seule(structures, c);
  if (structure !== undefined) {
    const contact = homonymes.find((x) => x.structure === structure.id);
    return {
      rapprochement: 'nom',
      structure,
      ...facultatif(contact, `Reconnue par le nom seul${INSECABLE}: un homonyme est possible.`),
    };
  }
  return structures.length === 0
    ? undefined
    : {
        rapprochement: 'aucun',
        doute: `Ce nom figure à l’annuaire pour ${enumeration([...new Set(structures.map((s) => s.nom))], 'ou')}.`,
      };
}

/** The only structure, or the only invited one among several. */
function seule(structures: readonly Structure[], c: Carnet): Structure | undefined {
  const distinctes = [...new Map(structures.map((s) => [s.id, s])).values()];
  const invitees = distinctes.filter((s) => c.estInvitee(s.id));
  return distinctes.length === 1 ? distinctes[0] : invitees.length === 1 ? invitees[0] : undefined;
}

const facultatif = (
  contact: Contact | undefined,
  doute: string | undefined,
): { readonly contact?: Contact; readonly doute?: string } => ({
  ...(contact === undefined ? {} : { contact }),
  ...(doute === undefined ? {} : { doute }),
});
