import { COLONNES, CORPS, type Corps, FEUILLE, GOUTTIERE, largeurDeColonne, MARGES } from './gabarit.ts';

const corps = (selecteur: string, nom: Corps): string => {
  const { taille, interligne, avant, apres, gras } = CORPS[nom];
  return `${selecteur}{font-size:${taille}pt;line-height:${interligne}pt;margin:${avant}pt 0 ${apres}pt;font-weight:${gras ? 700 : 400}}`;
};

const ENCRE = '#1b2733';
const BLEU = '#1f4e79';
const GRIS = '#4d5966';

/** Contrasts on white: 15, 8.6 and 7.2 to 1. Printed, each sheet is its own page; on a narrow screen the sheets flow. */
export const STYLE_DE_LA_PAGE = [
  '@page{size:A4 portrait;margin:0}',
  // Where none of the three twins is installed (a bare Linux), DejaVu at their width.
  '@font-face{font-family:Secours;src:local("DejaVu Sans");size-adjust:86%}@font-face{font-family:Secours;font-weight:700;src:local("DejaVu Sans Bold");size-adjust:86%}',
  '*{box-sizing:border-box}',
  `html{background:#e8ebef}body{margin:0;color:${ENCRE};font-family:Arial,"Liberation Sans",Helvetica,Secours,sans-serif;-webkit-print-color-adjust:exact;print-color-adjust:exact}`,
  'a{color:inherit;text-decoration:none}a:focus-visible{outline:2px solid #1f4e79}',
  `.page{position:relative;width:${FEUILLE.largeur}pt;height:${FEUILLE.hauteur}pt;padding:${MARGES.haut}pt ${MARGES.cotes}pt ${MARGES.bas}pt;margin:16pt auto;background:#fff;overflow:hidden;box-shadow:0 1pt 6pt #0003}`,
  `.courant,.pied{position:absolute;left:${MARGES.cotes}pt;right:${MARGES.cotes}pt;display:flex;justify-content:space-between;gap:20pt;font-size:8pt;line-height:11pt;color:${GRIS}}`,
  `.courant{top:34pt;padding-bottom:6pt;border-bottom:.75pt solid #b9c3ce}.courant span:last-child{font-weight:700;color:${BLEU};text-align:right}.courant span{overflow:hidden;white-space:nowrap;text-overflow:ellipsis}`,
  `.pied{bottom:28pt}.folio{font-weight:700;font-size:10pt;color:${BLEU}}`,
  `.colonnes{display:flex;gap:${GOUTTIERE}pt;align-items:flex-start}.colonne{overflow-wrap:anywhere}`,
  `.corps .colonne{width:${largeurDeColonne(COLONNES.corps)}pt}.index .colonne{width:${largeurDeColonne(COLONNES.index)}pt}`,
  corps('.corps h2', 'section'),
  `h2{color:${BLEU}}.corps h2{border-bottom:1.5pt solid ${BLEU};padding-bottom:0}`,
  corps('article h3', 'nom'),
  corps('article p', 'ligne'),
  corps('article p.sous-titre', 'sousTitre'),
  corps('article p.reserve', 'reserve'),
  `article b{color:${GRIS};font-weight:700}p.sous-titre{color:${BLEU}}p.reserve{color:#8a3b00}`,
  `article{padding-bottom:${CORPS.filet.interligne - 0.5}pt;margin-bottom:${CORPS.filet.apres}pt;border-bottom:.5pt solid #ccd4dc}`,
  corps('.renvois p,.renvois li', 'renvoi'),
  `.renvois ul{margin:0;padding-left:10pt}.renvois p{font-weight:700;color:${GRIS}}.renvois{margin-bottom:${CORPS.filet.apres}pt}`,
  `.page>h2{font-size:20pt;line-height:26pt;margin:0 0 14pt}`,
  corps('.sommaire li', 'sommaire'),
  '.sommaire{list-style:none;margin:0;padding:0}.sommaire a{display:flex;align-items:baseline;gap:6pt}.sommaire a::after{content:"";order:1;flex:1;border-bottom:1pt dotted #8794a1}.sommaire b{order:2;min-width:20pt;text-align:right}',
  corps('h3.lettre', 'lettre'),
  `h3.lettre{color:${BLEU}}`,
  corps('p.terme', 'terme'),
  'p.terme{padding-left:8pt;text-indent:-8pt}',
  `.couverture{padding:0}.bandeau{background:${BLEU};color:#fff;height:430pt;padding:150pt 60pt 40pt;overflow:hidden}.bandeau p{margin:0}`,
  '.territoire{font-size:14pt;letter-spacing:.5pt}.bandeau h1{font-size:42pt;line-height:46pt;margin:14pt 0 18pt}.partie{font-size:16pt;line-height:21pt}.bandeau .date{font-size:12pt;margin-top:26pt}',
  `.encarts{display:flex;gap:36pt;padding:34pt 60pt;font-size:10pt;line-height:14.5pt}.encarts>section{flex:1}.encarts h2{font-size:13pt;line-height:17pt;margin:0 0 8pt}.encarts p{margin:0 0 6pt}.encarts ol{margin:0;padding-left:14pt}.encarts li{margin-bottom:6pt}`,
  '@media print{html{background:#fff}.page{margin:0;box-shadow:none;break-after:page}.page:last-child{break-after:auto}}',
  '@media screen and (max-width:820px){.page{width:auto;height:auto;padding:20px;margin:0 0 8px;overflow:visible}.courant,.pied{position:static;padding:0;margin-bottom:10px}.colonnes,.encarts{display:block}.corps .colonne,.index .colonne{width:auto}.couverture{padding:0}.bandeau{height:auto;padding:48px 20px}.bandeau h1{font-size:30pt;line-height:34pt}.encarts{padding:20px}}',
].join('\n');
