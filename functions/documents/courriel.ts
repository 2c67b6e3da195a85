import { enHtml } from '../../core/textes/html.ts';
import type { Message } from '../../core/textes/message.ts';

/** A plain HTML message that a screen reader reads in order. Everything in it is text: nothing that someone typed becomes markup. */
export const courrielDe = ({
  sujet,
  paragraphes,
}: Message): { readonly sujet: string; readonly corpsHtml: string } => ({
  sujet,
  corpsHtml: `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>${enHtml(sujet)}</title></head><body>${paragraphes.map(enParagraphe).join('\n')}</body></html>`,
});

const enParagraphe = (p: Message['paragraphes'][number]): string =>
  typeof p === 'string'
    ? `<p style="overflow-wrap:anywhere">${enHtml(p)}</p>`
    : `<p><a href="${enHtml(p.lien)}">${enHtml(p.libelle)}</a></p>`;
