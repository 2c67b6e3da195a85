import { echapperHtml as t } from '../../textes/html.ts';
import { destinataires } from './couverture.ts';
import { direSuite, direTerme, titreDe } from './dire.ts';
import { type Imposition, imposer } from './imposer.ts';
import type { Entree, Ligne, Livre } from './livre.ts';
import type { Colonne, Page } from './mettre-en-pages.ts';
import type { LigneDeSommaire, Piece, PieceDIndex } from './pieces.ts';
import { STYLE_DE_LA_PAGE } from './style-de-la-page.ts';
import { titresCourants, titresDIndex } from './titres-courants.ts';

/**
 * The annuaire as a page made to be printed, whole in one file, without any script: each sheet is laid out here, so that the table of contents and the
 * indexes give true page numbers in every browser.
 */
export function pageAImprimer(livre: Livre): string {
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
${[couverture(livre), ...feuilles(livre, imposer(livre))].join('\n')}
</main>
</body>
</html>
`;
}

function feuilles(livre: Livre, imposition: Imposition): readonly string[] {
  const { pages, debutDuCorps } = imposition;
  const courants = titresCourants(imposition.corps);
  const sommaires = livre.vide === undefined ? imposition.sommaire.map((p) => sommaire(p, pages)) : [p(livre.vide)];
  return [
    ...sommaires.map((contenu, i) => feuille(livre, i + 2, 'Sommaire', titre(i, 'Sommaire', 'sommaire') + contenu)),
    ...imposition.corps.map((page, i) =>
      feuille(
        livre,
        debutDuCorps + i,
        courants[i] ?? '',
        colonnes('corps', page, (un) => piece(un, pages)),
      ),
    ),
    ...imposition.index.flatMap(({ index, debut, feuilles: siennes }) => {
      const tetes = titresDIndex(index.titre, siennes);
      return siennes.map((page, i) =>
        feuille(
          livre,
          debut + i,
          tetes[i] ?? '',
          titre(i, index.titre, index.cle) + colonnes('index', page, (un) => pieceDIndex(un, pages)),
        ),
      );
    }),
  ];
}

type Pages = Imposition['pages'];

const p = (texte: string): string => `<p>${t(texte)}</p>`;
const titre = (rang: number, texte: string, cle: string): string =>
  rang === 0 ? `<h2 id="${ancre(cle)}">${t(texte)}</h2>` : '';
/** A name may not begin with a digit everywhere. */
const ancre = (cle: string): string => `s${cle}`;

const couverture = (livre: Livre): string => `<section class="page couverture" aria-label="Couverture">
<div class="bandeau"><p class="territoire">${t(livre.territoire)}</p><h1>${t(livre.titre)}</h1>
<p class="objet">${t(livre.objet)}</p><p class="contenu">${t(livre.contenu)}</p>
<p class="date">Édition du ${t(livre.etabliLe)}</p></div>
<div class="encarts"><section><h2>Où en est cet annuaire</h2>${[...livre.etat, ...livre.mentions, destinataires(livre)].map(p).join('')}</section>
<section><h2>Comment corriger votre fiche</h2><ol>${livre.corriger.map((c) => `<li>${t(c)}</li>`).join('')}</ol></section></div>
</section>`;

const feuille = (livre: Livre, numero: number, courant: string, contenu: string): string =>
  `<section class="page" aria-label="Page ${numero}"><div class="courant" aria-hidden="true"><span>${t(livre.titre)}</span><span>${t(courant)}</span></div>
${contenu}
<div class="pied" aria-hidden="true"><span>${t(livre.territoire)} · ${t(livre.etabliLe)}</span><span class="folio">${numero}</span></div></section>`;

const colonnes = <T>(genre: string, page: Page<T>, dire: (piece: T) => string): string =>
  `<div class="colonnes ${genre}">${page.colonnes.map((c) => colonne(c, dire)).join('')}</div>`;

/** A column that is spaced has its height; the browser shares what is left between its entries. */
const colonne = <T>({ contenus, hauteur, ajout }: Colonne<T>, dire: (piece: T) => string): string =>
  `<div class="colonne"${ajout === 0 ? '' : ` style="height:${hauteur.toFixed(1)}pt"`}>${contenus.map(dire).join('\n')}</div>`;

const sommaire = (page: Page<LigneDeSommaire>, pages: Pages): string =>
  `<ul class="sommaire">${page.colonnes
    .flatMap((c) => c.contenus)
    .map(({ cle, texte }) => `<li>${versLaPage(cle, texte, pages.get(cle))}</li>`)
    .join('')}</ul>`;

const versLaPage = (cle: string, texte: string, numero: number | undefined): string =>
  `<a class="renvoi" href="#${ancre(cle)}"><span>${t(texte)}</span><b>${numero ?? ''}</b></a>`;

function piece(un: Piece, pages: Pages): string {
  if (un.genre === 'section') return `<h2 id="${ancre(un.section.cle)}">${t(un.section.titre)}</h2>`;
  if (un.genre === 'entree') return entree(un.entree, un.lignes, un.suite);
  if (un.genre === 'ailleurs') return `<h3 class="ailleurs">${t(un.titre)}</h3>`;
  return `<p class="ailleurs">${versLaPage(un.id, un.nom, pages.get(un.id))}</p>`;
}

function entree(e: Entree, lignes: readonly Ligne[], suite: boolean): string {
  const tete = suite
    ? `<p class="sous-titre">${t(direSuite(e))}</p>`
    : [
        `<h3 id="${ancre(e.id)}">${t(titreDe(e))}</h3><p class="sous-titre">${t(e.sousTitre)}</p>`,
        ...(e.reserve === undefined ? [] : [`<p class="reserve">⚠ ${t(e.reserve)}</p>`]),
        ...(e.presentation === undefined ? [] : [`<p class="presentation">${t(e.presentation)}</p>`]),
      ].join('');
  return `<article>${tete}${lignes.map(ligne).join('')}</article>`;
}

function ligne({ libelle, texte, lien, fort }: Ligne): string {
  const contenu = lien === undefined ? t(texte) : `<a href="${t(lien)}">${t(texte)}</a>`;
  const debut = libelle === undefined ? '' : `<b>${t(libelle)}</b> `;
  return `<p class="ligne">${debut}<span${fort === true ? ' class="fort"' : ''}>${contenu}</span></p>`;
}

const pieceDIndex = (un: PieceDIndex, pages: Pages): string =>
  un.genre === 'groupe'
    ? `<h3 class="groupe">${t(un.titre)}</h3>`
    : `<p class="terme">${versLaPage(un.terme.id, direTerme(un.terme), pages.get(un.terme.id))}</p>`;
