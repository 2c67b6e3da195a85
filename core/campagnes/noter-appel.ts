import { ajouterProvenance } from '../annuaire/provenance.ts';
import type { Campagne } from '../lists/campagnes.list.ts';
import type { IssueDAppel, NouvelleSollicitation } from '../lists/sollicitations.list.ts';
import type { ModificationDeStructure, Structure } from '../lists/structures.list.ts';
import { aujourdhui } from '../temps/paris.ts';
import type { SectionDeFiche } from '../vocabulaires/structures.ts';

interface Appel {
  readonly cle: string;
  readonly canal: 'Téléphone' | 'Visite';
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
    cle: `appel-s${structure}-campagne-${campagne.id}-${appel.cle}`,
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

/** What the call changes on the fiche; nothing when nobody answered. `par` is an identifier, never a name. */
export function effetDeLAppel(e: {
  readonly campagne: Campagne;
  readonly structure: Structure;
  readonly appel: Appel;
  readonly par: string;
  readonly maintenant: string;
}): ModificationDeStructure | undefined {
  const { structure, appel, maintenant } = e;
  const le = aujourdhui(maintenant);
  if (!ABOUTIT[appel.issue]) return undefined;
  if (appel.issue === 'Fermée') {
    if (structure.statut === 'Fermée') return undefined;
    const changement = { champ: 'statut', avant: structure.statut, apres: 'Fermée' };
    const auteur = { par: e.par, canal: appel.canal, le: maintenant };
    return { statut: 'Fermée', provenance: ajouterProvenance(structure.provenance, [changement], auteur) };
  }
  const vues = appel.sections ?? e.campagne.sections;
  return {
    statut: 'Active',
    verifieeLe: le,
    verifieePar: appel.canal,
    verifications: {
      ...structure.verifications,
      ...Object.fromEntries(vues.map((section) => [section, { le, canal: appel.canal }])),
    },
  };
}
