import { VerticalBarChart } from '@fluentui/react-charts';
import { tokens } from '@fluentui/react-components';
import type { LigneDIndicateur } from '../../../core/indicateurs/synthese.ts';
import { moisLong } from '../../../core/textes/francais.ts';
import { lireMesure, moisCourt } from '../form.ts';
import { INDICATEUR } from '../textes.ts';

const HAUTEUR = 160;

/** Bars of the last twelve months. A masked or unknown month has no bar; its sentence is in the table. */
export default function Graphique({ indicateur }: { readonly indicateur: LigneDIndicateur }) {
  const { serie, libelle, unite } = indicateur;
  return (
    <VerticalBarChart
      chartTitle={INDICATEUR.graphique(libelle)}
      culture="fr-FR"
      height={HAUTEUR}
      hideLegend
      roundCorners
      maxBarWidth={20}
      yAxisTickCount={3}
      data={serie.map(({ mois, mesure }) => ({
        x: moisCourt(mois),
        y: mesure.valeur ?? 0,
        color: tokens.colorBrandBackground,
        legend: libelle,
        xAxisCalloutData: moisLong(mois),
        yAxisCalloutData: lireMesure(mesure, unite),
        callOutAccessibilityData: { ariaLabel: `${moisLong(mois)}\u00A0: ${lireMesure(mesure, unite)}` },
      }))}
    />
  );
}
