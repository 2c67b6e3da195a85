/** @jsxImportSource preact */
import { useId } from 'preact/hooks';
import type { ChampDeFiche } from '../../core/champs/champ-de-fiche.ts';
import type { ValeurSaisie } from '../../core/champs/controle.ts';
import { typeDeSaisie } from '../commun/type-de-saisie.ts';

/** A row of a table of fields, as far as it says how to ask for a value. */
export type Description = Pick<ChampDeFiche, 'libelle' | 'aide' | 'saisie' | 'clavier' | 'remplissage'>;

/** Values to choose, with the words that tell them. */
export type Choix = readonly (readonly [valeur: string, libelle: string])[];

interface Props {
  readonly description: Description;
  readonly valeur: ValeurSaisie;
  /** For what is chosen or ticked. */
  readonly choix?: Choix;
  readonly changer: (valeur: ValeurSaisie) => void;
}

/** A field as its table describes it, as a native control: it works with any keyboard, voice or reader. */
export function Champ({ description, valeur, choix = [], changer }: Props) {
  const id = useId();
  const { libelle, aide, saisie } = description;
  const aideId = aide === undefined ? undefined : `${id}-aide`;
  const dite = aide !== undefined && (
    <p id={aideId} class="discret">
      {aide}
    </p>
  );
  if (saisie === 'oui-non') return <Case libelle={libelle} cochee={valeur === true} changer={changer} />;
  if (saisie === 'cases' || saisie === 'communes')
    return (
      <fieldset aria-describedby={aideId}>
        <legend>{libelle}</legend>
        {dite}
        <Cases cochees={Array.isArray(valeur) ? valeur : []} choix={choix} changer={changer} />
      </fieldset>
    );
  return (
    <div class="champ">
      <label for={id}>{libelle}</label>
      {dite}
      <Entree {...{ id, aideId, description, choix, changer }} valeur={String(valeur)} />
    </div>
  );
}

interface PropsDEntree extends Required<Pick<Props, 'description' | 'choix' | 'changer'>> {
  readonly id: string;
  readonly aideId: string | undefined;
  readonly valeur: string;
}

function Entree({ id, aideId, description, choix, valeur, changer }: PropsDEntree) {
  const { saisie, clavier, remplissage = 'off' } = description;
  const commun = { id, value: valeur, 'aria-describedby': aideId };
  if (saisie === 'choix')
    return (
      <select {...commun} onChange={(e) => changer(e.currentTarget.value)}>
        {choix.map(([v, dit]) => (
          <option key={v} value={v}>
            {dit}
          </option>
        ))}
      </select>
    );
  return saisie === 'ligne' ? (
    <input
      {...commun}
      // The types of Preact want it said where the type of the input varies.
      list={undefined}
      type={typeDeSaisie({ clavier })}
      inputmode={clavier}
      autocomplete={remplissage}
      onInput={(e) => changer(e.currentTarget.value)}
    />
  ) : (
    <textarea {...commun} rows={4} onInput={(e) => changer(e.currentTarget.value)} />
  );
}

interface PropsDeCases {
  readonly cochees: readonly string[];
  readonly choix: Choix;
  readonly changer: (valeurs: readonly string[]) => void;
}

function Cases({ cochees, choix, changer }: PropsDeCases) {
  return choix.map(([valeur, libelle]) => (
    <Case
      key={valeur}
      libelle={libelle}
      cochee={cochees.includes(valeur)}
      changer={(oui) => changer(oui ? [...cochees, valeur] : cochees.filter((c) => c !== valeur))}
    />
  ));
}

interface PropsDeCase {
  readonly libelle: string;
  readonly cochee: boolean;
  readonly changer: (cochee: boolean) => void;
}

function Case({ libelle, cochee, changer }: PropsDeCase) {
  return (
    <label class="case">
      <input type="checkbox" checked={cochee} onChange={(e) => changer(e.currentTarget.checked)} />
      <span>{libelle}</span>
    </label>
  );
}
