import type { CorrectionDeFiche } from '../contrats/correction-de-fiche.ts';
import { type Refus, type Resultat, reussite } from '../contrats/erreur.ts';
import type { ModificationDeStructure, Structure } from '../lists/structures.list.ts';
import { aujourdhui } from '../temps/paris.ts';
import { type CANAUX_DE_VERIFICATION, SECTIONS_DE_FICHE, type SectionDeFiche } from '../vocabulaires/structures.ts';
import { autonomieApres, CANAL_DE_LA_REGLE } from './autonomie.ts';
import { preparerCorrections } from './corriger-champs.ts';
import { ajouterProvenance, type Changement } from './provenance.ts';
import { sectionsRestantes } from './sections.ts';

interface Confirmation {
  readonly structure: Structure;
  readonly corrections: CorrectionDeFiche;
  /** The sections said to be right, corrected or not; those asked when left out: « tout est juste ». */
  readonly sections?: readonly SectionDeFiche[] | undefined;
  /** The sections asked of the structure: those of its campaign, or all. */
  readonly demandees?: readonly SectionDeFiche[];
  /** An identifier, never a name. */
  readonly par: string;
  readonly canal: (typeof CANAUX_DE_VERIFICATION)[number];
  /** Was the structure asked more than once before it answered? */
  readonly relancee?: boolean;
  readonly maintenant: string;
}

/** A fiche out of the annuaire is neither confirmed nor corrected. */
export const refusHorsAnnuaire = ({ statut }: Pick<Structure, 'statut'>): Refus | undefined =>
  statut === 'Archivée' || statut === 'Fermée'
    ? {
        code: 'regle-metier',
        message:
          'Cette fiche n’est plus dans l’annuaire. La coordination peut la rouvrir si la structure est toujours active.',
      }
    : undefined;

/**
 * What to write when someone says « c’est juste » of the whole fiche or of some of its sections, with or without corrections. Each section keeps the day and
 * the channel of its confirmation; the day of the fiche moves, and the doubt is lifted, when no section asked is left (see `sectionsRestantes`).
 * Refuses: `demande-invalide` with the faulty fields; `regle-metier` on a fiche that is archived or closed.
 * Only what truly changes is written, with its provenance.
 */
export function preparerConfirmation(e: Confirmation): Resultat<{
  readonly patch: ModificationDeStructure;
  readonly champsCorriges: readonly string[];
  readonly restantes: readonly SectionDeFiche[];
}> {
  const { structure, canal, demandees = SECTIONS_DE_FICHE } = e;
  const hors = refusHorsAnnuaire(structure);
  if (hors !== undefined) return { ok: false, refus: hors };
  const corrigee = preparerCorrections(structure, e.corrections, canal === 'Lien personnel');
  if (!corrigee.ok) return corrigee;
  const { valeurs, changements } = corrigee.valeur;

  const jour = aujourdhui(e.maintenant);
  const dites = (e.sections ?? demandees).map((section) => [section, { le: jour, canal }] as const);
  const verifications = { ...structure.verifications, ...Object.fromEntries(dites) };
  const restantes = sectionsRestantes(verifications, demandees, jour);
  const entiere = restantes.length === 0;
  const autonomie = entiere ? autonomieApres(structure, canal, e.relancee ?? false, jour) : undefined;
  const deLaRegle: readonly Changement[] =
    autonomie === undefined ? [] : [{ champ: 'autonomie', avant: structure.autonomie, apres: autonomie }];
  return reussite({
    patch: {
      ...valeurs,
      verifications,
      ...(entiere ? { verifieeLe: jour, verifieePar: canal, statut: 'Active' } : {}),
      ...(autonomie === undefined ? {} : { autonomie }),
      ...provenanceDe(structure, e, changements, deLaRegle),
    },
    champsCorriges: changements.map((c) => c.champ),
    restantes,
  });
}

function provenanceDe(
  structure: Structure,
  { par, canal, maintenant }: Confirmation,
  changements: readonly Changement[],
  deLaRegle: readonly Changement[],
): ModificationDeStructure {
  if (changements.length + deLaRegle.length === 0) return {};
  const corrigee = ajouterProvenance(structure.provenance, changements, { par, canal, le: maintenant });
  const regle = { par: CANAL_DE_LA_REGLE, canal: CANAL_DE_LA_REGLE, le: maintenant };
  return { provenance: ajouterProvenance(corrigee, deLaRegle, regle) };
}
