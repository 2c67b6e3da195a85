import { Onglet } from '../commun/Onglet.tsx';
import { RUBRIQUES } from './rubriques.ts';
import { TEXTES } from './textes.ts';

/** The tab of the plan. */
export const PlanOnglet = () => <Onglet rubriques={RUBRIQUES} nom={TEXTES.titre} attente={TEXTES.attente} />;
