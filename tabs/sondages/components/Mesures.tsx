import { Caption1, Text } from '@fluentui/react-components';
import type { SondageLu } from '../../../core/contrats/sondages.ts';
import cadre from '../../commun/page.module.css';
import { direLesMesures, MESURES } from '../textes.ts';

/** What the poll cost and gave, each number with its definition: for who organises. */
export function Mesures({ mesures }: { readonly mesures: NonNullable<SondageLu['organisation']>['mesures'] }) {
  return (
    <section className={cadre.partie} aria-label={MESURES.titre}>
      <h2 className={cadre.sousTitre}>{MESURES.titre}</h2>
      {direLesMesures(mesures).map(({ dit, definition }) => (
        <div key={definition}>
          <Text block>{dit}</Text>
          <Caption1 block className={cadre.discret}>
            {definition}
          </Caption1>
        </div>
      ))}
    </section>
  );
}
