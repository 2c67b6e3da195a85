import { z } from 'zod';
import { ETATS_DE_SONDAGE } from '../vocabulaires/rencontres.ts';
import { booleen, choix, donnees, instant, lien, nombre, note, texte } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Row } from './list.ts';

/** A slot that is voted on; `id` is stable and short, so that votes keep their meaning when slots are added. */
const creneau = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{1,12}$/),
  debut: z.iso.datetime(),
  dureeMinutes: z.int().min(15),
  lieu: z.string().optional(),
});
export type Creneau = z.infer<typeof creneau>;

/** What the rencontre said before a slot was chosen: what it says again when the slot is given up. */
const avantLeChoix = z.strictObject({ lieu: z.string().optional(), dureeMinutes: z.int() });

/** A structure to which the mail leaves later, and the local day on which it does. */
const report = z.strictObject({ structure: z.string(), le: z.iso.date() });

export const sondages = defineList({
  name: 'Sondages',
  displayName: 'Sondages de date',
  description: 'Les créneaux proposés aux partenaires pour une rencontre.',
  finalite: 'Trouver une date qui convienne à tous.',
  columns: {
    titre: texte({ label: 'Titre', internal: 'Title', required: true }),
    rencontre: lien({ label: 'Rencontre', list: 'Rencontres', required: true, indexed: true }),
    creneaux: donnees({ label: 'Créneaux', schema: z.array(creneau).max(60) }),
    etat: choix({ label: 'État', values: ETATS_DE_SONDAGE, required: true, indexed: true }),
    cloture: instant({ label: 'Clôture' }),
    creneauRetenu: texte({ label: 'Créneau retenu', maxLength: 12 }),
    avantLeChoix: donnees({ label: 'Lieu et durée avant le choix', schema: avantLeChoix }),
    message: note({ label: 'Message aux partenaires' }),
    /** Structures without which the rencontre makes no sense. */
    indispensables: donnees({ label: 'Structures indispensables', schema: z.array(z.string()).max(60) }),
    quorum: nombre({ label: 'Quorum', min: 1, max: 300, help: 'Nombre de structures qu’il faut réunir.' }),
    /** Those invited read each other’s answers; see `votesDuGroupe`. */
    reponsesVisibles: booleen({ label: 'Réponses visibles des invités' }),
    lanceLe: instant({ label: 'Lancé le' }),
    /** Whoever had answered before it has not answered for all the slots. */
    creneauxAjoutesLe: instant({ label: 'Créneaux ajoutés le' }),
    /** That same instant when whoever added them had seen who is above their budget: telling it is not withheld. */
    budgetVuLe: instant({ label: 'Budget vu le' }),
    /** Written with the poll itself: nothing that sends its mails finds it without them. */
    reports: donnees({ label: 'Envois reportés', schema: z.array(report).max(300) }),
    cle: texte({ label: 'Clé', maxLength: 64, unique: true }),
    empreinte: empreinteDeLaDemande,
  },
});

export type Sondage = Row<typeof sondages>;
export type NouveauSondage = NewRow<typeof sondages>;
