import { z } from 'zod';
import type { ColumnDefinition } from '../core/lists/column.ts';
import type { ListDefinition } from '../core/lists/list.ts';
import { chemin } from './chemin.ts';
import type { ClientGraph } from './client.ts';
import { estErreurGraph } from './erreur.ts';
import type { Site } from './site.ts';

/** What this identity may not do on a list; nothing when it may read and write there. */
export interface EssaiDeListe {
  readonly liste: string;
  readonly manque?: 'lecture' | 'ecriture';
}

const ligne = z.object({ id: z.string(), eTag: z.string(), fields: z.object({ Title: z.string().nullish() }) });
type Ligne = z.infer<typeof ligne>;

/** Title of the rows that are only there to be taken away. */
const MARQUE = 'Essai des droits';
const ESSAIS = 3;

/**
 * Reads and really writes each list, and leaves it as it was: a row that is there is given the title that it has; an
 * empty list is given a row, which is taken away at the end. `connues`: the lists to which theirs point.
 */
export async function essayerLesListes(
  client: ClientGraph,
  site: Site,
  definitions: readonly ListDefinition[],
  connues: readonly ListDefinition[],
  maintenant: string,
): Promise<readonly EssaiDeListe[]> {
  /** Addresses of the rows to take away. */
  const posees = new Set<string>();
  const items = async (liste: string): Promise<string> =>
    chemin`/sites/${await site.id()}/lists/${await site.idListe(liste)}/items`;
  const item = async (liste: string, id: string): Promise<string> => `${await items(liste)}${chemin`/${id}`}`;

  const premiere = async (liste: string): Promise<Ligne | undefined> => {
    const { value } = await client.lireJson(await items(liste), {
      schema: z.object({ value: z.array(ligne) }),
      query: { $top: 1, $select: 'id,eTag', $expand: 'fields($select=Title)' },
    });
    const [lue] = value;
    // Left by a run that was cut: this one takes it away, and the rows that it was made to point to.
    if (lue?.fields.Title === MARQUE) {
      for (const cible of ciblesDe(liste)) await premiere(cible);
      posees.add(await item(liste, lue.id));
    }
    return lue;
  };
  const colonnesExigees = (liste: string): readonly ColumnDefinition[] =>
    (connues.find(({ name }) => name === liste)?.definitions() ?? []).filter(({ required }) => required === true);
  const ciblesDe = (liste: string): readonly string[] =>
    colonnesExigees(liste).flatMap(({ lookup }) => lookup?.list ?? []);
  const reecrire = async (liste: string, { id, eTag, fields }: Ligne, essai = 1): Promise<void> => {
    const url = `${await item(liste, id)}/fields`;
    const corps = { Title: fields.Title ?? null };
    await client.ecrire('PATCH', url, { corps, ifMatch: eTag }).catch(async (erreur: unknown) => {
      if (!estErreurGraph(erreur, 'conflit') || essai >= ESSAIS) throw erreur;
      const relue = await premiere(liste);
      if (relue === undefined) await poser(liste);
      else await reecrire(liste, relue, essai + 1);
    });
  };
  const poser = async (liste: string): Promise<string> => {
    const fields: Record<string, unknown> = { Title: MARQUE };
    for (const colonne of colonnesExigees(liste)) Object.assign(fields, await valeurDe(colonne));
    const corps = { fields };
    const { id } = await client.ecrireJson('POST', await items(liste), { schema: z.object({ id: z.string() }), corps });
    posees.add(await item(liste, id));
    return id;
  };
  const valeurDe = async ({ name, choice, number, dateTime, lookup }: ColumnDefinition): Promise<object> => {
    if (lookup !== undefined) {
      const cible = (await premiere(lookup.list))?.id ?? (await poser(lookup.list));
      return { [`${name}LookupId`]: Number(cible) };
    }
    if (dateTime !== undefined) return { [name]: maintenant };
    if (number !== undefined) return { [name]: number.minimum ?? 1 };
    return { [name]: choice?.choices[0] ?? 'Essai' };
  };

  const essayer = async (liste: string): Promise<EssaiDeListe> => {
    const [lue, illisible] = await permis(premiere(liste));
    if (illisible) return { liste, manque: 'lecture' };
    const [, refuse] = await permis<unknown>(lue === undefined ? poser(liste) : reecrire(liste, lue));
    return refuse ? { liste, manque: 'ecriture' } : { liste };
  };

  site.oublier();
  const essais: EssaiDeListe[] = [];
  try {
    for (const { name } of definitions) essais.push(await essayer(name));
  } finally {
    for (const adresse of [...posees].reverse())
      await client.supprimer(adresse).catch((erreur: unknown) => {
        // Taken away already, by a first try whose answer was lost.
        if (!estErreurGraph(erreur, 'introuvable')) throw erreur;
      });
  }
  return essais;
}

/** What a call gives, and whether it was refused. SharePoint says of a closed list that it is not there. */
const permis = <T>(appel: Promise<T>): Promise<readonly [T | undefined, boolean]> =>
  appel.then(
    (valeur) => [valeur, false],
    (erreur: unknown) => {
      if (!estErreurGraph(erreur, 'interdit', 'introuvable')) throw erreur;
      return [undefined, true];
    },
  );
