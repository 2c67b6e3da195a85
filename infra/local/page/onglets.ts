import type { ConfigurationOnglet } from './hote/repondre.ts';

/** A tab of the application, pinned in the channel or in the personal view. */
export interface Onglet {
  readonly id: string;
  readonly libelle: string;
  readonly entityId: string;
  readonly contentUrl: string;
}

/** The tabs declared in the manifest of the application. */
export const ONGLETS: readonly Onglet[] = [
  { id: 'accueil', libelle: 'Accueil', entityId: 'accueil', contentUrl: '/onglets/accueil.html' },
  { id: 'annuaire', libelle: 'Annuaire', entityId: 'annuaire', contentUrl: '/onglets/annuaire.html' },
  { id: 'rencontres', libelle: 'Rencontres', entityId: 'rencontres', contentUrl: '/onglets/rencontres.html' },
  { id: 'plan', libelle: 'Plan', entityId: 'plan', contentUrl: '/onglets/plan.html' },
  { id: 'indicateurs', libelle: 'Indicateurs', entityId: 'indicateurs', contentUrl: '/onglets/indicateurs.html' },
];

export const PAGE_CONFIGURATION = '/onglets/configuration.html';
const CLE = 'maillage.onglets-ajoutes';

/** Tabs added through the configuration page: kept by this browser, as a demonstration needs no more. */
export function ongletsAjoutes(): Onglet[] {
  try {
    return JSON.parse(localStorage.getItem(CLE) ?? '[]') as Onglet[];
  } catch {
    return [];
  }
}

export function garderOnglets(onglets: readonly Onglet[]): void {
  localStorage.setItem(CLE, JSON.stringify(onglets));
}

/** Makes a tab of what the configuration page saved; `null` when its address is not one of the application’s, as Teams refuses it. */
export function ongletDe(configuration: ConfigurationOnglet, rang: number): Onglet | null {
  const url = URL.parse(configuration.contentUrl ?? '', location.origin);
  if (!url || url.origin !== location.origin || !url.pathname.startsWith('/onglets/')) return null;
  return {
    id: `ajoute-${rang}`,
    libelle: configuration.suggestedDisplayName || 'Maillage',
    entityId: configuration.entityId ?? `ajoute-${rang}`,
    contentUrl: `${url.pathname}${url.search}${url.hash}`,
  };
}
