import { z } from 'zod';
import { DIRES_DE_SUITE, ETATS_DE_SUITE } from '../vocabulaires/rencontres.ts';
import { eTag, id, jeton, uneLigne } from './communs.ts';
import { contrat, contratDeLien } from './contrat.ts';

/** What a decision becomes, as a whole but for its state: a field left out is emptied. The same request sent again changes nothing. */
export const corrigerSuite = contrat({
  id: 'corrigerSuite',
  methode: 'POST',
  route: 'suites/{id}/corriger',
  acces: 'corriger-suite',
  resume: 'Corrige une décision notée : ses mots, qui la porte, pour quand.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({
    eTag,
    titre: uneLigne()
      .min(3, 'Dites la décision en 3 caractères au moins.')
      .max(255, 'La décision dépasse 255 caractères.'),
    structure: id.optional(),
    /** A contact of that structure; `responsable`, anybody else. */
    personne: id.optional(),
    responsable: uneLigne().max(120, 'Le nom du responsable dépasse 120 caractères.').optional(),
    echeance: z.iso.date('Une date est attendue.').optional(),
    ficheAction: id.optional(),
    precisions: z.string().max(2000, 'Les précisions dépassent 2 000 caractères.').optional(),
  }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});

/**
 * Asks a structure once more where its decisions are that are late or near: of one rencontre, or all of them; one mail a
 * rencontre. Asked again, nobody is written to twice.
 */
export const relancerSuites = contrat({
  id: 'relancerSuites',
  methode: 'POST',
  route: 'suites/relance',
  acces: 'corriger-suite',
  resume: 'Relance, une seule fois par rencontre, une structure dont des décisions sont en retard ou proches.',
  corps: z.strictObject({
    structure: id,
    rencontre: id.optional(),
    /** The local day on which it leaves, by itself or within a mail already due for the same person; now when left out. */
    le: z.iso.date('Un jour est attendu.').optional(),
    /** Whom to write to there; else whoever carries the decision. */
    contact: id.optional(),
  }),
  reponse: z.strictObject({
    envoyes: z.int(),
    aSuivre: z.int(),
    /** Put off to a later day, now or before. */
    reportes: z.int(),
    /** Mails that were sent before. */
    dejaRelancees: z.int(),
    /** Those that nobody there may receive. */
    aAppeler: z.int(),
  }),
});

/** What whoever carries a decision says of it; « Rien » takes back what the same person has said. */
const dire = {
  eTag,
  dit: z.enum([...DIRES_DE_SUITE, 'Rien']),
  /** For the coordination. Left out: as it was; empty: nothing. */
  mot: z.string().max(600, 'Ce mot ne dépasse pas 600 caractères.').optional(),
};

/** In the tab, for one’s structure; the coordination notes what it was told by telephone. The same said again changes nothing. */
export const direSuite = contrat({
  id: 'direSuite',
  methode: 'POST',
  route: 'suites/{id}/dire',
  acces: 'faire-avancer-suite',
  resume: 'Dit où en est une décision, pour la structure qui la porte.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ structure: id, ...dire }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});

/** A decision, as the structure that carries it reads it on its page. */
export const decisionDePage = z.strictObject({
  id,
  eTag: z.string(),
  titre: z.string(),
  /** « mardi 15 décembre 2026 » */
  echeance: z.string().optional(),
  enRetard: z.boolean(),
  etat: z.enum(ETATS_DE_SUITE),
  dit: z.enum(DIRES_DE_SUITE).optional(),
  /** That a word was written, not which: the link may have been forwarded. */
  motDit: z.boolean(),
  /** The holder of this link said it, and may take it back. */
  deSoi: z.boolean(),
});
export type DecisionDePage = z.infer<typeof decisionDePage>;

/** By the personal link of the rencontre, for the structure that it was sent to. */
export const direSuiteParLien = contratDeLien({
  id: 'direSuiteParLien',
  route: 'liens/rencontre/decision',
  resume: 'Dit où en est une décision que porte la structure, par le lien personnel.',
  corps: z.strictObject({ jeton, suite: id, ...dire }),
  reponse: z.strictObject({ decision: decisionDePage, dejaFait: z.boolean() }),
});
