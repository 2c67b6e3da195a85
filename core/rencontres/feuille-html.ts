import { echapperHtml } from '../textes/html.ts';

const STYLE = [
  'html{background:#fff}body{margin:0 auto;padding:16px;max-width:190mm;color:#1b2733;font:11pt/1.35 "Segoe UI",system-ui,Arial,sans-serif}',
  '.surtitre{margin:0;color:#4d5966;text-transform:uppercase;letter-spacing:.5pt;font-size:10pt}h1{font-size:18pt;line-height:1.2;margin:2pt 0 8pt;color:#1f4e79}h2{color:#1f4e79}',
  '@page{size:A4;margin:14mm}@media print{body{padding:0;max-width:none}}',
].join('\n');

/**
 * A sheet to print, alone in its document: always black on white, no script, nothing fetched. `corps` is HTML, already
 * escaped; `style` adds to the common one.
 */
export const feuilleHtml = (f: {
  readonly surtitre: string;
  readonly titre: string;
  readonly style: string;
  readonly corps: string;
}): string => `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${echapperHtml(`${f.surtitre} – ${f.titre}`)}</title>
<style>${STYLE}
${f.style}</style>
</head>
<body>
<main>
<p class="surtitre">${echapperHtml(f.surtitre)}</p>
<h1>${echapperHtml(f.titre)}</h1>
${f.corps}
</main>
</body>
</html>
`;
