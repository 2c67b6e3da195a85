import { ajouterProvenance } from '../annuaire/provenance.ts';
import { nettoyer } from '../champs/table.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { FicheAction } from '../lists/fiches-action.list.ts';
import type { ModificationDeMots, MotsDits, NouveauxMots } from '../lists/mots-du-bilan.list.ts';
import type { AuteurDeFicheAction } from '../plan/changer-fiche-action.ts';
import { type CleDeMot, MOTS_DU_BILAN, motsDe } from './mots.ts';

/** What the words are of: an action of the plan, or the plan as a whole. */
type ObjetDesMots<F = FicheAction> = { readonly fiche: F } | { readonly plan: string };

interface Parole {
  readonly annee: string;
  readonly de: ObjetDesMots;
  readonly saisie: { readonly [C in CleDeMot]?: string | undefined };
  readonly par: AuteurDeFicheAction;
  readonly maintenant: string;
}

type Ecriture =
  | { readonly faire: 'rien' }
  | { readonly faire: 'creer'; readonly ligne: NouveauxMots }
  | { readonly faire: 'modifier'; readonly patch: ModificationDeMots };

/** One row a year of an action, or of a plan. The only way to know whose it is: SharePoint empties the link to an action that was taken away. */
export const cleDesMots = (annee: string, de: ObjetDesMots<Pick<FicheAction, 'id'>>): string =>
  'fiche' in de ? `${annee}|action|${de.fiche.id}` : `${annee}|plan|${de.plan}`;

/**
 * What to write when somebody says what only a person can say: what truly changes, with its history. Refuses
 * `interdit` to a structure that does not carry the action, or that speaks of the plan; `demande-invalide` a word that
 * is not asked of this.
 */
export function direMots(
  dits: MotsDits | undefined,
  { annee, de, saisie, par, maintenant }: Parole,
): Resultat<Ecriture> {
  const deLAction = 'fiche' in de;
  if (par !== 'coordination' && !(deLAction && de.fiche.porteuses.includes(par.structure)))
    return refuser(
      'interdit',
      deLAction
        ? 'Cette fiche action n’est pas confiée à votre structure. La coordination peut la lui confier.'
        : 'Ce qui se dit du plan entier se dit par la coordination.',
    );
  const permis = motsDe(deLAction ? 'action' : 'plan');
  const ailleurs = Object.keys(saisie).find((cle) => !permis.some((p) => p === cle));
  if (ailleurs !== undefined)
    return refuser('demande-invalide', 'Ce mot ne se dit pas là.', [
      { chemin: `corps.mots.${ailleurs}`, message: 'Ce mot ne se dit pas là.' },
    ]);
  const voulus = nettoyer(MOTS_DU_BILAN, saisie) as { readonly [C in CleDeMot]?: string | undefined };
  const changes = permis.filter((cle) => cle in voulus && voulus[cle] !== dits?.[cle]);
  if (changes.length === 0) return reussite({ faire: 'rien' });
  const histoire = ajouterProvenance(
    dits?.provenance,
    changes.map((champ) => ({ champ, avant: dits?.[champ], apres: voulus[champ] })),
    { par: par === 'coordination' ? par : par.structure, canal: 'Onglet', le: maintenant },
  );
  const valeurs = { ...Object.fromEntries(changes.map((cle) => [cle, voulus[cle]])), provenance: histoire };
  if (dits !== undefined) return reussite({ faire: 'modifier', patch: valeurs });
  return reussite({
    faire: 'creer',
    ligne: {
      cle: cleDesMots(annee, de),
      annee,
      ...(deLAction ? { ficheAction: de.fiche.id, plan: de.fiche.plan } : { plan: de.plan }),
      ...valeurs,
    },
  });
}
