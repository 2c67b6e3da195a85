import { z } from 'zod';
import { grouper } from '../../core/grouper.ts';
import { ErreurDeReglage } from './reglage.ts';

export const adresse = z.url({ protocol: /^https?$/, error: 'une adresse est attendue' });
export const uuid = z.guid('un identifiant de la forme 00000000-0000-0000-0000-000000000000 est attendu');
export const idDeSite = z
  .string()
  .regex(/^[^,]+,[^,]+,[^,]+$/, 'trois parties séparées par des virgules sont attendues');

/** One of the territories of an installation. */
const territoire = z.strictObject({
  /** It keys what is kept: it never changes. */
  code: z
    .string()
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      'des lettres sans accent, des chiffres et des tirets sont attendus, en minuscules',
    )
    .max(30, '30 signes au plus sont attendus')
    .refine((code) => code !== 'seul' && code !== 'assets', 'ce mot est réservé'),
  nom: z.string().min(1),
  /** Client id of its own Entra application. */
  audience: uuid,
  site: idDeSite,
  /** Object id of the mailbox that organises. */
  organisateur: z.string().min(3),
  /** Address of its pages. */
  onglets: adresse.transform((url) => url.replace(/\/$/, '')),
  teams: uuid.optional(),
  equipe: uuid.optional(),
  /** Client id of the identity that its application trusts, when it is not that of the settings. */
  identite: uuid.optional(),
  /** Client ids whose tokens are accepted, besides those of the settings. */
  applications: z.array(uuid).default([]),
  /** « maître »: the territory that the installation served alone before, which keeps its links. */
  secret: z.literal('maître', 'seul « maître » est admis').optional(),
});
export type TerritoireServi = z.infer<typeof territoire>;

const fichierDesTerritoires = z.tuple([territoire], territoire);

/** What two territories never share, and how the file names it. */
const PROPRES = ['code', 'audience', 'site', 'onglets'] as const satisfies readonly (keyof TerritoireServi)[];

/** Reads the file of the territories. Throws `ErreurDeReglage`, in French, naming each territory and field that is wrong. */
export function lireFichierDesTerritoires(
  nom: string,
  lireFichier: (nom: string) => string,
): readonly [TerritoireServi, ...TerritoireServi[]] {
  const refuser = (phrase: string): never => {
    throw new ErreurDeReglage(`TERRITOIRES (« ${nom} ») : ${phrase}`);
  };
  const brut = decoder(nom, lireFichier, refuser);
  const lu = fichierDesTerritoires.safeParse(brut);
  if (!lu.success) return refuser(`à corriger : ${lu.error.issues.map((i) => direFaute(brut, i)).join(' ; ')}.`);
  const doubles = PROPRES.flatMap((champ) => doublesDe(lu.data, champ));
  const maitres = lu.data.filter((t) => t.secret === 'maître');
  if (maitres.length > 1) doubles.push(`secret « maître » pour ${nommer(maitres)}`);
  return doubles.length === 0
    ? lu.data
    : refuser(`deux territoires ne peuvent pas avoir le même : ${doubles.join(' ; ')}.`);
}

function decoder(nom: string, lireFichier: (nom: string) => string, refuser: (phrase: string) => never): unknown {
  let texte: string;
  try {
    texte = lireFichier(nom);
  } catch {
    return refuser('ce fichier n’est pas à côté des fonctions. Déployez-le avec elles.');
  }
  try {
    return JSON.parse(texte) as unknown;
  } catch {
    return refuser('ce fichier n’est pas du JSON.');
  }
}

const code = z.object({ code: z.string() });

/** « pays-a, site (manque) »: a field of a territory, by the code that it says, else by its rank. */
function direFaute(brut: unknown, { path: [rang, champ], message, code: genre, ...faute }: z.core.$ZodIssue): string {
  if (typeof rang !== 'number') return 'une liste d’un territoire au moins est attendue';
  const entrees: readonly unknown[] = Array.isArray(brut) ? brut : [];
  const qui = code.safeParse(entrees[rang]).data?.code ?? `territoire ${rang + 1}`;
  if (genre === 'unrecognized_keys' && 'keys' in faute) return `${qui}, ${faute.keys.join(', ')} (inconnu)`;
  if (champ === undefined) return `${qui} (un territoire est attendu)`;
  const absent = !Object.hasOwn(Object(entrees[rang]), champ);
  return `${qui}, ${String(champ)} (${absent ? 'manque' : message})`;
}

const nommer = (territoires: readonly TerritoireServi[]): string => territoires.map((t) => `« ${t.nom} »`).join(' et ');

function doublesDe(territoires: readonly TerritoireServi[], champ: (typeof PROPRES)[number]): string[] {
  return [...grouper(territoires, (t) => t[champ].toLowerCase()).values()]
    .filter((memes) => memes.length > 1)
    .map((memes) => `${champ} pour ${nommer(memes)}`);
}
