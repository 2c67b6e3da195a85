import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import { aRenvoyer } from '../../core/liens/depart.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import type { IssueDeLEnvoi } from './envoyer-lien.ts';

/** What became of a mail that is sent again: `au-prochain-tour`, its campaign sends it. */
export type Renvoi = 'renvoye' | 'au-prochain-tour';

/** Sends again the mail of a row that never left. Refuses, before anything is written, when nobody there may be written to. */
export type Renvoyer = (contexte: Contexte, ligne: Sollicitation, maintenant: string) => Promise<Resultat<Renvoi>>;

/** The row as it was before its mail was to leave: only then does anything send it. */
export async function remettreAEnvoyer(
  { depots }: Contexte,
  ligne: Sollicitation,
  maintenant: string,
): Promise<Sollicitation> {
  if (ligne.etat === 'À envoyer') return ligne;
  const patch = aRenvoyer(ligne, maintenant);
  const eTag = await depots.sollicitations.modifier(ligne.id, ligne.eTag, patch);
  return { ...ligne, ...patch, eTag };
}

export function direRenvoi(envoi: IssueDeLEnvoi | undefined): Resultat<Renvoi> {
  if (envoi === undefined) return PERSONNE;
  if (envoi.issue === 'refusee') throw envoi.erreur;
  return envoi.issue === 'incertaine' ? ENCORE_INCERTAIN : reussite('renvoye');
}

export const PERSONNE = refuser(
  'regle-metier',
  'Ce message ne peut plus partir à la même personne : téléphonez, ou écrivez-lui depuis la fiche, puis confirmez le départ pour ne plus le voir ici.',
);

const ENCORE_INCERTAIN = refuser(
  'service-indisponible',
  'Microsoft 365 n’a de nouveau rien confirmé : regardez parmi les messages envoyés avant de recommencer.',
);
