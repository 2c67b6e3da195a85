import { z } from 'zod';
import { ETATS_DE_RENCONTRE } from '../vocabulaires/rencontres.ts';
import { eTag, id, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

const surLaLigne = z.strictObject({ id });
const structures = z.array(z.strictObject({ structure: id, nom: z.string() }));

/** What the meeting says in Outlook now, beside what the rencontre says; nothing of it is kept, and nothing is written. */
export const lireOutlook = contrat({
  id: 'lireOutlook',
  methode: 'GET',
  route: 'rencontres/{id}/outlook',
  acces: 'modifier-rencontre',
  resume: 'Relit la réunion dans Outlook et dit ce qui diffère de la rencontre.',
  chemin: surLaLigne,
  reponse: z.strictObject({
    etat: z.enum(['Sans réunion', 'Pareille', 'Changée', 'Supprimée']),
    ecarts: z.array(z.strictObject({ quoi: z.string(), maillage: z.string(), outlook: z.string() })),
    /** What was seen of the meeting: to be given back with the side that is taken. */
    vu: z.string(),
    eTag: z.string(),
    /** People whom Outlook writes to. */
    invites: z.int(),
    /** Expected, with an address, and out of the meeting as it is. */
    horsReunion: structures,
    /** Expected, whom no mail reaches. */
    sansAdresse: structures,
  }),
});

/**
 * One side for both. `outlook`: the rencontre becomes what its meeting says, whose people Outlook has told already, and is
 * cancelled where the meeting is no more; `prevenir` sends them the invitation again, its text brought in step. `maillage`:
 * the meeting becomes what the rencontre says, and is made again where it is no more; Outlook tells its people. The same
 * request sent again finds it done and finishes what a fault left.
 */
export const trancherOutlook = contrat({
  id: 'trancherOutlook',
  methode: 'POST',
  route: 'rencontres/{id}/outlook',
  acces: 'modifier-rencontre',
  resume: 'Garde ce que dit Outlook d’une rencontre, ou y remet ce que dit Maillage.',
  chemin: surLaLigne,
  corps: z.strictObject({
    eTag,
    vu: z.string().min(1).max(60),
    cote: z.enum(['outlook', 'maillage']),
    /** Why it is cancelled, where the meeting is no more. */
    motif: uneLigne().min(3, 'Dites en quelques mots pourquoi.').max(1000).optional(),
    prevenir: z.boolean().optional(),
  }),
  reponse: z.strictObject({
    id,
    eTag: z.string(),
    etat: z.enum(ETATS_DE_RENCONTRE),
    /** People whom Outlook tells now. */
    prevenues: z.int(),
    /** Those whom neither this nor Outlook before has told: to be called. */
    aPrevenir: structures,
    dejaFait: z.boolean(),
  }),
});
