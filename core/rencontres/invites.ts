import type { CorpsDe } from '../contrats/contrat.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { changerInvites } from '../contrats/invitations.ts';
import { resteADire } from '../egal.ts';
import type { NouvelleParticipation, Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { cleDeParticipation } from '../presences/cle.ts';
import { instantsDesReports, refusDeReporter } from '../sollicitations/reporter.ts';
import { estAttendue, estInformee } from './attendues.ts';
import type { Participant } from './evenement.ts';
import { placeDOrganisateur } from './organisateurs.ts';
import { estPassee } from './prochaine-etape.ts';
import { refusDeModifier, refusSiAnnulee } from './transitions.ts';

/** As many as a rencontre invites when it is created. */
const INVITEES_MAX = 300;

export interface InvitesPrepares {
  readonly creer: readonly NouvelleParticipation[];
  readonly retirer: readonly Participation[];
  readonly modifier: readonly { readonly id: string; readonly eTag: string; readonly patch: Partial<Participation> }[];
}

/**
 * What to write so that these structures are invited, those not any more, and these have this place. Asked again,
 * nothing is left to write. Once the rencontre is over, the place alone changes: somebody may still write the compte
 * rendu.
 */
export function preparerInvites(e: {
  readonly rencontre: Rencontre;
  /** Participations of the rencontre. */
  readonly existantes: readonly Participation[];
  readonly corps: Pick<CorpsDe<typeof changerInvites>, 'ajouter' | 'retirer' | 'changer' | 'reports'>;
  readonly maintenant: string;
}): Resultat<InvitesPrepares> {
  const { rencontre, existantes, corps, maintenant } = e;
  const memesInvitees = corps.ajouter.length + corps.retirer.length === 0;
  const refus = memesInvitees ? refusSiAnnulee(rencontre) : refusDeModifier(rencontre);
  if (refus !== undefined) return refus;
  if (!memesInvitees && estPassee(rencontre, maintenant))
    return refuser('regle-metier', 'Cette rencontre est passée : notez plutôt les structures qui sont venues.');
  const connues = new Set(existantes.map((p) => p.structure));
  const reports = corps.reports ?? [];
  const tardif = reports.length === 0 ? undefined : refusDeReporterLAjout(rencontre, corps, maintenant);
  if (tardif !== undefined) return tardif;
  const jours = instantsDesReports(reports);
  const ajoutees = new Map(corps.ajouter.map((a) => [a.id, a] as const));
  const creer = [...ajoutees.values()]
    .filter(({ id }) => !connues.has(id))
    .map(
      ({ id: structure, raison, role, organisateur, contact }): NouvelleParticipation => ({
        cle: cleDeParticipation(rencontre.id, structure),
        rencontre: rencontre.id,
        structure,
        statut: 'Invité',
        raison,
        ...(role === undefined ? {} : { role }),
        ...(contact === undefined ? {} : { contact }),
        ...(jours.has(structure) ? { invitationPasAvant: jours.get(structure) } : {}),
        ...(organisateur === undefined ? {} : placeDOrganisateur(organisateur)),
      }),
    );
  const aRetirer = new Set(corps.retirer);
  const retirer = existantes.filter((p) => aRetirer.has(p.structure) && !ajoutees.has(p.structure));
  if (retirer.some((p) => p.statut === 'Présent'))
    return refuser('regle-metier', 'Une structure notée présente ne se retire pas : changez d’abord sa présence.');
  if (existantes.length + creer.length - retirer.length > INVITEES_MAX)
    return refuser('regle-metier', `Une rencontre invite ${INVITEES_MAX} structures au plus.`);
  const places = new Map((corps.changer ?? []).map((c) => [c.id, c] as const));
  const partie = (corps.changer ?? []).findIndex(({ id }) => !connues.has(id));
  if (partie >= 0)
    return refuser('regle-metier', PLUS_INVITEE, [{ chemin: `corps.changer.${partie}.id`, message: PLUS_INVITEE }]);
  const modifier = existantes
    .filter((p) => !retirer.includes(p))
    .flatMap((p) => {
      const place = places.get(p.structure);
      const restes =
        place === undefined ? [] : resteADire(p, { role: place.role, ...placeDOrganisateur(place.organisateur) });
      return restes.length === 0 ? [] : [{ id: p.id, eTag: p.eTag, patch: Object.fromEntries(restes) }];
    });
  return reussite({ creer, retirer, modifier });
}

/** Why these structures, added to a rencontre, cannot be invited by Outlook later; undefined when they can. */
function refusDeReporterLAjout(
  rencontre: Pick<Rencontre, 'debut' | 'evenementId'>,
  { ajouter, reports = [] }: Pick<CorpsDe<typeof changerInvites>, 'ajouter' | 'reports'>,
  maintenant: string,
): Resultat<never> | undefined {
  const tardif = refusDeReporter(reports, { maintenant, limite: rencontre.debut ?? maintenant });
  if (tardif !== undefined) return tardif;
  const ajoutees = new Set(ajouter.map(({ id }) => id));
  const autre = reports.findIndex(({ structure }) => rencontre.evenementId === undefined || !ajoutees.has(structure));
  return autre < 0
    ? undefined
    : refuser('regle-metier', RIEN_A_REPORTER, [
        { chemin: `corps.reports.${autre}.structure`, message: RIEN_A_REPORTER },
      ]);
}

const RIEN_A_REPORTER = 'Seule l’invitation d’une structure ajoutée à une réunion planifiée se reporte ici.';

/** Who is asked to come once these rows are written, and who is not any more: by structure. */
export function attendusDevenus(
  existantes: readonly Participation[],
  { creer, retirer, modifier }: InvitesPrepares,
): { readonly attendus: ReadonlySet<string>; readonly quittees: ReadonlySet<string> } {
  const changees = new Map(modifier.map(({ id, patch }) => [id, patch] as const));
  const devenues = existantes.map((p) => ({ ...p, ...changees.get(p.id) }));
  const retirees = new Set(retirer.map((p) => p.structure));
  const attendus = [...devenues.filter((p) => estAttendue(p) && !retirees.has(p.structure)), ...creer]
    .filter((p) => !estInformee({ role: p.role }))
    .map((p) => p.structure);
  const informees = devenues.filter((p, rang) => estInformee(p) && !existantes.slice(rang, rang + 1).some(estInformee));
  return {
    attendus: new Set(attendus),
    quittees: new Set([...retirees, ...informees.map((p) => p.structure)]),
  };
}

const PLUS_INVITEE = 'L’une de ces structures n’est plus invitée. Rafraîchissez la page, puis recommencez.';

/** Addresses to add to a meeting, and to take away from it. */
export interface ChangementDInvites {
  readonly ajoutees: readonly Participant[];
  readonly retirees: readonly Participant[];
}

/**
 * Those whom a meeting invites once these are added and taken away, as the whole set that Graph wants; undefined when it
 * is so already. Whoever was added by hand in Outlook stays.
 */
export function participantsDevenus(
  tenus: readonly Participant[],
  { ajoutees, retirees }: ChangementDInvites,
): readonly Participant[] | undefined {
  const cle = (p: Participant): string => p.adresse.toLowerCase();
  const enTrop = new Set(retirees.map(cle));
  const presents = new Set(tenus.map(cle));
  const neufs = ajoutees.filter((p) => !presents.has(cle(p)));
  const gardes = tenus.filter((p) => !enTrop.has(cle(p)));
  return neufs.length === 0 && gardes.length === tenus.length ? undefined : [...gardes, ...neufs];
}
