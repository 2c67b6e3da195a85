import type { Contact } from '../lists/contacts.list.ts';
import { auPlafond, chargesDe } from '../sollicitations/budget.ts';
import { direDemande } from '../sollicitations/dire.ts';
import { jourDejaPrevu } from '../sollicitations/quand-ecrire.ts';
import { dateCourte, enumeration, pluriel } from '../textes/francais.ts';
import { personnesARappeler } from './destination.ts';
import type { EtatDesLieux } from './prochaines-actions.ts';
import type { Simulation } from './simuler.ts';

interface EnAttente {
  readonly structure: Simulation['composition']['concernees'][number]['structure'];
  readonly raison: string;
  /** Those who may be written to there, with what each was asked in thirty days; the one written to. */
  readonly personnes: readonly { readonly contact: string; readonly nom: string; readonly demandes: number }[];
  readonly ecrite: string | undefined;
}

/**
 * The structures that have had all of their budget on the first day of a campaign: it writes to none of them before
 * they are under it again, unless the coordination has chosen another person there. What asked them, and on which day
 * the campaign would write.
 */
export function enAttenteDuBudget(
  { composition, envois }: Simulation,
  e: Pick<EtatDesLieux, 'sollicitations' | 'participations' | 'rencontres' | 'reglages'> & {
    readonly contacts: readonly Contact[];
  },
  depart: string,
): readonly EnAttente[] {
  const charges = chargesDe(e, depart);
  const premier = new Map(envois.toReversed().map((envoi) => [envoi.structure.id, envoi.le] as const));
  const noms = { rencontres: new Map(e.rencontres.map((r) => [r.id, r] as const)), campagnes: new Map() };
  return composition.concernees.flatMap(({ structure, destination }) => {
    const demandes = charges.get(structure.id) ?? [];
    if (destination.canal !== 'Courriel' || !auPlafond(demandes, e.reglages.plafondSollicitations)) return [];
    const le = premier.get(structure.id);
    const autres = e.sollicitations.filter((s) => s.structure === structure.id && s.campagne === undefined);
    const joint = jourDejaPrevu(autres, { structure: structure.id, contact: destination.contact }, depart);
    const suite =
      joint !== undefined && (le === undefined || joint < le)
        ? `dans un courriel déjà prévu le ${dateCourte(joint)}`
        : le === undefined
          ? 'aucun courriel avant la fin'
          : `premier courriel le ${dateCourte(le)}`;
    const faites = enumeration(demandes.map((d) => direDemande(d, noms)));
    const a = destination.choisie ? `, à ${destination.nom}` : '';
    return [
      {
        structure,
        raison: `${pluriel(demandes.length, 'demande')} en 30 jours (${faites}) ; ${suite}${a}`,
        personnes: personnesARappeler(structure.id, e.contacts).map((c) => ({
          contact: c.id,
          nom: c.nom,
          demandes: demandes.filter((d) => d.contact === c.id).length,
        })),
        ecrite: destination.contact,
      },
    ];
  });
}
