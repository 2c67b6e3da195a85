import type { ConventionSaisie } from '../contrats/conventions.ts';
import { refuser, reussite } from '../contrats/erreur.ts';
import type { Convention } from '../lists/conventions.list.ts';
import type { FicheAction } from '../lists/fiches-action.list.ts';
import { donneesPersonnelles } from '../mises-en-lien/sans-donnee-personnelle.ts';
import { enumeration, espacesInsecables } from '../textes/francais.ts';
import { type AuteurDeFicheAction, exigerLePortage } from './changer-fiche-action.ts';

interface Faute {
  readonly champ: keyof ConventionSaisie;
  readonly message: string;
}

/** Why a convention cannot be so: an end before its beginning, one signed nobody knows when, the name of a person. `jour`: local day. */
export function fauteDeConvention(
  { titre, etat, signeeLe, echeance, modalites, outilsPartages, precisions = '' }: ConventionSaisie,
  jour: string,
): Faute | undefined {
  if (etat === 'Signée' && signeeLe === undefined)
    return { champ: 'signeeLe', message: 'Dites quel jour elle a été signée.' };
  if (signeeLe !== undefined && signeeLe > jour && etat !== 'En préparation')
    return { champ: 'signeeLe', message: 'Ce jour n’est pas encore venu.' };
  if (signeeLe !== undefined && echeance !== undefined && echeance <= signeeLe)
    return { champ: 'echeance', message: 'La fin vient après la signature.' };
  const textes = {
    titre,
    modalites: modalites.join('\n'),
    outilsPartages: outilsPartages.join('\n'),
    precisions,
  } as const;
  for (const champ of ['titre', 'modalites', 'outilsPartages', 'precisions'] as const) {
    const trouvees = [...donneesPersonnelles(textes[champ], Number(jour.slice(0, 4)))];
    if (trouvees.length > 0)
      return {
        champ,
        message: espacesInsecables(
          `Ce texte contient ${enumeration(trouvees)} : retirez-le. Une convention nomme des structures, et tout le monde la lit.`,
        ),
      };
  }
  return undefined;
}

/**
 * What to write of a convention under this action. `avant`: the one that is corrected. Refuses `interdit` to a structure that does not carry the
 * action; `introuvable` a convention of another; `regle-metier` what cannot be so.
 */
export function preparerConvention(
  fiche: FicheAction,
  avant: Convention | undefined,
  saisie: ConventionSaisie,
  { par, jour }: { readonly par: AuteurDeFicheAction; readonly jour: string },
) {
  const portee = exigerLePortage(fiche, par);
  if (!portee.ok) return portee;
  if (avant !== undefined && avant.ficheAction !== fiche.id)
    return refuser('introuvable', 'Cette convention n’est pas sous cette fiche action.');
  const faute = fauteDeConvention(saisie, jour);
  if (faute !== undefined)
    return refuser('regle-metier', faute.message, [
      { chemin: `corps.convention.${faute.champ}`, message: faute.message },
    ]);
  const { structures, precisions, signeeLe, echeance, document, ...dits } = saisie;
  return reussite({
    ...dits,
    structures: [...new Set(structures)],
    ficheAction: fiche.id,
    signeeLe,
    echeance,
    document,
    precisions: precisions === '' ? undefined : precisions,
  });
}
