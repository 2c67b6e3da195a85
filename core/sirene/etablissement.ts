import { z } from 'zod';
import { siret } from '../identifiants/siret.ts';

/** What the national register (Sirene, INSEE) said of a SIRET. Kept only when it is closed. */
export const etatAuRegistre = z.strictObject({
  siret: z.string(),
  /** Day of the answer, then day of the closing where the register gives it. */
  le: z.iso.date(),
  fermeLe: z.iso.date().optional(),
  /** An open establishment of the same organisation, in the same commune or its head office. */
  remplacant: z.string().optional(),
});
export type EtatAuRegistre = z.infer<typeof etatAuRegistre>;

/** Of a structure, what the register speaks of. */
interface Immatriculee {
  readonly siret?: string | undefined;
  readonly registre?: EtatAuRegistre | undefined;
}

const etablissement = z.object({
  siret,
  /** A: open; F: closed. */
  etat_administratif: z.enum(['A', 'F']),
  date_fermeture: z.iso.date().nullish().catch(undefined),
  commune: z.string().nullish(),
  est_siege: z.boolean().nullish(),
});

/** The part that is read of an answer of `GET /search` of the public API « Recherche d’entreprises » (description: recherche-entreprises.api.gouv.fr). */
export const reponseDuRegistre = z.object({
  results: z.array(
    z.object({
      siege: etablissement.optional().catch(undefined),
      matching_etablissements: z.array(etablissement.optional().catch(undefined)).default([]),
    }),
  ),
});

/**
 * What an answer says of a SIRET: `ouvert`; `inconnu` (never there, or its holder keeps it out of the public register: it is left alone); or closed, with an
 * open establishment of the same organisation when there is one.
 */
export function lireEtat(
  { results }: z.infer<typeof reponseDuRegistre>,
  cherche: { readonly siret: string; readonly communeInsee?: string | undefined },
  jour: string,
): 'ouvert' | 'inconnu' | EtatAuRegistre {
  for (const { siege, matching_etablissements } of results) {
    const tous = [siege, ...matching_etablissements].filter((e) => e !== undefined);
    const lui = tous.find((e) => e.siret === cherche.siret);
    if (lui === undefined) continue;
    if (lui.etat_administratif === 'A') return 'ouvert';
    const ouverts = tous.filter((e) => e.etat_administratif === 'A');
    const remplacant = ouverts.find((e) => e.commune === cherche.communeInsee) ?? ouverts.find((e) => e === siege);
    return {
      siret: cherche.siret,
      le: jour,
      ...(lui.date_fermeture == null ? {} : { fermeLe: lui.date_fermeture }),
      ...(remplacant === undefined ? {} : { remplacant: remplacant.siret }),
    };
  }
  return 'inconnu';
}

/** What is known of the SIRET that this fiche bears: nothing when it is open, or when it has changed since. */
export const siretFerme = ({ siret: porte, registre }: Immatriculee): EtatAuRegistre | undefined =>
  porte !== undefined && registre?.siret === porte ? registre : undefined;

/** Days over which the fiches are spread: each is asked about once a month, whatever the month. */
const JOURS = 28;

/** The fiches to ask about on this day. */
export const aDemander = <S extends Pick<Immatriculee, 'siret'> & { readonly id: string }>(
  structures: readonly S[],
  jour: string,
): readonly S[] =>
  structures.filter((s) => s.siret !== undefined && Number(s.id) % JOURS === Number(jour.slice(8)) - 1);
