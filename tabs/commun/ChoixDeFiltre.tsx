import { Select } from '@fluentui/react-components';

interface ChoixProps {
  readonly nom: string;
  readonly tous: string;
  readonly valeur: string;
  readonly valeurs: readonly (readonly [string, string])[];
  readonly choisir: (valeur: string) => void;
}

/** What a list is narrowed by. A value that an address names and that no row holds any more is shown all the same: it explains an empty list. */
export function ChoixDeFiltre({ nom, tous, valeur, valeurs, choisir }: ChoixProps) {
  const connue = valeur === '' || valeurs.some(([cle]) => cle === valeur);
  return (
    <Select aria-label={nom} value={valeur} onChange={(_, { value }) => choisir(value)}>
      <option value="">{tous}</option>
      {connue ? null : <option value={valeur}>{valeur}</option>}
      {valeurs.map(([cle, libelle]) => (
        <option key={cle} value={cle}>
          {libelle}
        </option>
      ))}
    </Select>
  );
}
