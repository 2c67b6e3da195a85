import { auPlafond, chargesDe } from '../sollicitations/budget.ts';
import { direDemande } from '../sollicitations/dire.ts';
import { dateCourte, enumeration, pluriel } from '../textes/francais.ts';
import type { EtatDesLieux } from './prochaines-actions.ts';
import type { Simulation } from './simuler.ts';

interface EnAttente {
  readonly structure: Simulation['composition']['concernees'][number]['structure'];
  readonly raison: string;
}

/**
 * The structures that have had all of their budget on the first day of a campaign: it writes to none of them before
 * they are under it again. What asked them, and on which day the campaign would write.
 */
export function enAttenteDuBudget(
  { composition, envois }: Simulation,
  e: Pick<EtatDesLieux, 'sollicitations' | 'participations' | 'rencontres' | 'reglages'>,
  depart: string,
): readonly EnAttente[] {
  const charges = chargesDe(e, depart);
  const premier = new Map(envois.toReversed().map((envoi) => [envoi.structure.id, envoi.le] as const));
  const noms = { rencontres: new Map(e.rencontres.map((r) => [r.id, r] as const)), campagnes: new Map() };
  return composition.concernees.flatMap(({ structure, destination }) => {
    const demandes = charges.get(structure.id) ?? [];
    if (destination.canal !== 'Courriel' || !auPlafond(demandes, e.reglages.plafondSollicitations)) return [];
    const le = premier.get(structure.id);
    const suite = le === undefined ? 'aucun courriel avant la fin' : `premier courriel le ${dateCourte(le)}`;
    const faites = enumeration(demandes.map((d) => direDemande(d, noms)));
    return [{ structure, raison: `${pluriel(demandes.length, 'demande')} en 30 jours (${faites}) ; ${suite}` }];
  });
}
