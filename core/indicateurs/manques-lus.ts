import { ceQuiAManque } from '../comptes-rendus/ce-qui-a-manque.ts';
import { estAttendue } from '../rencontres/attendues.ts';
import { avantLesDonnees, type Compter, enPart, inconnue } from './compter.ts';
import { admetStructure, estTenue, rencontresDe } from './operations.ts';

/**
 * Of the structures that were away and had something to catch up, the share that opened « ce que vous avez manqué », by
 * its link or in the tab (mission, d.15). Under the threshold, the share of so few would say what each one did.
 */
export const partDesManquesLus: Compter = (o, i, p) => {
  const avant = avantLesDonnees(
    o.rencontres.filter((r) => r.participations.some(({ manqueLu }) => manqueLu)).map((r) => r.mois),
    p,
    'Aucune ouverture de « ce que vous avez manqué »',
  );
  if (avant !== undefined) return avant;
  const tenues = rencontresDe(o, i, p).filter(estTenue);
  if (tenues.length === 0) return inconnue('Aucune rencontre tenue.');
  const completes = tenues.filter(({ rencontre }) => rencontre.feuilleDePresence);
  const couverture = { connus: completes.length, total: tenues.length };
  const absentes = completes.flatMap(({ rencontre, participations }) => {
    const suites = o.suites.filter((s) => s.rencontre === rencontre.id);
    return participations
      .filter((x) => admetStructure({ ...i, thematiques: [] }, o.structures.get(x.structure)))
      .filter(estAttendue)
      .filter((participation) => {
        const dit = ceQuiAManque({ rencontre, participation, suites, nomDe: () => '', maintenant: o.maintenant });
        return dit.length > 0;
      });
  });
  if (absentes.length === 0) return inconnue('Aucune structure absente n’avait quelque chose à rattraper.', couverture);
  if (absentes.length < o.seuil)
    return { masquee: true, raison: `Moins de ${o.seuil} structures absentes.`, couverture };
  return enPart(absentes.filter(({ manqueLu }) => manqueLu).length, absentes.length, couverture);
};
