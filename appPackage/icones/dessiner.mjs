// Draws the two PNG icons of the package from their SVG sources, with the system's Chromium. Run it by hand after changing an SVG.
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const icones = [
  { source: 'couleur.svg', image: 'color.png', cote: 192 },
  { source: 'contour.svg', image: 'outline.png', cote: 32 },
];

const navigateur = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const { source, image, cote } of icones) {
  const svg = await readFile(new URL(source, import.meta.url), 'utf8');
  const page = await navigateur.newPage({ viewport: { width: cote, height: cote } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  await writeFile(new URL(`../${image}`, import.meta.url), await page.screenshot({ omitBackground: true }));
  console.log(`${image} : ${cote} × ${cote}`);
}
await navigateur.close();
