import { decodeJwt } from 'jose';
import { z } from 'zod';
import { lireRefusEntra } from '../../core/connexion/refus-entra.ts';
import type { Constat } from '../../core/diagnostic/constat.ts';
import { constatsDesRoles } from '../../core/diagnostic/des-roles.ts';
import { chemin } from '../../graph/chemin.ts';
import type { Moyens } from './moyens.ts';
import type { EssaiDeLInstallation } from './tenter.ts';

/** Who this installation is to Microsoft, and whether both have the same time. */
export const essaisDesAcces = ({ env, jeton, maintenant, joindre }: Moyens): readonly EssaiDeLInstallation[] => [
  {
    essai: 'identite',
    tenter: async () => {
      try {
        return constatsDesRoles(rolesDe(await jeton()) ?? ['Sites.Selected']);
      } catch (erreur) {
        // The message of the library names the identity: only the number of Entra is kept.
        const refus = lireRefusEntra(erreur instanceof Error ? erreur.message : '');
        const cause = refus?.raison === 'preuve-refusee' ? 'secret-perime' : 'identite-sans-jeton';
        return [{ essai: 'identite', cause, ...(refus && { code: refus.code }) }];
      }
    },
  },
  {
    essai: 'cles',
    tenter: async () => {
      const lues = z.object({ keys: z.array(z.unknown()).min(1) }).safeParse(await lireJson(joindre, env.JETONS_JWKS));
      return [lues.success ? { essai: 'cles' } : { essai: 'cles', cause: 'cles-injoignables' }];
    },
  },
  {
    essai: 'horloge',
    tenter: () => essayerLHorloge(joindre, `${env.GRAPH_URL}${chemin`/sites/${env.SITE_ID}`}`, maintenant),
  },
];

/** Undefined when the token is none that can be read: then nothing is said of its roles. */
function rolesDe(jeton: string): readonly string[] | undefined {
  try {
    return z.object({ roles: z.array(z.string()).default([]) }).parse(decodeJwt(jeton)).roles;
  } catch {
    return undefined;
  }
}

/** Beyond what is tolerated on the dates of a token. */
const ECART_S = 60;

/** The time that a service says, even to whoever shows no token, beside one’s own. */
async function essayerLHorloge(
  joindre: typeof fetch,
  url: string,
  maintenant: () => Date,
): Promise<readonly Constat[]> {
  const avant = maintenant().getTime();
  const reponse = await joindre(url, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
  const leur = Date.parse(reponse?.headers.get('date') ?? '');
  if (Number.isNaN(leur)) return [{ essai: 'horloge', cause: 'horloge-non-lue' }];
  const ecart = Math.round(Math.abs((avant + maintenant().getTime()) / 2 - leur) / 1000);
  return [
    ecart <= ECART_S ? { essai: 'horloge' } : { essai: 'horloge', cause: 'horloge-decalee', objets: [String(ecart)] },
  ];
}

/** What an address answers, as JSON; undefined when it does not. */
export const lireJson = async (joindre: typeof fetch, url: string): Promise<unknown> => {
  try {
    const reponse = await joindre(url, { signal: AbortSignal.timeout(10_000) });
    return reponse.ok ? await reponse.json() : undefined;
  } catch {
    return undefined;
  }
};
