import { Field, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { type RencontreProche, rencontresProches } from '../../../core/rencontres/greffe.ts';
import { dateLongue } from '../../../core/textes/francais.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useAdresse } from '../../commun/useAdresse.ts';
import { adresseDeRencontre } from '../adresses.ts';
import { useGreffer } from '../mutations.ts';
import { useParticipations, useRencontres } from '../queries.ts';
import { GREFFE } from '../textes.ts';
import css from './rencontres.module.css';

interface GreffeProps {
  readonly rencontre: Rencontre;
  readonly maintenant: string;
}

const AUCUNE = [] as const;
const MONTREES = 3;

/** The rencontres to come that gather half of the same structures: a point there may do. Nothing when there is none. */
export function Greffe({ rencontre, maintenant }: GreffeProps) {
  const rencontres = useRencontres().data?.items ?? AUCUNE;
  const participations = useParticipations().data?.items ?? AUCUNE;
  const proches = useMemo(
    () => rencontresProches({ rencontre, rencontres, participations, maintenant }).slice(0, MONTREES),
    [rencontre, rencontres, participations, maintenant],
  );
  if (proches.length === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {GREFFE.intro}
        <ul className={css.proches}>
          {proches.map((proche) => (
            <Proche key={proche.rencontre.id} rencontre={rencontre} proche={proche} />
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

const MINUTES = [10, 15, 20, 30, 45, 60, 90] as const;
const HABITUELLES = 30;

function Proche({ rencontre, proche }: { readonly rencontre: Rencontre; readonly proche: RencontreProche }) {
  const { rencontre: hote, communes, sur } = proche;
  const possibles = MINUTES.filter((n) => n <= rencontre.dureeMinutes);
  const [minutes, setMinutes] = useState(Math.min(HABITUELLES, rencontre.dureeMinutes));
  const greffer = useGreffer();
  const annoncer = useAnnonce();
  const { allerEnsuite } = useAdresse();
  return (
    <li>
      {GREFFE.proche(hote.titre, dateLongue(hote.debut), communes.length, sur)}{' '}
      <Confirmation
        bouton={{ children: GREFFE.bouton, 'aria-label': GREFFE.boutonA(hote.titre), size: 'small' }}
        question={GREFFE.question(hote.titre)}
        aide={GREFFE.aide}
        enCours={greffer.isPending}
        erreur={greffer.error}
        recharger={greffer.reset}
        faire={(fermer) =>
          greffer.mutate(
            { chemin: { id: rencontre.id }, corps: { eTag: rencontre.eTag, hote: hote.id, dureeMinutes: minutes } },
            {
              onSuccess: () => {
                fermer();
                annoncer(GREFFE.faite);
                allerEnsuite(adresseDeRencontre(hote.id, 'points'));
              },
            },
          )
        }
      >
        <Field label={GREFFE.duree}>
          <Select value={String(minutes)} onChange={(_, { value }) => setMinutes(Number(value))}>
            {[...new Set([...possibles, minutes])]
              .toSorted((a, b) => a - b)
              .map((n) => (
                <option key={n} value={n}>
                  {GREFFE.minutes(n)}
                </option>
              ))}
          </Select>
        </Field>
      </Confirmation>
    </li>
  );
}
