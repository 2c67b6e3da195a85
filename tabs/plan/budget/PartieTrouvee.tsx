import { Caption1, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import type { PartieDeTexte } from '../../../core/budget/texte/decouper.ts';
import cadre from '../../commun/page.module.css';
import css from './budget.module.css';
import type { FautesDeLigne, LigneTapee } from './form.ts';
import { DECOUPE, LIGNE } from './textes.ts';

interface PartieProps {
  readonly partie: PartieDeTexte;
  /** What it becomes; undefined for people and things. */
  readonly ligne: LigneTapee | undefined;
  readonly cochee: boolean;
  readonly fautes: FautesDeLigne;
  readonly cocher: (cochee: boolean) => void;
  readonly changer: (valeurs: Partial<LigneTapee>) => void;
}

const SORTES = ['demande', 'accorde', 'verse'] as const;

/** A part of a text: kept or not, and what is still to be said of it. */
export function PartieTrouvee({ partie, ligne, cochee, fautes, cocher, changer }: PartieProps) {
  return (
    <li className={css.partie}>
      <Checkbox
        checked={cochee}
        label={DECOUPE.garder(partie.texte)}
        onChange={(_, { checked }) => cocher(!!checked)}
      />
      <Caption1 className={cadre.discret}>
        {[ligne === undefined ? DECOUPE.enTexte : DECOUPE.enLigne, ...(partie.dont ? [DECOUPE.dont] : [])].join(' · ')}
      </Caption1>
      {cochee && ligne !== undefined ? <Precisions ligne={ligne} fautes={fautes} changer={changer} /> : null}
    </li>
  );
}

function Precisions({
  ligne,
  fautes,
  changer,
}: Pick<PartieProps, 'fautes' | 'changer'> & { readonly ligne: LigneTapee }) {
  const deTemps = ligne.nature === 'Temps valorisé';
  const sorte = SORTES.find((s) => ligne[s] !== '') ?? 'demande';
  const champs = deTemps ? (['financeur', 'annee', 'heures', 'horaire'] as const) : (['financeur', 'annee'] as const);
  const message = (champ: keyof LigneTapee) =>
    fautes[champ] === undefined ? {} : { validationMessage: fautes[champ] };
  return (
    <div className={css.precisions}>
      {champs.map((champ) => (
        <Field
          key={champ}
          label={champ === 'financeur' && deTemps ? LIGNE.qui : LIGNE[champ]}
          required={champ === 'financeur'}
          {...message(champ)}
        >
          <Input value={ligne[champ]} maxLength={120} onChange={(_, { value }) => changer({ [champ]: value })} />
        </Field>
      ))}
      {deTemps ? null : (
        <>
          <Field label={DECOUPE.montant} {...message(sorte)}>
            <Input
              value={ligne[sorte]}
              inputMode="decimal"
              maxLength={20}
              onChange={(_, { value }) => changer({ [sorte]: value })}
            />
          </Field>
          <Field label={DECOUPE.sorte}>
            <Select
              value={sorte}
              onChange={(_, { value }) => changer({ demande: '', accorde: '', verse: '', [value]: ligne[sorte] })}
            >
              {SORTES.map((s) => (
                <option key={s} value={s}>
                  {DECOUPE.sortes[s]}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
    </div>
  );
}
