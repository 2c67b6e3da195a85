import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sondage } from '../lists/sondages.list.ts';
import type { Vote } from '../lists/votes.list.ts';
import { avancementDuSondage } from '../sondages/avancement.ts';
import { refusDeSonder } from '../sondages/ouvrir.ts';
import { estOuvert } from '../sondages/voter.ts';
import type { Attente } from './attente.ts';
import { versRencontre } from './lien.ts';

interface Lues {
  readonly sondages: readonly Sondage[];
  readonly rencontres: readonly Rencontre[];
  readonly participations: readonly Pick<Participation, 'rencontre' | 'structure' | 'role' | 'sansInvitation'>[];
  readonly votes: readonly Pick<Vote, 'sondage' | 'structure' | 'reponses' | 'repondu'>[];
  readonly maintenant: string;
}

/** Polls that have had their answers: the date is for the coordination to fix. */
export function datesAChoisir({ sondages, rencontres, maintenant }: Lues): readonly Attente[] {
  const parId = new Map(rencontres.map((r) => [r.id, r] as const));
  return sondages
    .filter((s) => s.etat !== 'Annulé' && s.creneauRetenu === undefined && !estOuvert(s, maintenant))
    .flatMap((s): readonly Attente[] => {
      const rencontre = parId.get(s.rencontre);
      if (rencontre === undefined || refusDeSonder(rencontre) !== undefined) return [];
      return [
        {
          cle: `sondage-${s.id}`,
          genre: 'date-a-choisir',
          titre: rencontre.titre,
          vers: versRencontre(rencontre.id, 'date'),
        },
      ];
    });
}

/** Polls still open of which there is something to know: a date that may be chosen already, or slots that are lost. */
export function sondagesQuiAvancent({
  sondages,
  rencontres,
  participations,
  votes,
  maintenant,
}: Lues): readonly Attente[] {
  const parId = new Map(rencontres.map((r) => [r.id, r] as const));
  return sondages
    .filter((s) => s.creneauRetenu === undefined && estOuvert(s, maintenant))
    .flatMap((s): readonly Attente[] => {
      const rencontre = parId.get(s.rencontre);
      if (rencontre === undefined || refusDeSonder(rencontre) !== undefined) return [];
      const [premier] = avancementDuSondage({
        sondage: s,
        participations: participations.filter((p) => p.rencontre === s.rencontre),
        votes: votes.filter((v) => v.sondage === s.id),
      });
      if (premier === undefined) return [];
      const { fait, creneaux } = premier;
      const de = { titre: rencontre.titre, nombre: creneaux.length, vers: versRencontre(rencontre.id, 'date') };
      return [{ cle: `sondage-${s.id}`, genre: 'sondage-avance', fait, ...de }];
    });
}
