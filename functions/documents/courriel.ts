import type { Message, Paragraphe } from '../../core/courriels/message.ts';
import { enHtml } from '../../core/textes/html.ts';

/**
 * The dress of every mail: plain HTML that a screen reader reads in order. Nothing that someone typed becomes markup.
 */
export const habiller = ({ sujet, paragraphes }: Message): { readonly sujet: string; readonly corpsHtml: string } => ({
  sujet,
  corpsHtml: `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>${enHtml(sujet)}</title></head><body>${paragraphes.map(enBloc).join('\n')}</body></html>`,
});

/** A long address breaks rather than widen the page. */
const CESURE = 'style="overflow-wrap:anywhere"';

function enBloc(p: Paragraphe): string {
  if (typeof p === 'string') return `<p ${CESURE}>${enHtml(p)}</p>`;
  if ('lien' in p) return `<p><a href="${enHtml(p.lien)}">${enHtml(p.libelle)}</a></p>`;
  if ('citation' in p) return `<blockquote ${CESURE}>${enHtml(p.citation)}</blockquote>`;
  return `<ul>${p.liste.map((ligne) => `<li ${CESURE}>${enHtml(ligne)}</li>`).join('')}</ul>`;
}
