import { z } from 'zod';
import { type Constat, deCeux, ouBien } from '../../core/diagnostic/constat.ts';
import { constatsDesConsignes, constatsDesListes, constatsDuTerritoire } from '../../core/diagnostic/du-site.ts';
import { LISTES_FERMEES } from '../../core/lectures/listes-fermees.ts';
import { TOUTES_LES_LISTES } from '../../core/lists/toutes.ts';
import { ouvrirTerritoire } from '../../core/territoire/territoire.ts';
import { chemin } from '../../graph/chemin.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import { essayerLesListes } from '../../graph/essai-de-liste.ts';
import { lireEtat } from '../../graph/etat-des-listes.ts';
import type { Moyens } from './moyens.ts';
import { codeDe, type EssaiDeLInstallation } from './tenter.ts';

/** Those that have rights of their own; and one that inherits those of the site, which tells of all the others. */
const A_ECRIRE = TOUTES_LES_LISTES.filter(({ name }) => LISTES_FERMEES.includes(name) || name === 'Reglages');

/** The site and its lists, under the identity of the functions. */
export function essaisDuSite({ env, client, site, depots, maintenant }: Moyens): readonly EssaiDeLInstallation[] {
  /** Lists that are seen: the others are said once, and not written to. */
  let vues: readonly string[] = [];
  return [
    { essai: 'site', tenter: () => essayerLeSite() },
    {
      essai: 'listes',
      tenter: async () => {
        const { listes } = await lireEtat(client, site, TOUTES_LES_LISTES);
        vues = listes.map(({ name }) => name);
        return constatsDesListes(TOUTES_LES_LISTES, listes, 'liste-invisible');
      },
    },
    { essai: 'ecriture', tenter: () => essayerDEcrire() },
    {
      essai: 'territoire',
      tenter: async () => constatsDuTerritoire(ouvrirTerritoire((await depots.communes.lire()).items)),
    },
    { essai: 'consignes', tenter: async () => constatsDesConsignes((await depots.reglages.lire()).items) },
  ];

  async function essayerLeSite(): Promise<readonly Constat[]> {
    try {
      await client.lireJson(chemin`/sites/${env.SITE_ID}`, {
        schema: z.object({ id: z.string() }),
        query: { $select: 'id' },
      });
      return [{ essai: 'site' }];
    } catch (erreur) {
      if (!estErreurGraph(erreur, 'introuvable', 'requete')) throw erreur;
      return [{ essai: 'site', cause: 'site-introuvable', ...codeDe(erreur.codeService) }];
    }
  }

  async function essayerDEcrire(): Promise<readonly Constat[]> {
    const definitions = A_ECRIRE.filter(({ name }) => vues.includes(name));
    if (definitions.length === 0) return [{ essai: 'ecriture', cause: 'ecriture-non-essayee' }];
    const essais = await essayerLesListes(client, site, definitions, TOUTES_LES_LISTES, maintenant().toISOString());
    const de = (voulu: 'lecture' | 'ecriture') =>
      essais.filter(({ manque }) => manque === voulu).map(({ liste }) => liste);
    return ouBien('ecriture', [
      ...deCeux('ecriture', 'liste-fermee-aux-fonctions', de('lecture')),
      ...deCeux('ecriture', 'liste-en-lecture', de('ecriture')),
    ]);
  }
}
