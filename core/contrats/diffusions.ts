import { z } from 'zod';
import { envoi } from '../diffusions/envoi.ts';
import { CLASSEMENTS } from '../exports/livre/livre.ts';
import { selection, TOUT } from '../exports/selection.ts';
import { VISIBILITES } from '../vocabulaires/structures.ts';
import { eTag, id, jeton } from './communs.ts';
import { contrat, contratDeLien } from './contrat.ts';

/** Everything that the annuaire may be handed out as. */
export const FICHIERS = [
  'xlsx',
  'csv',
  'data-inclusion',
  'hsds',
  'vcard',
  'vcard-3',
  'docx',
  'impression',
  'extrait',
] as const;
export type Fichier = (typeof FICHIERS)[number];

export const exporterAnnuaire = contrat({
  id: 'exporterAnnuaire',
  methode: 'POST',
  route: 'annuaire/exporter',
  acces: 'exporter-annuaire',
  resume: 'L’annuaire ou une partie, dans un fichier, au niveau de visibilité choisi.',
  corps: z
    .strictObject({
      format: z.enum(FICHIERS),
      visibilite: z.enum(VISIBILITES),
      selection: selection.default({ ...TOUT }),
      classement: z.enum(CLASSEMENTS).default('commune'),
    })
    .refine(({ format, visibilite }) => format !== 'extrait' || visibilite === 'public', {
      path: ['visibilite'],
      message: 'Un extrait à intégrer sur un site ne porte que des champs publics.',
    }),
  reponse: z.unknown(),
  media: 'application/octet-stream',
});

/** A key that the form draws when it opens: one wave, however often the command is called. */
const vague = z.string().regex(/^[A-Za-z0-9-]{8,40}$/, 'La clé de l’envoi est attendue.');

/**
 * Sends the annuaire by e-mail, one mail to a structure and never two in a wave. Each call sends a few and says how many are left: called again until
 * none is, it resumes after any fault.
 */
export const diffuserAnnuaire = contrat({
  id: 'diffuserAnnuaire',
  methode: 'POST',
  route: 'annuaire/diffuser',
  acces: 'diffuser-annuaire',
  resume: 'Envoie l’annuaire aux structures choisies, une fois chacune, par petites séries.',
  corps: z.strictObject({ vague, ...envoi.shape }),
  reponse: z.strictObject({
    total: z.int(),
    remises: z.int(),
    /** Perhaps gone: Microsoft 365 did not say. Never sent again by itself. */
    incertaines: z.int(),
    enErreur: z.int(),
    reste: z.int(),
  }),
});

/** A hand out that left by another way. */
export const noterDiffusion = contrat({
  id: 'noterDiffusion',
  methode: 'POST',
  route: 'annuaire/diffusions',
  acces: 'diffuser-annuaire',
  resume: 'Note une diffusion sur papier, dans Teams ou sur un site.',
  corps: z.strictObject({
    vague,
    canal: z.enum(['Papier', 'Teams', 'Site internet']),
    /** Nobody in particular when empty: a pile at the town hall, a site. */
    structures: z.array(id).max(500).default([]),
    exemplaires: z.int().min(1, 'Au moins un exemplaire.').max(100_000),
    selection: envoi.shape.selection,
    visibilite: envoi.shape.visibilite,
    emettrice: id.optional(),
  }),
  reponse: z.strictObject({ notees: z.int(), dejaFait: z.boolean() }),
});

/** The person who looked among the sent messages says what became of a mail that Microsoft 365 did not confirm. */
export const trancherDiffusion = contrat({
  id: 'trancherDiffusion',
  methode: 'POST',
  route: 'diffusions/{id}/trancher',
  acces: 'diffuser-annuaire',
  resume: 'Dit si un envoi incertain est parti : sinon, il pourra repartir.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ eTag, partie: z.boolean() }),
  reponse: z.strictObject({ etat: z.enum(['Remise', 'À envoyer']) }),
});

/** A structure says that it has the annuaire that was sent to it: the only proof of reading that is one. */
export const accuserReceptionParLien = contratDeLien({
  id: 'accuserReceptionParLien',
  route: 'liens/remise',
  resume: 'Note que la structure a reçu et ouvert l’annuaire qui lui a été envoyé.',
  corps: z.strictObject({ jeton }),
  reponse: z.strictObject({ lueLe: z.string(), dejaFait: z.boolean() }),
});
