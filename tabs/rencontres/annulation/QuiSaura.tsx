import { Text } from '@fluentui/react-components';
import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import type { annulerRencontre } from '../../../core/contrats/rencontres.ts';
import { Nommees } from '../components/Nommees.tsx';
import { ANNULATION } from './textes.ts';

type Dites = Pick<ReponseDe<typeof annulerRencontre>, 'parOutlook' | 'parCourriel' | 'aAppeler'>;

/** Whom cancelling tells, by which way, and who is left to call: read before it is done. */
export function QuiSaura({ parOutlook, parCourriel, aAppeler }: Dites) {
  return (
    <>
      <Nommees dit={ANNULATION.parOutlook(parOutlook.length)} structures={parOutlook} />
      <Nommees dit={ANNULATION.parCourriel(parCourriel.length)} structures={parCourriel} />
      <Nommees dit={ANNULATION.aAppeler(aAppeler.length)} structures={aAppeler} />
      {parOutlook.length + parCourriel.length + aAppeler.length === 0 ? <Text>{ANNULATION.personne}</Text> : null}
    </>
  );
}
