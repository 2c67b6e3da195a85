import type { Message, Paragraphe } from '../../core/courriels/message.ts';
import { enHtml } from '../../core/textes/html.ts';

/**
 * The dress of every mail: who writes at the top, plain HTML that a screen reader reads in order, one thing to press.
 * Nothing that someone typed becomes markup.
 */
export const habiller = (m: Message): { readonly sujet: string; readonly corpsHtml: string } => ({
  sujet: m.sujet,
  corpsHtml: [
    `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">`,
    `<title>${enHtml(m.sujet)}</title></head><body style="${CORPS}">`,
    `<p style="${EN_TETE}"><strong>${enHtml(m.territoire)}</strong><br>Annuaire des partenaires</p>\n`,
    `${m.paragraphes.map(enBloc).join('\n')}</body></html>`,
  ].join(''),
});

const CORPS = "margin:0 auto;max-width:36rem;padding:1rem;font:1rem/1.5 'Segoe UI',system-ui,sans-serif";
const ACCENT = '#4f52b2';
const EN_TETE = `margin:0 0 1rem;padding-left:0.75rem;border-left:6px solid ${ACCENT}`;
const TITRE = 'margin:1.5rem 0 0.5rem;font-size:1.125rem;overflow-wrap:anywhere';
/** A long address breaks rather than widen the page. */
const CESURE = 'style="overflow-wrap:anywhere"';

function enBloc(p: Paragraphe): string {
  if (typeof p === 'string') return `<p ${CESURE}>${enHtml(p)}</p>`;
  if ('bouton' in p) return enBouton(p.bouton, p.libelle);
  if ('lien' in p) return `<p><a href="${enHtml(p.lien)}">${enHtml(p.libelle)}</a></p>`;
  if ('titre' in p) return `<h2 style="${TITRE}">${enHtml(p.titre)}</h2>`;
  if ('citation' in p) return `<blockquote ${CESURE}>${enHtml(p.citation)}</blockquote>`;
  return `<ul>${p.liste.map((ligne) => `<li ${CESURE}>${enHtml(ligne)}</li>`).join('')}</ul>`;
}

/** In a cell: the Outlook of a computer gives no padding to a link. */
const enBouton = (adresse: string, libelle: string): string =>
  `<table role="presentation" cellspacing="0"><tr><td style="background:${ACCENT};border-radius:8px;padding:12px 20px">` +
  `<a href="${enHtml(adresse)}" style="color:#ffffff;font-weight:600;text-decoration:none">${enHtml(libelle)}</a>` +
  '</td></tr></table>';
