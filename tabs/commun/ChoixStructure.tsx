import { Combobox, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { trouverAuMieux } from '../../core/annuaire/au-mieux.ts';
import type { IndexAnnuaire } from '../../core/annuaire/index-annuaire.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { TEXTES } from './textes.ts';

interface ChoixStructureProps {
  readonly index: IndexAnnuaire;
  readonly label: string;
  readonly placeholder?: string;
  /** The structure already chosen, when the choice stays shown. */
  readonly choisie?: Structure | undefined;
  readonly choisir: (structure: Structure | undefined) => void;
}

const PROPOSEES = 12;

/** A structure, found by typing: a list of thousands is never drawn whole. */
export function ChoixStructure({ index, label, placeholder, choisie, choisir }: ChoixStructureProps) {
  // What is being typed; undefined while the list is closed.
  const [saisi, setSaisi] = useState<string>();
  const texte = saisi ?? choisie?.nom ?? '';
  const trouvees = saisi === undefined ? [] : trouverAuMieux(index, { texte: saisi }, PROPOSEES);
  return (
    <Combobox
      aria-label={label}
      placeholder={placeholder ?? TEXTES.chercherStructure}
      freeform
      expandIcon={{ 'aria-label': TEXTES.ouvrirLaListe(label) }}
      clearable={choisie !== undefined}
      open={saisi !== undefined}
      value={texte}
      selectedOptions={choisie === undefined ? [] : [choisie.id]}
      onChange={(evenement) => setSaisi(evenement.target.value)}
      onOpenChange={(_, { open }) => setSaisi(open ? (saisi ?? '') : undefined)}
      onOptionSelect={(_, { optionValue }) => {
        choisir(trouvees.find(({ structure }) => structure.id === optionValue)?.structure);
        setSaisi(undefined);
      }}
    >
      {trouvees.map(({ structure, sans }) => (
        <Option key={structure.id} value={structure.id} text={structure.nom}>
          {[structure.nom, structure.commune, sans === undefined ? undefined : `sans ${sans}`]
            .filter(Boolean)
            .join(' · ')}
        </Option>
      ))}
    </Combobox>
  );
}
