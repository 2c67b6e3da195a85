import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Interconnaissance } from '../lists/interconnaissances.list.ts';
import { joursEntre, plusJours } from '../temps/heure-locale.ts';
import { JOURS_MAX } from './lancer.ts';
import { clotureDe, estClose } from './montrer.ts';

/**
 * The rows of a year whose last day changes. `cloture`: the new one, today at the earliest; undefined closes the year now. `vue`: the last day that
 * whoever asks was looking at. Closed, a year never opens again: its total may have been read. Empty when it is so already.
 */
export function deplacerLaCloture(
  lignes: readonly Interconnaissance[],
  { cloture, vue, jour }: { readonly cloture: string | undefined; readonly vue: string; readonly jour: string },
): Resultat<readonly { readonly ligne: Interconnaissance; readonly cloture: string }[]> {
  if (lignes.length === 0) return PAS_POSEES;
  const actuelle = clotureDe(lignes);
  if (actuelle < jour) return cloture === undefined ? reussite([]) : CLOSES;
  if (cloture !== undefined && cloture < jour) return PASSE;
  if (cloture !== undefined && joursEntre(jour, cloture) > JOURS_MAX) return TROP_LOIN;
  const voulue = cloture ?? plusJours(jour, -1);
  // Cut short and repeated, it finds some rows moved already.
  const restent = lignes.filter((l) => l.cloture !== voulue && !estClose(l, jour));
  if (restent.some((l) => l.cloture !== vue)) return CHANGEE;
  return reussite(restent.map((ligne) => ({ ligne, cloture: voulue })));
}

const auChamp = (message: string): Resultat<never> =>
  refuser('regle-metier', message, [{ chemin: 'corps.cloture', message }]);
const PASSE = auChamp(
  'Le dernier jour ne peut pas être passé : choisissez aujourd’hui ou un jour à venir, ou closez maintenant.',
);
const TROP_LOIN = auChamp(`Choisissez un jour dans les ${JOURS_MAX} jours : une demande qui dure n’a plus de réponse.`);
const CLOSES = refuser(
  'regle-metier',
  'Ces questions sont closes : leur total a pu être lu, les réponses ne changent plus.',
);
const PAS_POSEES = refuser('regle-metier', 'Aucune question n’a été posée cette année-là.');
const CHANGEE = refuser(
  'conflit',
  'Le dernier jour a été changé entre-temps. Relisez-le sur la page, puis recommencez.',
);
