import { grouper } from '../grouper.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { enumeration, INSECABLE } from '../textes/francais.ts';
import { telephoneE164 } from '../textes/telephone.ts';
import { domaineDe, structuresParDomaine } from './domaines.ts';
import { cleDeNom, plierNom } from './noms.ts';
import type { PersonnePresente } from './rapport-teams.ts';

/** What the annuaire knows of a person; the doubt says why it may be wrong. */
export interface Rapprochement {
  readonly rapprochement: 'courriel' | 'telephone' | 'domaine' | 'nom' | 'organisme' | 'aucun';
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
  readonly parTelephone: ReadonlyMap<string, readonly Contact[]>;
  readonly parTelephoneDeStructure: ReadonlyMap<string, readonly Structure[]>;
  readonly parNomDeStructure: ReadonlyMap<string, readonly Structure[]>;
  readonly parSigle: ReadonlyMap<string, readonly Structure[]>;
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
    parTelephone: indexer(e.contacts, (c) => numero(c.telephone)),
    parTelephoneDeStructure: indexer(e.structures, (s) => numero(s.telephone)),
    parNomDeStructure: indexer(e.structures, (s) => plierNom(s.nom)),
    parSigle: indexer(e.structures, (s) => plierNom(s.sigle ?? '')),
    parDomaine: structuresParDomaine(e.structures, e.contacts),
    estInvitee: (id) => invitees.has(id),
  };
}

const numero = (telephone: string | undefined): string | undefined =>
  telephone === undefined ? undefined : telephoneE164(telephone);

function indexer<T>(valeurs: readonly T[], cle: (v: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const connues = valeurs.flatMap((v) => {
    const k = cle(v);
    return k === undefined || k === '' ? [] : [{ k, v }];
  });
  return new Map([...grouper(connues, ({ k }) => k)].map(([k, groupe]) => [k, groupe.map(({ v }) => v)]));
}

/** By address or number, then by the domain of a structure, then by name, then by the organisation written beside it; an invited structure wins over the others. */
export const rapprocherPersonne = (p: PersonnePresente, c: Carnet): Rapprochement =>
  parAdresse(p, c) ??
  parTelephone(p, c) ??
  parDomaine(p, c) ??
  parNom(p, c) ??
  parOrganisme(p, c) ?? { rapprochement: 'aucun' };

function parAdresse({ courriel }: PersonnePresente, c: Carnet): Rapprochement | undefined {
  if (courriel === undefined) return undefined;
  return parCoordonnee('courriel', c, c.parCourriel.get(courriel) ?? [], c.parAdresseDeStructure.get(courriel) ?? []);
}

function parTelephone({ telephone }: PersonnePresente, c: Carnet): Rapprochement | undefined {
  if (telephone === undefined) return undefined;
  const [contacts, structures] = [c.parTelephone.get(telephone) ?? [], c.parTelephoneDeStructure.get(telephone) ?? []];
  return parCoordonnee('telephone', c, contacts, structures);
}

const CETTE = { courriel: 'Cette adresse', telephone: 'Ce numéro' } as const;

/** Whoever holds an address or a number: the contacts, and the structures that give it as their own. */
function parCoordonnee(
  genre: keyof typeof CETTE,
  c: Carnet,
  contacts: readonly Contact[],
  siennes: readonly Structure[],
): Rapprochement | undefined {
  const structures = [...contacts.flatMap((contact) => c.structure(contact.structure) ?? []), ...siennes];
  const structure = structures.find((s) => c.estInvitee(s.id)) ?? structures[0];
  if (structure === undefined) return undefined;
  const contact = contacts.find((x) => x.structure === structure.id);
  const autres = [...new Set(structures.filter((s) => s.id !== structure.id).map((s) => s.nom))];
  const doute =
    autres.length > 0
      ? `${CETTE[genre]} est aussi ${genre === 'courriel' ? 'celle' : 'celui'} de ${enumeration(autres)}.`
      : contact !== undefined && !contact.actif
        ? `Ce contact n’est plus en poste à ${structure.nom} selon l’annuaire.`
        : undefined;
  return { rapprochement: genre, structure, ...facultatif(contact, doute) };
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
  const homonymes = contactsNommes(p, c);
  const structures = homonymes.flatMap((x) => c.structure(x.structure) ?? []);
  const dites = deLOrganisme(p.organisme, c).map((s) => s.id);
  const structure =
    seule(
      structures.filter((s) => dites.includes(s.id)),
      c,
    ) ?? seule(structures, c);
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

/** Contacts of this name; some write their organisation first (« Espace France Services - Driss Etcheverry »). */
function contactsNommes({ nom, organisme, telephone }: PersonnePresente, c: Carnet): readonly Contact[] {
  if (telephone !== undefined) return [];
  // A single word (a first name, a nickname) would match by chance.
  const cles = [nom, organisme ?? ''].map(cleDeNom).filter((cle) => cle.includes(' '));
  return cles.map((cle) => c.parNom.get(cle) ?? []).find((contacts) => contacts.length > 0) ?? [];
}

const deLOrganisme = (organisme: string | undefined, c: Carnet): readonly Structure[] =>
  organisme === undefined
    ? []
    : [c.parNomDeStructure, c.parSigle].flatMap((index) => index.get(plierNom(organisme)) ?? []);

function parOrganisme({ organisme }: PersonnePresente, c: Carnet): Rapprochement | undefined {
  const structure = seule(deLOrganisme(organisme, c), c);
  return structure === undefined
    ? undefined
    : {
        rapprochement: 'organisme',
        structure,
        doute: `«${INSECABLE}${organisme}${INSECABLE}» est écrit à côté du nom${INSECABLE}: vérifiez que cette personne vient de ${structure.nom}.`,
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
