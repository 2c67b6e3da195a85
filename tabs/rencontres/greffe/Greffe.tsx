import { useMemo } from 'react';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { rencontresProches } from '../../../core/rencontres/greffe.ts';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDeRencontre } from '../adresses.ts';
import { useGreffer } from '../mutations.ts';
import { useParticipations, useRencontres } from '../queries.ts';
import { Proches } from './Proches.tsx';
import { GREFFE } from './textes.ts';

interface GreffeProps {
  readonly rencontre: Rencontre;
  readonly maintenant: string;
}

const AUCUNE = [] as const;

/** On the page of a rencontre that nobody was told of: the other ones that could take its point. */
export function Greffe({ rencontre, maintenant }: GreffeProps) {
  const rencontres = useRencontres().data?.items ?? AUCUNE;
  const participations = useParticipations().data?.items ?? AUCUNE;
  const proches = useMemo(
    () => rencontresProches({ rencontre, rencontres, participations, maintenant }),
    [rencontre, rencontres, participations, maintenant],
  );
  const greffer = useGreffer();
  const annoncer = useAnnonce();
  const { allerEnsuite } = useAdresse();
  return (
    <Proches
      proches={proches}
      dureeMinutes={rencontre.dureeMinutes}
      aide={GREFFE.aide}
      commande={greffer}
      greffer={(hote, dureeMinutes, fermer) =>
        greffer.mutate(
          { chemin: { id: rencontre.id }, corps: { eTag: rencontre.eTag, hote: hote.id, dureeMinutes } },
          {
            onSuccess: () => {
              fermer();
              annoncer(GREFFE.faite);
              allerEnsuite(adresseDeRencontre(hote.id, 'points'));
            },
          },
        )
      }
    />
  );
}
