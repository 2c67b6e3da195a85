import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { TOUTES_LES_LISTES } from '../../core/lists/toutes.ts';
import { BASE, LIENS } from './adresse-du-banc.ts';

/** Rows that a second reading finds changed. */
const CHANGEES = 10;
const ligne = z.object({ id: z.string(), fields: z.record(z.string(), z.unknown()) }).loose();
const brute = z.object({ value: z.array(ligne), '@odata.nextLink': z.string().optional() });
const lot = z.object({ requests: z.array(z.object({ id: z.string(), url: z.string() })) });

type Octets = Uint8Array<ArrayBuffer>;
const VIDE = Buffer.from('{"value":[]}');

/**
 * What a Graph that stands in files answers: bytes as they come from the network. The pages of a selection of columns are
 * made at the first request for it, and found again by the processes that come after.
 */
export function repondreDepuis(dossier: string): (url: URL, corps: unknown) => Octets {
  const lire = (nom: string): Octets | undefined => {
    const fichier = join(dossier, `${nom}.json`);
    return existsSync(fichier) ? readFileSync(fichier) : undefined;
  };
  const ecrire = (nom: string, valeur: unknown): void =>
    writeFileSync(join(dossier, `${nom}.json`), JSON.stringify(valeur));

  /** Every page of a list with these columns alone, and what changed since for whoever follows its changes. */
  const choisir = (liste: string, vue: string, select: readonly string[], champs: readonly string[]): void => {
    const avec = (cles: readonly string[], o: object) =>
      Object.fromEntries(Object.entries(o).filter(([cle]) => cles.includes(cle)));
    const reduire = (l: z.infer<typeof ligne>) => ({ ...avec(select, l), id: l.id, fields: avec(champs, l.fields) });
    const lienDelta = `${LIENS}${liste}/changes${vue}`;
    for (let page = 0, encore = true; encore; page += 1) {
      const { value, ...suite } = brute.parse(JSON.parse(Buffer.from(lire(`${liste}-${page}`) ?? VIDE).toString()));
      encore = suite['@odata.nextLink'] !== undefined;
      const lignes = value.map(reduire);
      const lien = encore
        ? { '@odata.nextLink': `${LIENS}${liste}/${page + 1}${vue}` }
        : { '@odata.deltaLink': lienDelta };
      ecrire(`${liste}-${page}${vue}`, { value: lignes, ...lien });
      if (page === 0)
        ecrire(`${liste}-changes${vue}`, { value: lignes.slice(0, CHANGEES), '@odata.deltaLink': lienDelta });
    }
  };

  const repondre = (url: URL): Octets => {
    const [, suivie = ''] = /\/page\/([\w/.-]+)$/.exec(url.pathname) ?? [];
    if (suivie !== '') return lire(suivie.replace('/', '-')) ?? VIDE;
    const [, liste] = /\/lists\/(\w+)\/items(?:\/delta)?$/.exec(url.pathname) ?? [];
    if (liste === undefined)
      return Buffer.from(
        JSON.stringify({ value: TOUTES_LES_LISTES.map(({ name }) => ({ id: name, name, displayName: name })) }),
      );
    const [select, expand] = ['$select', '$expand'].map((option) => url.searchParams.get(option) ?? '');
    const vue = `.${createHash('sha256').update(`${select} ${expand}`).digest('hex').slice(0, 12)}`;
    if (lire(`${liste}-0${vue}`) === undefined)
      choisir(liste, vue, (select ?? '').split(','), /\$select=([^)]*)\)/.exec(expand ?? '')?.[1]?.split(',') ?? []);
    return lire(`${liste}-0${vue}`) ?? VIDE;
  };

  return (url, corps) => {
    if (!url.pathname.endsWith('/$batch')) return repondre(url);
    const reponses = lot
      .parse(corps)
      .requests.flatMap(({ id, url: demandee }, rang) => [
        Buffer.from(`${rang === 0 ? '' : ','}{"id":"${id}","status":200,"headers":{},"body":`),
        repondre(new URL(`${BASE}${demandee}`)),
        Buffer.from('}'),
      ]);
    return Buffer.concat([Buffer.from('{"responses":['), ...reponses, Buffer.from(']}')]);
  };
}
