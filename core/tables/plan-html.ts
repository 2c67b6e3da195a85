import { feuilleHtml } from '../rencontres/feuille-html.ts';
import { echapperHtml as t } from '../textes/html.ts';
import type { Plan } from './plan.ts';

export const TITRE_DU_PLAN = 'Plan de table';

const STYLE = [
  'section{break-after:page}section:last-child{break-after:auto}h2{font-size:16pt;margin:10pt 0 6pt}',
  '.tables{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,56mm),1fr));gap:6mm}article{border:1px solid #8794a1;border-radius:3mm;padding:3mm 4mm;break-inside:avoid}h3{margin:0 0 2mm;font-size:13pt}ul{margin:0;padding-left:5mm;font-size:12pt}li{margin:0 0 1mm;overflow-wrap:anywhere}',
].join('\n');

/** One sheet of paper a round, to pin on the wall. `noms`: by rank. */
export const planEnHtml = (titre: string, plan: Plan, noms: readonly string[]): string =>
  feuilleHtml({
    surtitre: TITRE_DU_PLAN,
    titre,
    style: STYLE,
    corps: plan
      .map(
        (tables, tour) =>
          `<section>${plan.length > 1 ? `<h2>Tour ${tour + 1}</h2>` : ''}<div class="tables">${tables.map((table, rang) => tableEnHtml(table, rang, noms)).join('\n')}</div></section>`,
      )
      .join('\n'),
  });

const tableEnHtml = (table: readonly number[], rang: number, noms: readonly string[]): string =>
  `<article><h3>Table ${rang + 1}</h3><ul>${table.map((personne) => `<li>${t(noms[personne] ?? '')}</li>`).join('')}</ul></article>`;
