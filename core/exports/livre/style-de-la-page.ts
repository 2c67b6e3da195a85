import {
  BANDE,
  CORPS,
  COUVERTURE,
  type Corps,
  FEUILLE,
  GOUTTIERE,
  LARGEUR_DE_COLONNE,
  MARGES,
  NUMERO,
  RETRAIT,
} from './gabarit.ts';

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
  `a{color:inherit;text-decoration:none}a:focus-visible{outline:2px solid ${BLEU}}`,
  `.page{position:relative;width:${FEUILLE.largeur}pt;height:${FEUILLE.hauteur}pt;padding:${MARGES.haut}pt ${MARGES.cotes}pt ${MARGES.bas}pt;margin:16pt auto;background:#fff;overflow:hidden;box-shadow:0 1pt 6pt #0003}`,
  `.courant,.pied{position:absolute;left:${MARGES.cotes}pt;right:${MARGES.cotes}pt;display:flex;justify-content:space-between;gap:20pt;font-size:8pt;line-height:11pt;color:${GRIS};white-space:nowrap}`,
  `.courant{top:30pt;padding-bottom:6pt;border-bottom:.75pt solid #b9c3ce}.courant span:last-child{font-weight:700;color:${BLEU}}`,
  `.pied{bottom:25pt}.pied span:first-child{overflow:hidden;text-overflow:ellipsis}.folio{font-weight:700;font-size:10pt;color:${BLEU}}`,
  `h2,h3{color:${BLEU}}.page>h2{font-size:22pt;line-height:26pt;margin:0 0 14pt}`,
  `.colonnes{display:flex;gap:${GOUTTIERE}pt;align-items:flex-start}.colonne{display:flex;flex-direction:column;width:${LARGEUR_DE_COLONNE}pt;overflow-wrap:anywhere}.colonne>:first-child{margin-top:0}`,
  corps('.corps h2', 'section'),
  `.corps h2{background:${BLEU};color:#fff;padding:${BANDE.haut}pt ${BANDE.cote}pt}`,
  corps('article h3', 'nom'),
  `article h3{color:${ENCRE}}`,
  corps('p.sous-titre', 'sousTitre'),
  corps('p.reserve', 'reserve'),
  corps('p.presentation', 'presentation'),
  corps('p.ligne', 'ligne'),
  `p.sous-titre{color:${BLEU}}p.reserve{color:#8a3b00}`,
  // The label in the margin of what it names.
  `p.ligne{padding-left:${RETRAIT}pt}.ligne b{float:left;margin-left:-${RETRAIT}pt;width:${RETRAIT}pt;font-size:7.5pt;line-height:11.8pt;font-weight:400;color:${GRIS}}.fort{font-weight:700}`,
  `article{padding-bottom:${CORPS.filet.interligne - 0.5}pt;margin-bottom:${CORPS.filet.apres}pt;border-bottom:.5pt solid #b9c3ce}`,
  // Nothing to part it from at the foot of a column.
  '.colonne>article:last-child{border-color:transparent}',
  '.colonne[style]>article:not(:last-child){margin-bottom:auto}',
  '.renvoi{display:flex;align-items:flex-end}.renvoi::after{content:"";order:1;flex:1;min-width:6pt;margin:0 3pt 2.5pt;border-bottom:1pt dotted #8794a1}',
  `.renvoi span{max-width:calc(100% - ${NUMERO}pt)}.renvoi b{order:2;color:${BLEU}}`,
  corps('h3.ailleurs', 'ailleurs'),
  corps('p.ailleurs', 'renvoi'),
  corps('h3.groupe', 'groupe'),
  corps('p.terme', 'terme'),
  corps('.sommaire li', 'sommaire'),
  '.sommaire{list-style:none;margin:0;padding:0}',
  `.couverture{padding:0}.bandeau{background:${BLEU};color:#fff;height:${COUVERTURE.bandeau}pt;padding:150pt ${COUVERTURE.cotes}pt 40pt;overflow:hidden}.bandeau p{margin:0}`,
  '.territoire{font-size:15pt;line-height:20pt;letter-spacing:.5pt}.bandeau h1{font-size:44pt;line-height:48pt;margin:12pt 0 20pt}.objet{font-size:16pt;line-height:21pt}.contenu{font-size:12pt;line-height:18pt}.bandeau .date{font-size:12pt;line-height:18pt;margin-top:22pt}',
  `.encarts{display:flex;gap:36pt;padding:36pt ${COUVERTURE.cotes}pt;font-size:10pt;line-height:14.5pt}.encarts>section{flex:1}.encarts h2{font-size:13pt;line-height:17pt;margin:0 0 8pt}.encarts p{margin:0 0 6pt}.encarts ol{margin:0;padding-left:14pt}.encarts li{margin-bottom:6pt;overflow-wrap:anywhere}`,
  '@media print{html{background:#fff}.page{margin:0;box-shadow:none;break-after:page}.page:last-child{break-after:auto}}',
  '@media screen and (max-width:820px){.page{width:auto;height:auto;padding:20px;margin:0 0 8px;overflow:visible}.courant,.pied{position:static;padding:0;margin-bottom:10px}.courant span:last-child{overflow:hidden;text-overflow:ellipsis}.colonnes,.encarts{display:block}.colonne{width:auto;height:auto!important}.couverture{padding:0}.bandeau{height:auto;padding:48px 20px}.bandeau h1{font-size:30pt;line-height:34pt}.encarts{padding:20px}}',
].join('\n');
