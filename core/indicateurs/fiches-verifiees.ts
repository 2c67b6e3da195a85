import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { CADENCE_PAR_DEFAUT_MOIS, echeanceDe } from '../annuaire/fraicheur.ts';
import { telleQuAu } from '../annuaire/verifications-passees.ts';
import type { Structure } from '../lists/structures.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import type { StructureComptee } from './colonnes-comptees.ts';
import type { Mesure } from './synthese.ts';

/** Local day when the structure entered the annuaire, if it is known. */
export const entreeDe = (s: Pick<Structure, 'recenseeLe' | 'creeLe'>): string | undefined =>
  s.recenseeLe ?? (s.creeLe === '' ? undefined : aujourdhui(s.creeLe));

/** Under half of the fiches known at that date, no share is given. */
const COUVERTURE_MINIMALE = 0.5;

/**
 * Share, in percent, of the fiches verified within their cadence on a day, from the verification that each had then.
 * One whose verification of then was not kept counts as unknown (`couverture`), never as late. Fiches that are never
 * to be verified are left aside.
 */
export function partVerifiee(
  structures: readonly StructureComptee[],
  jour: string,
  cadenceParDefautMois = CADENCE_PAR_DEFAUT_MOIS,
): Mesure {
  const suivies = structures.filter((s) => estSuivie(s, jour));
  if (suivies.length === 0) return { masquee: false, raison: 'Aucune fiche à vérifier.' };
  const connues = suivies.filter((s) => telleQuAu(s, jour) !== undefined);
  const couverture = { connus: connues.length, total: suivies.length };
  if (connues.length < suivies.length * COUVERTURE_MINIMALE)
    return {
      masquee: false,
      couverture,
      raison: 'La plupart des fiches ont été vérifiées de nouveau depuis : leur date d’alors n’est plus connue.',
    };
  const aJour = fichesVerifiees(structures, jour, cadenceParDefautMois).length;
  return {
    valeur: Math.round((1000 * aJour) / connues.length) / 10,
    masquee: false,
    denominateur: connues.length,
    couverture,
  };
}

const estSuivie = (s: StructureComptee, jour: string): boolean =>
  estDansLAnnuaire(s) && s.cadence !== 'Jamais' && (entreeDe(s) ?? jour) <= jour;

/**
 * The fiches that this share counts, each with the verification that it had on that day. The date of an imported file
 * is that of its source: nobody here has confirmed the fiche.
 */
export const fichesVerifiees = (
  structures: readonly StructureComptee[],
  jour: string,
  cadenceParDefautMois = CADENCE_PAR_DEFAUT_MOIS,
): readonly StructureComptee[] =>
  structures
    .filter((s) => estSuivie(s, jour))
    .flatMap((s) => telleQuAu(s, jour) ?? [])
    .filter((s) => s.verifieePar !== 'Import' && (echeanceDe(s, cadenceParDefautMois) ?? '') >= jour);
