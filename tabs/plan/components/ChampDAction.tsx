import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import {
  CHAMPS_DE_FICHE_ACTION,
  type ChampDeFicheAction,
  type ChampDeLAction,
} from '../../../core/champs/fiche-action.ts';
import { ChoixMultiple } from '../../commun/ChoixMultiple.tsx';
import { TEXTES } from '../../commun/textes.ts';
import { useChoix } from '../../commun/vocabulaire.ts';

interface ChampProps {
  readonly champ: ChampDeLAction;
  readonly valeur: string | readonly string[];
  readonly message: string | undefined;
  readonly changer: (valeur: string | readonly string[]) => void;
}

/** One field of a fiche action, to be typed or chosen. */
export function ChampDAction({ champ, valeur, message, changer }: ChampProps) {
  const offertes = useChoix();
  const { libelle, aide, saisie, valeurs = [], obligatoire }: ChampDeFicheAction = CHAMPS_DE_FICHE_ACTION[champ];
  if (typeof valeur !== 'string')
    return (
      <ChoixMultiple
        label={libelle}
        aide={aide}
        choix={champ === 'publics' || champ === 'thematiques' ? offertes[champ] : valeurs}
        valeurs={valeur}
        changer={changer}
        message={message}
      />
    );
  const ecrire = (_: unknown, { value }: { readonly value: string }) => changer(value);
  return (
    <Field label={libelle} hint={aide} validationMessage={message} required={obligatoire === true}>
      {saisie === 'choix' ? (
        <Select value={valeur} onChange={ecrire}>
          <option value="">{TEXTES.nonPrecise}</option>
          {[...new Set([...valeurs, ...(valeur === '' ? [] : [valeur])])].map((v) => (
            <option key={v}>{v}</option>
          ))}
        </Select>
      ) : saisie === 'ligne' ? (
        <Input value={valeur} onChange={ecrire} />
      ) : (
        <Textarea resize="vertical" rows={saisie === 'lignes' ? 5 : 3} value={valeur} onChange={ecrire} />
      )}
    </Field>
  );
}
