import { qrEnSvg } from '../qr.ts';
import { feuilleHtml } from '../rencontres/feuille-html.ts';
import { echapperHtml as t } from '../textes/html.ts';
import { codeEnClair } from './code.ts';
import { type PorteDite, QR_DIT } from './dire.ts';

const STYLE = [
  'main{display:flex;flex-direction:column;align-items:center;text-align:center}h1{font-size:26pt}',
  'svg{width:120mm;max-width:100%;height:auto}p{margin:4pt 0;font-size:16pt}',
  '.code{font-size:40pt;font-weight:700;letter-spacing:4pt}.page{font-size:14pt;overflow-wrap:anywhere}',
].join('\n');

/** What is pinned at the door: the name of the rencontre, the QR, the code of the day. */
export const afficheDePorte = (titre: string, porte: PorteDite): string =>
  feuilleHtml({
    surtitre: 'Bienvenue',
    titre,
    style: STYLE,
    corps: `<p>Scannez ce QR pour dire que vous êtes là.</p>
${qrEnSvg(porte.adresse, QR_DIT)}
<p>Ou ouvrez cette page, et écrivez le code :</p>
<p class="page">${t(porte.page)}</p>
<p class="code">${t(codeEnClair(porte.code))}</p>`,
  });
