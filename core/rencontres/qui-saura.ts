import { adresseNette } from '../liens/adresse-nette.ts';
import type { Destinataire } from '../liens/destinataire.ts';
import { estUnFairePart } from '../liens/natures.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import { previentEnAnnulant } from './annuler.ts';
import { estAttendue, estInformee, invitationReportee } from './attendues.ts';
import { estAVenir } from './faire-part.ts';

interface Invitee {
  readonly structure: { readonly id: string; readonly nom: string };
  readonly destinataire: Destinataire | undefined;
}

/** How each structure learns that a rencontre is cancelled. Nobody is told twice. */
export interface QuiSaura<I extends Invitee> {
  /** Their meeting is taken away. */
  readonly parOutlook: readonly I[];
  readonly parCourriel: readonly I[];
  /** No mail reaches them. */
  readonly aAppeler: readonly I[];
}

/** Was something sent or told to it about this rencontre? */
const partie = (s: Sollicitation): boolean => (s.etat === 'Envoyée' || s.etat === 'Répondue') && !estUnFairePart(s);

/**
 * Who learns that a rencontre still to come is cancelled: those whom its meeting invites, by Outlook; those who were
 * asked something about it or have answered, and those kept informed of a planned one, by mail; those of them whom no
 * mail reaches, and those expected who had to be called while others were written to, by telephone. `invites`: the
 * structures of these participations; `faites`: the rows of the rencontre; `dansLaReunion`: the addresses that its
 * meeting invites, as its rows say when that is not known.
 */
export function quiSauraLAnnulation<I extends Invitee>(e: {
  readonly rencontre: Rencontre;
  readonly participations: readonly Participation[];
  readonly invites: readonly I[];
  readonly faites: readonly Sollicitation[];
  /** The structures that have answered a poll about it. */
  readonly votantes?: ReadonlySet<string>;
  readonly dansLaReunion?: ReadonlySet<string> | undefined;
  readonly maintenant: string;
}): QuiSaura<I> {
  const qui = { parOutlook: [] as I[], parCourriel: [] as I[], aAppeler: [] as I[] };
  const { rencontre, maintenant } = e;
  if (!estAVenir(rencontre, maintenant)) return qui;
  const enReunion = previentEnAnnulant(rencontre, maintenant);
  const siennes = new Map(
    e.participations.filter((p) => p.rencontre === rencontre.id && !p.sansInvitation).map((p) => [p.structure, p]),
  );
  const touchees = new Set([
    ...e.faites.filter(partie).map((s) => s.structure),
    ...[...siennes.values()].filter((p) => p.reponse !== undefined).map((p) => p.structure),
    ...(e.votantes ?? []),
  ]);
  const commencee = enReunion || touchees.size > 0;
  // By address: whoever is there for another structure too learns it by Outlook.
  const dansLaReunion =
    e.dansLaReunion ??
    new Set(
      e.invites.flatMap(({ structure, destinataire }) => {
        const sienne = siennes.get(structure.id);
        const dedans = sienne !== undefined && estAttendue(sienne) && !invitationReportee(sienne);
        return dedans && destinataire !== undefined ? [adresseNette(destinataire.adresse.adresse)] : [];
      }),
    );
  for (const invite of e.invites) {
    const sienne = siennes.get(invite.structure.id);
    if (sienne === undefined) continue;
    const touchee = touchees.has(sienne.structure);
    const reportee = invitationReportee(sienne);
    if (invite.destinataire === undefined) {
      if (touchee || (commencee && estAttendue(sienne) && !reportee)) qui.aAppeler.push(invite);
      continue;
    }
    const adresse = adresseNette(invite.destinataire.adresse.adresse);
    if (enReunion && dansLaReunion.has(adresse)) qui.parOutlook.push(invite);
    else if (touchee || (enReunion && estInformee(sienne))) qui.parCourriel.push(invite);
  }
  return qui;
}

/** One of each address: who represents two structures is written to once. */
export function unParAdresse<I extends Invitee>(invites: readonly I[]): readonly I[] {
  const vues = new Set<string>();
  return invites
    .toSorted((a, b) => Number(a.structure.id) - Number(b.structure.id))
    .filter(({ destinataire }) => {
      const adresse = destinataire && adresseNette(destinataire.adresse.adresse);
      if (adresse === undefined || vues.has(adresse)) return false;
      vues.add(adresse);
      return true;
    });
}

/** The structures whose people a meeting invites, and how many of those it invites are of none of them: added by hand in Outlook. */
export function quiEstDansLaReunion<I extends Invitee>(
  invites: readonly I[],
  participants: readonly { readonly adresse: string }[],
): { readonly structures: readonly I[]; readonly autres: number } {
  const dedans = new Set(participants.map(({ adresse }) => adresseNette(adresse)));
  const structures = invites.filter(
    ({ destinataire }) => destinataire !== undefined && dedans.has(adresseNette(destinataire.adresse.adresse)),
  );
  const connues = new Set(
    structures.flatMap((i) => (i.destinataire ? [adresseNette(i.destinataire.adresse.adresse)] : [])),
  );
  return { structures, autres: dedans.size - connues.size };
}
