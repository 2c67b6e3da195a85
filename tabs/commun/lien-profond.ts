import type { Hote } from './teams.ts';

interface Cible {
  /** What to open inside the tab. */
  readonly sousPage: string;
  /** Shown by clients that cannot open the tab. */
  readonly libelle: string;
  /** Address of this page, without its fragment. */
  readonly page: string;
}

/**
 * The address that opens the same thing for someone else: in Teams, a deep link to this tab (with its channel, so that Teams opens that very tab);
 * elsewhere, or when the client does not tell the identifier of the application, the address of the page itself.
 */
export function lienVers({ situation }: Pick<Hote, 'situation'>, { sousPage, libelle, page }: Cible): string {
  const adresse = `${page}#${encodeURIComponent(sousPage)}`;
  if (situation === undefined) return adresse;
  const contexte = { subEntityId: sousPage, ...(situation.canal === undefined ? {} : { channelId: situation.canal }) };
  const parametres = new URLSearchParams({ webUrl: adresse, label: libelle, context: JSON.stringify(contexte) });
  // Teams wants %20: it leaves a « + » as it is.
  const requete = parametres.toString().replaceAll('+', '%20');
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(situation.application)}/${encodeURIComponent(situation.entite)}?${requete}`;
}
