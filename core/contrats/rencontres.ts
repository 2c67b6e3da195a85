import { z } from 'zod';
import { codeInsee } from '../identifiants/codes.ts';
import { ordreDuJour } from '../ordre-du-jour/ordre-du-jour.ts';
import { ETATS_DE_RENCONTRE, ETATS_DE_SUITE, MODALITES, STATUTS_DE_PARTICIPATION } from '../vocabulaires/rencontres.ts';
import { cle, eTag, id, reports, structureChoisie, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

const instant = z.iso.datetime({ offset: false, message: 'Un instant UTC est attendu.' });
const surLaLigne = z.strictObject({ id });
const structuresNommees = z.array(z.strictObject({ structure: id, nom: z.string() }));

/** What a rencontre is about, when and where. Without `debut` (a UTC instant), its date is still to be fixed. */
export const essentiel = {
  titre: uneLigne().min(3, 'Donnez un titre d’au moins 3 caractères.').max(200, 'Le titre dépasse 200 caractères.'),
  thematique: uneLigne().min(1, 'Choisissez une thématique.').max(255),
  format: uneLigne().min(1, 'Choisissez un format.').max(255),
  debut: instant.optional(),
  dureeMinutes: z
    .int()
    .min(15, 'Une rencontre dure au moins 15 minutes.')
    .max(720, 'Une rencontre dure au plus 12 heures.'),
  /** Places, one a structure; without it, there is no limit. */
  capacite: z
    .int('Un nombre entier de places est attendu.')
    .min(1, 'Il faut une place au moins.')
    .max(500, 'Pas plus de 500 places.')
    .optional(),
  modalite: z.enum(MODALITES),
  lieu: uneLigne().max(255, 'Le lieu dépasse 255 caractères.').optional(),
  communeInsee: codeInsee.optional(),
  publics: z.array(uneLigne().min(1).max(255)).max(30, 'Plus de 30 publics : gardez les principaux.').optional(),
  objectif: z.string().max(4000, 'L’objectif dépasse 4 000 caractères.').optional(),
  horaires: uneLigne().max(255, 'Les horaires à tenir dépassent 255 caractères.').optional(),
  acces: uneLigne().max(255, 'L’accès dépasse 255 caractères.').optional(),
  gardeEnfants: uneLigne().max(255, 'La garde d’enfants dépasse 255 caractères.').optional(),
  transport: uneLigne().max(255, 'Le transport dépasse 255 caractères.').optional(),
  /** What else there is to know. */
  contraintes: z.string().max(2000, 'Ce qu’il faut savoir dépasse 2 000 caractères.').optional(),
  ficheAction: id.optional(),
};

/** Creation; `organisateur`: the contact of a structure who co-organises. `cle` comes from the form, once per opening: a second click changes nothing. */
export const creerRencontre = contrat({
  id: 'creerRencontre',
  methode: 'POST',
  route: 'rencontres',
  acces: 'creer-rencontre',
  resume: 'Crée une rencontre et invite les structures choisies.',
  corps: z.strictObject({
    cle,
    ...essentiel,
    serie: uneLigne().max(200).optional(),
    /** The cancelled one that it plans anew: its points and its ordre du jour follow. */
    reprend: id.optional(),
    structures: z.array(structureChoisie).max(300, 'Une rencontre invite 300 structures au plus.'),
  }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});

/**
 * What a rencontre becomes, as a whole: a field left out is emptied. Once planned, its Teams meeting follows, and those
 * invited are told by Outlook of what changed for them, once. `simuler` says what would change and how many would be
 * told, and writes nothing. The same request sent again finds it done and finishes what a fault left.
 */
export const modifierRencontre = contrat({
  id: 'modifierRencontre',
  methode: 'POST',
  route: 'rencontres/{id}/modifier',
  acces: 'modifier-rencontre',
  resume: 'Change une rencontre ; planifiée, sa réunion Teams suit et les invités sont prévenus.',
  chemin: surLaLigne,
  corps: z.strictObject({ eTag, simuler: z.boolean().optional(), ...essentiel }),
  reponse: z.strictObject({
    id,
    eTag: z.string(),
    /** What differs, field by field, in words. */
    changements: z.array(z.strictObject({ quoi: z.string(), avant: z.string(), apres: z.string() })),
    /** People whom Outlook tells. */
    prevenues: z.int(),
    /** The structures of theirs, and how many of them are of none: added by hand in Outlook. */
    parOutlook: structuresNommees,
    autres: z.int(),
    /** Kept informed: told by a mail of its own, when the hour, the place or how one comes changes. */
    parCourriel: structuresNommees,
    sansAdresse: structuresNommees,
    dejaFait: z.boolean(),
  }),
});

/** Makes the Teams meeting. Idempotent: a second call finds the event and says `dejaFait`. */
export const planifierRencontre = contrat({
  id: 'planifierRencontre',
  methode: 'POST',
  route: 'rencontres/{id}/planifier',
  acces: 'planifier-rencontre',
  resume: 'Crée la réunion Teams, invite les structures et garde le lien de la réunion.',
  chemin: surLaLigne,
  corps: z.strictObject({ eTag, reports: reports.optional() }),
  reponse: z.strictObject({
    id,
    eTag: z.string(),
    etat: z.enum(ETATS_DE_RENCONTRE),
    lienReunion: z.string().optional(),
    dejaFait: z.boolean(),
    invites: z.int(),
    sansAdresse: z.array(z.strictObject({ structure: id, nom: z.string() })),
  }),
});

/**
 * Cancels a rencontre, and tells whoever awaited it, each once: by Outlook those whom its meeting invites, by mail those
 * who were asked something about it; `aAppeler`: no mail reaches them. Sent again, finishes. `simuler` says whom it would
 * tell, needs no reason, and writes nothing.
 */
export const annulerRencontre = contrat({
  id: 'annulerRencontre',
  methode: 'POST',
  route: 'rencontres/{id}/annuler',
  acces: 'annuler-rencontre',
  resume: 'Annule la rencontre, prévient une fois ceux qui l’attendaient, garde la trace.',
  chemin: surLaLigne,
  corps: z.strictObject({
    eTag,
    motif: z.string().trim().min(3, 'Dites en quelques mots pourquoi.').max(1000).optional(),
    simuler: z.boolean().optional(),
  }),
  reponse: z.strictObject({
    id,
    eTag: z.string(),
    etat: z.enum(ETATS_DE_RENCONTRE),
    dejaFait: z.boolean(),
    parOutlook: structuresNommees,
    parCourriel: structuresNommees,
    aAppeler: structuresNommees,
    /** Mails that leave a little later, by themselves. */
    aSuivre: z.int(),
  }),
});

/**
 * Adds the point of a rencontre that nobody was told of to another one, to come, and leaves it cancelled, saying where its
 * point is. The same request sent again finds it done.
 */
export const grefferRencontre = contrat({
  id: 'grefferRencontre',
  methode: 'POST',
  route: 'rencontres/{id}/greffer',
  acces: 'annuler-rencontre',
  resume: 'Fait d’une rencontre à planifier un point d’une autre, à venir, au lieu de la tenir.',
  chemin: surLaLigne,
  corps: z.strictObject({
    eTag,
    hote: id,
    dureeMinutes: z.int().min(5, 'Un point dure au moins 5 minutes.').max(240, 'Un point dure au plus 4 heures.'),
  }),
  reponse: z.strictObject({ id, eTag: z.string(), hote: id, dejaFait: z.boolean() }),
});

/** Builds and keeps the ordre du jour. `simuler` returns it without saving. */
export const etablirOrdreDuJour = contrat({
  id: 'etablirOrdreDuJour',
  methode: 'POST',
  route: 'rencontres/{id}/ordre-du-jour',
  acces: 'etablir-ordre-du-jour',
  resume:
    'Établit l’ordre du jour : points proposés, décisions non faites, structures nouvelles, besoins entendus, indicateurs en retard, mises en lien sans réponse. Ce qui est verrouillé y reste.',
  chemin: surLaLigne,
  corps: z.strictObject({ eTag, simuler: z.boolean().optional() }),
  reponse: z.strictObject({ id, eTag: z.string(), ordreDuJour, texte: z.string() }),
});

export const noterSuite = contrat({
  id: 'noterSuite',
  methode: 'POST',
  route: 'rencontres/{id}/suites',
  acces: 'noter-suite',
  resume: 'Note une décision : qui la porte, pour quand. La coordination, ou qui co-organise la rencontre.',
  chemin: surLaLigne,
  corps: z.strictObject({
    cle,
    titre: uneLigne().min(3).max(200),
    structure: id.optional(),
    /** A contact of that structure; `responsable`, anybody else. */
    personne: id.optional(),
    responsable: uneLigne().max(120).optional(),
    echeance: z.iso.date('Une date est attendue.').optional(),
    ficheAction: id.optional(),
    precisions: z.string().max(2000).optional(),
  }),
  reponse: z.strictObject({ id, dejaFait: z.boolean() }),
});

export const changerSuite = contrat({
  id: 'changerSuite',
  methode: 'POST',
  route: 'suites/{id}',
  acces: 'faire-avancer-suite',
  resume: 'Change l’état d’une décision : la coordination, ou la structure qui la porte, qui se nomme.',
  chemin: surLaLigne,
  corps: z.strictObject({ eTag, etat: z.enum(ETATS_DE_SUITE), structure: id.optional() }),
  reponse: z.strictObject({ id, eTag: z.string() }),
});

const lignePresence = z.strictObject({
  structure: id,
  contact: id.optional(),
  statut: z.enum(STATUTS_DE_PARTICIPATION),
  personnes: z.int().min(0).max(500).optional(),
  dureeMinutes: z.int().min(0).max(1440).optional(),
  sansInvitation: z.boolean().optional(),
  source: uneLigne().max(60).optional(),
});

/** Saves the statuses of a rencontre as a whole; those not named keep theirs. */
export const saisirPresences = contrat({
  id: 'saisirPresences',
  methode: 'POST',
  route: 'rencontres/{id}/presences',
  acces: 'saisir-presences',
  resume: 'Enregistre les présences, par structure.',
  chemin: surLaLigne,
  corps: z.strictObject({ feuilleDePresence: z.boolean(), lignes: z.array(lignePresence).max(500) }),
  reponse: z.strictObject({ enregistrees: z.int(), inchangees: z.int() }),
});

/** One person of a Teams attendance report, matched with the annuaire. */
const ligneDeRapport = z.strictObject({
  nom: z.string(),
  organisme: z.string().optional(),
  courriel: z.string().optional(),
  telephone: z.string().optional(),
  minutes: z.int().optional(),
  externe: z.boolean(),
  structure: id.optional(),
  contact: id.optional(),
  nomStructure: z.string().optional(),
  rapprochement: z.enum(['courriel', 'telephone', 'domaine', 'nom', 'organisme', 'aucun']),
  doute: z.string().optional(),
});

const fichierDeRapport = z.base64('Le fichier est illisible.').max(3_000_000, 'Le rapport dépasse 2 Mo.');
const SIX_FICHIERS = 'Six rapports au plus se lisent ensemble.';

const rapportRapproche = z.strictObject({
  titre: z.string().optional(),
  debut: z.string().optional(),
  fin: z.string().optional(),
  lignes: z.array(ligneDeRapport),
  proposition: z.array(lignePresence),
  avertissements: z.array(z.string()),
});

/** Reads the attendance reports of a rencontre (`autres`: those of its other sessions) and proposes; writes nothing. Saving goes through `saisirPresences`. */
export const lireRapportTeams = contrat({
  id: 'lireRapportTeams',
  methode: 'POST',
  route: 'rencontres/{id}/rapport-teams',
  acces: 'lire-rapport-teams',
  resume: 'Lit les rapports de présence Teams d’une rencontre et propose les rapprochements.',
  chemin: surLaLigne,
  corps: z.strictObject({
    fichier: fichierDeRapport,
    autres: z.array(fichierDeRapport).max(5, SIX_FICHIERS).optional(),
  }),
  reponse: rapportRapproche,
});

/** The same, read in Teams by the function itself: writes nothing, asks for no file. Refused, with what to do instead, where it cannot be. */
export const lireRapportDeLaReunion = contrat({
  id: 'lireRapportDeLaReunion',
  methode: 'GET',
  route: 'rencontres/{id}/rapport-teams',
  acces: 'lire-rapport-teams',
  resume: 'Lit dans Teams les présences à la réunion d’une rencontre et propose les rapprochements.',
  chemin: surLaLigne,
  reponse: rapportRapproche,
});
