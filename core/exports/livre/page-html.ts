import { INSECABLE } from '../../textes/francais.ts';
import { echapperHtml } from '../../textes/html.ts';
import { LECTEURS } from '../classeur.ts';
import {
  AILLEURS,
  direEntree,
  direTerme,
  type Imposition,
  imposer,
  type Piece,
  type PieceDIndex,
  titreDe,
  titresCourants,
} from './imposer.ts';
import type { Entree, Ligne, Livre } from './livre.ts';
import type { Page } from './mettre-en-pages.ts';
import { STYLE_DE_LA_PAGE } from './style-de-la-page.ts';

/**
 * The annuaire as a page made to be printed, whole in one file, without any script: each sheet is laid out here, so that the table of contents and the
 * index give true page numbers in every browser.
 */
export function pageAImprimer(livre: Livre): string {
  const imposition = imposer(livre);
  const courants = titresCourants(imposition.corps);
  const t = echapperHtml;
  return `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${t(`${livre.titre} – ${livre.territoire}`)}</title>
<style>${STYLE_DE_LA_PAGE}</style>
</head>
<body>
<main>
${couverture(livre)}
${imposition.sommaire.map((page, i) => feuille(livre, i + 2, 'Sommaire', sommaire(page.colonnes.flat(), imposition, i === 0))).join('\n')}
${imposition.corps
  .map((page, i) =>
    feuille(
      livre,
      imposition.debutDuCorps + i,
      courants[i] ?? '',
      colonnes('corps', page, (p) => piece(p, imposition)),
    ),
  )
  .join('\n')}
${imposition.index.map((page, i) => feuille(livre, imposition.debutDeLIndex + i, 'Index', `${i === 0 ? '<h2 id="index">Index des noms et des sigles</h2>' : ''}${colonnes('index', page, (p) => pieceDIndex(p, imposition))}`)).join('\n')}
</main>
</body>
</html>
`;
}

function couverture(livre: Livre): string {
  const t = echapperHtml;
  const p = (texte: string): string => `<p>${t(texte)}</p>`;
  return `<section class="page couverture" aria-label="Couverture">
<div class="bandeau"><p class="territoire">${t(livre.territoire)}</p><h1>${t(livre.titre)}</h1>
<p class="partie">${t(livre.partie ?? 'Toutes les structures du territoire')}</p>
<p class="date">${t(livre.etabliLe)}</p></div>
<div class="encarts"><section><h2>Où en est cet annuaire</h2>${livre.etat.map(p).join('')}${livre.mentions.map(p).join('')}<p>Destiné à${INSECABLE}: ${t(LECTEURS[livre.visibilite])}. Les adresses protégées n’y figurent pas.</p></section>
<section><h2>Comment corriger votre fiche</h2><ol>${livre.corriger.map((c) => `<li>${t(c)}</li>`).join('')}</ol></section></div>
</section>`;
}

const feuille = (livre: Livre, numero: number, courant: string, contenu: string): string =>
  `<section class="page" aria-label="Page ${numero}"><div class="courant" aria-hidden="true"><span>${echapperHtml(livre.titre)}</span><span>${echapperHtml(courant)}</span></div>
${contenu}
<div class="pied" aria-hidden="true"><span>${echapperHtml(livre.territoire)} · ${echapperHtml(livre.etabliLe)}</span><span class="folio">${numero}</span></div></section>`;

const colonnes = <T>(genre: string, page: Page<T>, dire: (piece: T) => string): string =>
  `<div class="colonnes ${genre}">${page.colonnes.map((c) => `<div class="colonne">${c.map(dire).join('\n')}</div>`).join('')}</div>`;

const sommaire = (sections: Livre['sections'], { pages, debutDeLIndex }: Imposition, premiere: boolean): string =>
  `${premiere ? '<h2>Sommaire</h2>' : ''}<ul class="sommaire">${sections
    .map(
      (s) =>
        `<li><a href="#${s.cle}"><span>${echapperHtml(direEntree(s))}</span><b>${pages.get(s.cle) ?? ''}</b></a></li>`,
    )
    .join(
      '',
    )}${premiere ? `<li><a href="#index"><span>Index des noms et des sigles</span><b>${debutDeLIndex}</b></a></li>` : ''}</ul>`;

function piece(p: Piece, { pages }: Imposition): string {
  const t = echapperHtml;
  if (p.genre === 'section') return `<h2 id="${p.section.cle}">${t(p.section.titre)}</h2>`;
  if (p.genre === 'entree') return entree(p.entree, p.lignes, p.suite);
  return `<div class="renvois"><p>${AILLEURS}</p><ul>${p.section.renvois
    .map((r) => `<li><a href="#s${r.id}">${t(r.nom)}</a>, p.${INSECABLE}${pages.get(r.id) ?? ''}</li>`)
    .join('')}</ul></div>`;
}

function entree(e: Entree, lignes: readonly Ligne[], suite: boolean): string {
  const t = echapperHtml;
  const tete = suite
    ? `<p class="sous-titre">${t(e.nom)} (suite)</p>`
    : `<h3 id="s${e.id}">${t(titreDe(e))}</h3><p class="sous-titre">${t(e.sousTitre)}</p>${e.reserve === undefined ? '' : `<p class="reserve">⚠ ${t(e.reserve)}</p>`}`;
  return `<article>${tete}${lignes.map(ligne).join('')}</article>`;
}

function ligne({ libelle, texte, lien }: Ligne): string {
  const t = echapperHtml;
  const contenu = lien === undefined ? t(texte) : `<a href="${t(lien)}">${t(texte)}</a>`;
  return `<p>${libelle === undefined ? '' : `<b>${t(libelle)}${INSECABLE}:</b> `}${contenu}</p>`;
}

const pieceDIndex = (p: PieceDIndex, { pages }: Imposition): string =>
  p.genre === 'lettre'
    ? `<h3 class="lettre">${p.lettre}</h3>`
    : `<p class="terme"><a href="#s${p.terme.id}">${echapperHtml(direTerme(p.terme))}</a> <b>${pages.get(p.terme.id) ?? ''}</b></p>`;
