import type { Rencontre } from '../lists/rencontres.list.ts';
import { ceQuIlFautSavoir } from '../rencontres/a-savoir.ts';
import { lieuComplet } from '../rencontres/lieu.ts';
import { dateLongue, dureeEnMots, espacesInsecables } from '../textes/francais.ts';
import { enHtml, echapperHtml as t } from '../textes/html.ts';
import type { TypeDePoint } from '../vocabulaires/rencontres.ts';
import { minutesLibresAvant } from './composer.ts';
import { ecartesDits, type OrdreDuJour, type PointCale, type SourceDePoint } from './ordre-du-jour.ts';
import { debutDuPoint, direPresente } from './texte.ts';

type Entete = Pick<Rencontre, 'titre' | 'debut' | 'lieu' | 'commune' | 'thematique' | 'format' | 'objectif'> &
  Parameters<typeof ceQuIlFautSavoir>[0];

/** What is there at every rencontre: on paper, nobody asks why. */
const DU_CADRE: readonly SourceDePoint[] = ['ouverture', 'thematique', 'cloture'];

const CLASSES = { Information: 'i', Échange: 'e', Décision: 'd' } as const satisfies Record<TypeDePoint, string>;

const STYLE = [
  'html{background:#fff}body{margin:0 auto;padding:24px;max-width:190mm;color:#1b2733;font:11pt/1.4 "Segoe UI",system-ui,Arial,sans-serif}',
  'header{border-left:5pt solid #1f4e79;padding-left:12pt;margin-bottom:18pt}',
  '.surtitre{margin:0;color:#4d5966;text-transform:uppercase;letter-spacing:1pt;font-size:9.5pt}h1{font-size:21pt;line-height:1.2;margin:3pt 0 6pt;color:#1f4e79}header p{margin:0}.quand{font-size:12.5pt;font-weight:600}.faits{color:#4d5966}.objectif{margin-top:8pt;font-style:italic}header .savoir{margin-top:3pt;font-size:10pt}',
  'ol{list-style:none;margin:0;padding:0}li.p{display:grid;grid-template-columns:52pt 12pt minmax(0,1fr) max-content;column-gap:8pt;break-inside:avoid}',
  '.h{font-weight:700;font-size:12pt;color:#1f4e79;text-align:right;font-variant-numeric:tabular-nums;padding-top:1pt}',
  // The line of time: a dot by point, hollow where something is to be decided.
  '.l{position:relative}.l::before{content:"";position:absolute;left:5pt;top:0;bottom:0;border-left:1.5pt solid #b8c4d0}li.p:first-child .l::before{top:8pt}li.p:last-child .l::before{bottom:auto;height:8pt}.l::after{content:"";position:absolute;left:1.5pt;top:4.5pt;width:6pt;height:6pt;border-radius:50%;border:1.5pt solid #1f4e79;background:#1f4e79}.d .l::after{background:#fff}',
  '.c{padding-bottom:13pt;min-width:0;overflow-wrap:anywhere}.c h2{font-size:12.5pt;line-height:1.3;margin:0;font-weight:600}.c ul{margin:3pt 0 0;padding-left:14pt}.c li{margin:1pt 0}.qui{margin:3pt 0 0}.de{margin:2pt 0 0;color:#4d5966;font-size:9.5pt}',
  '.m{text-align:right;white-space:nowrap;padding-bottom:9pt}.m b{display:block;font-variant-numeric:tabular-nums}.m span{font-size:9pt;color:#4d5966}.d .m span{color:#8a3b12;font-weight:600}',
  'li.libre .c{color:#4d5966}li.libre .l::after{border-color:#b8c4d0;background:#fff}',
  'section{margin-top:10pt;padding-top:8pt;border-top:1px solid #b8c4d0;font-size:9.5pt;break-inside:avoid}section h2{font-size:11pt;margin:0 0 4pt;color:#1f4e79}section ul{margin:0;padding-left:14pt}section li{margin:0 0 2pt}.decisions div{border-bottom:1px solid #b8c4d0;height:9mm}',
  '@media screen and (max-width:600px){body{padding:12px;font-size:10pt}li.p{grid-template-columns:44pt 10pt minmax(0,1fr)}li.p .l{grid-row:1/span 2}.m{grid-column:3;text-align:left;padding-bottom:12pt}.m b{display:inline;margin-right:6pt}.c{padding-bottom:2pt}}',
  '@page{size:A4;margin:16mm 15mm}@media print{body{padding:0;max-width:none}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}',
].join('\n');

/** The ordre du jour as a page to print or to pin up, alone in its document: hours along a line, and room for what will be decided. */
export function ordreDuJourEnHtml(odj: OrdreDuJour, r: Entete): string {
  const lieu = lieuComplet(r);
  const quand = r.debut === undefined ? [] : [majuscule(dateLongue(r.debut))];
  const faits = [dureeEnMots(odj.dureeMinutes), ...(lieu === undefined ? [] : [lieu]), r.thematique, r.format];
  return `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t(`Ordre du jour – ${r.titre}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<p class="surtitre">Ordre du jour</p>
<h1>${dire(r.titre)}</h1>
${quand.map((q) => `<p class="quand">${dire(q)}</p>`).join('')}
<p class="faits">${dire(faits.join(' · '))}</p>
${r.objectif === undefined ? '' : `<p class="objectif">${enHtml(espacesInsecables(r.objectif))}</p>`}
${ceQuIlFautSavoir(r)
  .map(({ titre, texte }) => `<p class="savoir"><b>${dire(`${titre} :`)}</b> ${enHtml(espacesInsecables(texte))}</p>`)
  .join('')}
</header>
<ol>
${odj.points.map((p, i) => libre(minutesLibresAvant(odj.points, i)) + point(p, r.debut)).join('\n')}
</ol>
${ecartes(odj)}
<section class="decisions"><h2>Décisions prises, qui les porte, pour quand</h2>${'<div></div>'.repeat(4)}</section>
</main>
</body>
</html>
`;
}

const majuscule = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1);

const dire = (texte: string): string => t(espacesInsecables(texte));

const libre = (minutes: number): string =>
  minutes === 0
    ? ''
    : `<li class="p libre"><span class="h"></span><span class="l"></span><div class="c">Temps libre</div><div class="m"><b>${dureeEnMots(minutes)}</b></div></li>\n`;

function point(p: PointCale, debut: string | undefined): string {
  const sous = (p.sousPoints ?? []).map((s) => `<li>${dire(s)}</li>`).join('');
  return [
    `<li class="p ${CLASSES[p.type]}"><span class="h">${t(debutDuPoint(p, debut))}</span><span class="l"></span><div class="c"><h2>${dire(p.titre)}</h2>`,
    sous === '' ? '' : `<ul>${sous}</ul>`,
    p.presente === undefined ? '' : `<p class="qui">${dire(direPresente(p.presente))}</p>`,
    p.origine === '' || DU_CADRE.includes(p.source) ? '' : `<p class="de">${dire(p.origine)}</p>`,
    `</div><div class="m"><b>${dureeEnMots(p.duree)}</b><span>${p.type}</span></div></li>`,
  ].join('');
}

function ecartes(odj: OrdreDuJour): string {
  const dits = ecartesDits(odj);
  if (dits.length === 0) return '';
  return `<section><h2>Pour une prochaine fois</h2><ul>${dits.map((p) => `<li>${dire(p.titre)}</li>`).join('')}</ul></section>`;
}
