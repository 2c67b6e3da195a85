import { z } from 'zod';
import { id, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

/** What opens a door: the key of its QR, or its short code. In the body of every request, never in a URL. */
export const porte = z.string().trim().min(4, 'Écrivez le code affiché à l’entrée.').max(80, 'Ce code est trop long.');

/** Code of the territory whose page asks, where the installation serves several: a short code says nothing of it. Seen by nobody, it opens nothing. */
export const territoire = z.string().max(40, 'Ce code de territoire est trop long.').optional();

const structureALaPorte = z.strictObject({ id, nom: z.string(), sigle: z.string().optional() });

/** The code of the door of a rencontre, for whoever shows it in the room. */
export const lirePorte = contrat({
  id: 'lirePorte',
  methode: 'GET',
  route: 'rencontres/{id}/porte',
  acces: 'saisir-presences',
  resume: 'Donne le code de la porte d’une rencontre : l’adresse de son QR, et le code court du jour.',
  chemin: z.strictObject({ id }),
  reponse: z.strictObject({
    /** What the QR says. */
    adresse: z.string(),
    /** The same, for the tablet that stays at the door. */
    borne: z.string(),
    /** Where the short code is typed. */
    page: z.string(),
    code: z.string(),
    /** How often it was changed. */
    tour: z.int(),
    /** Instants between which it opens. */
    de: z.string(),
    a: z.string(),
  }),
});

/** `tour`: that of the code that is shown. Already another one: nothing is done again. */
export const renouvelerPorte = contrat({
  id: 'renouvelerPorte',
  methode: 'POST',
  route: 'rencontres/{id}/porte',
  acces: 'saisir-presences',
  resume: 'Change le code de la porte : l’ancien n’ouvre plus rien.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ tour: z.int().min(0).max(999) }),
  reponse: z.strictObject({ tour: z.int(), dejaFait: z.boolean() }),
});

/** What the page of the door shows, on the day only. It names the structures invited, and tells nothing of them. */
export const ouvrirPorte = contrat({
  id: 'ouvrirPorte',
  methode: 'POST',
  route: 'porte/ouvrir',
  acces: 'public',
  resume: 'Ouvre, le jour même, la page d’arrivée d’une rencontre par son QR ou son code court.',
  corps: z.strictObject({ porte, territoire }),
  reponse: z.strictObject({
    /** The key, when the short code was typed. */
    porte: z.string(),
    territoire: z.string(),
    titre: z.string(),
    quand: z.string(),
    lieu: z.string().optional(),
    structures: z.array(structureALaPorte),
    /** The public may give a code here, whatever was given. */
    codes: z.boolean(),
  }),
});

/** The same answer whether it was already said or not: whoever holds the code learns nothing of who has come. */
export const arriverALaPorte = contrat({
  id: 'arriverALaPorte',
  methode: 'POST',
  route: 'porte/arriver',
  acces: 'public',
  resume: 'Dit, le jour même, qu’une structure de l’annuaire est là, invitée ou non, par le code de la porte.',
  corps: z.strictObject({ porte, territoire, structure: id }),
  reponse: z.strictObject({ nom: z.string() }),
});

/** The annuaire as everyone reads it, for whoever was not invited: names and communes. */
export const chercherALaPorte = contrat({
  id: 'chercherALaPorte',
  methode: 'POST',
  route: 'porte/chercher',
  acces: 'public',
  resume: 'Cherche à la porte une structure de l’annuaire, par les premières lettres de son nom.',
  corps: z.strictObject({ porte, territoire, texte: uneLigne().max(100, 'Quelques lettres suffisent.') }),
  reponse: z.strictObject({ structures: z.array(structureALaPorte.extend({ commune: z.string().optional() })) }),
});

/** Present at once in the count of the rencontre; in the annuaire once the coordination has decided. */
export const annoncerALaPorte = contrat({
  id: 'annoncerALaPorte',
  methode: 'POST',
  route: 'porte/annoncer',
  acces: 'public',
  resume: 'Dit à la porte qu’une structure hors de l’annuaire est là ; la coordination décidera de l’y ajouter.',
  corps: z.strictObject({
    porte,
    territoire,
    nom: uneLigne().min(2, 'Écrivez le nom de votre structure.').max(150, 'Ce nom dépasse 150 caractères.'),
    commune: uneLigne().max(100, 'Ce nom de commune dépasse 100 caractères.'),
  }),
  reponse: z.strictObject({ nom: z.string() }),
});

/** `structure`: the fiche that it is; left out, it is set aside. */
export const deciderVenue = contrat({
  id: 'deciderVenue',
  methode: 'POST',
  route: 'rencontres/{id}/venues/{venue}',
  acces: 'modifier-rencontre',
  resume: 'Rattache à une fiche une structure venue à la porte hors de l’annuaire, ou l’écarte.',
  chemin: z.strictObject({ id, venue: id }),
  corps: z.strictObject({ structure: id.optional() }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});
