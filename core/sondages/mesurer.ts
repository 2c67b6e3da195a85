import { ditLAvancement } from '../liens/natures.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Sondage } from '../lists/sondages.list.ts';
import type { Vote } from '../lists/votes.list.ts';
import { estAttendue } from '../rencontres/attendues.ts';
import { aujourdhui, joursEntre } from '../temps/heure-locale.ts';
import { joursOuvresEntre } from '../temps/jours-ouvres.ts';
import { noyauDuSondage } from './avancement.ts';
import { depouiller } from './depouiller.ts';

interface AMesurer {
  readonly sondage: Pick<Sondage, 'id' | 'lanceLe' | 'creneaux' | 'creneauRetenu' | 'indispensables' | 'quorum'>;
  readonly rencontre: Pick<Rencontre, 'planifieeLe'>;
  /** Those of the rencontre. */
  readonly participations: readonly Pick<Participation, 'structure' | 'role' | 'sansInvitation'>[];
  /** Those of the poll. */
  readonly votes: readonly Pick<Vote, 'structure' | 'reponses'>[];
  /** They may be about something else. */
  readonly sollicitations: readonly Sollicitation[];
}

/** What a poll cost, and what it gave. */
interface MesureDeSondage {
  /** Days from its launch to the rencontre being planned; undefined until then. */
  readonly jours: number | undefined;
  /** The same without Saturdays, Sundays and bank holidays. */
  readonly joursOuvres: number | undefined;
  /**
   * Of the structures of the noyau (indispensable to the poll, or with this role in the rencontre), those that said «
   * oui » or « si besoin » to the slot chosen, or else to the first one. Undefined without a noyau or an answer.
   */
  readonly noyau: { readonly disponibles: number; readonly total: number } | undefined;
  /** Mails of the poll that left, reminders included, and the structures asked. */
  readonly courriels: number;
  readonly structures: number;
}

export function mesurerSondage(e: AMesurer): MesureDeSondage {
  const { sondage, rencontre, votes } = e;
  const invitees = e.participations.filter(estAttendue);
  const ids = [...new Set(invitees.map((p) => p.structure))];
  const duNoyau = noyauDuSondage(sondage, invitees);
  const classes = depouiller({ sondage, invitees: ids, votes });
  const creneau = classes.find((d) => d.creneau.id === sondage.creneauRetenu) ?? classes[0];
  const la = creneau === undefined ? [] : [...creneau.oui, ...creneau.siBesoin];
  return {
    ...delaiDe(sondage, rencontre),
    noyau:
      duNoyau.size === 0 || votes.length === 0
        ? undefined
        : { disponibles: la.filter((s) => duNoyau.has(s)).length, total: duNoyau.size },
    courriels: e.sollicitations.filter(
      (s) => s.sondage === sondage.id && s.envoyeeLe !== undefined && !ditLAvancement(s),
    ).length,
    structures: ids.length,
  };
}

function delaiDe(
  { lanceLe, creneauRetenu }: AMesurer['sondage'],
  { planifieeLe }: AMesurer['rencontre'],
): Pick<MesureDeSondage, 'jours' | 'joursOuvres'> {
  if (lanceLe === undefined || creneauRetenu === undefined || planifieeLe === undefined)
    return { jours: undefined, joursOuvres: undefined };
  const [lancement, date] = [aujourdhui(lanceLe), aujourdhui(planifieeLe)];
  return { jours: Math.max(0, joursEntre(lancement, date)), joursOuvres: joursOuvresEntre(lancement, date) };
}
