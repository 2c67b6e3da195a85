import { z } from 'zod';
import { codeInsee } from '../identifiants/codes.ts';
import { ALERTES } from '../referents/alertes.ts';
import { eTag, id, uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

const thematique = uneLigne().min(1, 'La thématique est attendue.').max(255);

export const A_SAVOIR_MAX = 4000;

const tenant = z.strictObject({
  contact: id,
  nom: z.string(),
  enPoste: z.boolean(),
  /** Local days. */
  depuis: z.string().optional(),
  dernierActe: z.string().optional(),
});
export type TenantLu = z.infer<typeof tenant>;

const tenue = {
  /** Of its row, when it is followed already. */
  eTag: z.string().optional(),
  referent: tenant.optional(),
  binome: tenant.optional(),
  aSavoir: z.string().optional(),
  /** Structures that somebody holds; those that only one person does, by person, the most first. */
  liens: z.int(),
  porteuses: z.array(z.strictObject({ nom: z.string().optional(), liens: z.int(), seule: z.int() })),
  alertes: z.array(z.enum(ALERTES)),
  /** In post, and at work on the theme. */
  binomeActif: z.boolean(),
  /** Would one departure take more than half of its ties? */
  fragile: z.boolean(),
};
const theme = z.strictObject({ thematique: z.string(), ...tenue });
const commune = z.strictObject({ communeInsee: z.string(), nom: z.string(), ...tenue });
export type ThemeLu = z.infer<typeof theme>;
export type CommuneLue = z.infer<typeof commune>;

/** Who follows each theme and each commune of the territory, what hangs on one person alone, and what calls for something. */
export const lireReferents = contrat({
  id: 'lireReferents',
  methode: 'GET',
  route: 'referents',
  acces: 'tenir-referents',
  resume: 'Le référent et le binôme de chaque thématique et de chaque commune, et ce qui tient à une seule personne.',
  reponse: z.strictObject({ themes: z.array(theme), communes: z.array(commune) }),
});

/** Left out, a place is empty. Said again as it is, nothing is written. */
export const nommerReferents = contrat({
  id: 'nommerReferents',
  methode: 'POST',
  route: 'referents',
  acces: 'tenir-referents',
  resume:
    'Nomme le référent et le binôme d’une thématique ou d’une commune, et note ce qu’il faut savoir pour prendre le relais.',
  corps: z.strictObject({
    /** One or the other. */
    thematique: thematique.optional(),
    communeInsee: codeInsee.optional(),
    referent: id.optional(),
    binome: id.optional(),
    aSavoir: z.string().max(A_SAVOIR_MAX, 'Cette note ne dépasse pas 4 000 caractères.').optional(),
    /** Of the row that was read; none for a theme that nobody followed. */
    eTag: eTag.optional(),
  }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});

/** A theme, a commune, or a person who leaves. */
const dequoi = z.union([
  z.strictObject({ thematique }),
  z.strictObject({ communeInsee: codeInsee }),
  z.strictObject({ contact: id }),
]);

const passation = z.strictObject({
  titre: z.string(),
  faits: z.array(z.strictObject({ nom: z.string(), valeur: z.string() })),
  aSavoir: z.array(z.strictObject({ thematique: z.string(), texte: z.string() })),
  sections: z.array(
    z.strictObject({
      titre: z.string(),
      lignes: z.array(z.strictObject({ quoi: z.string(), detail: z.string() })),
    }),
  ),
});

/** A reading: what somebody who takes over has to know. */
export const lirePassation = contrat({
  id: 'lirePassation',
  methode: 'POST',
  route: 'referents/passation',
  acces: 'tenir-referents',
  resume: 'Ce que tient une thématique, une commune, ou une personne qui part : rencontres, décisions, liens, notes.',
  corps: dequoi,
  reponse: passation,
});

export const telechargerPassation = contrat({
  id: 'telechargerPassation',
  methode: 'POST',
  route: 'referents/passation.docx',
  acces: 'tenir-referents',
  resume: 'La passation d’une thématique ou d’une personne en document Word.',
  corps: dequoi,
  reponse: z.unknown(),
  media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});

/** One act: what a person holds passes to another. Cut short, or asked again, it hands over what is left. */
export const confierRoles = contrat({
  id: 'confierRoles',
  methode: 'POST',
  route: 'referents/confier',
  acces: 'tenir-referents',
  resume: 'Confie à une autre personne les rôles de celle qui part.',
  corps: z.strictObject({ de: id, a: id }),
  reponse: z.strictObject({
    /** Themes and communes, and rencontres, handed over by this call. */
    thematiques: z.array(z.string()),
    rencontres: z.array(z.string()),
    /** What stays, and why. */
    gardes: z.array(z.strictObject({ quoi: z.string(), raison: z.string() })),
  }),
});
