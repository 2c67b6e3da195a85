import { z } from 'zod';
import { mois } from '../identifiants/codes.ts';
import { essaiDIndicateur } from '../indicateurs/essai.ts';
import { CADENCES_DE_SAISIE, CALCULS, TYPES_D_INDICATEUR } from '../vocabulaires/actions.ts';
import { cle, eTag, id, jeton, uneLigne } from './communs.ts';
import { contrat, contratDeLien } from './contrat.ts';

const jour = z.iso.date('Une date est attendue.');
const nombreDit = z
  .number('Un nombre est attendu.')
  .min(-1_000_000_000, 'Ce nombre est trop petit.')
  .max(1_000_000_000, 'Ce nombre est trop grand.');
const texte = (max: number) => z.string().trim().max(max, `Le texte dépasse ${max} caractères.`);
const ligne = (max: number) => uneLigne().max(max, `Le texte dépasse ${max} caractères.`);
const filtre = z.array(uneLigne().min(1, 'Une valeur est vide.').max(120)).max(60, 'Pas plus de 60 valeurs.');

const cible = z
  .strictObject({ valeur: nombreDit, haute: nombreDit.optional(), pour: jour.optional() })
  .refine(({ valeur, haute }) => haute === undefined || haute > valeur, {
    path: ['haute'],
    message: 'Le haut de la fourchette dépasse le bas.',
  });

const cibles = z
  .array(cible)
  .max(20, 'Pas plus de 20 cibles.')
  .refine((dites) => new Set(dites.map((c) => c.pour)).size === dites.length, {
    message: 'Deux cibles ont la même date : gardez-en une.',
  });

/**
 * The fields of an indicator as they are typed: one left out is left alone, an empty one is cleared (`''`, `null`).
 * Keys are those of the list.
 */
export const indicateurSaisi = z
  .strictObject({
    libelle: ligne(255).min(1, 'Donnez le nom de l’indicateur.'),
    ficheAction: id,
    type: z.enum(TYPES_D_INDICATEUR, 'Choisissez le type de l’indicateur.'),
    calcul: z.enum(CALCULS, 'Choisissez ce qui est compté.'),
    thematiques: filtre,
    typesDeStructure: filtre,
    formats: filtre,
    unite: ligne(40),
    valeurOrigine: nombreDit.nullable(),
    dateOrigine: z.union([z.literal(''), jour]),
    sourceOrigine: ligne(255),
    cibles,
    definition: texte(2000),
    source: ligne(255),
    responsable: ligne(120),
    responsableContact: z.union([z.literal(''), id]),
    cadenceDeSaisie: z.union([z.literal(''), z.enum(CADENCES_DE_SAISIE)]),
    outilDeRecueil: ligne(255),
    ordre: z.int('Un nombre entier est attendu.').min(0).max(999).nullable(),
  })
  .partial();
export type IndicateurSaisi = z.infer<typeof indicateurSaisi>;

const complet = indicateurSaisi.required({ libelle: true, ficheAction: true, type: true, calcul: true });

/** `cle` comes from the form, once per opening: the same request makes one indicator. */
export const creerIndicateur = contrat({
  id: 'creerIndicateur',
  methode: 'POST',
  route: 'indicateurs',
  acces: 'tenir-indicateurs',
  resume: 'Crée un indicateur d’une fiche action.',
  corps: z.strictObject({ cle, champs: complet }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});

/** The same request sent again changes nothing. */
export const modifierIndicateur = contrat({
  id: 'modifierIndicateur',
  methode: 'POST',
  route: 'indicateurs/{id}/modifier',
  acces: 'tenir-indicateurs',
  resume: 'Change des champs d’un indicateur ; les mois arrêtés gardent leurs chiffres.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ eTag, champs: indicateurSaisi }),
  reponse: z.strictObject({ id, eTag: z.string(), champsChanges: z.array(z.string()).readonly() }),
});

/** `archive` false: it shows again. */
export const archiverIndicateur = contrat({
  id: 'archiverIndicateur',
  methode: 'POST',
  route: 'indicateurs/{id}/archiver',
  acces: 'tenir-indicateurs',
  resume: 'Archive un indicateur, qui ne paraît plus à partir de ce mois, ou le reprend.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ eTag, archive: z.boolean() }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});

/** Writes nothing. `indicateur`: the one that is changed, for its kept months and its typed values. */
export const essayerIndicateur = contrat({
  id: 'essayerIndicateur',
  methode: 'POST',
  route: 'indicateurs/essai',
  acces: 'tenir-indicateurs',
  resume: 'Ce que donnerait un indicateur sur les mois passés, avant de l’enregistrer.',
  corps: z.strictObject({ indicateur: id.optional(), champs: complet }),
  reponse: essaiDIndicateur,
});

/** Without `valeur`, that of the month is withdrawn. What it was before is kept. */
export const saisirValeur = contrat({
  id: 'saisirValeur',
  methode: 'POST',
  route: 'indicateurs/{id}/valeurs',
  acces: 'tenir-indicateurs',
  resume: 'Saisit, corrige ou retire la valeur d’un mois, avec un commentaire ; l’histoire est gardée.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({
    eTag,
    mois,
    valeur: nombreDit.optional(),
    commentaire: uneLigne().max(300, 'Le commentaire tient en 300 caractères.').optional(),
  }),
  reponse: z.strictObject({
    id,
    eTag: z.string(),
    dejaFait: z.boolean(),
    /** The month is closed: its page says the former value until it is corrected. */
    moisArrete: z.boolean(),
  }),
});

/** The month is that of the link. One that was typed already stands: the coordination corrects it. */
export const saisirValeurParLien = contratDeLien({
  id: 'saisirValeurParLien',
  route: 'liens/valeur',
  resume: 'Saisit, par le lien du rappel, la valeur attendue d’un indicateur pour un mois.',
  corps: z.strictObject({
    jeton,
    valeur: nombreDit,
    commentaire: uneLigne().max(300, 'Le commentaire tient en 300 caractères.').optional(),
  }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});
