import { z } from 'zod';
import { codeInsee } from '../identifiants/codes.ts';
import { ETATS_DE_CAMPAGNE, vague } from '../lists/campagnes.list.ts';
import { ISSUES_D_APPEL } from '../lists/sollicitations.list.ts';
import { CANAUX_NOTES, SECTIONS_DE_FICHE } from '../vocabulaires/structures.ts';
import { cle, eTag, id, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

const jour = z.iso.date('Une date au format AAAA-MM-JJ est attendue.');
const surLaLigne = z.strictObject({ id });

/** What the coordination decides of a campaign. Without communes nor types, the whole annuaire. */
export const definitionDeCampagne = z.strictObject({
  titre: uneLigne().min(3, 'Le titre compte au moins 3 caractères.').max(120),
  debut: jour,
  fin: jour,
  communes: z.array(codeInsee).max(300),
  types: z.array(uneLigne().max(255)).max(40),
  sections: z.array(z.enum(SECTIONS_DE_FICHE)).max(SECTIONS_DE_FICHE.length),
  epargnerMois: z.int().min(0).max(24, 'Au plus 24 mois.'),
  vagues: z.array(vague).min(1, 'Une campagne a au moins une vague.').max(8, 'Une campagne a au plus 8 vagues.'),
  plafondRelances: z.int().min(0).max(5, 'Au plus 5 relances par personne.'),
  message: z.string().trim().max(2000, 'Le message ne dépasse pas 2 000 caractères.').optional(),
});
export type DefinitionDeCampagne = z.infer<typeof definitionDeCampagne>;

const etatDeCampagne = z.strictObject({ id, eTag: z.string(), etat: z.enum(ETATS_DE_CAMPAGNE), dejaFait: z.boolean() });

export const creerCampagne = contrat({
  id: 'creerCampagne',
  methode: 'POST',
  route: 'campagnes',
  acces: 'gerer-campagne',
  resume: 'Prépare une campagne de mise à jour : rien ne part.',
  corps: z.strictObject({ cle, ...definitionDeCampagne.shape }),
  reponse: etatDeCampagne,
});

/** Everything while it is prepared; once launched, its end, its dates to come, its cap and its message. */
export const modifierCampagne = contrat({
  id: 'modifierCampagne',
  methode: 'POST',
  route: 'campagnes/{id}/modifier',
  acces: 'gerer-campagne',
  resume: 'Change une campagne. Une fois lancée, son territoire et ses structures ne changent plus.',
  chemin: surLaLigne,
  corps: z.strictObject({ eTag, ...definitionDeCampagne.shape }),
  reponse: etatDeCampagne,
});

const envoiPrevu = z.strictObject({
  le: z.string(),
  structure: id,
  nom: z.string(),
  destinataire: z.string(),
  adresse: z.string(),
  relance: z.int(),
});
const aJoindre = z.strictObject({ structure: id, nom: z.string(), commune: z.string().optional(), raison: z.string() });

/** The dry run. Sends nothing and writes nothing. `empreinte` says which list was seen: launching asks for it. */
export const simulerCampagne = contrat({
  id: 'simulerCampagne',
  methode: 'POST',
  route: 'campagnes/{id}/simuler',
  acces: 'gerer-campagne',
  resume: 'Dit exactement à qui la campagne écrirait, et quand, si personne ne répondait.',
  chemin: surLaLigne,
  corps: z.strictObject({}),
  reponse: z.strictObject({
    empreinte: z.string(),
    concernees: z.int(),
    parCanal: z.strictObject({ Courriel: z.int(), Téléphone: z.int(), Visite: z.int() }),
    envois: z.array(envoiPrevu),
    aTelephoner: z.array(aJoindre),
    aVisiter: z.array(aJoindre),
    laissees: z.array(aJoindre),
    /** At the cap of their budget: the campaign waits before it writes to them. */
    enAttente: z.array(
      z.strictObject({
        ...aJoindre.shape,
        /** Those who may be asked instead, with what each was asked in thirty days. */
        personnes: z.array(z.strictObject({ contact: id, nom: z.string(), demandes: z.int() })),
        /** The one written to; none for the structure itself. */
        ecrite: id.optional(),
      }),
    ),
    exemples: z.array(z.strictObject({ titre: z.string(), objet: z.string(), paragraphes: z.array(z.string()) })),
    avertissements: z.array(z.string()),
  }),
});

/** Before it is launched: another person is asked in a structure that has had all of its budget. It is tried again afterwards. */
export const choisirDestinataire = contrat({
  id: 'choisirDestinataire',
  methode: 'POST',
  route: 'campagnes/{id}/destinataire',
  acces: 'gerer-campagne',
  resume: 'Choisit à qui une campagne écrit dans une structure déjà très sollicitée, avant qu’elle parte.',
  chemin: surLaLigne,
  corps: z.strictObject({ eTag, structure: id, contact: id }),
  reponse: etatDeCampagne,
});

export const lancerCampagne = contrat({
  id: 'lancerCampagne',
  methode: 'POST',
  route: 'campagnes/{id}/lancer',
  acces: 'gerer-campagne',
  resume: 'Lance la campagne sur la liste vue à l’essai. Les courriels partent ensuite, par petits lots.',
  chemin: surLaLigne,
  corps: z.strictObject({ eTag, empreinte: z.string().min(3, 'Faites d’abord l’essai à blanc.').max(80) }),
  reponse: z.strictObject({ ...etatDeCampagne.shape, concernees: z.int() }),
});

const changement = (idContrat: string, mot: string, resume: string) =>
  contrat({
    id: idContrat,
    methode: 'POST',
    route: `campagnes/{id}/${mot}`,
    acces: 'gerer-campagne',
    resume,
    chemin: surLaLigne,
    corps: z.strictObject({ eTag }),
    reponse: etatDeCampagne,
  });

export const suspendreCampagne = changement(
  'suspendreCampagne',
  'suspendre',
  'Suspend une campagne : plus rien ne part.',
);
export const reprendreCampagne = changement('reprendreCampagne', 'reprendre', 'Reprend une campagne suspendue.');
export const cloreCampagne = changement(
  'cloreCampagne',
  'clore',
  'Clôt une campagne et garde l’issue de chaque structure ; avant son lancement, l’annule.',
);

/** Sends the next mails that are due, a few at a time: what the timer does, done while someone watches. */
export const avancerCampagne = contrat({
  id: 'avancerCampagne',
  methode: 'POST',
  route: 'campagnes/{id}/avancer',
  acces: 'gerer-campagne',
  resume: 'Envoie les prochains courriels dus, par petit lot, et dit combien il en reste.',
  chemin: surLaLigne,
  corps: z.strictObject({}),
  reponse: z.strictObject({ envoyes: z.int(), incertains: z.int(), refuses: z.int(), restants: z.int() }),
});

/** What a call or a visit has given. `cle` comes from the form: a second click notes nothing more. */
export const noterAppel = contrat({
  id: 'noterAppel',
  methode: 'POST',
  route: 'campagnes/{id}/appels',
  acces: 'gerer-campagne',
  resume: 'Note le résultat d’un appel ou d’une visite, et confirme la fiche le cas échéant.',
  chemin: surLaLigne,
  corps: z.strictObject({
    cle,
    structure: id,
    canal: z.enum(CANAUX_NOTES),
    issue: z.enum(ISSUES_D_APPEL),
    /** Sections seen during the call; all those of the campaign without it. */
    sections: z.array(z.enum(SECTIONS_DE_FICHE)).optional(),
    commentaire: z.string().trim().max(500, 'Le commentaire ne dépasse pas 500 caractères.').optional(),
  }),
  reponse: z.strictObject({ sollicitation: id, dejaFait: z.boolean(), verifieeLe: z.string().optional() }),
});

/** A mail that came back. */
export const noterRebond = contrat({
  id: 'noterRebond',
  methode: 'POST',
  route: 'sollicitations/{id}/rebond',
  acces: 'gerer-campagne',
  resume: 'Note qu’un courriel est revenu : l’adresse n’est plus utilisée, le contact suivant est proposé.',
  chemin: surLaLigne,
  corps: z.strictObject({ eTag }),
  reponse: z.strictObject({
    dejaFait: z.boolean(),
    /** How the structure will be reached now. */
    suite: z.strictObject({ canal: z.enum(['Courriel', 'Téléphone', 'Visite']), nom: z.string().optional() }),
  }),
});
