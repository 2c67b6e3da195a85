import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import { resteADire } from '../../core/egal.ts';
import type { RowIdentity } from '../../core/lists/list.ts';
import type { Contexte } from './contexte.ts';
import { creerUneFois, empreinteDeDemande } from './creer-une-fois.ts';
import { journaliser } from './journaliser.ts';
import { LIGNE_CHANGEE } from './refus.ts';

type Appel = Parameters<typeof journaliser>[1] & {
  readonly chemin: unknown;
  readonly corps: { readonly cle: string; readonly ligne?: { readonly eTag: string } | undefined };
};

interface Depot<P> {
  creerSiAbsent(voulue: P & { readonly cle: string; readonly empreinte: string }): Promise<{
    readonly ligne: RowIdentity & { readonly empreinte: string | undefined };
    readonly creee: boolean;
  }>;
  modifier(id: string, eTag: string, patch: Readonly<Record<string, unknown>>): Promise<string>;
}

interface AGarder<P> {
  /** The one that the form was opened on. */
  readonly ligne: RowIdentity | undefined;
  /** What it is to say. */
  readonly prete: P;
}

/**
 * Makes the row of a form, once whatever the number of requests, or changes the one that it was opened on, as the person
 * saw it. What it says already is no change.
 */
export async function garderLaLigne<P extends object>(
  contexte: Contexte,
  appel: Appel,
  depot: Parameters<typeof journaliser>[2] & Depot<NoInfer<P>>,
  { ligne, prete }: AGarder<P>,
): Promise<Resultat<{ readonly id: string; readonly dejaFait: boolean }>> {
  const { cle, ligne: vue } = appel.corps;
  if (ligne === undefined) {
    const empreinte = empreinteDeDemande(appel);
    const faite = await creerUneFois(depot, { ...prete, cle, empreinte });
    if (!faite.ok) return faite;
    const { ligne: creation, creee } = faite.valeur;
    await journaliser(contexte, appel, depot, { ligne: creation.id, dejaFait: !creee });
    return reussite({ id: creation.id, dejaFait: !creee });
  }
  const { id } = ligne;
  const patch = Object.fromEntries(resteADire(ligne, prete));
  if (Object.keys(patch).length === 0) return reussite({ id, dejaFait: true });
  if (ligne.eTag !== vue?.eTag) return LIGNE_CHANGEE;
  await depot.modifier(id, ligne.eTag, patch);
  await journaliser(contexte, appel, depot, { ligne: id });
  return reussite({ id, dejaFait: false });
}
