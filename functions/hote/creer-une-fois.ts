import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import { empreinteDe, memeDemande } from '../../core/empreinte.ts';

interface Faite<R> {
  readonly ligne: R;
  readonly creee: boolean;
}

/** What a request asks, on what: its key found again with another content is another request. */
export const empreinteDeDemande = ({ chemin, corps }: { readonly chemin: unknown; readonly corps: unknown }): string =>
  empreinteDe([chemin, corps]);

/** Makes the row of a request once: repeated, it finds the row. The same key for something else is refused, nothing is written. */
export async function creerUneFois<B, R extends { readonly empreinte: string | undefined }>(
  depot: { readonly creerSiAbsent: (voulue: B) => Promise<Faite<R>> },
  voulue: NoInfer<B> & { readonly empreinte: string },
): Promise<Resultat<Faite<R>>> {
  const faite = await depot.creerSiAbsent(voulue);
  const meme = memeDemande(faite.ligne, voulue.empreinte);
  return meme.ok ? reussite(faite) : meme;
}
