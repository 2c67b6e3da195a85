import { VerticalBarChart } from '@fluentui/react-charts';
import { tokens } from '@fluentui/react-components';
import type { LigneDIndicateur } from '../../../core/indicateurs/synthese.ts';
import { nombre } from '../../../core/textes/francais.ts';
import { moisCourt } from '../form.ts';
import { INDICATEUR } from '../textes.ts';
import css from './indicateurs.module.css';

const HAUTEUR = 160;
/** Under 16 px the library does not write the value over the bar. */
const LARGEUR = 16;

/**
 * Bars of the last twelve months, each with its value. A masked or unknown month has no bar; its sentence is in the table.
 * The library describes its charts in English and makes each one a stop of the keyboard: the drawing is inert, named in French, and the table says the same.
 */
export default function Graphique({ indicateur }: { readonly indicateur: LigneDIndicateur }) {
  const { serie, libelle } = indicateur;
  return (
    <div role="img" aria-label={INDICATEUR.graphique(libelle)}>
      <div inert className={css.graphique}>
        <VerticalBarChart
          culture="fr-FR"
          height={HAUTEUR}
          hideLegend
          hideTooltip
          roundCorners
          barWidth={LARGEUR}
          yAxisTickCount={3}
          data={serie.map(({ mois, mesure }) => ({
            x: moisCourt(mois),
            y: mesure.valeur ?? 0,
            ...(mesure.valeur ? { barLabel: nombre(mesure.valeur) } : {}),
            color: tokens.colorBrandBackground,
          }))}
        />
      </div>
    </div>
  );
}
