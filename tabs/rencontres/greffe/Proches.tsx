import { Caption1, Field, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Rencontre } from '../../../core/lists/rencontres.list.ts';
import { heuresEvitees, type RencontreProche } from '../../../core/rencontres/greffe.ts';
import { dateLongue } from '../../../core/textes/francais.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import css from '../components/rencontres.module.css';
import { GREFFE } from './textes.ts';

interface ProchesProps {
  readonly proches: readonly RencontreProche[];
  /** Of the rencontre that would become a point. */
  readonly dureeMinutes: number;
  /** What the act does. */
  readonly aide: string;
  readonly commande: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly reset: () => void;
    /** What was asked last. */
    readonly variables: { readonly corps?: { readonly hote: string } | undefined } | undefined;
  };
  readonly greffer: (hote: Rencontre, minutes: number, fermer: () => void) => void;
}

const MONTREES = 3;

/** The rencontres to come that gather half of the same structures: a point there may do. Nothing when there is none. */
export function Proches({ proches, ...reste }: ProchesProps) {
  if (proches.length === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {GREFFE.intro}
        <ul className={css.proches}>
          {proches.slice(0, MONTREES).map((proche) => (
            <Proche key={proche.rencontre.id} proche={proche} {...reste} />
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

const MINUTES = [10, 15, 20, 30, 45, 60, 90] as const;
const HABITUELLES = 30;

function Proche(props: Omit<ProchesProps, 'proches'> & { readonly proche: RencontreProche }) {
  const { proche, dureeMinutes, aide, commande, greffer } = props;
  const { rencontre: hote, communes, sur } = proche;
  const possibles = MINUTES.filter((n) => n <= dureeMinutes);
  const [choisies, setMinutes] = useState(HABITUELLES);
  // The duration of the rencontre may have been changed since.
  const minutes = Math.min(choisies, dureeMinutes);
  return (
    <li>
      {GREFFE.proche(hote.titre, dateLongue(hote.debut), communes.length, sur)}{' '}
      <Confirmation
        bouton={{ children: GREFFE.bouton, 'aria-label': GREFFE.boutonA(hote.titre), size: 'small' }}
        question={GREFFE.question(hote.titre)}
        aide={aide}
        enCours={commande.isPending}
        erreur={commande.variables?.corps?.hote === hote.id ? commande.error : null}
        recharger={commande.reset}
        faire={(fermer) => greffer(hote, minutes, fermer)}
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
        <Caption1>{GREFFE.evite(heuresEvitees({ dureeMinutes, minutesGreffees: minutes }, sur))}</Caption1>
      </Confirmation>
    </li>
  );
}
