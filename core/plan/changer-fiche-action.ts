import { ajouterProvenance, type Changement } from '../annuaire/provenance.ts';
import { CHAMPS_DE_FICHE_ACTION, estDeLaCoordination } from '../champs/fiche-action.ts';
import { nettoyer } from '../champs/table.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { FicheActionSaisie } from '../contrats/plan.ts';
import { egal } from '../egal.ts';
import type { FicheAction, ModificationDeFicheAction, NouvelleFicheAction } from '../lists/fiches-action.list.ts';
import { ecrireEtapes } from './etapes.ts';

/** Who changes a fiche: the coordination, or the structure that carries it, by its number. */
export type AuteurDeFicheAction = 'coordination' | { readonly structure: string };

interface Signature {
  readonly par: AuteurDeFicheAction;
  readonly maintenant: string;
}

const PORTEE: Resultat<never> = refuser(
  'interdit',
  'Cette fiche action n’est pas confiée à votre structure. La coordination peut la lui confier.',
);

/** Refuses `interdit` to whoever may change nothing of this action: a structure that does not carry it, or of a fiche that is gone. */
export const exigerLePortage = (fiche: FicheAction | undefined, par: AuteurDeFicheAction): Resultat<true> =>
  par === 'coordination' || fiche?.porteuses.includes(par.structure) === true ? reussite(true) : PORTEE;

/** How the history of a row names who writes: a structure or the coordination, never an account. */
export const nomDAuteur = (par: AuteurDeFicheAction): string => (par === 'coordination' ? par : par.structure);

/** What of a fiche only the coordination decides, besides the fields that place it in the plan. */
const DE_LA_COORDINATION = ['porteuses', 'ordre'] as const;

/** What is typed of a fiche, as the list keeps it. */
function nettes({ etapes, porteuses, structuresPartenaires, ordre, ...champs }: FicheActionSaisie) {
  return {
    ...nettoyer(CHAMPS_DE_FICHE_ACTION, champs),
    ...(etapes === undefined ? {} : { modalites: ecrireEtapes(etapes) }),
    ...(porteuses === undefined ? {} : { porteuses: [...new Set(porteuses)] }),
    ...(structuresPartenaires === undefined ? {} : { structuresPartenaires: [...new Set(structuresPartenaires)] }),
    ...(ordre === undefined ? {} : { ordre }),
  } as ModificationDeFicheAction;
}

/**
 * What to write when somebody changes a fiche action: what truly changes, with its history. Gives an empty change when nothing does. Refuses
 * `interdit` to a structure that does not carry it, and to one that changes what places the action in the plan.
 */
export function changerFicheAction(
  fiche: FicheAction,
  saisie: FicheActionSaisie,
  { par, maintenant }: Signature,
): Resultat<{ readonly patch: ModificationDeFicheAction; readonly champsChanges: readonly string[] }> {
  const portee = exigerLePortage(fiche, par);
  if (!portee.ok) return portee;
  const voulu = nettes(saisie);
  const champs = (Object.keys(voulu) as (keyof ModificationDeFicheAction)[]).filter(
    (champ) => !egal(vide(fiche[champ]), vide(voulu[champ])),
  );
  const reserve = champs.filter((c) => estDeLaCoordination(c) || DE_LA_COORDINATION.some((d) => d === c));
  if (par !== 'coordination' && reserve.length > 0)
    return refuser(
      'interdit',
      'Le plan, l’axe, le numéro et qui porte l’action se changent par la coordination.',
      reserve.map((chemin) => ({ chemin: `champs.${chemin}`, message: 'Laissez cette valeur comme elle est.' })),
    );
  if (champs.length === 0) return reussite({ patch: {}, champsChanges: [] });
  const changements = champs.map((champ) => ({ champ, avant: dit(fiche[champ]), apres: dit(voulu[champ]) }));
  const signature = { par: nomDAuteur(par), canal: 'Onglet', le: maintenant };
  return reussite({
    patch: {
      ...Object.fromEntries(champs.map((champ) => [champ, voulu[champ]])),
      provenance: ajouterProvenance(fiche.provenance, changements, signature),
    },
    champsChanges: champs,
  });
}

/** The row of a new fiche of the plan; the same request makes one. */
export const nouvelleFicheAction = (
  saisie: FicheActionSaisie & { readonly titre: string; readonly plan: string },
  { cle, maintenant }: { readonly cle: string; readonly maintenant: string },
): NouvelleFicheAction => ({
  ...nettes(saisie),
  titre: saisie.titre,
  plan: saisie.plan,
  source: 'Saisie',
  cleSource: `saisie:${cle}`,
  provenance: ajouterProvenance(undefined, [{ champ: 'titre', avant: undefined, apres: saisie.titre }], {
    par: 'coordination',
    canal: 'Onglet',
    le: maintenant,
  }),
});

/** A list of nothing and nothing are one. */
const vide = (valeur: unknown): unknown => (Array.isArray(valeur) && valeur.length === 0 ? undefined : valeur);

const dit = (valeur: unknown): Changement['avant'] =>
  valeur === undefined ? undefined : Array.isArray(valeur) ? valeur.map(String) : String(valeur);
