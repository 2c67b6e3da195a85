import { SearchBox, type SearchBoxProps } from '@fluentui/react-components';
import { useLayoutEffect, useState } from 'react';

interface ChampProps extends Pick<SearchBoxProps, 'className' | 'placeholder'> {
  readonly nom: string;
  readonly effacer: string;
  /** As the address keeps it. */
  readonly texte: string;
  readonly chercher: (texte: string) => void;
}

/** The words of a search that its address keeps. */
export function ChampDeMots({ nom, effacer, texte, chercher, ...champ }: ChampProps) {
  // As it is typed: the address keeps less of it.
  const [saisi, setSaisi] = useState(texte);
  const vide = texte === '';
  useLayoutEffect(() => {
    // Emptied from elsewhere, with the list: by the button that shows all, or by going back.
    if (vide) setSaisi('');
  }, [vide]);
  return (
    <SearchBox
      {...champ}
      value={saisi}
      maxLength={200}
      aria-label={nom}
      dismiss={{ 'aria-label': effacer }}
      onChange={(_, { value }) => {
        setSaisi(value);
        chercher(value);
      }}
    />
  );
}
