import { Onglet } from '../commun/Onglet.tsx';
import { RUBRIQUES } from './rubriques.ts';
import { TEXTES } from './textes.ts';

/** The tab of the rencontres. */
export const RencontresOnglet = () => <Onglet rubriques={RUBRIQUES} nom={TEXTES.rubriques} attente={TEXTES.attente} />;
