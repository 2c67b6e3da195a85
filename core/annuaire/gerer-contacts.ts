import { CHAMPS_DE_CONTACT_DITS } from '../champs/contact.ts';
import { type Refus, type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { ContactSaisi } from '../contrats/fiches.ts';
import type { Acteur } from '../droits/droits.ts';
import { egal } from '../egal.ts';
import type { Contact, NouveauContact } from '../lists/contacts.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import {
  choixElargis,
  permettreLesChoix,
  type QuiChoisit,
  type RaisonDOuvrir,
  refusDeSynthese,
} from './choix-d-une-personne.ts';
import { fautesDeContact, type ModificationDeContact, nettoyerContact } from './nettoyer-contact.ts';

const A_CORRIGER = 'Une valeur est à corriger avant d’enregistrer le contact.';

/** What a structure says of its people: a change of one of these is a correction of its fiche. */
const DITS: readonly string[] = [...CHAMPS_DE_CONTACT_DITS, 'actif'];

/** The change as it is written: with its instant, where it corrects what the structure says of its people. */
export const dater = (patch: ModificationDeContact, maintenant: string): ModificationDeContact =>
  Object.keys(patch).some((champ) => DITS.includes(champ)) ? { ...patch, corrigeLe: maintenant } : patch;

/** Two rows for one person would be written to twice. */
function refusDeDouble(valeurs: ModificationDeContact, autres: readonly Contact[]): Refus | undefined {
  const adresse = valeurs.courriel?.toLowerCase();
  if (adresse === undefined || !autres.some((c) => c.actif && c.courriel?.toLowerCase() === adresse)) return undefined;
  const message = 'Un contact en poste de cette structure a déjà cette adresse.';
  return { code: 'regle-metier', message, champs: [{ chemin: 'courriel', message }] };
}

/** A colleague who left kept something to themself: added anew more openly, they would lose it. Their row is there to be taken up. */
function refusDeRevenant(
  { opposition = false, sansRappel = false, visibilite = 'partenaires', visibilites, courriel }: ModificationDeContact,
  siens: readonly Contact[],
  acteur: Acteur | undefined,
): Refus | undefined {
  if (acteur === undefined || coordonne(acteur) || courriel === undefined) return undefined;
  const ancien = siens.find((c) => !c.actif && c.courriel?.toLowerCase() === courriel.toLowerCase());
  const choix = { opposition, sansRappel, visibilite, visibilites };
  if (ancien === undefined || choixElargis(ancien, choix).length === 0) return undefined;
  const message = 'Cette personne a déjà été contact de votre structure et avait réservé ses coordonnées.';
  return {
    code: 'regle-metier',
    message: `${message} Remettez-la en poste depuis la fiche, au lieu d’en ajouter une autre.`,
    champs: [{ chemin: 'courriel', message }],
  };
}

/** The row of a new contact of a structure; `siens` are those that it has. The first one is its main contact. */
export function preparerAjout(e: {
  readonly saisie: ContactSaisi & Required<Pick<ContactSaisi, 'nom' | 'visibilite'>>;
  readonly structure: string;
  readonly siens: readonly Contact[];
  readonly cle: string;
  /** Left out for the holder of a link, whose additions show nothing that was not. */
  readonly acteur?: Acteur;
  readonly maintenant: string;
}): Resultat<NouveauContact> {
  const { nom, visibilite } = e.saisie;
  const nettes = { ...nettoyerContact(e.saisie), nom, visibilite };
  const champs = fautesDeContact(nettes);
  if (champs.length > 0) return refuser('demande-invalide', A_CORRIGER, champs);
  const refus =
    refusDeSynthese(nettes.syntheseParCourriel || undefined, quiAjoute(e.acteur)) ??
    refusDeDouble(nettes, e.siens) ??
    refusDeRevenant(nettes, e.siens, e.acteur);
  if (refus !== undefined) return { ok: false, refus };
  return reussite({
    ...nettes,
    structure: e.structure,
    actif: true,
    principal: nettes.principal === true || !e.siens.some((c) => c.actif && c.principal),
    cleCreation: e.cle,
    corrigeLe: e.maintenant,
    ...(e.saisie.informe ? { informeLe: aujourdhui(e.maintenant) } : {}),
  });
}

/**
 * What to write on a contact: only what changes. What a person keeps to themself is opened by them, or by the coordination
 * with a reason: never by a colleague.
 */
export function preparerChangement(e: {
  readonly contact: Contact;
  readonly saisie: ContactSaisi;
  readonly siens: readonly Contact[];
  /** The person themself acts as such on their own row, by their account or by their link. */
  readonly acteur: Acteur | 'soi-même';
  /** Why, when the coordination opens what the person keeps to themself. */
  readonly raison?: RaisonDOuvrir | undefined;
  readonly maintenant: string;
}): Resultat<{
  readonly patch: ModificationDeContact;
  readonly champsChanges: readonly string[];
  /** The choices of the person that it opens. */
  readonly elargis: readonly string[];
}> {
  const { contact, saisie, acteur } = e;
  const nettes: ModificationDeContact = {
    ...nettoyerContact(saisie),
    ...informe(contact, saisie, e.maintenant),
  };
  const changes = Object.keys(nettes).filter(
    (champ) => !egal(contact[champ as keyof Contact], nettes[champ as keyof ModificationDeContact]),
  );
  const patch: ModificationDeContact = Object.fromEntries(
    changes.map((c) => [c, nettes[c as keyof ModificationDeContact]]),
  );
  const elargis = choixElargis(contact, patch);
  const permis = permettreLesChoix(elargis, quiChoisit(contact, acteur), e.raison);
  if (!permis.ok) return permis;
  const champs = fautesDeContact(patch);
  if (champs.length > 0) return refuser('demande-invalide', A_CORRIGER, champs);
  const refus =
    refusDeSynthese(patch.syntheseParCourriel, coordonne(acteur) ? 'coordination' : quiChoisit(contact, acteur)) ??
    refusDeDouble(
      patch,
      e.siens.filter(({ id }) => id !== contact.id),
    );
  if (refus !== undefined) return { ok: false, refus };
  return reussite({ patch, champsChanges: changes, elargis });
}

const coordonne = (acteur: Acteur | 'soi-même' | undefined): boolean =>
  typeof acteur === 'object' && acteur.profil === 'coordination';

const quiAjoute = (acteur: Acteur | undefined): QuiChoisit => (coordonne(acteur) ? 'coordination' : 'un autre');

const quiChoisit = (contact: Contact, acteur: Acteur | 'soi-même'): QuiChoisit => {
  if (acteur === 'soi-même' || estSoi(contact, acteur)) return 'soi-même';
  return coordonne(acteur) ? 'coordination' : 'un autre';
};

/** The day when the person was told is kept: told again, it does not move. */
function informe(contact: Contact, saisie: ContactSaisi, maintenant: string): ModificationDeContact {
  if (saisie.informe === undefined) return {};
  return { informeLe: saisie.informe ? (contact.informeLe ?? aujourdhui(maintenant)) : undefined };
}

/** Is it the account of the person who acts? Their identifier is « object.tenant ». */
export const estSoi = ({ oid, tid }: Pick<Contact, 'oid' | 'tid'>, acteur: Pick<Acteur, 'id'>): boolean =>
  oid !== undefined && tid !== undefined && acteur.id === `${oid}.${tid}`;

/** Would the structure be left without anyone who can act for it in Teams? */
export const estDernierCompte = (contact: Contact, siens: readonly Contact[]): boolean =>
  contact.actif &&
  contact.oid !== undefined &&
  !siens.some((c) => c.id !== contact.id && c.structure === contact.structure && c.actif && c.oid !== undefined);

/** What is said before the last account leaves. */
export const DERNIER_COMPTE =
  'C’est le dernier contact de cette structure qui a un compte : sans lui, plus personne chez elle ne pourra corriger la fiche dans Teams. Un lien personnel restera possible.';

/** What marks a departure: the row stays, for the rencontres and the history that name it. Nothing to write when it is done already. */
export function preparerDepart(e: {
  readonly contact: Contact;
  readonly siens: readonly Contact[];
  readonly malgreDernierCompte: boolean;
}): Resultat<ModificationDeContact | undefined> {
  if (!e.contact.actif) return reussite(undefined);
  if (estDernierCompte(e.contact, e.siens) && !e.malgreDernierCompte)
    return refuser('regle-metier', `${DERNIER_COMPTE} Confirmez le départ, ou rattachez d’abord quelqu’un d’autre.`, [
      { chemin: 'malgreDernierCompte', message: 'Confirmez le départ.' },
    ]);
  return reussite({ actif: false, principal: false });
}

/** What takes the account off a contact: who had it acts no more for the structure in Teams. Nothing to write when there is none. */
export function preparerDetachement(e: {
  readonly contact: Contact;
  readonly siens: readonly Contact[];
  readonly malgreDernierCompte: boolean;
}): Resultat<ModificationDeContact | undefined> {
  if (e.contact.oid === undefined) return reussite(undefined);
  if (estDernierCompte(e.contact, e.siens) && !e.malgreDernierCompte)
    return refuser('regle-metier', `${DERNIER_COMPTE} Confirmez, ou rattachez d’abord quelqu’un d’autre.`, [
      { chemin: 'malgreDernierCompte', message: 'Confirmez le détachement.' },
    ]);
  return reussite({ oid: undefined, tid: undefined });
}

/** A structure has one main contact: the others that say so, each with what corrects it. */
export const principauxEnTrop = (siens: readonly Contact[], principal: string) =>
  siens
    .filter((c) => c.principal && c.id !== principal)
    .map(({ id, eTag }) => ({ id, eTag, patch: { principal: false } }));
