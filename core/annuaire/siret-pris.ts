import type { Refus } from '../contrats/erreur.ts';
import type { ModificationDeStructure, Structure } from '../lists/structures.list.ts';
import { espacesInsecables } from '../textes/francais.ts';
import { ficheVue, type QuiLit } from './ce-que-voit.ts';
import { estDansLAnnuaire } from './dans-l-annuaire.ts';

/** Does this change give the fiche a SIRET that it has not? */
export const prendUnSiret = ({ siret }: ModificationDeStructure, avant: Structure): boolean =>
  siret !== undefined && siret !== avant.siret;

/**
 * A SIRET is of one establishment: a change does not give it to a second fiche of the annuaire. Only what `qui` reads is
 * compared, or the refusal would tell what is hidden (ADR 0021): such a double is left to the search for doubles. By a
 * link, what partners read is compared, and the other fiche is not named: the number alone is in a public register.
 */
export function refusDeSiretPris(
  avant: Structure,
  patch: ModificationDeStructure,
  annuaire: readonly Structure[],
  qui: QuiLit,
): Refus | undefined {
  if (!prendUnSiret(patch, avant)) return undefined;
  const memes = annuaire.filter((s) => s.siret === patch.siret && s.id !== avant.id && estDansLAnnuaire(s));
  const parLien = qui.profil === 'lien';
  const lecteur: QuiLit = parLien ? { profil: 'partenaire', structures: [avant.id], emporte: true } : qui;
  const vue = memes.map((s) => ficheVue(s, lecteur)).find((s) => s?.siret !== undefined);
  if (vue === undefined) return undefined;
  return {
    code: 'regle-metier',
    message: espacesInsecables(
      parLien
        ? 'Ce SIRET est déjà celui d’une autre fiche de l’annuaire : rien n’a été écrit. Vérifiez le numéro, ou laissez-le vide et dites-le à la coordination.'
        : `Ce SIRET est déjà celui de « ${vue.nom} » : rien n’a été écrit. Si c’est la même structure, dites à la coordination de fusionner les deux fiches ; sinon, vérifiez le numéro.`,
    ),
    champs: [{ chemin: 'siret', message: 'Ce SIRET est déjà celui d’une autre fiche.' }],
  };
}
