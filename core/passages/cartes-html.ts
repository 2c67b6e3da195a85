import { qrEnSvg } from '../qr.ts';
import { feuilleHtml } from '../rencontres/feuille-html.ts';
import { echapperHtml as t } from '../textes/html.ts';
import { carteEnClair, LONGUEUR_DE_CARTE, SIGNES_DE_CARTE } from './code.ts';

/** Two columns of five, on one A4. */
export const CARTES_PAR_PAGE = 10;
const CASES = 10;

const STYLE = [
  'main{max-width:none}.cartes{display:grid;grid-template-columns:1fr 1fr;gap:0;border:1px dashed #8a94a0}',
  '.carte{box-sizing:border-box;height:48mm;padding:3mm;border:1px dashed #8a94a0;break-inside:avoid;display:grid;grid-template-columns:24mm 1fr;gap:0 3mm;align-content:start;font-size:8pt;line-height:1.25;overflow:hidden}',
  '.carte svg{width:24mm;height:24mm}.carte h2{margin:0;font-size:9.5pt;max-height:2.5em;overflow:hidden}.carte p{margin:1pt 0}.code{font:700 15pt/1.2 Consolas,"Courier New",monospace;letter-spacing:1pt;color:#000}',
  '.cases{grid-column:1/-1;display:flex;gap:1.5mm;margin-top:2mm}.cases span{width:6mm;height:6mm;border:1px solid #1b2733;border-radius:50%}',
  '@page{size:A4;margin:10mm}.mode{font-size:9.5pt;margin:0 0 3mm}',
].join('\n');

/** The codes of a page of cards, from as many bytes as this asks for; each sign is as likely as another. */
export const OCTETS_D_UNE_PAGE = CARTES_PAR_PAGE * LONGUEUR_DE_CARTE;
/** `hasard`: numbers from 0 included to 1 excluded, drawn with a generator that cannot be guessed. */
export const codesDeCartes = (hasard: readonly number[]): readonly string[] =>
  Array.from({ length: CARTES_PAR_PAGE }, (_, carte) =>
    hasard
      .slice(carte * LONGUEUR_DE_CARTE, (carte + 1) * LONGUEUR_DE_CARTE)
      .map((n) => SIGNES_DE_CARTE.charAt(Math.floor(n * SIGNES_DE_CARTE.length)))
      .join(''),
  );

const carte = (titre: string, code: string): string => `<section class="carte">
${qrEnSvg(code, `QR qui dit ${carteEnClair(code)}, et rien d’autre`)}
<div><h2>${t(titre)}</h2>
<p class="code">${t(carteEnClair(code))}</p>
<p>Montrez-la à chaque fois. Ou tapez son code.</p>
<p>Votre nom n’est écrit nulle part.</p>
<p>Vous pouvez en changer, ou la jeter.</p></div>
<div class="cases" aria-hidden="true">${'<span></span>'.repeat(CASES)}</div>
</section>`;

/** A page of stamp cards to cut out: each has a code drawn at random, that is kept nowhere. */
export const cartesDePassage = (titre: string, codes: readonly string[]): string =>
  feuilleHtml({
    surtitre: 'Cartes de passage',
    titre,
    style: STYLE,
    corps: `<p class="mode">Donnez les cartes au hasard, sans noter à qui. La carte dit qu’une même personne revient, jamais laquelle.</p>
<div class="cartes">${codes.map((code) => carte(titre, code)).join('\n')}</div>`,
  });
