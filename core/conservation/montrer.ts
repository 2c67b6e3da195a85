import type { AnnonceDeConservation } from '../lists/annonces-de-conservation.list.ts';
import { enTout, estEnAttente, regleDe } from './annoncer.ts';
import type { Echeance } from './preparer.ts';
import { REGLES } from './regles.ts';

/** Those that are over and still shown. */
const FINIES_AU_PLUS = 12;

/**
 * The announcements as the coordination reads them, the latest first: of what waits, the rows that would be changed
 * today, in their words; of what is over, the counts.
 */
export function montrerLesAnnonces(annonces: readonly AnnonceDeConservation[], echeances: readonly Echeance[]) {
  const dues = new Map(echeances.map((e) => [e.regle, new Map(e.dues.map((d) => [d.ligne.id, d]))]));
  const toutes = annonces.toSorted((a, b) => b.annonceeLe.localeCompare(a.annonceeLe) || Number(a.id) - Number(b.id));
  const finies = toutes.filter((a) => !estEnAttente(a)).slice(0, FINIES_AU_PLUS);
  return [...toutes.filter(estEnAttente), ...finies].flatMap((a) => {
    const regle = regleDe(a);
    if (regle === undefined) return [];
    const { titre, geste } = REGLES[regle];
    return [
      {
        id: a.id,
        eTag: a.eTag,
        regle,
        titre,
        geste,
        etat: a.etat,
        annonceeLe: a.annonceeLe,
        prevueLe: a.prevueLe,
        annoncees: a.annoncees,
        faites: a.faites,
        epargnees: a.epargnees,
        ...(a.motif === undefined ? {} : { motif: a.motif }),
        lignes: enTout(a.lignes).flatMap((id) => {
          const due = dues.get(regle)?.get(id);
          return due === undefined ? [] : [{ id, depuis: due.depuis, libelle: due.libelle }];
        }),
      },
    ];
  });
}
