import { Onglet } from '../commun/Onglet.tsx';
import { Information } from '../mes-donnees/components/Information.tsx';
import { RUBRIQUES } from './rubriques.ts';
import { TEXTES } from './textes.ts';

/** The tab of the annuaire. */
export const AnnuaireOnglet = () => (
  <Onglet rubriques={RUBRIQUES} nom={TEXTES.rubriques} attente={TEXTES.attente}>
    <Information />
  </Onglet>
);
