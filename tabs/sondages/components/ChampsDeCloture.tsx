import { Field, Input } from '@fluentui/react-components';
import cadre from '../../commun/page.module.css';
import { OUVRIR } from '../textes.ts';

interface Cloture {
  readonly clotureDate: string;
  readonly clotureHeure: string;
}

interface ClotureProps {
  readonly saisie: Cloture;
  readonly faute: string | undefined;
  readonly changer: (valeurs: Partial<Cloture>) => void;
}

/** Until when a poll is answered: a day, an hour. */
export const ChampsDeCloture = ({ saisie, faute, changer }: ClotureProps) => (
  <div className={cadre.champs}>
    <Field label={OUVRIR.cloture} required validationMessage={faute}>
      <Input type="date" value={saisie.clotureDate} onChange={(_, { value }) => changer({ clotureDate: value })} />
    </Field>
    <Field label={OUVRIR.clotureHeure} required>
      <Input
        type="time"
        step={300}
        value={saisie.clotureHeure}
        onChange={(_, { value }) => changer({ clotureHeure: value })}
      />
    </Field>
  </div>
);
