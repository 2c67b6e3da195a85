import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { ChampSaisi } from '../../../core/annuaire/champs-de-fiche.ts';
import type { Fautes, SaisieEntiere, Touches } from './form.ts';
import { SAISIE } from './textes.ts';

/** What every part of the form reads and changes. */
export interface Formulaire {
  readonly saisie: SaisieEntiere;
  readonly fautes: Fautes;
  readonly changer: (touches: Touches) => void;
}

/** Fields whose value is a text. */
export type ChampTexteSaisi = {
  [K in ChampSaisi]: SaisieEntiere[K] extends string ? K : never;
}[ChampSaisi];

const AIDES: Readonly<Partial<Record<ChampSaisi, string>>> = SAISIE.aides;

interface ChampProps extends Formulaire {
  readonly champ: ChampTexteSaisi;
  readonly className?: string | undefined;
}

interface TexteProps extends ChampProps {
  readonly type?: 'text' | 'tel' | 'email';
  readonly obligatoire?: boolean;
  readonly aide?: string | undefined;
}

/** A text of one line. */
export function ChampTexte({
  champ,
  saisie,
  fautes,
  changer,
  className,
  type = 'text',
  obligatoire,
  aide,
}: TexteProps) {
  return (
    <Field
      className={className}
      label={SAISIE.champs[champ]}
      required={obligatoire === true}
      hint={aide ?? AIDES[champ]}
      validationMessage={fautes[champ]}
    >
      <Input name={champ} type={type} value={saisie[champ]} onChange={(_, { value }) => changer({ [champ]: value })} />
    </Field>
  );
}

/** A text of several lines. */
export function ChampLong({ champ, saisie, fautes, changer, className }: ChampProps) {
  return (
    <Field className={className} label={SAISIE.champs[champ]} hint={AIDES[champ]} validationMessage={fautes[champ]}>
      <Textarea
        name={champ}
        resize="vertical"
        rows={4}
        value={saisie[champ]}
        onChange={(_, { value }) => changer({ [champ]: value })}
      />
    </Field>
  );
}

interface ChoixProps extends ChampProps {
  readonly choix: readonly string[];
  readonly obligatoire?: boolean;
  readonly changerEn?: (valeur: string) => Touches;
}

/** One value of a vocabulary, or none. */
export function ChampChoix({ champ, saisie, fautes, changer, className, choix, obligatoire, changerEn }: ChoixProps) {
  return (
    <Field
      className={className}
      label={SAISIE.champs[champ]}
      required={obligatoire === true}
      hint={AIDES[champ]}
      validationMessage={fautes[champ]}
    >
      <Select
        name={champ}
        value={saisie[champ]}
        onChange={(_, { value }) => changer(changerEn?.(value) ?? { [champ]: value })}
      >
        <option value="">{SAISIE.sansPrecision}</option>
        {choix.map((valeur) => (
          <option key={valeur}>{valeur}</option>
        ))}
      </Select>
    </Field>
  );
}
