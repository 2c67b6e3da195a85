import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import { memeDemande } from '../../core/empreinte.ts';
import { type Diffusion, diffusions, type NouvelleDiffusion } from '../../core/lists/diffusions.list.ts';
import type { Appel } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { ecrireJusquAuBout } from '../hote/ecrire-jusqu-au-bout.ts';

/**
 * Writes the rows of a wave, and gives how many were made: each once, however often the same request comes. A wave that
 * another request has begun is refused, and nothing is written. `voulues`: those that are not there yet.
 */
export const reserverLaVague = (
  contexte: Contexte,
  { chemin, corps }: Pick<Appel, 'chemin'> & { readonly corps: { readonly vague: string } },
  voulues: (deja: readonly Diffusion[]) => readonly NouvelleDiffusion[],
): Promise<Resultat<number>> =>
  contexte.unALaFois(`vague ${corps.vague}`, async () => {
    const empreinte = empreinteDeDemande({ chemin, corps });
    let meme: Resultat<undefined> = reussite(undefined);
    const { creer } = await ecrireJusquAuBout(contexte, diffusions, async () => {
      const deja = (await contexte.depots.diffusions.lireOu('vague', corps.vague)).items;
      meme = deja.map((ligne) => memeDemande(ligne, empreinte)).find(({ ok }) => !ok) ?? meme;
      return { creer: meme.ok ? voulues(deja).map((voulue) => ({ ...voulue, empreinte })) : [] };
    });
    return meme.ok ? reussite(creer.length) : meme;
  });
