import { feuilleHtml } from '../rencontres/feuille-html.ts';
import { espacesInsecables, jourLong } from '../textes/francais.ts';
import { echapperHtml as t } from '../textes/html.ts';
import type { Passation } from './passation.ts';

const STYLE = [
  'dl{display:grid;grid-template-columns:max-content 1fr;gap:2pt 10pt;margin:0 0 8pt}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}',
  'h2{font-size:12pt;margin:14pt 0 4pt;break-after:avoid}.savoir{white-space:pre-line;margin:0 0 4pt}',
  'table{width:100%;border-collapse:collapse;table-layout:fixed}th,td{border:1px solid #8794a1;padding:4pt 6pt;text-align:left;vertical-align:top;font-weight:400;overflow-wrap:anywhere}thead th{background:#1f4e79;color:#fff;font-weight:600;-webkit-print-color-adjust:exact;print-color-adjust:exact}tbody tr{break-inside:avoid}tbody th{white-space:pre-line}',
  '.vide,.mention{color:#4d5966}.mention{margin-top:14pt;font-size:9pt}',
  '@media screen and (max-width:600px){table{font-size:8.5pt}th,td{padding:3pt}dl{display:block}}',
].join('\n');

/** The handover as a page to print. `maintenant`: an instant, for the day on which it is made. */
export function passationEnHtml(p: Passation, maintenant: string): string {
  const section = ({ titre, lignes }: Passation['sections'][number]): string =>
    `<h2>${t(titre)}</h2>${
      lignes.length === 0
        ? '<p class="vide">Rien.</p>'
        : `<table><thead><tr><th scope="col">Quoi</th><th scope="col">Où cela en est</th></tr></thead><tbody>${lignes
            .map(({ quoi, detail }) => `<tr><th scope="row">${t(quoi)}</th><td>${t(detail)}</td></tr>`)
            .join('')}</tbody></table>`
    }`;
  return feuilleHtml({
    surtitre: 'Passation',
    titre: p.titre,
    style: STYLE,
    corps: `<dl>${p.faits.map(({ nom, valeur }) => `<dt>${t(nom)}</dt><dd>${t(valeur)}</dd>`).join('')}</dl>
${p.aSavoir.map(({ thematique, texte }) => `<h2>${t(espacesInsecables(`À savoir : ${thematique}`))}</h2><p class="savoir">${t(texte)}</p>`).join('')}
${p.sections.map(section).join('\n')}
<p class="mention">${t(espacesInsecables(`Établie le ${jourLong(maintenant)}. À lire par qui prend le relais, et par personne d’autre.`))}</p>`,
  });
}
