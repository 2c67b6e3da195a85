import type { z } from 'zod';
import type { Contrat } from '../../core/contrats/contrat.ts';
import { type Refus, type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import { EN_FRANCAIS, fautesDe } from '../../core/contrats/fautes.ts';
import { sansInterdits } from '../../core/textes/net.ts';
import type { DemandeHttp } from './demande.ts';
import { positionDeLErreur } from './json.ts';

/** Above this a body is refused before it is parsed, unless its contract says otherwise: the largest one expected is an attendance report in base64. */
export const TAILLE_MAX = 4 * 1024 * 1024;

export interface Lue {
  readonly chemin: unknown;
  readonly requete: unknown;
  readonly corps: unknown;
}

/** Path, query and body as the contract describes them; a refusal names each wrong field in French. */
export async function lireDemande(contrat: Contrat, demande: DemandeHttp): Promise<Resultat<Lue>> {
  const chemin = verifier(contrat.chemin, demande.chemin, 'chemin');
  if (!chemin.ok) return chemin;
  const requete = verifier(contrat.requete, demande.requete, 'requete');
  if (!requete.ok) return requete;
  const brut =
    contrat.corps === undefined ? reussite(undefined) : await lireCorps(demande, contrat.tailleMax ?? TAILLE_MAX);
  if (!brut.ok) return brut;
  const corps = verifier(contrat.corps, brut.valeur, 'corps');
  if (!corps.ok) return corps;
  return reussite({ chemin: chemin.valeur, requete: requete.valeur, corps: corps.valeur });
}

function verifier(schema: z.ZodType | undefined, valeur: unknown, partie: string): Resultat<unknown> {
  if (schema === undefined) return reussite(undefined);
  const lu = schema.safeParse(valeur, { error: EN_FRANCAIS });
  if (lu.success) return reussite(lu.data);
  const champs = fautesDe(lu.error, partie);
  return refuser('demande-invalide', resume(champs), champs);
}

function resume(champs: NonNullable<Refus['champs']>): string {
  const [premier, ...autres] = champs;
  if (premier === undefined) return 'La demande est incomplète.';
  const reste = autres.length === 0 ? '' : ` Et ${autres.length} autre${autres.length > 1 ? 's' : ''} à corriger.`;
  return `${premier.message.replace(/\.?$/, '.')} (${premier.chemin})${reste}`;
}

async function lireCorps(demande: DemandeHttp, tailleMax: number): Promise<Resultat<unknown>> {
  const type = demande.entete('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    return refuser(
      'demande-invalide',
      'Le corps de la demande doit être du JSON : en-tête content-type attendu, application/json.',
    );
  }
  const trop = refuser(
    'trop-grand',
    `La demande dépasse ${Math.floor(tailleMax / 1024 / 1024)} Mo. Allégez le fichier ou envoyez-le en plusieurs fois.`,
  );
  if (Number(demande.entete('content-length') ?? 0) > tailleMax) return trop;
  const octets = await demande.octets();
  return octets.byteLength > tailleMax ? trop : decoder(octets);
}

/** What is handed back as it was given: with a sign too many it is another version, not this one cleaned. */
const VERSION = /^eTag/;

/**
 * The same value, its texts without what no text may carry: half of a pair fits in no address, a control character in no
 * list. In a loop: a body may be nested as deep as it is long.
 */
function sansSigneInterdit(valeur: unknown): unknown {
  const racine = { valeur };
  const restants: object[] = [racine];
  for (let ici = restants.pop(); ici !== undefined; ici = restants.pop()) {
    for (const [cle, v] of Object.entries(ici)) {
      if (typeof v === 'string' && !VERSION.test(cle)) Reflect.set(ici, cle, sansInterdits(v));
      else if (typeof v === 'object' && v !== null) restants.push(v);
    }
  }
  return racine.valeur;
}

function decoder(octets: Uint8Array): Resultat<unknown> {
  let texte: string;
  try {
    texte = new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return refuser('demande-invalide', 'Le corps de la demande n’est pas du texte en UTF-8.');
  }
  if (texte.trim() === '') return refuser('demande-invalide', 'Le corps de la demande est vide : du JSON est attendu.');
  try {
    return reussite(sansSigneInterdit(JSON.parse(texte)));
  } catch {
    const { ligne, colonne } = positionDeLErreur(texte);
    return refuser(
      'demande-invalide',
      `Le corps de la demande n’est pas du JSON : erreur à la ligne ${ligne}, colonne ${colonne}.`,
    );
  }
}
