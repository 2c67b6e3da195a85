import { Field, Input, Select } from '@fluentui/react-components';
import { NATURES_DE_FINANCEMENT } from '../../../core/vocabulaires/actions.ts';
import cadre from '../../commun/page.module.css';
import type { FautesDeLigne, LigneTapee } from './form.ts';
import { LIGNE } from './textes.ts';

interface ChampsProps {
  readonly ligne: LigneTapee;
  readonly fautes: FautesDeLigne;
  readonly changer: (valeurs: Partial<LigneTapee>) => void;
}

const DE_L_ARGENT = ['demande', 'accorde', 'verse'] as const;
const DU_TEMPS = ['heures', 'horaire'] as const;

/** A line of budget: money that somebody brings, or time that somebody gives. */
export function ChampsDeLigne({ ligne, fautes, changer }: ChampsProps) {
  const deTemps = ligne.nature === 'Temps valorisé';
  const message = (champ: keyof LigneTapee) =>
    fautes[champ] === undefined ? {} : { validationMessage: fautes[champ] };
  return (
    <>
      <Field label={LIGNE.nature}>
        <Select
          value={ligne.nature}
          onChange={(_, { value }) =>
            changer({ nature: NATURES_DE_FINANCEMENT.find((n) => n === value) ?? 'Financement' })
          }
        >
          {NATURES_DE_FINANCEMENT.map((nature) => (
            <option key={nature}>{nature}</option>
          ))}
        </Select>
      </Field>
      <Field
        label={deTemps ? LIGNE.qui : LIGNE.financeur}
        hint={deTemps ? LIGNE.quiAide : LIGNE.financeurAide}
        required
        {...message('financeur')}
      >
        <Input value={ligne.financeur} maxLength={120} onChange={(_, { value }) => changer({ financeur: value })} />
      </Field>
      <div className={cadre.champs}>
        <Field label={LIGNE.annee} required {...message('annee')}>
          <Input
            value={ligne.annee}
            inputMode="numeric"
            maxLength={4}
            onChange={(_, { value }) => changer({ annee: value })}
          />
        </Field>
        {(deTemps ? DU_TEMPS : DE_L_ARGENT).map((champ) => (
          <Field key={champ} label={LIGNE[champ]} {...message(champ)}>
            <Input
              value={ligne[champ]}
              inputMode="decimal"
              maxLength={20}
              onChange={(_, { value }) => changer({ [champ]: value })}
            />
          </Field>
        ))}
      </div>
      <Field label={LIGNE.objet} {...message('objet')}>
        <Input value={ligne.objet} maxLength={255} onChange={(_, { value }) => changer({ objet: value })} />
      </Field>
    </>
  );
}
