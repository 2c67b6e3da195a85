import { Field, Select } from '@fluentui/react-components';
import { CHAMPS_DE_CONTACT_A_VISIBILITE } from '../../core/champs/contact.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import { VISIBILITES_DE_CONTACT as TEXTES } from './textes.ts';
import css from './VisibilitesDeContact.module.css';

type Visibilites = NonNullable<Contact['visibilites']>;

/** A field is never read more widely than the contact: only what narrows is offered. */
const NIVEAUX = ['coordination', 'partenaires'] as const;

interface VisibilitesDeContactProps {
  readonly valeurs: Visibilites;
  readonly changer: (valeurs: Visibilites) => void;
}

/** Who reads each field of a person, when not the same as who reads the contact. */
export function VisibilitesDeContact({ valeurs, changer }: VisibilitesDeContactProps) {
  return (
    <fieldset className={css.groupe}>
      <legend>{TEXTES.titre}</legend>
      {CHAMPS_DE_CONTACT_A_VISIBILITE.map((champ) => (
        <Field key={champ} label={TEXTES.champs[champ]} size="small">
          <Select
            size="small"
            value={valeurs[champ] ?? ''}
            onChange={(_, { value }) => {
              const { [champ]: _avant, ...autres } = valeurs;
              const niveau = NIVEAUX.find((n) => n === value);
              changer(niveau === undefined ? autres : { ...autres, [champ]: niveau });
            }}
          >
            <option value="">{TEXTES.commeLeContact}</option>
            {NIVEAUX.map((niveau) => (
              <option key={niveau} value={niveau}>
                {TEXTES.niveaux[niveau]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </fieldset>
  );
}
