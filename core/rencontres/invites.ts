import type { CorpsDe } from '../contrats/contrat.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { changerInvites } from '../contrats/invitations.ts';
import type { NouvelleParticipation, Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { cleDeParticipation } from '../presences/cle.ts';
import type { Participant } from './evenement.ts';
import { estPassee } from './prochaine-etape.ts';
import { refusDeModifier } from './transitions.ts';

/** As many as a rencontre invites when it is created. */
const INVITEES_MAX = 300;

export interface InvitesPrepares {
  readonly creer: readonly NouvelleParticipation[];
  readonly retirer: readonly Participation[];
}

/** What to write so that these structures are invited, and those are not any more. Asked again, nothing is left to write. */
export function preparerInvites(e: {
  readonly rencontre: Rencontre;
  /** Participations of the rencontre. */
  readonly existantes: readonly Participation[];
  readonly corps: Pick<CorpsDe<typeof changerInvites>, 'ajouter' | 'retirer'>;
  readonly maintenant: string;
}): Resultat<InvitesPrepares> {
  const { rencontre, existantes, corps, maintenant } = e;
  const refus = refusDeModifier(rencontre);
  if (refus !== undefined) return refus;
  if (estPassee(rencontre, maintenant))
    return refuser('regle-metier', 'Cette rencontre est passée : notez plutôt les structures qui sont venues.');
  const connues = new Set(existantes.map((p) => p.structure));
  const ajoutees = new Map(corps.ajouter.map(({ id, raison }) => [id, raison] as const));
  const creer = [...ajoutees]
    .filter(([id]) => !connues.has(id))
    .map(
      ([structure, raison]): NouvelleParticipation => ({
        cle: cleDeParticipation(rencontre.id, structure),
        rencontre: rencontre.id,
        structure,
        statut: 'Invité',
        raison,
      }),
    );
  const aRetirer = new Set(corps.retirer);
  const retirer = existantes.filter((p) => aRetirer.has(p.structure) && !ajoutees.has(p.structure));
  if (retirer.some((p) => p.statut === 'Présent'))
    return refuser('regle-metier', 'Une structure notée présente ne se retire pas : changez d’abord sa présence.');
  if (existantes.length + creer.length - retirer.length > INVITEES_MAX)
    return refuser('regle-metier', `Une rencontre invite ${INVITEES_MAX} structures au plus.`);
  return reussite({ creer, retirer });
}

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
