/** A tab of the application in Teams: what a deep link names. */
export interface Onglet {
  /** Identifier of the application in the catalogue of Teams. */
  readonly application: string;
  /** Entity of the tab: that of the manifest, or of its configuration. */
  readonly entite: string;
  /** Channel that holds the tab; without it, Teams opens the personal one. */
  readonly canal?: string;
}

interface Cible {
  /** What to open inside the tab. */
  readonly sousPage: string;
  /** Shown by clients that cannot open the tab. */
  readonly libelle: string;
  /** Address of the page of the tab, without fragment. */
  readonly page: string;
}

/**
 * The address that opens something in a tab: a deep link where the tab in Teams is known, else the address of the page
 * itself.
 */
export function lienVers(onglet: Onglet | undefined, { sousPage, libelle, page }: Cible): string {
  const adresse = `${page}#${encodeURIComponent(sousPage)}`;
  if (onglet === undefined) return adresse;
  const contexte = { subEntityId: sousPage, ...(onglet.canal === undefined ? {} : { channelId: onglet.canal }) };
  const requete = [
    `webUrl=${encodeURIComponent(adresse)}`,
    `label=${encodeURIComponent(libelle)}`,
    `context=${encodeURIComponent(JSON.stringify(contexte))}`,
  ].join('&');
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(onglet.application)}/${encodeURIComponent(onglet.entite)}?${requete}`;
}
