/** Folder of the pages of one territory, where the installation serves several: `/onglets/pays-a/accueil.html`. */
const DU_TERRITOIRE = /^\/onglets\/([a-z0-9-]+)\/[^/]*$/;

/**
 * The name under which a device keeps something for the territory of this page: two territories share a browser, and nothing
 * else. Said by the address of the page, which is known before anything is read.
 */
export function rangement(nom: string): string {
  const [, code] = DU_TERRITOIRE.exec(window.location.pathname) ?? [];
  return code === undefined ? nom : `${code}/${nom}`;
}
