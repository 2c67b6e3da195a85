import { z } from 'zod';
import { champsInconnus, direChamps } from '../annuaire/champs-publics.ts';
import { CHAMPS_A_VISIBILITE, CHAMPS_PUBLICS_PAR_DEFAUT } from '../champs/champs.ts';
import { FORMATS_A_CODE_PAR_DEFAUT } from '../passages/formats.ts';
import { enumeration } from '../textes/francais.ts';
import { SITUATIONS_DU_PUBLIC } from '../vocabulaires/rencontres.ts';

/** A setting: how its text is read, what stands when nothing is written, and what the coordination reads beside it. */
interface DefinitionDeReglage<T> {
  readonly defaut: T;
  readonly aide: string;
  /** From the text typed in Microsoft Lists. The message is shown beside the row, in French. */
  readonly schema: z.ZodType<T, string>;
}

const reglage = <T>(d: DefinitionDeReglage<T>): DefinitionDeReglage<T> => d;

const entier = (min: number, max: number): z.ZodType<number, string> => {
  const message = `Un nombre entier entre ${min} et ${max} est attendu.`;
  return z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, message)
    .transform(Number)
    .refine((n) => n >= min && n <= max, message);
};

const court = (max: number, quoi: string): z.ZodType<string, string> =>
  z.string().trim().min(1, `${quoi} ne peut pas être vide.`).max(max, `${quoi} ne dépasse pas ${max} caractères.`);

const OUI_NON: z.ZodType<'Oui' | 'Non', string> = z
  .string()
  .trim()
  .regex(/^(?:oui|non)$/i, '« Oui » ou « Non » est attendu.')
  .transform((t) => (t.toLowerCase() === 'oui' ? 'Oui' : 'Non'));

/** « 8 », « 8 h », « 08:00 »: the publication happens on the hour. */
const heurePleine: z.ZodType<number, string> = z
  .string()
  .trim()
  .regex(
    /^(?:[01]?\d|2[0-3])\s*(?:h(?:00)?|:00)?$/i,
    'Une heure pleine entre 0 et 23 est attendue, par exemple 8 ou 8 h.',
  )
  .transform((t) => Number.parseInt(t, 10));

/** The situations of a setting that lists them. */
export const situationsDites = (texte: string): readonly string[] =>
  texte
    .split(',')
    .map((s) => s.trim())
    .filter((s) => s !== '');

/** Everything that the coordination sets by itself, one row a key in the list `Reglages`. */
export const DEFINITIONS_DES_REGLAGES = {
  territoire: reglage({
    defaut: 'Coordination du territoire',
    aide: 'Nom du territoire, tel qu’il paraît en tête des synthèses.',
    schema: court(120, 'Le nom du territoire'),
  }),
  canal: reglage({
    defaut: 'Coopération',
    aide: 'Nom du canal Teams où paraît la synthèse du mois.',
    // The vertical bar separates the channel from the month in the key of a publication.
    schema: court(100, 'Le nom du canal').refine(
      (t) => !t.includes('|'),
      'Le nom du canal ne contient pas de barre verticale.',
    ),
  }),
  jourPublication: reglage({
    defaut: 1,
    aide: 'Jour du mois où paraît la synthèse du mois précédent, de 1 à 28.',
    schema: entier(1, 28),
  }),
  heurePublication: reglage({
    defaut: 8,
    aide: 'Heure, sur place, à partir de laquelle la synthèse paraît, de 0 à 23.',
    schema: heurePleine,
  }),
  annoncerRencontres: reglage({
    defaut: 'Non',
    aide: 'Oui : le canal annonce chaque rencontre planifiée, une fois. Non : rien.',
    schema: OUI_NON,
  }),
  annoncerComptesRendus: reglage({
    defaut: 'Non',
    aide: 'Oui : le canal annonce chaque compte rendu diffusé, une fois, sans son texte. Non : rien.',
    schema: OUI_NON,
  }),
  signalerDansTeams: reglage({
    defaut: 'Non',
    aide: 'Oui : invitations, points à présenter, décisions à faire et sondages à conclure se disent aussi dans l’activité Teams des membres, une fois chacun, si l’administration en a donné le droit. Non : rien.',
    schema: OUI_NON,
  }),
  seuilMasquage: reglage({
    defaut: 5,
    aide: 'En dessous de ce nombre de personnes, un comptage n’est pas montré. Jamais moins de 5.',
    schema: entier(5, 20),
  }),
  situationsEloignees: reglage({
    defaut: 'Sans emploi, Parent au foyer, Aidant',
    aide: 'Situations du public qui comptent comme éloignées des services, séparées par des virgules.',
    schema: z
      .string()
      .trim()
      .min(1, 'Donnez au moins une situation.')
      .refine((t) => situationsDites(t).every((s) => SITUATIONS_DU_PUBLIC.some((connue) => connue === s)), {
        message: `Une situation n’existe pas. Celles que l’on demande sont : ${SITUATIONS_DU_PUBLIC.join(', ')}.`,
      }),
  }),
  formatsAvecCode: reglage({
    defaut: FORMATS_A_CODE_PAR_DEFAUT,
    aide: 'Formats où la porte propose au public de donner un code, séparés par des virgules.',
    schema: court(500, 'La liste des formats'),
  }),
  plafondSollicitations: reglage({
    defaut: 3,
    aide: 'Budget de sollicitation : nombre de demandes (invitations, sondages, rappels, campagnes, mises en lien, appels…) par structure et par période de 30 jours, au-delà duquel l’application avertit avant d’envoyer.',
    schema: entier(1, 30),
  }),
  dureeLienJours: reglage({
    defaut: 30,
    aide: 'Nombre de jours pendant lesquels un lien personnel reste ouvert, de 1 à 90.',
    schema: entier(1, 90),
  }),
  intervalleRelanceJours: reglage({
    defaut: 25,
    aide: 'Nombre de jours à attendre avant de redemander à la même personne de confirmer sa fiche.',
    schema: entier(1, 365),
  }),
  delaiMiseEnLienJours: reglage({
    defaut: 15,
    aide: 'Nombre de jours après une mise en lien au bout desquels on demande aux deux structures ce qu’elle est devenue.',
    schema: entier(1, 90),
  }),
  relanceMiseEnLienJours: reglage({
    defaut: 10,
    aide: 'Nombre de jours à attendre ensuite avant l’unique relance, puis avant de classer la mise en lien « Sans réponse ».',
    schema: entier(1, 60),
  }),
  cadenceParDefautMois: reglage({
    defaut: 12,
    aide: 'Nombre de mois au bout desquels une fiche sans cadence propre est à vérifier.',
    schema: entier(1, 36),
  }),
  fichesPourSavoir: reglage({
    defaut: 3,
    aide: 'Nombre de fiches à jour, dans une commune et sur une thématique, à partir duquel la carte des trous dit que personne n’agit. En dessous, elle dit que l’annuaire ne le sait pas.',
    schema: entier(1, 50),
  }),
  coordonneesDeLaCoordination: reglage({
    defaut: '',
    aide: 'Téléphone ou courriel de la coordination, imprimé sur l’annuaire pour qui veut corriger sa fiche.',
    schema: z.string().trim().max(200, 'Le moyen de joindre la coordination ne dépasse pas 200 caractères.'),
  }),
  champsPublics: reglage({
    defaut: direChamps(CHAMPS_PUBLICS_PAR_DEFAUT),
    aide: 'Champs des fiches que tout le monde peut lire (extrait public, exports « Public ») tant que la fiche ne dit rien d’autre, séparés par des virgules. « Aucun » : rien que le nom, le type et la commune.',
    schema: z
      .string()
      .trim()
      .max(1000, 'La liste des champs publics ne dépasse pas 1 000 caractères.')
      .superRefine((texte, ctx) => {
        const inconnus = champsInconnus(texte);
        if (inconnus.length > 0)
          ctx.addIssue({
            code: 'custom',
            message: `Ce champ n’existe pas : ${enumeration(inconnus)}. Les champs possibles sont : ${direChamps(CHAMPS_A_VISIBILITE)}.`,
          });
      }),
  }),
  conservationContactsMois: reglage({
    defaut: 36,
    aide: 'Nombre de mois sans échange au bout desquels un contact est à anonymiser, de 6 à 120.',
    schema: entier(6, 120),
  }),
  conservationSollicitationsMois: reglage({
    defaut: 36,
    aide: 'Nombre de mois pendant lesquels l’application garde ce qui a été demandé à chacun, de 6 à 120.',
    schema: entier(6, 120),
  }),
  conservationPropositionsMois: reglage({
    defaut: 12,
    aide: 'Nombre de mois pendant lesquels une correction proposée est gardée après la décision, de 3 à 60.',
    schema: entier(3, 60),
  }),
  conservationFusionsMois: reglage({
    defaut: 12,
    aide: 'Nombre de mois pendant lesquels une fusion de fiches peut être annulée, de 3 à 60.',
    schema: entier(3, 60),
  }),
  conservationRecherchesMois: reglage({
    defaut: 24,
    aide: 'Nombre de mois pendant lesquels une recherche gardée reste sans être ouverte, de 3 à 60.',
    schema: entier(3, 60),
  }),
  conservationTextesMois: reglage({
    defaut: 12,
    aide: 'Nombre de mois pendant lesquels les textes libres sont gardés (messages d’une mise en lien close, notes de relation, carnet de bord…), de 3 à 60.',
    schema: entier(3, 60),
  }),
  conservationJournalMois: reglage({
    defaut: 12,
    aide: 'Nombre de mois pendant lesquels le journal des changements est gardé, de 6 à 36.',
    schema: entier(6, 36),
  }),
  archivageStructuresMois: reglage({
    defaut: 36,
    aide: 'Nombre de mois sans vérification au bout desquels une fiche est à archiver, de 12 à 120.',
    schema: entier(12, 120),
  }),
  responsableDeTraitement: reglage({
    defaut: 'À renseigner',
    aide: 'Qui répond des données personnelles de l’annuaire : nom et adresse de la collectivité, pour le registre.',
    schema: court(250, 'Le responsable du traitement'),
  }),
  delegueALaProtection: reglage({
    defaut: 'À renseigner',
    aide: 'Comment joindre le délégué à la protection des données, pour le registre.',
    schema: court(250, 'Le délégué à la protection des données'),
  }),
} as const;

export type CleDeReglage = keyof typeof DEFINITIONS_DES_REGLAGES;
export const CLES_DES_REGLAGES = Object.keys(DEFINITIONS_DES_REGLAGES) as CleDeReglage[];

/** The settings in force. */
export type Reglages = {
  readonly [K in CleDeReglage]: (typeof DEFINITIONS_DES_REGLAGES)[K] extends DefinitionDeReglage<infer T> ? T : never;
};
