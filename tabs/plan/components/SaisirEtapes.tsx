import { Button, Field, Input, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import cadre from '../../commun/page.module.css';
import { type EtapeSaisie, etapeNeuve } from '../form.ts';
import { SAISIE } from '../textes.ts';
import css from './plan.module.css';

interface EtapesProps {
  readonly etapes: readonly EtapeSaisie[];
  readonly changer: (etapes: readonly EtapeSaisie[]) => void;
  readonly message: string | undefined;
}

/** The steps of an action: what, for when, by whom; moved up, added, taken off. */
export function SaisirEtapes({ etapes, changer, message }: EtapesProps) {
  const remplacer = (cle: number, valeurs: Partial<EtapeSaisie>) =>
    changer(etapes.map((e) => (e.cle === cle ? { ...e, ...valeurs } : e)));
  return (
    <fieldset className={`${cadre.formulaire} ${css.cadreDEtapes}`}>
      <legend className={css.legende}>{SAISIE.etapes}</legend>
      <Text className={cadre.discret}>{SAISIE.etapesAide}</Text>
      {etapes.map(({ cle, titre, pour, qui, faiteLe }, rang) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset is read twice.
        <div key={cle} role="group" aria-label={SAISIE.etape(rang + 1)} className={css.ligneDEtape}>
          <Field label={SAISIE.titreEtape}>
            <Input value={titre} maxLength={500} onChange={(_, { value }) => remplacer(cle, { titre: value })} />
          </Field>
          <Field label={SAISIE.pour}>
            <Input type="date" value={pour} onChange={(_, { value }) => remplacer(cle, { pour: value })} />
          </Field>
          <Field label={SAISIE.qui}>
            <Input value={qui} maxLength={120} onChange={(_, { value }) => remplacer(cle, { qui: value })} />
          </Field>
          <Field label={SAISIE.faiteLe}>
            <Input type="date" value={faiteLe} onChange={(_, { value }) => remplacer(cle, { faiteLe: value })} />
          </Field>
          <span className={cadre.outils}>
            <Button
              appearance="subtle"
              icon={<ArrowUpRegular />}
              aria-label={SAISIE.monter(rang + 1)}
              disabledFocusable={rang === 0}
              onClick={() => changer(monter(etapes, rang))}
            />
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={SAISIE.retirerEtape(rang + 1)}
              onClick={() => changer(etapes.filter((e) => e.cle !== cle))}
            />
          </span>
        </div>
      ))}
      {message === undefined ? null : <Text role="alert">{message}</Text>}
      <div>
        <Button icon={<AddRegular />} onClick={() => changer([...etapes, etapeNeuve(etapes)])}>
          {SAISIE.ajouterEtape}
        </Button>
      </div>
    </fieldset>
  );
}

const monter = (etapes: readonly EtapeSaisie[], rang: number): readonly EtapeSaisie[] =>
  rang === 0 ? etapes : etapes.toSpliced(rang - 1, 2, ...etapes.slice(rang - 1, rang + 1).toReversed());
