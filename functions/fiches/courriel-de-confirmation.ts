import { espacesInsecables, jourLong } from '../../core/textes/francais.ts';
import { courrielDe } from '../documents/courriel.ts';

interface Donnees {
  readonly structure: string;
  readonly territoire: string;
  readonly lien: string;
  /** Address of « ne plus recevoir de rappels ». */
  readonly sansRappel: string;
  /** Instant. */
  readonly expireLe: string;
  /** What a person must be told at the first contact. */
  readonly information: string;
  /** « Votre fiche a été remise à 14 structures. »: why it matters that it is true. */
  readonly remises?: string | undefined;
}

/** Who writes, why, one link, until when, and how to be left alone. */
export function courrielDeConfirmation(d: Donnees): { readonly sujet: string; readonly corpsHtml: string } {
  const p = espacesInsecables;
  return courrielDe({
    sujet: p(`La fiche « ${d.structure} » est-elle toujours juste ?`),
    paragraphes: [
      p('Bonjour,'),
      p(
        `La fiche « ${d.structure} » figure dans l’annuaire des partenaires : ${d.territoire}. Est-elle toujours juste ?`,
      ),
      ...(d.remises === undefined ? [] : [p(d.remises)]),
      { lien: d.lien, libelle: p(`Vérifier la fiche « ${d.structure} »`) },
      p('Deux minutes suffisent : vous confirmez, ou vous corrigez ce qui a changé. Aucun compte n’est nécessaire.'),
      p(`Ce lien est personnel : il ouvre cette seule fiche, jusqu’au ${jourLong(d.expireLe)}. Ne le transférez pas.`),
      `${p('Si le lien ne s’ouvre pas, copiez cette adresse dans votre navigateur :')} ${d.lien}`,
      p('Vous n’êtes plus la bonne personne ? Répondez simplement à ce courriel.'),
      { lien: d.sansRappel, libelle: 'Ne plus recevoir de rappels' },
      d.information,
    ],
  });
}
