import type { Rencontre } from '../lists/rencontres.list.ts';
import { direCeQuIlFautSavoir } from '../rencontres/a-savoir.ts';
import { feuilleHtml } from '../rencontres/feuille-html.ts';
import { lieuComplet } from '../rencontres/lieu.ts';
import { dateLongue, espacesInsecables } from '../textes/francais.ts';
import { echapperHtml as t } from '../textes/html.ts';
import { telephoneLisible } from '../textes/telephone.ts';
import type { Appel, PourquoiAppeler } from './a-telephoner.ts';

export const TITRE_DE_LA_LISTE = 'Liste à téléphoner';

export const POURQUOI_APPELER = {
  'sans-adresse': 'Sans adresse électronique',
  revenu: 'Son courriel est revenu',
  silence: 'N’a pas répondu',
} as const satisfies Record<PourquoiAppeler, string>;

export const SANS_NUMERO = 'Aucun numéro connu';

/** What one asks of all, once the date is there; the second sentence brings what there is to know to come. Of one that is cancelled, what one tells. */
export function quoiDire(r: Rencontre): readonly string[] {
  if (r.etat === 'Annulée') {
    const prevue = r.debut === undefined ? '' : `, prévue le ${dateLongue(r.debut)},`;
    const motif = r.motifAnnulation === undefined ? '.' : ` : ${r.motifAnnulation}`;
    return [espacesInsecables(`« La rencontre ${r.titre}${prevue} est annulée${motif} »`)];
  }
  const lieu = lieuComplet(r) ?? (r.modalite === 'À distance' ? 'à distance' : undefined);
  const quand = r.debut === undefined ? '' : ` le ${dateLongue(r.debut)}`;
  return [
    `« Nous nous réunissons${quand}${lieu === undefined ? '' : `, ${lieu}`} : ${r.titre}. Pouvez-vous venir, ou quelqu’un à votre place ? »`,
    ['« Que vous faut-il pour venir ? »', direCeQuIlFautSavoir(r)].filter((dit) => dit !== '').join(' '),
  ].map(espacesInsecables);
}

const STYLE = [
  '.dire{border-left:3pt solid #1f4e79;padding-left:8pt;margin:0 0 10pt}.dire p{margin:0 0 3pt}',
  'table{width:100%;border-collapse:collapse;table-layout:fixed}th,td{border:1px solid #8794a1;padding:4pt 6pt;text-align:left;vertical-align:top;font-weight:400;overflow-wrap:anywhere}thead th{background:#1f4e79;color:#fff;font-weight:600;-webkit-print-color-adjust:exact;print-color-adjust:exact}tbody tr{height:15mm;break-inside:avoid}tbody th b{display:block}',
  'col:nth-child(1){width:31%}col:nth-child(2){width:32%}.pourquoi{color:#4d5966;font-size:9.5pt}.numero{white-space:nowrap;font-weight:600;font-variant-numeric:tabular-nums}td p{margin:0 0 3pt}',
  '.cases{display:flex;flex-wrap:wrap;gap:3pt 10pt}.cases span::before{content:"";display:inline-block;width:9pt;height:9pt;margin-right:4pt;border:1pt solid #1b2733;vertical-align:-1pt}',
  '.garde{margin:10pt 0 0;font-size:9pt;color:#4d5966}',
  '@media screen and (max-width:600px){table{font-size:8.5pt}th,td{padding:3pt}.numero{white-space:normal}}',
].join('\n');

/** The list as a page to print, its headings repeated on each sheet of paper, with a box an answer. */
export function listeDAppelsEnHtml(r: Rencontre, appels: readonly Appel[]): string {
  const cases = (r.etat === 'Annulée' ? ['Prévenue', 'À rappeler'] : ['Vient', 'Ne vient pas', 'À rappeler'])
    .map((dite) => `<span>${dite}</span>`)
    .join('');
  const rangee = ({ nom, pourquoi, appeler }: Appel): string => {
    const qui =
      appeler.length === 0
        ? `<p>${t(SANS_NUMERO)}</p>`
        : appeler
            .map(
              (a) =>
                `<p>${a.nom === nom ? '' : `${t(a.nom)}<br>`}<span class="numero">${t(telephoneLisible(a.telephone))}</span></p>`,
            )
            .join('');
    return `<tr><th scope="row"><b>${t(nom)}</b><span class="pourquoi">${t(POURQUOI_APPELER[pourquoi])}</span></th><td>${qui}</td><td><div class="cases">${cases}</div></td></tr>`;
  };
  return feuilleHtml({
    surtitre: TITRE_DE_LA_LISTE,
    titre: r.titre,
    style: STYLE,
    corps: `<div class="dire">${quoiDire(r)
      .map((phrase) => `<p>${t(phrase)}</p>`)
      .join('')}</div>
<table>
<colgroup><col><col><col></colgroup>
<thead><tr><th scope="col">Structure</th><th scope="col">Qui appeler</th><th scope="col">Réponse</th></tr></thead>
<tbody>
${appels.map(rangee).join('\n')}
</tbody>
</table>
<p class="garde">Cette feuille porte des numéros que tous ne peuvent pas lire\u00A0: elle reste à la coordination, et se détruit une fois les réponses notées.</p>`,
  });
}
