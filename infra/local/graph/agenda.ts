import { boiteDe } from './boites.ts';
import { expedier } from './courriel.ts';
import { ErreurGraph } from './erreurs.ts';
import { type CorpsEvenement, lireEvenement } from './evenement-corps.ts';
import {
  blocReunion,
  bornes,
  calendrier,
  contientLien,
  type Evenement,
  enregistrer,
  lienReunion,
  nouvelId,
  parId,
  parTransaction,
  rendreEvenement,
  type Vue,
} from './evenements.ts';
import { instantDeQuery, zonePreferee } from './fuseaux.ts';
import type { Personne } from './identites.ts';
import { lien } from './jetons-page.ts';
import type { Demande, Gestion, Monde, Routes } from './monde.ts';
import { lireOptions, lireTop, liste as listeDeNoms, type Options } from './options.ts';

const LECTURE = ['Calendars.Read', 'Calendars.ReadWrite'];
const ECRITURE = ['Calendars.ReadWrite'];

const vueDe = (demande: Demande, personne: Personne, options: Options = {}): Vue => ({
  personne,
  zone: zonePreferee(demande.entetes),
  idImmuable: /IdType="ImmutableId"/i.test(demande.entetes.get('prefer') ?? ''),
  sansLien: demande.effet === 'joinUrlNulle',
  select: options.select === undefined ? undefined : listeDeNoms(options.select),
});

const perdu = (): Error =>
  new ErreurGraph(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
const invalide = (message: string): Error => new ErreurGraph(400, 'ErrorInvalidRequest', message);

function trouver(monde: Monde, personne: Personne, id: string): Evenement {
  const e = parId(monde.db, personne, id);
  if (e === undefined) throw perdu();
  return e;
}

function exigerOrganisateur(e: Evenement, personne: Personne): void {
  if (e.organisateur !== personne.oid) throw invalide('You need to be the organizer to do this.');
}

/** Invitations, updates and cancellations leave by themselves, one message for all attendees. */
function prevenir(
  monde: Monde,
  e: Evenement,
  personne: Personne,
  nature: 'invitation' | 'mise à jour' | 'annulation',
  mot?: string,
): void {
  const a = (e.corps.attendees ?? []).map((i) => i.emailAddress.address);
  if (a.length === 0) return;
  expedier(monde, {
    date: monde.maintenant().toISOString(),
    nature,
    de: personne.courriel,
    a,
    cc: [],
    cci: [],
    objet: e.corps.subject ?? '',
    typeContenu: e.corps.body?.contentType ?? 'html',
    corps: mot ?? e.corps.body?.content ?? '',
  });
}

function verifierDates(corps: CorpsEvenement): { debut: string; fin: string } {
  const lues = bornes(corps);
  if (lues === undefined) throw new ErreurGraph(400, 'ErrorPropertyRequired', 'Start and end are required.');
  if (lues.fin < lues.debut)
    throw new ErreurGraph(400, 'ErrorPropertyValidationFailure', 'The end is before the start.');
  return lues;
}

function creer(monde: Monde, personne: Personne, corps: CorpsEvenement): Evenement {
  const dates = verifierDates(corps);
  const reunion = corps.isOnlineMeeting === true ? lienReunion(personne.oid) : null;
  const contenu = `${corps.body?.content ?? ''}${reunion === null ? '' : blocReunion(reunion)}`;
  const maintenant = monde.maintenant().toISOString();
  const e: Evenement = {
    immuable: nouvelId('AAkALg'),
    regulier: nouvelId('AAMkAD'),
    organisateur: personne.oid,
    ...dates,
    corps: {
      ...corps,
      body: { contentType: reunion === null ? (corps.body?.contentType ?? 'html') : 'html', content: contenu },
    },
    cree: maintenant,
    modifie: maintenant,
    version: 1,
    lien: reunion,
    annule: false,
  };
  monde.db.ensemble(() => {
    enregistrer(monde.db, e);
    prevenir(monde, e, personne, 'invitation');
  });
  return e;
}

/** Same mailbox and same transactionId: the event already made is given back, nothing is sent again. */
const creerEvenement: Gestion = (monde, demande, [id = '']) => {
  const personne = boiteDe(demande.porteur, id, ECRITURE);
  const corps = lireEvenement(demande.corps);
  const deja = corps.transactionId ? parTransaction(monde.db, personne.oid, corps.transactionId) : undefined;
  const e = deja ?? creer(monde, personne, corps);
  return { status: 201, corps: rendreEvenement(e, vueDe(demande, personne)) };
};

/** A body sent without the join block takes the meeting away; a date changed moves the item, and its usual id with it. */
function modifier(monde: Monde, e: Evenement, corps: CorpsEvenement): Evenement {
  if (corps.transactionId !== undefined && corps.transactionId !== e.corps.transactionId)
    throw invalide('The property transactionId cannot be changed.');
  const perdLeLien = e.lien !== null && corps.body !== undefined && !contientLien(corps.body.content, e.lien);
  const gagneUnLien = e.lien === null && corps.isOnlineMeeting === true;
  const nouveau = gagneUnLien ? lienReunion(e.organisateur) : perdLeLien ? null : e.lien;
  const fusion: CorpsEvenement = { ...e.corps, ...corps };
  const contenu = fusion.body?.content ?? '';
  const dates = verifierDates(fusion);
  return {
    ...e,
    ...dates,
    regulier: corps.start || corps.end ? nouvelId('AAMkAD') : e.regulier,
    corps:
      gagneUnLien && nouveau
        ? { ...fusion, body: { contentType: 'html', content: contenu + blocReunion(nouveau) } }
        : fusion,
    lien: nouveau,
    modifie: monde.maintenant().toISOString(),
    version: e.version + 1,
  };
}

const changer: Gestion = (monde, demande, [id = '', evenement = '']) => {
  const personne = boiteDe(demande.porteur, id, ECRITURE);
  const ancien = trouver(monde, personne, evenement);
  exigerOrganisateur(ancien, personne);
  const nouveau = modifier(monde, ancien, lireEvenement(demande.corps));
  monde.db.ensemble(() => {
    enregistrer(monde.db, nouveau);
    prevenir(monde, nouveau, personne, 'mise à jour');
  });
  return { status: 200, corps: rendreEvenement(nouveau, vueDe(demande, personne)) };
};

function annuler(monde: Monde, e: Evenement, personne: Personne, mot?: string): void {
  monde.db.ensemble(() => {
    enregistrer(monde.db, { ...e, annule: true });
    prevenir(monde, e, personne, 'annulation', mot);
  });
}

const TAILLE_PAGE = 10;

function page(monde: Monde, demande: Demande, personne: Personne, evenements: readonly Evenement[]): unknown {
  const options = lireOptions(demande, ['select', 'top', 'skip', 'orderby', 'filter']);
  if (options.filter !== undefined)
    throw invalide('The $filter of events is not offered here: read the window and filter in memory.');
  const sens = /^start\/dateTime(?:\s+(asc|desc))?$/i.exec(options.orderby ?? 'start/dateTime');
  if (sens === null) throw invalide(`The orderby clause '${options.orderby}' is not supported.`);
  const ordonnes = sens[1]?.toLowerCase() === 'desc' ? [...evenements].reverse() : evenements;
  const taille = lireTop(options, TAILLE_PAGE, 1000);
  const debut = Number(options.skip ?? 0);
  const suite = { ...Object.fromEntries(demande.query), $skip: String(debut + taille) };
  return {
    value: ordonnes.slice(debut, debut + taille).map((e) => rendreEvenement(e, vueDe(demande, personne, options))),
    ...(ordonnes.length > debut + taille ? { '@odata.nextLink': lien(monde.base, demande.chemin, suite) } : {}),
  };
}

const lister: Gestion = (monde, demande, [id = '']) => {
  const personne = boiteDe(demande.porteur, id, LECTURE);
  return { status: 200, corps: page(monde, demande, personne, calendrier(monde.db, personne)) };
};

const vueCalendrier: Gestion = (monde, demande, [id = '']) => {
  const personne = boiteDe(demande.porteur, id, LECTURE);
  const parametre = (nom: string) =>
    [...demande.query].find(([cle]) => cle.toLowerCase() === nom.toLowerCase())?.[1] ?? null;
  const fenetre = {
    debut: instantDeQuery(parametre('startDateTime'), 'startDateTime'),
    fin: instantDeQuery(parametre('endDateTime'), 'endDateTime'),
  };
  return { status: 200, corps: page(monde, demande, personne, calendrier(monde.db, personne, fenetre)) };
};

export const routesAgenda: Routes = {
  'POST /users/:id/events': creerEvenement,
  'POST /users/:id/calendar/events': creerEvenement,
  'GET /users/:id/events': lister,
  'GET /users/:id/calendar/events': lister,
  'GET /users/:id/calendarView': vueCalendrier,
  'GET /users/:id/events/:evenement': (monde, demande, [id = '', evenement = '']) => {
    const personne = boiteDe(demande.porteur, id, LECTURE);
    const options = lireOptions(demande, ['select']);
    return {
      status: 200,
      corps: rendreEvenement(trouver(monde, personne, evenement), vueDe(demande, personne, options)),
    };
  },
  'PATCH /users/:id/events/:evenement': changer,
  'DELETE /users/:id/events/:evenement': (monde, demande, [id = '', evenement = '']) => {
    const personne = boiteDe(demande.porteur, id, ECRITURE);
    const e = trouver(monde, personne, evenement);
    exigerOrganisateur(e, personne);
    annuler(monde, e, personne);
    return { status: 204 };
  },
  'POST /users/:id/events/:evenement/cancel': (monde, demande, [id = '', evenement = '']) => {
    const personne = boiteDe(demande.porteur, id, ECRITURE);
    const e = trouver(monde, personne, evenement);
    exigerOrganisateur(e, personne);
    annuler(monde, e, personne, motDe(demande.corps));
    return { status: 202 };
  },
};

/** The comment of a cancellation, in either case of its name. */
function motDe(corps: unknown): string | undefined {
  const entrees: [string, unknown][] = typeof corps === 'object' && corps !== null ? Object.entries(corps) : [];
  const mot = entrees.find(([cle]) => cle.toLowerCase() === 'comment')?.[1];
  return typeof mot === 'string' ? mot : undefined;
}
