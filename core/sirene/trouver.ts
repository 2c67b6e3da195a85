import { z } from 'zod';
import { estSiret, siret } from '../identifiants/siret.ts';
import { surUneLigne } from '../textes/net.ts';

/** A text that may be missing, empty, or kept out of the public register (`[ND]`). */
const dit = z
  .string()
  .transform((texte) => surUneLigne(texte).trim())
  .transform((texte) => (texte === '' || /\[ND\]/i.test(texte) ? undefined : texte))
  .nullish()
  .catch(undefined);

const etablissement = z.object({
  siret,
  /** A: open; F: closed. */
  etat_administratif: z.enum(['A', 'F']),
  est_siege: z.boolean().nullish().catch(undefined),
  /** Whole: with the postal code and the commune at its end. */
  adresse: dit,
  code_postal: dit,
  /** INSEE code. */
  commune: dit,
  libelle_commune: dit,
  /** O; P when whoever holds it opposed the diffusion of a part. */
  statut_diffusion_etablissement: dit,
});
type Etablissement = z.infer<typeof etablissement>;

/**
 * The part that is read of an answer of `GET /search` of the public API « Recherche d’entreprises », as its description
 * says it (app/doc/open-api.yml of annuaire-entreprises-data-gouv-fr/search-api). A line that does not read is passed.
 */
export const reponseDeRecherche = z.object({
  results: z.array(
    z
      .object({
        nom_complet: dit,
        nom_raison_sociale: dit,
        sigle: dit,
        siege: etablissement.optional().catch(undefined),
        matching_etablissements: z.array(etablissement.optional().catch(undefined)).catch([]).default([]),
        complements: z
          .object({ identifiant_association: dit, est_entrepreneur_individuel: z.boolean().nullish().catch(undefined) })
          .optional()
          .catch(undefined),
      })
      .optional()
      .catch(undefined),
  ),
});
export type ReponseDeRecherche = z.infer<typeof reponseDeRecherche>;

/** The fields of a fiche that the register fills. */
export const CHAMPS_DU_REPERTOIRE = [
  'nom',
  'sigle',
  'siret',
  'rna',
  'adresse',
  'codePostal',
  'commune',
  'communeInsee',
] as const;
export type ChampDuRepertoire = (typeof CHAMPS_DU_REPERTOIRE)[number];

/** How the history of a fiche names what came from there. */
export const CANAL_DU_REPERTOIRE = 'Répertoire Sirene';

/** An establishment to choose, with what it would put in a fiche. */
export interface Trouvee {
  readonly valeurs: Readonly<Partial<Record<ChampDuRepertoire, string>>> & {
    readonly nom: string;
    readonly siret: string;
  };
  readonly siege: boolean;
  readonly ferme: boolean;
}

/** Shown at most: beyond, one says more. */
export const TROUVEES_AU_PLUS = 20;

/** What is asked of the register: a number alone goes without anything else, and is searched everywhere. */
export const questionDe = (texte: string): string => {
  const chiffres = texte.replace(/[\s.\u00A0\u202F]/g, '');
  return /^(?:\d{9}|\d{14})$/.test(chiffres) ? chiffres : surUneLigne(texte).trim().replace(/\s+/g, ' ');
};

/** What keeps a question from being asked; undefined when it may. */
export function fauteDeQuestion(texte: string): string | undefined {
  const question = questionDe(texte);
  if (question.length < 3) return 'Tapez au moins trois lettres du nom, ou un SIRET.';
  if (/^\d{14}$/.test(question) && !estSiret(question)) return 'Ce SIRET n’existe pas : vérifiez ses 14 chiffres.';
  return undefined;
}

/** The establishments of an answer, the open ones first, each once; nothing of a person’s address: that of one who works alone may be their home. */
export function trouveesDe({ results }: ReponseDeRecherche): readonly Trouvee[] {
  const vues = new Map<string, Trouvee>();
  for (const unite of results) {
    if (unite === undefined) continue;
    const nom = unite.nom_raison_sociale ?? unite.nom_complet;
    if (nom == null) continue;
    const { identifiant_association: rna, est_entrepreneur_individuel: seul } = unite.complements ?? {};
    const siens = [...unite.matching_etablissements, unite.siege].filter((e) => e !== undefined);
    for (const e of siens)
      if (!vues.has(e.siret))
        vues.set(e.siret, {
          valeurs: {
            nom,
            siret: e.siret,
            ...(unite.sigle == null ? {} : { sigle: unite.sigle }),
            ...(rna == null ? {} : { rna }),
            ...lieuDe(e, seul === true || e.statut_diffusion_etablissement === 'P'),
          },
          siege: e.est_siege === true || e.siret === unite.siege?.siret,
          ferme: e.etat_administratif === 'F',
        });
  }
  const toutes = [...vues.values()];
  return [...toutes.filter(({ ferme }) => !ferme), ...toutes.filter(({ ferme }) => ferme)].slice(0, TROUVEES_AU_PLUS);
}

function lieuDe(e: Etablissement, sansAdresse: boolean): Partial<Trouvee['valeurs']> {
  const lieu = {
    ...(e.code_postal == null ? {} : { codePostal: e.code_postal }),
    ...(e.libelle_commune == null ? {} : { commune: e.libelle_commune }),
    ...(e.commune == null ? {} : { communeInsee: e.commune }),
  };
  if (sansAdresse || e.adresse == null) return lieu;
  const fin = [e.code_postal, e.libelle_commune].filter((mot) => mot != null).join(' ');
  const voie = fin !== '' && e.adresse.endsWith(fin) ? e.adresse.slice(0, -fin.length).trim() : e.adresse;
  return { ...lieu, ...(voie === '' ? {} : { adresse: voie }) };
}
