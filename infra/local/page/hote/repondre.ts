/** The configuration of a tab, as `pages.config.setConfig` sends it. */
export interface ConfigurationOnglet {
  readonly entityId?: string;
  readonly contentUrl?: string;
  readonly websiteUrl?: string;
  readonly suggestedDisplayName?: string;
}

export interface DemandeDialogue {
  readonly url: string;
  readonly titre: string;
  readonly hauteur: number | string;
  readonly largeur: number | string;
}

/** What one framed tab may ask of the page that plays Teams. */
export interface Gestes {
  contexte(): object;
  jetonApi(): Promise<string>;
  naa(demande: unknown): Promise<string>;
  /** Goes to another tab of the application; `false` when there is none of that name. */
  naviguer(entityId: string, sousPage?: string): boolean;
  ouvrirLien(url: string): boolean;
  partagerLien(sousPage: string): void;
  etat(etat: 'charge' | 'pret' | 'echec', message?: string): void;
  /** Resolves when the dialog closes: an error text or `null`, then the result. */
  ouvrirDialogue(demande: DemandeDialogue): Promise<[string | null, unknown]>;
  fermerDialogue(resultat: unknown): void;
  lireConfiguration(): ConfigurationOnglet;
  ecrireConfiguration(configuration: ConfigurationOnglet): boolean;
  valider(valide: boolean): void;
  finEnregistrement(echec: string | null): void;
}

export interface Message {
  readonly func: string;
  readonly args?: readonly unknown[];
  readonly data?: unknown;
}

type Reponse = readonly unknown[] | null | Promise<readonly unknown[] | null>;
type Repondeur = (gestes: Gestes, args: readonly unknown[], data: unknown) => Reponse;

/** What this host can do, told to teams-js at initialisation: only what is really answered below. */
const CAPACITES = JSON.stringify({
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isNAAChannelRecommended: true,
  isLegacyTeams: false,
  supports: {
    app: { notifySuccessResponse: {} },
    pages: { config: {}, currentApp: {} },
    dialog: { url: {} },
    nestedAppAuth: {},
  },
});

const REPONDEURS: Readonly<Record<string, Repondeur>> = {
  initialize: (g) => [(g.contexte() as { frameContext: string }).frameContext, 'web', CAPACITES, CAPACITES],
  getContext: (g) => [g.contexte()],
  'authentication.getAuthToken': (g) =>
    g.jetonApi().then(
      (jeton) => [true, jeton],
      () => [false, 'resourceRequiresConsent'],
    ),
  'nestedAppAuth.execute': async (g, _args, data) => [undefined, await g.naa(data)],

  'appInitialization.appLoaded': (g) => dire(() => g.etat('charge')),
  'appInitialization.success': (g) => {
    g.etat('pret');
    return [undefined];
  },
  'appInitialization.failure': (g, [raison, message]) => dire(() => g.etat('echec', String(message ?? raison ?? ''))),
  'appInitialization.expectedFailure': (g, [raison, message]) =>
    dire(() => g.etat('pret', String(message ?? raison ?? ''))),

  'settings.getSettings': (g) => [g.lireConfiguration()],
  'settings.setSettings': (g, [configuration]) =>
    g.ecrireConfiguration((configuration ?? {}) as ConfigurationOnglet)
      ? [true]
      : [false, 'L’adresse de l’onglet n’est pas dans un domaine de l’application.'],
  'settings.setValidityState': (g, [valide]) => dire(() => g.valider(valide === true)),
  'settings.save.success': (g) => dire(() => g.finEnregistrement(null)),
  'settings.save.failure': (g, [raison]) => dire(() => g.finEnregistrement(String(raison ?? ''))),

  executeDeepLink: (g, [url]) => (ouvrirLienProfond(g, String(url ?? '')) ? [true] : [false, 'Lien inconnu.']),
  'pages.navigateToApp': (g, [cible]) => {
    const { pageId, subPageId } = (cible ?? {}) as { pageId?: string; subPageId?: string };
    return g.naviguer(pageId ?? '', subPageId) ? [true] : [false, 'Onglet inconnu.'];
  },
  'pages.currentApp.navigateTo': (g, [cible]) => {
    const { pageId, subPageId } = (cible ?? {}) as { pageId?: string; subPageId?: string };
    return g.naviguer(pageId ?? '', subPageId) ? [null, true] : [{ errorCode: 404, message: 'Onglet inconnu.' }];
  },
  'pages.currentApp.navigateToDefaultPage': (g) => [null, g.naviguer('accueil')],
  shareDeepLink: (g, [sousPage]) => dire(() => g.partagerLien(String(sousPage ?? ''))),

  'tasks.startTask': (g, [info]) => {
    const { url = '', title = '', height = 'medium', width = 'medium' } = (info ?? {}) as Record<string, string>;
    return g.ouvrirDialogue({ url, titre: title, hauteur: height, largeur: width });
  },
  'tasks.completeTask': (g, [resultat]) => dire(() => g.fermerDialogue(resultat)),
};

/** Messages to which Teams says nothing back. */
const MUETS = new Set(['registerHandler', 'setFrameContext', 'returnFocus', 'hostToAppPerformanceMetrics']);

/** Answers one message of a framed tab; `null` when the protocol expects no answer, an explicit refusal when the function is not played here. */
export async function repondre(gestes: Gestes, { func, args = [], data }: Message): Promise<readonly unknown[] | null> {
  const repondeur = REPONDEURS[func];
  if (repondeur) return repondeur(gestes, args, data);
  return MUETS.has(func) || func.startsWith('registerHandler')
    ? null
    : [false, `${func} n’est pas joué par cette page.`];
}

function dire(geste: () => void): null {
  geste();
  return null;
}

/** `https://teams.microsoft.com/l/entity/{appId}/{entityId}?context={"subEntityId":…}` names a tab; any other address is opened as such. */
function ouvrirLienProfond(gestes: Gestes, adresse: string): boolean {
  const url = URL.parse(adresse);
  if (!url) return false;
  const entite = /^\/l\/entity\/[^/]+\/([^/]+)/.exec(url.pathname)?.[1];
  if (url.hostname !== 'teams.microsoft.com' || !entite) return gestes.ouvrirLien(adresse);
  return gestes.naviguer(decodeURIComponent(entite), sousEntite(url.searchParams.get('context')));
}

function sousEntite(contexte: string | null): string | undefined {
  try {
    const lu = JSON.parse(contexte ?? '{}') as { subEntityId?: unknown; subPageId?: unknown };
    const valeur = lu.subEntityId ?? lu.subPageId;
    return typeof valeur === 'string' ? valeur : undefined;
  } catch {
    return undefined;
  }
}
