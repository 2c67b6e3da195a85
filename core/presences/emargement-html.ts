import { codeEnClair } from '../porte/code.ts';
import { CODE_DIT, PAR_TELEPHONE, QR_DIT } from '../porte/dire.ts';
import { qrEnSvg } from '../qr.ts';
import { feuilleHtml } from '../rencontres/feuille-html.ts';
import { echapperHtml as t } from '../textes/html.ts';
import { COLONNES_D_EMARGEMENT, direExcusees, type Emargement, TITRE_D_EMARGEMENT } from './emargement.ts';

const STYLE = [
  '.tete{display:flex;justify-content:space-between;gap:12pt;align-items:flex-start}.porte{display:flex;gap:8pt;align-items:center;max-width:52%}.porte svg{width:28mm;height:28mm;flex:none}.porte p{margin:0;font-size:9pt;overflow-wrap:anywhere}.porte strong{font-size:12pt;letter-spacing:1pt}',
  'h2{font-size:11pt;margin:0 0 3pt}dl{display:grid;grid-template-columns:max-content 1fr;gap:2pt 10pt;margin:0 0 12pt}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}',
  'table{width:100%;border-collapse:collapse;table-layout:fixed}th,td{border:1px solid #8794a1;padding:4pt 6pt;text-align:left;vertical-align:middle;font-weight:400;overflow-wrap:anywhere}thead th{background:#1f4e79;color:#fff;font-weight:600;-webkit-print-color-adjust:exact;print-color-adjust:exact}tbody tr{height:11mm;break-inside:avoid}',
  'col:nth-child(1){width:36%}col:nth-child(2){width:34%}',
  '.excusees{margin:8pt 0 0}section{margin-top:14pt;padding-top:6pt;border-top:1px solid #8794a1;font-size:9pt;line-height:1.35;break-inside:avoid}section p{margin:0 0 2pt}',
  '@media screen and (max-width:600px){.tete{display:block}.porte{max-width:none;margin-bottom:8pt}table{font-size:8.5pt}th,td{padding:3pt}dl{display:block}}',
].join('\n');

const porte = ({ porte: p }: Emargement): string =>
  p === undefined
    ? ''
    : `<div class="porte">${qrEnSvg(p.adresse, QR_DIT)}<p>${t(PAR_TELEPHONE)} ${t(p.page)}<br>${t(CODE_DIT)} <strong>${t(codeEnClair(p.code))}</strong></p></div>`;

/** The sheet as a page to print, its headings repeated on each sheet of paper. */
export function emargementEnHtml(feuille: Emargement): string {
  const rangee = ({ structure, personne }: Emargement['lignes'][number]): string =>
    `<tr><th scope="row">${t(structure)}</th><td>${t(personne)}</td><td></td></tr>`;
  const vide = '<tr><td></td><td></td><td></td></tr>';
  return feuilleHtml({
    surtitre: TITRE_D_EMARGEMENT,
    titre: feuille.titre,
    style: STYLE,
    corps: `<div class="tete"><dl>${feuille.faits.map(({ nom, valeur }) => `<dt>${t(nom)}</dt><dd>${t(valeur)}</dd>`).join('')}</dl>${porte(feuille)}</div>
<table>
<colgroup><col><col><col></colgroup>
<thead><tr>${COLONNES_D_EMARGEMENT.map((colonne) => `<th scope="col">${t(colonne)}</th>`).join('')}</tr></thead>
<tbody>
${feuille.lignes.map(rangee).join('\n')}
${vide.repeat(feuille.vides)}
</tbody>
</table>
${feuille.excusees.length === 0 ? '' : `<p class="excusees">${t(direExcusees(feuille.excusees))}</p>`}
<section><h2>Vos données</h2>${feuille.notice.map((phrase) => `<p>${t(phrase)}</p>`).join('')}</section>`,
  });
}
