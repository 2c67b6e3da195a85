import { z } from 'zod';
import { CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_DE_SOI, CHAMPS_DE_CONTACT_SAISIS } from '../champs/contact.ts';
import { formes } from '../champs/table.ts';
import { GESTES_D_AGENDA } from '../mes-donnees/agenda.ts';
import { VISIBILITES } from '../vocabulaires/structures.ts';
import { eTag, id, jeton } from './communs.ts';
import { contrat, contratDeLien } from './contrat.ts';
import { visibilitesDeContact } from './fiches.ts';

/** What is typed of a person; the texts may be empty. */
const saisis = z
  .strictObject(formes(CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_SAISIS, 'lu'))
  .partial()
  .required({
    nom: true,
    principal: true,
    thematiques: true,
    opposition: true,
    sansRappel: true,
    syntheseParCourriel: true,
  });

/** All that is held on one person, told in the same way to a screen, to a file and to a letter. */
export const mesDonnees = z.strictObject({
  /** Who is responsible, why, how long, which rights: one paragraph a line. */
  notice: z.array(z.string()),
  /** Has one of the rows never been told to this person? */
  aInformer: z.boolean(),
  contacts: z.array(
    z.strictObject({
      id,
      eTag,
      structure: z.string(),
      ...saisis.shape,
      courrielEnEchec: z.string().optional(),
      /** What is told of an address that waits for a decision. */
      attente: z.string().optional(),
      visibilite: z.enum(VISIBILITES),
      visibilites: visibilitesDeContact.optional(),
      enPoste: z.boolean(),
      avecCompte: z.boolean(),
      informeLe: z.string().optional(),
      dernierEchange: z.string().optional(),
    }),
  ),
  /** Every other row that names this person: what it is, when, and what it says. */
  traces: z.array(z.strictObject({ quoi: z.string(), le: z.string().optional(), detail: z.string() })),
  /** Lines of the journal of changes that hold the identifier of their account or of their link. */
  lignesDeJournal: z.int(),
});
export type MesDonnees = z.infer<typeof mesDonnees>;

/** What a person changes in what is held on them. */
const changements = z
  .strictObject({ ...formes(CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_DE_SOI, 'saisi'), visibilites: visibilitesDeContact })
  .partial();
const change = z.strictObject({ champsChanges: z.array(z.string()), attente: z.string().optional() });

export const lireMesDonnees = contrat({
  id: 'lireMesDonnees',
  methode: 'GET',
  route: 'mes-donnees',
  acces: 'lire-mes-donnees',
  resume: 'Donne tout ce que l’annuaire garde sur la personne qui demande.',
  reponse: mesDonnees,
});

export const changerMesDonnees = contrat({
  id: 'changerMesDonnees',
  methode: 'POST',
  route: 'mes-donnees/contacts/{id}',
  acces: 'lire-mes-donnees',
  resume: 'Corrige, cache ou remet ce que l’annuaire montre de la personne qui demande.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ eTag, contact: changements }),
  reponse: change,
});

/** Written once: the day of the first information stays. */
export const noterInformation = contrat({
  id: 'noterInformation',
  methode: 'POST',
  route: 'mes-donnees/information',
  acces: 'lire-mes-donnees',
  resume: 'Note que la personne a lu l’information sur ses données.',
  corps: z.strictObject({}),
  reponse: z.strictObject({ notees: z.int() }),
});

const adresse = z
  .string()
  .trim()
  .toLowerCase()
  .max(200)
  .check(z.email('Une adresse électronique est attendue, par exemple nom@structure.fr.'));

const agenda = z.strictObject({
  /** What opens the calendar, after « agenda.ics?cle= »; none once it is cut. */
  cle: z.string().optional(),
  dejaFait: z.boolean(),
});

/** Gives the address of one’s calendar, another one, or cuts it. Whoever holds it reads dates, titles and places. */
export const gererAgenda = contrat({
  id: 'gererAgenda',
  methode: 'POST',
  route: 'mes-donnees/contacts/{id}/agenda',
  acces: 'lire-mes-donnees',
  resume: 'Donne, renouvelle ou coupe l’adresse de l’agenda de la personne qui demande.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ geste: z.enum(GESTES_D_AGENDA) }),
  reponse: agenda,
});

export const gererAgendaParLien = contratDeLien({
  id: 'gererAgendaParLien',
  route: 'liens/mes-donnees/agenda',
  resume: 'Donne, renouvelle ou coupe l’adresse de l’agenda de la personne à qui le lien a été envoyé.',
  corps: z.strictObject({ jeton, geste: z.enum(GESTES_D_AGENDA) }),
  reponse: agenda,
});

/** The answer tells nothing of who is in the annuaire. */
export const demanderRattachement = contrat({
  id: 'demanderRattachement',
  methode: 'POST',
  route: 'mes-donnees/rattachement/demander',
  acces: 'lire-mes-donnees',
  resume: 'Envoie un code à l’adresse d’un contact, pour y rattacher le compte qui demande.',
  corps: z.strictObject({ courriel: adresse }),
  reponse: z.strictObject({ demande: z.literal(true) }),
});

export const rattacherCompte = contrat({
  id: 'rattacherCompte',
  methode: 'POST',
  route: 'mes-donnees/rattachement',
  acces: 'lire-mes-donnees',
  resume: 'Rattache le compte qui demande aux contacts de cette adresse, par le code reçu.',
  corps: z.strictObject({ courriel: adresse, code: z.string().trim().min(1, 'Recopiez le code reçu.').max(40) }),
  reponse: z.strictObject({ structures: z.array(z.string()), dejaFait: z.boolean() }),
});

export const lireMesDonneesParLien = contratDeLien({
  id: 'lireMesDonneesParLien',
  route: 'liens/mes-donnees',
  resume: 'Donne tout ce que l’annuaire garde sur la personne à qui le lien personnel a été envoyé.',
  corps: z.strictObject({ jeton }),
  reponse: mesDonnees,
});

export const changerMesDonneesParLien = contratDeLien({
  id: 'changerMesDonneesParLien',
  route: 'liens/mes-donnees/changer',
  resume: 'Corrige, cache ou remet ce que l’annuaire montre de la personne à qui le lien a été envoyé.',
  corps: z.strictObject({ jeton, eTag, contact: changements }),
  reponse: change,
});
