import { Combobox, Field, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { motsNus } from '../../../core/textes/mots-nus.ts';
import { TEXTES } from '../../commun/textes.ts';
import type { PersonneAChoisir } from '../queries.ts';
import { REFERENTS } from '../textes.ts';

interface ChoixProps {
  readonly label: string;
  readonly personnes: readonly PersonneAChoisir[];
  readonly choisie: string | undefined;
  readonly choisir: (id: string | undefined) => void;
  readonly faute?: string | undefined;
}

const PROPOSEES = 12;

/** A person, found by typing: a list of hundreds is never drawn whole. */
export function ChoixPersonne({ label, personnes, choisie, choisir, faute }: ChoixProps) {
  // What is being typed; undefined while the list is closed.
  const [saisi, setSaisi] = useState<string>();
  const nom = personnes.find(({ id }) => id === choisie)?.nom ?? '';
  const cherche = motsNus(saisi ?? '');
  const trouvees =
    saisi === undefined
      ? []
      : personnes.filter((p) => motsNus(`${p.nom} ${p.structure}`).includes(cherche)).slice(0, PROPOSEES);
  return (
    <Field label={label} validationMessage={faute}>
      <Combobox
        placeholder={REFERENTS.chercher}
        freeform
        clearable={choisie !== undefined}
        expandIcon={{ 'aria-label': TEXTES.ouvrirLaListe(label) }}
        open={saisi !== undefined}
        value={saisi ?? nom}
        selectedOptions={choisie === undefined ? [] : [choisie]}
        onChange={(evenement) => setSaisi(evenement.target.value)}
        onOpenChange={(_, { open }) => setSaisi(open ? (saisi ?? '') : undefined)}
        onOptionSelect={(_, { optionValue }) => {
          choisir(optionValue);
          setSaisi(undefined);
        }}
      >
        {trouvees.map((p) => (
          <Option key={p.id} value={p.id} text={p.nom}>
            {[p.nom, p.structure].filter(Boolean).join(' · ')}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
