import { espacesInsecables, jourLong } from '../../core/textes/francais.ts';
import { enHtml } from '../../core/textes/html.ts';

interface Donnees {
  readonly structure: string;
  readonly territoire: string;
  readonly lien: string;
  /** Instant. */
  readonly expireLe: string;
}

/** A plain message that a screen reader reads in order: who writes, why, one link, until when, and how to be left alone. */
export function courrielDeConfirmation(d: Donnees): { readonly sujet: string; readonly corpsHtml: string } {
  const p = (texte: string): string => `<p>${espacesInsecables(texte)}</p>`;
  const structure = enHtml(d.structure);
  const lien = enHtml(d.lien);
  const corps = [
    p('Bonjour,'),
    p(
      `La fiche « ${structure} » figure dans l’annuaire des partenaires : ${enHtml(d.territoire)}. Est-elle toujours juste ?`,
    ),
    p(`<a href="${lien}">Vérifier la fiche « ${structure} »</a>`),
    p('Deux minutes suffisent : vous confirmez, ou vous corrigez ce qui a changé. Aucun compte n’est nécessaire.'),
    p(`Ce lien est personnel : il ouvre cette seule fiche, jusqu’au ${jourLong(d.expireLe)}. Ne le transférez pas.`),
    p('Si le lien ne s’ouvre pas, copiez cette adresse dans votre navigateur :'),
    `<p style="word-break:break-all">${lien}</p>`,
    p(
      'Vous ne souhaitez plus recevoir ce message, ou vous n’êtes plus la bonne personne ? Répondez simplement à ce courriel.',
    ),
  ];
  return {
    sujet: espacesInsecables(`La fiche « ${d.structure} » est-elle toujours juste ?`),
    corpsHtml: `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Vérifier une fiche</title></head><body>${corps.join('\n')}</body></html>`,
  };
}
