import type { ModificationDeStructure, Structure } from '../lists/structures.list.ts';
import type { CANAUX_DE_VERIFICATION, SectionDeFiche } from '../vocabulaires/structures.ts';
import { autonomieApres, CANAL_DE_LA_REGLE } from './autonomie.ts';
import type { Changement, Provenance } from './provenance.ts';
import { ajouterProvenance } from './provenance.ts';
import { sectionsRestantes } from './sections.ts';
import { garderLaVerification, sansRetour } from './verifications-passees.ts';

/** A fiche, or the little that is known of one that is being made. */
type Verifiee = Pick<
  Structure,
  'autonomie' | 'provenance' | 'verifieeLe' | 'verifieePar' | 'verifications' | 'verificationsPassees'
>;

interface Verification {
  readonly structure: Verifiee;
  /** The sections said to be right. */
  readonly dites: readonly SectionDeFiche[];
  /** The sections asked of the structure. */
  readonly demandees: readonly SectionDeFiche[];
  readonly canal: (typeof CANAUX_DE_VERIFICATION)[number];
  /** Was the structure asked more than once before it answered? */
  readonly relancee: boolean;
  /** local day. */
  readonly jour: string;
}

/**
 * What is written when sections of a fiche are said to be right, whoever says it and by whatever way. Each keeps its day and its channel; when no section asked is
 * left, the fiche is dated, the doubt is lifted, and the rule may say how the structure keeps its fiche: `deLaRegle` is that change, for the provenance.
 */
export function verifier(e: Verification): {
  readonly patch: ModificationDeStructure;
  readonly restantes: readonly SectionDeFiche[];
  readonly deLaRegle: readonly Changement[];
} {
  const { structure, canal, demandees, jour } = e;
  const dites = e.dites.map((section) => [section, { le: jour, canal }] as const);
  const verifications = { ...structure.verifications, ...Object.fromEntries(dites) };
  const restantes = sectionsRestantes(verifications, demandees, jour);
  if (restantes.length > 0) return { patch: { verifications, ...sansRetour(structure) }, restantes, deLaRegle: [] };
  const autonomie = autonomieApres(structure, canal, e.relancee, jour);
  return {
    patch: {
      verifications,
      ...garderLaVerification(structure, jour),
      verifieeLe: jour,
      verifieePar: canal,
      statut: 'Active',
      ...(autonomie === undefined ? {} : { autonomie }),
    },
    restantes,
    deLaRegle: autonomie === undefined ? [] : [{ champ: 'autonomie', avant: structure.autonomie, apres: autonomie }],
  };
}

/** The provenance once a person has changed fields and the rule has drawn its own; nothing to write when neither has. */
export function provenanceApres(
  avant: Provenance | undefined,
  changements: readonly Changement[],
  deLaRegle: readonly Changement[],
  signature: { readonly par: string; readonly canal: string; readonly le: string },
): ModificationDeStructure {
  if (changements.length + deLaRegle.length === 0) return {};
  const parLaPersonne = changements.length === 0 ? avant : ajouterProvenance(avant, changements, signature);
  const regle = { par: CANAL_DE_LA_REGLE, canal: CANAL_DE_LA_REGLE, le: signature.le };
  const provenance = deLaRegle.length === 0 ? parLaPersonne : ajouterProvenance(parLaPersonne, deLaRegle, regle);
  return { provenance };
}
