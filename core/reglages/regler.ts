import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { NouveauReglage, Reglage } from '../lists/reglages.list.ts';
import { espacesInsecables } from '../textes/francais.ts';
import { type CleDeReglage, DEFINITIONS_DES_REGLAGES } from './definitions.ts';

type Patch = Pick<Reglage, 'valeur' | 'derniereBonne' | 'probleme'>;

/** What is to be written of a setting. */
export type Reglement =
  | { readonly ecrire: 'rien'; readonly ligne?: Reglage }
  | { readonly ecrire: 'creer'; readonly ligne: NouveauReglage }
  | { readonly ecrire: 'changer'; readonly ligne: Reglage; readonly patch: Patch };

/** What is wrong with a text typed for a setting, by the schema that reads it; undefined when it will be in force. Nothing typed: the default is. */
export function fauteDeReglage(cle: CleDeReglage, texte: string): string | undefined {
  if (texte.trim() === '') return undefined;
  const lu = DEFINITIONS_DES_REGLAGES[cle].schema.safeParse(texte);
  return lu.success ? undefined : espacesInsecables(lu.error.issues[0]?.message ?? 'La valeur est refusée.');
}

/** The row that counts for a setting: the first, where it was written twice. */
export const ligneDuReglage = (lignes: readonly Reglage[], cle: CleDeReglage): Reglage | undefined =>
  lignes.find((l) => l.cle.trim() === cle);

/**
 * What a value typed becomes in the list, or why it is refused. An empty one goes back to the default. The same value
 * twice writes nothing; `eTag`: the version that was seen, none when there was no row.
 */
export function regler(
  lignes: readonly Reglage[],
  cle: CleDeReglage,
  { valeur: dite, eTag }: { readonly valeur: string; readonly eTag?: string | undefined },
): Resultat<Reglement> {
  const message = fauteDeReglage(cle, dite);
  if (message !== undefined) return refuser('regle-metier', message, [{ chemin: 'corps.valeur', message }]);
  const valeur = dite.trim() === '' ? undefined : dite.trim();
  const ligne = ligneDuReglage(lignes, cle);
  if (ligne === undefined) {
    if (eTag !== undefined) return ENTRE_TEMPS;
    if (valeur === undefined) return reussite({ ecrire: 'rien' });
    const { aide } = DEFINITIONS_DES_REGLAGES[cle];
    return reussite({ ecrire: 'creer', ligne: { cle, valeur, derniereBonne: valeur, aide } });
  }
  const patch: Patch = { valeur, derniereBonne: valeur ?? ligne.derniereBonne, probleme: undefined };
  const avant = (ligne.valeur ?? '').trim();
  if (avant === (valeur ?? '') && ligne.probleme === undefined) return reussite({ ecrire: 'rien', ligne });
  return ligne.eTag === eTag ? reussite({ ecrire: 'changer', ligne, patch }) : ENTRE_TEMPS;
}

const ENTRE_TEMPS = refuser(
  'conflit',
  'Quelqu’un a changé ce réglage entre-temps. Rafraîchissez la page, puis recommencez.',
);
