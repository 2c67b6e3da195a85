import { texte } from './columns.ts';

/** Beside the key of a row that a request makes: what was asked, so that the same key with another content is told from a repetition. */
export const empreinteDeLaDemande = texte({
  label: 'Empreinte de la demande',
  maxLength: 40,
  help: 'Distingue une demande répétée d’une autre.',
});
