import type { Rencontre } from '../lists/rencontres.list.ts';
import { lieuComplet } from '../rencontres/lieu.ts';
import { dateLongue, espacesInsecables } from '../textes/francais.ts';
import { echapperHtml } from '../textes/html.ts';
import { type LigneDeCompteRendu, lignesDuCompteRendu } from './lignes.ts';

const STYLE = [
  'html{background:#fff}body{margin:0 auto;padding:24px;max-width:180mm;color:#1b2733;font:11pt/1.45 "Segoe UI",system-ui,Arial,sans-serif;overflow-wrap:anywhere}',
  'header{border-left:5pt solid #1f4e79;padding-left:12pt;margin-bottom:16pt}',
  '.surtitre{margin:0;color:#4d5966;text-transform:uppercase;letter-spacing:1pt;font-size:9.5pt}h1{font-size:21pt;line-height:1.2;margin:3pt 0 6pt;color:#1f4e79}header p{margin:0}.quand{font-size:12pt;font-weight:600}',
  '.etat{margin:0 0 12pt;padding:4pt 8pt;border:1pt solid #8a3b12;color:#8a3b12;font-size:10pt}',
  'h2{font-size:13pt;line-height:1.3;margin:14pt 0 4pt;color:#1f4e79;break-after:avoid}p{margin:0 0 5pt;orphans:2;widows:2}ul{margin:0 0 6pt;padding-left:16pt}li{margin:0 0 3pt;break-inside:avoid}',
  '@media screen and (max-width:600px){body{padding:12px}}',
  '@page{size:A4;margin:18mm 16mm}@media print{body{padding:0;max-width:none}}',
].join('\n');

interface Imprime extends Pick<Rencontre, 'titre' | 'debut' | 'lieu' | 'commune'> {
  readonly texte: string;
  /** Not published yet: the paper says so. */
  readonly publie: boolean;
}

/** The compte rendu as a page to print, alone in its document. */
export function compteRenduEnHtml(r: Imprime): string {
  const quand = [r.debut === undefined ? undefined : dateLongue(r.debut), lieuComplet(r)].filter(Boolean).join(', ');
  const lignes = lignesDuCompteRendu(r.titre, r.texte);
  // The draft says the date and the place on its second line: the header does already.
  const corps = lignes[0]?.texte === quand ? lignes.slice(1) : lignes;
  return `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${echapperHtml(`Compte rendu – ${r.titre}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<p class="surtitre">Compte rendu</p>
<h1>${dire(r.titre)}</h1>
${quand === '' ? '' : `<p class="quand">${dire(majuscule(quand))}</p>`}
</header>
${r.publie ? '' : `<p class="etat">${dire('Pas encore publié : ce texte peut encore changer.')}</p>`}
${corpsEnHtml(corps)}
</main>
</body>
</html>
`;
}

/** Items that follow one another are one list. */
function corpsEnHtml(lignes: readonly LigneDeCompteRendu[]): string {
  return lignes
    .map(({ genre, texte }, i) => {
      if (genre === 'partie') return `<h2>${dire(texte)}</h2>`;
      if (genre === 'texte') return `<p>${dire(texte)}</p>`;
      const [debut, fin] = [lignes[i - 1]?.genre !== 'puce', lignes[i + 1]?.genre !== 'puce'];
      return `${debut ? '<ul>' : ''}<li>${dire(texte)}</li>${fin ? '</ul>' : ''}`;
    })
    .join('\n');
}

const majuscule = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1);
const dire = (texte: string): string => echapperHtml(espacesInsecables(texte));
