import { Button, Field, Input, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import cadre from '../../commun/page.module.css';
import { type CibleSaisie, cibleNeuve } from './form.ts';
import css from './tenir.module.css';
import { SAISIE } from './textes.ts';

interface CiblesProps {
  readonly cibles: readonly CibleSaisie[];
  readonly changer: (cibles: readonly CibleSaisie[]) => void;
  /** What is wrong with a field of one of them, or with all. */
  readonly messageDe: (chemin: string) => string | undefined;
}

/** The targets, one a date; a range says its top. */
export function Cibles({ cibles, changer, messageDe }: CiblesProps) {
  const remplacer = (cle: number, valeurs: Partial<CibleSaisie>) =>
    changer(cibles.map((c) => (c.cle === cle ? { ...c, ...valeurs } : c)));
  const message = messageDe('cibles');
  return (
    <fieldset className={`${cadre.formulaire} ${css.cadre}`}>
      <legend className={css.legende}>{SAISIE.cibles}</legend>
      <Text className={cadre.discret}>{SAISIE.ciblesAide}</Text>
      {cibles.map(({ cle, valeur, haute, pour }, rang) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset is read twice.
        <div key={cle} role="group" aria-label={SAISIE.cible(rang + 1)} className={css.cible}>
          <Field label={SAISIE.valeur} validationMessage={messageDe(`cibles.${rang}.valeur`)}>
            <Input inputMode="decimal" value={valeur} onChange={(_, d) => remplacer(cle, { valeur: d.value })} />
          </Field>
          <Field label={SAISIE.haute} validationMessage={messageDe(`cibles.${rang}.haute`)}>
            <Input inputMode="decimal" value={haute} onChange={(_, d) => remplacer(cle, { haute: d.value })} />
          </Field>
          <Field label={SAISIE.pour} validationMessage={messageDe(`cibles.${rang}.pour`)}>
            <Input type="date" value={pour} onChange={(_, d) => remplacer(cle, { pour: d.value })} />
          </Field>
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={SAISIE.retirerCible(rang + 1)}
            onClick={() => changer(cibles.filter((c) => c.cle !== cle))}
          />
        </div>
      ))}
      {message === undefined ? null : <Text role="alert">{message}</Text>}
      <div>
        <Button icon={<AddRegular />} onClick={() => changer([...cibles, cibleNeuve(cibles)])}>
          {SAISIE.ajouterCible}
        </Button>
      </div>
    </fieldset>
  );
}
