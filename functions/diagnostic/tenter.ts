import type { Constat } from '../../core/diagnostic/constat.ts';
import type { Essai } from '../../core/diagnostic/essais.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import { lireEchec } from '../hote/echec.ts';
import type { Traces } from '../hote/traces.ts';

/** One try; it gives what it found, and throws only what it did not expect. */
export interface EssaiDeLInstallation {
  readonly essai: Essai;
  readonly tenter: () => Promise<readonly Constat[]>;
}

/** Tries one after the other, so that none hides another: what throws is said, and the next ones go on. */
export async function enConstats(
  essais: readonly EssaiDeLInstallation[],
  traces: Pick<Traces, 'erreur'>,
): Promise<readonly Constat[]> {
  const constats: Constat[] = [];
  for (const { essai, tenter } of essais)
    constats.push(
      ...(await tenter().catch((erreur: unknown) => {
        traces.erreur('diagnostic', { essai, ...lireEchec(erreur).champs });
        return [interrompu(essai, erreur)];
      })),
    );
  return constats;
}

function interrompu(essai: Essai, erreur: unknown): Constat {
  if (!estErreurGraph(erreur)) return { essai, cause: 'essai-interrompu' };
  const cause = {
    etranglement: 'graph-ne-repond-pas',
    indisponible: 'graph-ne-repond-pas',
    'non-authentifie': 'graph-refuse-le-jeton',
    interdit: 'site-non-accorde',
  } as const;
  const connue = Object.entries(cause).find(([code]) => code === erreur.code)?.[1] ?? 'essai-interrompu';
  return { essai, cause: connue, ...codeDe(erreur.codeService) };
}

/** The code that Microsoft gives, when it is one. */
export const codeDe = (code: string | undefined): Pick<Constat, 'code'> =>
  code !== undefined && /^\w{1,60}$/.test(code) ? { code } : {};
