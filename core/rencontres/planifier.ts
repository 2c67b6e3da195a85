import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Destinataire } from '../liens/destinataire.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { dateLongue } from '../textes/francais.ts';
import { contenuDeLEvenement, type EvenementAPlanifier, type Participant } from './evenement.ts';
import { refusDePasser } from './transitions.ts';

export interface Invite {
  readonly structure: Pick<Structure, 'id' | 'nom'>;
  /** Where a mail to it goes; undefined when nobody there may be written to. */
  readonly destinataire: Destinataire | undefined;
}

export type Planification =
  | { readonly dejaFait: true }
  | {
      readonly dejaFait: false;
      readonly evenement: EvenementAPlanifier;
      readonly sansAdresse: readonly { readonly structure: string; readonly nom: string }[];
    };

/** The meeting of a rencontre, and the invited structures that no e-mail reaches. Already planned: nothing to do. */
export function preparerPlanification(e: {
  readonly rencontre: Rencontre;
  readonly invites: readonly Invite[];
  /** Names of the structures that co-organise. */
  readonly organisatrices?: readonly string[];
  readonly maintenant: string;
}): Resultat<Planification> {
  const { rencontre, invites, organisatrices, maintenant } = e;
  if (rencontre.etat === 'Planifiée' && rencontre.evenementId !== undefined) return reussite({ dejaFait: true });
  // Marked as planned by hand, without a meeting: the meeting is still to be made.
  const refus = rencontre.etat === 'Planifiée' ? undefined : refusDePasser(rencontre.etat, 'Planifiée');
  if (refus !== undefined) return refuser(refus.code, refus.message);
  if (rencontre.debut === undefined)
    return refuser('regle-metier', 'Cette rencontre n’a pas de date. Fixez la date et l’heure, puis planifiez.');
  if (Date.parse(rencontre.debut) <= Date.parse(maintenant))
    return refuser(
      'regle-metier',
      `Cette rencontre a déjà commencé (${dateLongue(rencontre.debut)}). Choisissez une date à venir, puis planifiez.`,
    );
  const { participants, sansAdresse } = quiPrevenir(invites);
  return reussite({
    dejaFait: false,
    evenement: {
      ...contenuDeLEvenement({ ...rencontre, debut: rencontre.debut }, organisatrices),
      participants,
      // In person too: who cannot travel joins, and Teams keeps the attendance report. Graph cannot take it away later, which harms nobody.
      enLigne: true,
      cleTransaction: cleDeTransaction(rencontre),
    },
    sansAdresse,
  });
}

/** Those whom a meeting invites by e-mail, and the structures that no e-mail reaches. */
export function quiPrevenir(invites: readonly Invite[]): {
  readonly participants: readonly Participant[];
  readonly sansAdresse: readonly { readonly structure: string; readonly nom: string }[];
} {
  return {
    participants: participants(invites),
    sansAdresse: invites
      .filter((i) => i.destinataire === undefined)
      .map((i) => ({ structure: i.structure.id, nom: i.structure.nom })),
  };
}

/** One invitation per address: a person who represents two structures is invited once. */
function participants(invites: readonly Invite[]): readonly Participant[] {
  const parAdresse = new Map<string, Participant>();
  for (const { destinataire } of invites) {
    if (destinataire === undefined) continue;
    const adresse = destinataire.adresse.adresse.trim();
    if (!parAdresse.has(adresse.toLowerCase()))
      parAdresse.set(adresse.toLowerCase(), { nom: destinataire.adresse.nom, adresse });
  }
  return [...parAdresse.values()];
}

/** The same for every attempt at the same rencontre, so that the calendar recognises a retry; 64 characters is what the list holds. */
export const cleDeTransaction = (r: Rencontre): string =>
  r.cleTransaction ?? `rencontre-${r.id}-${r.cleCreation ?? 'saisie'}`.slice(0, 64);
