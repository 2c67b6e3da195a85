/** What the address of a door opens: the page of a telephone, or the tablet that stays at the door. */
export type PageDePorte = 'telephone' | 'borne';

/** The address of a door: its key in the fragment, that browsers send to nobody. `onglets`: where the pages are. */
export const adresseDePorte = (onglets: string, cle: string, page: PageDePorte = 'telephone'): string =>
  `${pageDePorte(onglets)}#${page === 'borne' ? `${BORNE}${cle}` : cle}`;

/** The page where a short code is typed. */
export const pageDePorte = (onglets: string): string => `${onglets.replace(/\/$/, '')}/porte.html`;

const BORNE = 'borne=';

/** What an address opens; no key where a code is to be typed. */
export function lireAdresseDePorte(fragment: string): { readonly page: PageDePorte; readonly cle: string } {
  const dit = fragment.replace(/^#/, '');
  return dit.startsWith(BORNE) ? { page: 'borne', cle: dit.slice(BORNE.length) } : { page: 'telephone', cle: dit };
}
