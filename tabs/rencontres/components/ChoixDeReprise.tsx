import { Caption1, Field, Radio, RadioGroup } from '@fluentui/react-components';
import {
  CHOIX_DE_REPRISE,
  type ChoixDeReprise as Choix,
  type DejaNotee,
} from '../../../core/presences/reprendre-rapport.ts';
import cadre from '../../commun/page.module.css';
import { RAPPORT } from '../textes.ts';
import css from './rencontres.module.css';

interface ChoixProps {
  readonly deja: readonly DejaNotee[];
  readonly nomDe: (structure: string) => string;
  readonly choix: Choix;
  readonly choisir: (choix: Choix) => void;
}

/** Says what a report would change of what is noted already, and lets the person choose: nothing is replaced in silence. */
export function ChoixDeReprise({ deja, nomDe, choix, choisir }: ChoixProps) {
  return (
    <>
      <Field label={RAPPORT.dejaNotees(deja.length)}>
        <RadioGroup
          value={choix}
          onChange={(_, { value }) => {
            const choisi = CHOIX_DE_REPRISE.find((connu) => connu === value);
            if (choisi !== undefined) choisir(choisi);
          }}
        >
          {CHOIX_DE_REPRISE.map((valeur) => (
            <Radio key={valeur} value={valeur} label={RAPPORT.reprise[valeur]} />
          ))}
        </RadioGroup>
      </Field>
      <ul className={css.presences}>
        {deja.map(({ notee, lue }) => (
          <li key={notee.structure} className={css.presence}>
            <div>
              {nomDe(notee.structure)}
              <Caption1 block className={cadre.discret}>
                {RAPPORT.deuxDires(notee, lue)}
              </Caption1>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
