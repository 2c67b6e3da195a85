import { useMemo } from 'react';
import { estInformee } from '../../../core/rencontres/attendues.ts';
import { prochesDe } from '../../../core/rencontres/greffe.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { corpsDeCreation, type Invite, type SaisieRencontre } from '../creation.ts';
import { useGrefferALaCreation } from '../mutations.ts';
import { useParticipations, useRencontres } from '../queries.ts';
import { Proches } from './Proches.tsx';
import { GREFFE } from './textes.ts';

interface GreffeProps {
  readonly saisie: SaisieRencontre;
  /** Those chosen so far. */
  readonly invites: readonly Invite[];
  /** Of the form: it becomes one rencontre, or one point. */
  readonly cle: string;
  readonly maintenant: string;
  /** The point is there: what was typed is given up. */
  readonly faite: (hote: string) => void;
}

const AUCUNE = [] as const;

/** Before a rencontre is made: the ones to come that already gather those chosen. */
export function GreffeALaCreation({ saisie, invites, cle, maintenant, faite }: GreffeProps) {
  const rencontres = useRencontres().data?.items ?? AUCUNE;
  const participations = useParticipations().data?.items ?? AUCUNE;
  // What is counted is what is sent: a co-organiser of what is not made would organise nothing.
  const voulues = invites.map(({ organisateur: _, ...invite }) => invite);
  const corps = corpsDeCreation(saisie, voulues, cle);
  const { debut } = corps;
  const attendues = voulues
    .filter(({ role }) => !estInformee({ role }))
    .map(({ id }) => id)
    .join(' ');
  const proches = useMemo(
    () =>
      prochesDe({ debut, structures: attendues.split(' ').filter(Boolean), rencontres, participations, maintenant }),
    [debut, attendues, rencontres, participations, maintenant],
  );
  const greffer = useGrefferALaCreation();
  const annoncer = useAnnonce();
  return (
    <Proches
      proches={proches}
      dureeMinutes={saisie.dureeMinutes}
      aide={GREFFE.aideALaCreation}
      commande={greffer}
      greffer={(hote, minutesDuPoint, fermer) =>
        greffer.mutate(
          { corps: { ...corps, hote: hote.id, minutesDuPoint } },
          {
            onSuccess: () => {
              fermer();
              annoncer(GREFFE.faiteALaCreation);
              faite(hote.id);
            },
          },
        )
      }
    />
  );
}
