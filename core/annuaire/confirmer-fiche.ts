import type { CorrectionDeFiche } from '../contrats/correction-de-fiche.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Acteur } from '../droits/droits.ts';
import type { ModificationDeStructure, Structure } from '../lists/structures.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import type { Territoire } from '../territoire/territoire.ts';
import {
  type CANAUX_DE_VERIFICATION,
  type CANAUX_NOTES,
  SECTIONS_DE_FICHE,
  type SectionDeFiche,
} from '../vocabulaires/structures.ts';
import { avecRetour } from './annuler-verification.ts';
import { preparerCorrections } from './corriger-champs.ts';
import { refusHorsAnnuaire } from './dans-l-annuaire.ts';
import { provenanceApres, verifier } from './verifier.ts';
import type { ChoixDuVocabulaire } from './vocabulaire-du-territoire.ts';

interface Confirmation {
  readonly structure: Structure;
  readonly corrections: CorrectionDeFiche;
  /** The sections said to be right, corrected or not; those asked when left out: « tout est juste ». */
  readonly sections?: readonly SectionDeFiche[] | undefined;
  /** The sections asked of the structure: those of its campaign, or all. */
  readonly demandees?: readonly SectionDeFiche[];
  /** The only values that may be added, for whoever answers by a link. */
  readonly choix?: ChoixDuVocabulaire | undefined;
  /** Where a commune is looked for by its name. */
  readonly territoire?: Territoire;
  /** An identifier, never a name. */
  readonly par: string;
  readonly canal: (typeof CANAUX_DE_VERIFICATION)[number];
  /** Was the structure asked more than once before it answered? */
  readonly relancee?: boolean;
  /** May it be taken back the same day? Never what corrects a value, nor what leaves a section to confirm. */
  readonly annulable?: boolean;
  readonly maintenant: string;
}

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
  const corrigee = preparerCorrections(structure, e.corrections, {
    choix: e.choix,
    territoire: e.territoire,
  });
  if (!corrigee.ok) return corrigee;
  const { valeurs, changements } = corrigee.valeur;

  const { patch, restantes, deLaRegle } = verifier({
    structure,
    dites: e.sections ?? demandees,
    demandees,
    canal,
    relancee: e.relancee ?? false,
    jour: aujourdhui(e.maintenant),
  });
  const annulable = e.annulable === true && changements.length === 0 && restantes.length === 0;
  const signature = { par: e.par, canal, le: e.maintenant };
  return reussite({
    patch: {
      ...valeurs,
      ...(annulable ? avecRetour(structure, patch) : patch),
      ...provenanceApres(structure.provenance, changements, deLaRegle, signature),
    },
    champsCorriges: changements.map(({ champ }) => champ).filter((champ) => champ in e.corrections),
    restantes,
  });
}

/** By which way a fiche is confirmed from the tab: a structure answers for itself there; the coordination says how it heard it. */
export function canalDeLOnglet(
  acteur: Pick<Acteur, 'profil'>,
  moyen: (typeof CANAUX_NOTES)[number] | undefined,
): Resultat<(typeof CANAUX_DE_VERIFICATION)[number]> {
  if (moyen === undefined) return reussite('Onglet');
  return acteur.profil === 'coordination' ? reussite(moyen) : MOYEN_RESERVE;
}

const MOYEN_RESERVE = refuser(
  'interdit',
  'Seule la coordination note par quel moyen une structure lui a répondu. Confirmez votre fiche sans le préciser.',
);
