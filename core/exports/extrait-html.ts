import { INSECABLE } from '../textes/francais.ts';
import { echapperHtml } from '../textes/html.ts';
import { titreDe } from './livre/dire.ts';
import type { Entree, Ligne, Livre, Section } from './livre/livre.ts';

const STYLE = [
  'body{margin:0;padding:1rem;color:#1b2733;background:#fff;font:1rem/1.5 system-ui,"Segoe UI",Arial,sans-serif}',
  'h1{font-size:1.4rem;line-height:1.25;margin:0 0 .25rem}h2{font-size:1.15rem;margin:1.5rem 0 .5rem;color:#1f4e79;border-bottom:2px solid #1f4e79}h2.nom,h3.nom{font-size:1rem;margin:0;border:0;color:inherit}',
  'p{margin:0;overflow-wrap:anywhere}a{color:#1f4e79}a:focus-visible{outline:2px solid #1f4e79}.note{color:#4d5966;font-size:.9rem}.reserve{color:#8a3b00;font-size:.9rem}.texte{margin:.25rem 0}footer{margin-top:1.5rem;padding-top:.75rem;border-top:1px solid #ccd4dc}',
  'ul.fiches{list-style:none;margin:0;padding:0;display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr))}.fiches li{padding:.75rem;border:1px solid #ccd4dc;border-radius:.375rem}',
  'nav,.ailleurs{margin:.75rem 0}nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}.ailleurs{margin-bottom:.25rem}ul.renvois{list-style:none;margin:0 0 .75rem;padding:0;columns:16rem;column-gap:1.5rem}.renvois li{break-inside:avoid;padding-bottom:.125rem}',
  // On paper: two columns, no card cut, the links of the screen left out.
  '@page{size:A4;margin:15mm}@media print{body{padding:0;font-size:9.5pt;line-height:1.35}nav{display:none}a{color:inherit;text-decoration:none}h2{break-after:avoid}ul.fiches{display:block;columns:2;column-gap:6mm}.fiches li{break-inside:avoid;margin:0 0 4mm;padding:2.5mm}footer{break-inside:avoid}}',
].join('\n');

/** Nothing runs, nothing is fetched, nothing is sent: the page says so itself, wherever it is put. */
const POLITIQUE = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'self'; form-action 'none'";

/**
 * A part of the annuaire to put on a commune’s site: one file, styles inside, no script. Only a book of the level « public » makes one: this is held
 * here, whatever calls.
 */
export function extraitAIntegrer(livre: Livre): string {
  if (livre.visibilite !== 'public') throw new Error('Un extrait à intégrer ne porte que des champs publics.');
  const t = echapperHtml;
  const titre = livre.partie === undefined ? livre.titre : `${livre.titre} – ${livre.partie}`;
  return `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLITIQUE}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t(titre)}</title>
<base target="_blank">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${t(titre)}</h1>
<p class="note">${t(livre.territoire)}. À jour du ${t(livre.etabliLe)}.</p>
${livre.mentions.map((m) => `<p class="note">${t(m)}</p>`).join('')}
${livre.vide === undefined ? '' : `<p>${RIEN}</p>`}${sommaire(livre.sections)}
${livre.sections.map((s) => section(s, livre.sections.length > 1)).join('\n')}
</main>
<footer><p>${t(livre.signaler)}</p></footer>
</body>
</html>
`;
}

const RIEN = 'Aucune structure à montrer.';

/** Inside the page: the base of the links outside opens another one. */
const dedans = (cle: string, texte: string): string =>
  `<a href="#s${echapperHtml(cle)}" target="_self">${echapperHtml(texte)}</a>`;

const sommaire = (sections: readonly Section[]): string =>
  sections.length < 2
    ? ''
    : `<nav aria-label="Sommaire"><ul>${sections.map(({ cle, titre }) => `<li>${dedans(cle, titre)}</li>`).join('')}</ul></nav>`;

/** Alone, a section needs no title: what it holds then takes its level. */
function section({ cle, titre, entrees, ailleurs, renvois, voirAussi }: Section, titree: boolean): string {
  const niveau = titree ? 'h3' : 'h2';
  const liens = [...renvois, ...(voirAussi === undefined ? [] : [voirAussi])].map(({ id, nom }) => dedans(id, nom));
  return [
    titree ? `<h2 id="s${echapperHtml(cle)}">${echapperHtml(titre)}</h2>` : '',
    entrees.length === 0 ? '' : `<ul class="fiches">${entrees.map((e) => entree(e, niveau)).join('\n')}</ul>`,
    liens.length === 0
      ? ''
      : `${ailleurs === undefined ? '' : `<p class="ailleurs"><b>${echapperHtml(ailleurs)}${INSECABLE}:</b></p>`}<ul class="renvois">${liens.map((l) => `<li>${l}</li>`).join('')}</ul>`,
  ].join('\n');
}

const entree = ({ id, sousTitre, reserve, presentation, lignes, ...nomme }: Entree, niveau: 'h2' | 'h3'): string =>
  [
    `<li id="s${echapperHtml(id)}"><${niveau} class="nom">${echapperHtml(titreDe(nomme))}</${niveau}>`,
    sousTitre === '' ? '' : `<p class="note">${echapperHtml(sousTitre)}</p>`,
    reserve === undefined ? '' : `<p class="reserve">${echapperHtml(reserve)}</p>`,
    presentation === undefined ? '' : `<p class="texte">${echapperHtml(presentation)}</p>`,
    ...lignes.map(ligne),
    '</li>',
  ].join('');

function ligne({ libelle, texte, lien }: Ligne): string {
  const t = echapperHtml;
  const contenu = lien === undefined ? t(texte) : `<a href="${t(lien)}" rel="noopener nofollow">${t(texte)}</a>`;
  return `<p>${libelle === undefined ? '' : `<b>${t(libelle)}${INSECABLE}:</b> `}${contenu}</p>`;
}

/** What the webmaster of the commune pastes, once the file is put on their site under this name. */
export const codeAIntegrer = (fichier: string, titre: string): string =>
  `<iframe src="${echapperHtml(fichier)}" title="${echapperHtml(titre)}" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox" style="width:100%;height:40rem;border:0"></iframe>`;
