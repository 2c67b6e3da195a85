import { z } from 'zod';
import { CHAMPS_CORRIGEABLES } from '../champs/champs.ts';
import { cle, eTag, id } from './communs.ts';
import { contrat } from './contrat.ts';
import { correctionDeFiche, valeursVues } from './correction-de-fiche.ts';

const champ = z.enum(CHAMPS_CORRIGEABLES);

/** What someone who reads a fiche proposes to change in it. The fiche itself does not move. `vu` holds the values that the person had before their eyes. */
export const proposerCorrection = contrat({
  id: 'proposerCorrection',
  methode: 'POST',
  route: 'structures/{id}/propositions',
  acces: 'proposer-correction',
  resume: 'Propose une correction à la fiche d’une autre structure : la coordination ou la structure décide.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({
    /** From the form, once per opening. */
    cle,
    corrections: correctionDeFiche,
    vu: valeursVues,
    commentaire: z.string().max(2000, 'Le commentaire dépasse 2 000 caractères.').optional(),
  }),
  reponse: z.strictObject({ id, dejaFait: z.boolean() }),
});

/** Accepts the fields named, each as proposed or as edited in `valeurs`; refuses the others. A refusal says why in `motif`. */
export const examinerProposition = contrat({
  id: 'examinerProposition',
  methode: 'POST',
  route: 'structures/{id}/propositions/{proposition}/examiner',
  acces: 'examiner-proposition',
  resume: 'Accepte, accepte en partie ou refuse une correction proposée.',
  chemin: z.strictObject({ id, proposition: id }),
  corps: z.strictObject({
    eTag,
    /** Of the fiche; of the contact when the proposal is about a person. */
    eTagFiche: eTag,
    /** Refuses everything; the only choice with acceptance when nothing but a comment was proposed. */
    refuser: z.boolean(),
    accepter: z.array(champ).max(30),
    valeurs: correctionDeFiche,
    motif: z.string().max(2000, 'Le motif dépasse 2 000 caractères.').optional(),
  }),
  reponse: z.strictObject({ id, etat: z.string(), champsAppliques: z.array(z.string()), dejaFait: z.boolean() }),
});
