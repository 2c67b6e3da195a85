import { VerticalBarChart } from '@fluentui/react-charts';
import { tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { LigneDIndicateur } from '../../../core/indicateurs/synthese.ts';
import { dessinDe } from '../graphique.ts';
import { INDICATEUR } from '../textes.ts';
import css from './indicateurs.module.css';

const HAUTEUR = 160;
/** Under 16 px the library does not write the value over the bar. */
const LARGEUR = 16;

/**
 * Bars of the last twelve months, each with its value, and the target as a line. A month that is masked or not known
 * is hatched over the whole height. The library describes its charts in English and makes each one a stop of the
 * keyboard: the drawing is inert, named in French, and the table says the same.
 */
export default function Graphique({ indicateur }: { readonly indicateur: LigneDIndicateur }) {
  const hachures = useId();
  const { barres, maximum, repere, legende } = dessinDe(indicateur);
  return (
    <div>
      <div role="img" aria-label={INDICATEUR.graphique(indicateur.libelle)}>
        <div inert className={css.graphique}>
          <Hachures id={hachures} />
          <VerticalBarChart
            culture="fr-FR"
            height={HAUTEUR}
            hideLegend
            hideTooltip
            roundCorners
            barWidth={LARGEUR}
            yMinValue={0}
            yMaxValue={maximum}
            yAxisTickValues={[0, maximum / 2, maximum]}
            lineLegendColor={tokens.colorNeutralForeground2}
            data={barres.map(({ mois, sorte, hauteur, etiquette }) => ({
              x: mois,
              y: hauteur,
              barLabel: etiquette,
              color: sorte === 'connu' ? tokens.colorBrandForeground1 : `url(#${hachures})`,
              ...(repere === undefined ? {} : { lineData: { y: repere } }),
            }))}
          />
        </div>
      </div>
      <p className={css.legende}>{legende.join(' ')}</p>
    </div>
  );
}

/** Slanted strokes that a bar is filled with. */
function Hachures({ id }: { readonly id: string }) {
  return (
    <svg width={0} height={0} aria-hidden className={css.motif}>
      <defs>
        <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1={0} y1={0} x2={0} y2={6} stroke={tokens.colorNeutralForeground3} strokeWidth={1.5} />
        </pattern>
      </defs>
    </svg>
  );
}
