import { z } from 'zod';
import { comptesDAvis, reponsesDAvis } from '../avis/comptes.ts';
import { MOT_MAX } from '../avis/urne.ts';
import { cle, id, jeton } from './communs.ts';
import { contrat, contratDeLien } from './contrat.ts';

const mot = z.string().max(MOT_MAX, `Ce mot ne dépasse pas ${MOT_MAX} caractères.`).optional();

/** Once for the person that the link was sent to. What they answer is in the box, and is tied to nobody. */
export const evaluerParLien = contratDeLien({
  id: 'evaluerParLien',
  route: 'liens/rencontre/avis',
  resume: 'Dit ce que l’on a pensé d’une rencontre, par le lien personnel, sans que la réponse y soit rattachée.',
  corps: z.strictObject({ jeton, reponses: reponsesDAvis, mot }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});

/** Has whoever asks given theirs? Known to the box alone; undefined when none is to be given: not now, or not by them. */
export const lireMonAvis = contrat({
  id: 'lireMonAvis',
  methode: 'GET',
  route: 'rencontres/{id}/avis/mien',
  acces: 'evaluer-rencontre',
  resume: 'Dit à qui est connecté s’il peut donner son avis sur une rencontre, et s’il l’a donné.',
  chemin: z.strictObject({ id }),
  reponse: z.strictObject({ donne: z.boolean().optional() }),
});

/** In the tab, once for the person, their links included. What they answer is in the box, and is tied to nobody. */
export const donnerMonAvis = contrat({
  id: 'donnerMonAvis',
  methode: 'POST',
  route: 'rencontres/{id}/avis',
  acces: 'evaluer-rencontre',
  resume: 'Dit ce que l’on a pensé d’une rencontre, avec son compte, sans que la réponse y soit rattachée.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ reponses: reponsesDAvis, mot }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});

/** What opens the box of a rencontre: the code of its QR, in the body of every request, never in a URL. */
const code = z.string().trim().min(8, 'Ce code est incomplet.').max(40, 'Ce code est trop long.');

/** What the page of the QR shows. */
export const ouvrirAvis = contrat({
  id: 'ouvrirAvis',
  methode: 'POST',
  route: 'avis/ouvrir',
  acces: 'public',
  resume: 'Ouvre par son QR la page où l’on dit ce que l’on a pensé d’une rencontre.',
  corps: z.strictObject({ code }),
  reponse: z.strictObject({ territoire: z.string(), titre: z.string(), jour: z.string() }),
});

/** `cle`: made by the form at its opening; sent again, it is one answer. */
export const evaluer = contrat({
  id: 'evaluer',
  methode: 'POST',
  route: 'avis/repondre',
  acces: 'public',
  resume: 'Dit sans nom ce que l’on a pensé d’une rencontre, par le code de son QR.',
  corps: z.strictObject({ code, cle, reponses: reponsesDAvis, mot }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});

/** For whoever organises: how many by each way; once it is closed, the totals, for the coordination. */
export const lireEvaluation = contrat({
  id: 'lireEvaluation',
  methode: 'GET',
  route: 'rencontres/{id}/evaluation',
  acces: 'tenir-evaluation',
  resume: 'L’évaluation d’une rencontre : combien d’avis par voie, puis les totaux une fois close.',
  chemin: z.strictObject({ id }),
  reponse: z.strictObject({
    moment: z.enum(['jamais', 'pas-encore', 'ouverte', 'finie']),
    /** Instants between which it is open. */
    de: z.string().optional(),
    a: z.string().optional(),
    /** What its QR says. */
    adresse: z.string().optional(),
    recus: z.strictObject({ lien: z.int(), qr: z.int(), papier: z.int() }),
    plafondDuQr: z.int(),
    papier: comptesDAvis,
    seuil: z.int(),
    /** Once closed, for the coordination. */
    resultat: z
      .strictObject({ personnes: z.int(), comptes: comptesDAvis, commentaires: z.array(z.string()) })
      .optional(),
  }),
});

/** What was answered on paper, counted by whoever organises: the whole of it each time. */
export const noterAvisSurPapier = contrat({
  id: 'noterAvisSurPapier',
  methode: 'POST',
  route: 'rencontres/{id}/evaluation/papier',
  acces: 'tenir-evaluation',
  resume: 'Note les avis donnés sur papier, par totaux.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ comptes: comptesDAvis }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});
