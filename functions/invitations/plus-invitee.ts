import { refuser } from '../../core/contrats/erreur.ts';

/** What the holder of a link reads once its structure was taken off the list of those invited. */
export const PLUS_INVITEE = refuser(
  'interdit',
  'Votre structure n’est plus invitée à cette rencontre. La coordination peut vous en dire plus.',
);
