/** @jsxImportSource preact */
import { useId } from 'preact/hooks';

interface Props<V extends string> {
  readonly question: string;
  /** Each answer, with the words that say it; undefined: no answer. */
  readonly reponses: readonly (readonly [valeur: V | undefined, libelle: string])[];
  readonly choisie: V | undefined;
  readonly choisir: (valeur: V | undefined) => void;
}

/** One question, one answer among a few. */
export function Question<V extends string>({ question, reponses, choisie, choisir }: Props<V>) {
  const nom = useId();
  return (
    <fieldset>
      <legend>{question}</legend>
      {reponses.map(([valeur, libelle]) => (
        <label key={libelle} class="case">
          <input type="radio" name={nom} checked={valeur === choisie} onChange={() => choisir(valeur)} />
          <span>{libelle}</span>
        </label>
      ))}
    </fieldset>
  );
}
