import { Onglet } from '../commun/Onglet.tsx';
import { RUBRIQUES } from './rubriques.ts';
import { TEXTES } from './textes.ts';

/** The tab that opens first. */
export const AccueilOnglet = () => <Onglet rubriques={RUBRIQUES} nom={TEXTES.titre} attente={TEXTES.attente} />;
