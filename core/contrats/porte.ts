import { z } from 'zod';
import { id } from './communs.ts';
import { contrat } from './contrat.ts';

/** What opens a door: the key of its QR, or its short code. In the body of every request, never in a URL. */
const porte = z.string().trim().min(4, 'Écrivez le code affiché à l’entrée.').max(80, 'Ce code est trop long.');

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
  corps: z.strictObject({ porte }),
  reponse: z.strictObject({
    /** The key, when the short code was typed. */
    porte: z.string(),
    territoire: z.string(),
    titre: z.string(),
    quand: z.string(),
    lieu: z.string().optional(),
    structures: z.array(structureALaPorte),
  }),
});

/** The same answer whether it was already said or not: whoever holds the code learns nothing of who has come. */
export const arriverALaPorte = contrat({
  id: 'arriverALaPorte',
  methode: 'POST',
  route: 'porte/arriver',
  acces: 'public',
  resume: 'Dit, le jour même, qu’une structure invitée est là, par le code de la porte.',
  corps: z.strictObject({ porte, structure: id }),
  reponse: z.strictObject({ nom: z.string() }),
});
