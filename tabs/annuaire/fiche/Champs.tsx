import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import type { ChampDeFiche } from '../../../core/champs/champ-de-fiche.ts';
import type { ChampSaisi } from '../../../core/champs/champs.ts';
import { CHAMPS_DE_FICHE } from '../../../core/champs/fiche.ts';
import { typeDeSaisie } from '../../commun/type-de-saisie.ts';
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

const decrit = (champ: ChampSaisi): ChampDeFiche => CHAMPS_DE_FICHE[champ];

interface ChampProps extends Formulaire {
  readonly champ: ChampTexteSaisi;
  readonly className?: string | undefined;
}

interface TexteProps extends ChampProps {
  readonly obligatoire?: boolean;
  readonly aide?: string | undefined;
}

/** A text of one line. */
export function ChampTexte({ champ, saisie, fautes, changer, className, obligatoire, aide }: TexteProps) {
  const { libelle, ...decrite } = decrit(champ);
  return (
    <Field
      className={className}
      label={libelle}
      required={obligatoire === true}
      hint={aide ?? decrite.aide}
      validationMessage={fautes[champ]}
    >
      <Input
        name={champ}
        type={typeDeSaisie(decrite)}
        value={saisie[champ]}
        onChange={(_, { value }) => changer({ [champ]: value })}
      />
    </Field>
  );
}

/** A text of several lines. */
export function ChampLong({ champ, saisie, fautes, changer, className }: ChampProps) {
  const { libelle, aide } = decrit(champ);
  return (
    <Field className={className} label={libelle} hint={aide} validationMessage={fautes[champ]}>
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
  readonly obligatoire?: boolean;
  readonly changerEn?: (valeur: string) => Touches;
}

/** One value of a vocabulary, or none. */
export function ChampChoix({ champ, saisie, fautes, changer, className, obligatoire, changerEn }: ChoixProps) {
  const { libelle, aide, valeurs = [], lisible } = decrit(champ);
  return (
    <Field
      className={className}
      label={libelle}
      required={obligatoire === true}
      hint={aide}
      validationMessage={fautes[champ]}
    >
      <Select
        name={champ}
        value={saisie[champ]}
        onChange={(_, { value }) => changer(changerEn?.(value) ?? { [champ]: value })}
      >
        <option value="">{SAISIE.sansPrecision}</option>
        {valeurs.map((valeur) => (
          <option key={valeur} value={valeur}>
            {lisible(valeur)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
