import { espacesInsecables, pluriel } from '../../core/textes/francais.ts';
import { enHtml } from '../../core/textes/html.ts';

interface Donnees {
  /** Name that the person gave to the search. */
  readonly nom: string;
  readonly structures: readonly { readonly nom: string; readonly type: string }[];
  readonly lien: string;
}

const NOMMEES = 10;

/** The structures that newly answer a search, where to see them, and how to hear of it no more. */
export function courrielDeNouveautes({ nom, structures, lien }: Donnees): {
  readonly sujet: string;
  readonly corpsHtml: string;
} {
  const p = (texte: string): string => `<p>${espacesInsecables(texte)}</p>`;
  const combien = pluriel(structures.length, 'nouvelle structure', 'nouvelles structures');
  const autres = structures.length - NOMMEES;
  const lignes = structures.slice(0, NOMMEES).map((s) => `<li>${enHtml(s.nom)} (${enHtml(s.type)})</li>`);
  const corps = [
    p('Bonjour,'),
    p(`Votre recherche « ${enHtml(nom)} » a ${combien} dans l’annuaire :`),
    `<ul>${lignes.join('')}${autres > 0 ? `<li>et ${pluriel(autres, 'autre')}</li>` : ''}</ul>`,
    p(`<a href="${enHtml(lien)}">Ouvrir la recherche dans l’annuaire</a>`),
    p(
      'Pour ne plus recevoir ce message : dans l’annuaire, ouvrez « Recherches gardées », puis décochez « Me prévenir par courriel » pour cette recherche, ou oubliez-la.',
    ),
  ];
  return {
    sujet: espacesInsecables(`« ${nom} » : ${combien} dans l’annuaire`),
    corpsHtml: `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Nouvelles structures</title></head><body>${corps.join('\n')}</body></html>`,
  };
}
