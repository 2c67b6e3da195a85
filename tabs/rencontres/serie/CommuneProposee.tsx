import { Button, Caption1 } from '@fluentui/react-components';
import { useMemo } from 'react';
import { lieuxConnus } from '../../../core/series/lieux-connus.ts';
import { tourDeRole } from '../../../core/series/rotation.ts';
import { enPhrase } from '../../../core/textes/francais.ts';
import cadre from '../../commun/page.module.css';
import { useNomsDesCommunes, useTerritoire } from '../../commun/territoire.ts';
import type { SaisieRencontre } from '../creation.ts';
import { useRencontres, useSeries } from '../queries.ts';
import { ACCUEIL } from './textes.ts';

const AUCUNE = [] as const;

interface CommuneProposeeProps {
  readonly saisie: Pick<SaisieRencontre, 'date' | 'communeInsee' | 'lieu'>;
  readonly changer: (valeurs: Partial<SaisieRencontre>) => void;
}

/** For a rencontre that has a day and no commune yet: the one whose turn it is to host, and why. */
export function CommuneProposee({ saisie: { date, communeInsee, lieu }, changer }: CommuneProposeeProps) {
  const territoire = useTerritoire();
  const noms = useNomsDesCommunes();
  const rencontres = useRencontres().data?.items ?? AUCUNE;
  const series = useSeries().data?.items ?? AUCUNE;
  const proposee = useMemo(
    () =>
      date === ''
        ? undefined
        : tourDeRole({
            jours: [date],
            lieux: lieuxConnus(territoire, rencontres, series.toReversed()),
            territoire,
            rencontres,
            invitees: AUCUNE,
          }).accueils[0],
    [date, territoire, rencontres, series],
  );
  const nom = noms.get(proposee?.communeInsee ?? '');
  if (communeInsee !== '' || proposee?.communeInsee === undefined || nom === undefined) return null;
  return (
    <div className={cadre.outils}>
      <Button
        size="small"
        onClick={() =>
          changer({
            communeInsee: proposee.communeInsee ?? '',
            // What was typed of the place stays.
            ...(lieu.trim() === '' ? { lieu: proposee.lieu ?? '' } : {}),
          })
        }
      >
        {ACCUEIL.proposee(nom)}
      </Button>
      <Caption1 className={cadre.discret}>{enPhrase(proposee.raisons.join(' · '))}</Caption1>
    </div>
  );
}
