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

/** For the coordination: how many by each way while it is open, the totals once it is closed. */
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
    /** Once closed. */
    resultat: z
      .strictObject({ personnes: z.int(), comptes: comptesDAvis, commentaires: z.array(z.string()) })
      .optional(),
  }),
});

/** What was answered on paper, counted by the coordination: the whole of it each time. */
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
