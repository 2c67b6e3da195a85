import { reponsesA } from '../avis/comptes.ts';
import { QUESTIONS_D_AVIS } from '../vocabulaires/avis.ts';
import { inconnue } from './compter.ts';
import type { Operations, RencontreDatee } from './operations.ts';
import type { Mesure } from './synthese.ts';

/** Of the answers to the evaluations that are closed, the share of « oui ». What too few people answered was left out as they were closed. */
export function avisFavorables(tenues: readonly RencontreDatee[], { evaluations }: Operations): Mesure {
  const ids = new Set(tenues.map((r) => r.rencontre.id));
  const closes = evaluations.flatMap((e) =>
    ids.has(e.rencontre) && e.etat === 'Close' && e.resultat !== undefined && (e.personnes ?? 0) > 0
      ? [e.resultat]
      : [],
  );
  const couverture = { connus: closes.length, total: tenues.length };
  const somme = (combien: (c: (typeof closes)[number], q: (typeof QUESTIONS_D_AVIS)[number]) => number): number =>
    closes.reduce((n, c) => n + QUESTIONS_D_AVIS.reduce((m, q) => m + combien(c, q), 0), 0);
  const toutes = somme(reponsesA);
  if (toutes === 0) return inconnue('Aucune évaluation close n’a reçu assez d’avis.', couverture);
  const valeur = Math.round((1000 * somme((c, q) => c[q].Oui)) / toutes) / 10;
  return { valeur, masquee: false, denominateur: toutes, couverture };
}
