import { aEteRelancee } from '../annuaire/autonomie.ts';
import { preparerConfirmation } from '../annuaire/confirmer-fiche.ts';
import { ajouterProvenance } from '../annuaire/provenance.ts';
import { sectionsDemandees } from '../annuaire/sections.ts';
import { type Resultat, reussite } from '../contrats/erreur.ts';
import type { Campagne } from '../lists/campagnes.list.ts';
import type { IssueDAppel, NouvelleSollicitation, Sollicitation } from '../lists/sollicitations.list.ts';
import type { ModificationDeStructure, Structure } from '../lists/structures.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import type { CANAUX_NOTES, SectionDeFiche } from '../vocabulaires/structures.ts';
import { cleDAppel } from './appels.ts';

interface Appel {
  readonly cle: string;
  readonly canal: (typeof CANAUX_NOTES)[number];
  readonly issue: IssueDAppel;
  readonly sections?: readonly SectionDeFiche[] | undefined;
  readonly commentaire?: string | undefined;
}

/** The row that keeps a call: a request made by another way than a mail, answered or not. */
export const ligneDAppel = (
  campagne: Campagne,
  structure: string,
  appel: Appel,
  maintenant: string,
): NouvelleSollicitation => {
  const abouti = ABOUTIT[appel.issue];
  return {
    cle: cleDAppel(campagne.id, appel.cle),
    nature: 'Confirmation de fiche',
    structure,
    campagne: campagne.id,
    canal: appel.canal,
    etat: abouti ? 'Répondue' : 'Envoyée',
    issue: appel.issue,
    envoyeeLe: maintenant,
    ...(abouti ? { reponduLe: maintenant } : {}),
    ...(appel.commentaire === undefined || appel.commentaire === '' ? {} : { commentaire: appel.commentaire }),
  };
};

const ABOUTIT = {
  Confirmée: true,
  Corrigée: true,
  Fermée: true,
  'À rappeler': false,
  Injoignable: false,
} as const satisfies Record<IssueDAppel, boolean>;

/** What the call changes on the fiche; nothing when nobody answered. `par` is an identifier, never a name. Refuses to confirm a fiche out of the annuaire. */
export function effetDeLAppel(e: {
  readonly campagne: Campagne;
  readonly structure: Structure;
  readonly appel: Appel;
  /** What the structure has been asked: it says whether it had to be asked again. */
  readonly demandes: readonly Sollicitation[];
  readonly par: string;
  readonly maintenant: string;
}): Resultat<ModificationDeStructure | undefined> {
  const { structure, appel, par, maintenant } = e;
  const { canal, sections } = appel;
  if (!ABOUTIT[appel.issue]) return reussite(undefined);
  if (appel.issue === 'Fermée') {
    if (structure.statut === 'Fermée') return reussite(undefined);
    const changement = { champ: 'statut', avant: structure.statut, apres: 'Fermée' };
    const provenance = ajouterProvenance(structure.provenance, [changement], { par, canal, le: maintenant });
    return reussite({ statut: 'Fermée', provenance });
  }
  const relancee = aEteRelancee(e.demandes, structure.verifieeLe, aujourdhui(maintenant));
  const demandees = sectionsDemandees(e.campagne.sections);
  const confirmation = { structure, corrections: {}, sections, demandees, par, canal, relancee, maintenant };
  const prete = preparerConfirmation(confirmation);
  return prete.ok ? reussite(prete.valeur.patch) : prete;
}
