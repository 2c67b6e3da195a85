/** A territory of the demonstration, and where its pages are. */
export interface TerritoireServi {
  readonly code: string;
  readonly nom: string;
  readonly onglets: string;
}

let connus: readonly TerritoireServi[] = [];

/** Said once, before anything is drawn. */
export function servir(territoires: readonly TerritoireServi[]): void {
  connus = territoires;
}

export const territoiresServis = (): readonly TerritoireServi[] => connus;

/** The address of a page of the application, for the territory that is shown: what its Teams package says. */
export function pageDuTerritoire(contentUrl: string, code: string | undefined): string {
  const { onglets = '/onglets' } = connus.find((t) => t.code === code) ?? {};
  return contentUrl.replace(/^\/onglets(?=\/[^/]*$)/, onglets);
}
