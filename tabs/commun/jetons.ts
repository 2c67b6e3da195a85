import type { AccountInfo, IPublicClientApplication } from '@azure/msal-browser';
import { lireRefusEntra, type RefusEntra } from '../../core/connexion/refus-entra.ts';
import type { Configuration } from './configuration.ts';
import type { Hote } from './teams.ts';

export type Ressource = keyof Configuration['portees'];

/** The person must sign in by a gesture of theirs: a browser blocks a window opened without one. */
export class ConnexionRequise extends Error {
  override readonly name = 'ConnexionRequise';
}

/** Entra gives no token, and asking again would not help. */
export class ConnexionRefusee extends Error {
  override readonly name = 'ConnexionRefusee';
  readonly refus: RefusEntra;
  constructor(refus: RefusEntra, cause: unknown) {
    super(refus.code, { cause });
    this.refus = refus;
  }
}

export interface Jetons {
  /**
   * An access token, silently when possible; `renouveler` leaves out the one kept. Throws `ConnexionRequise` or
   * `ConnexionRefusee`.
   */
  pour(ressource: Ressource, renouveler?: boolean): Promise<string>;
  /** Tenant and object id of the account in use. */
  personne(): Promise<string>;
  /** Opens the sign-in window; call it from a click. Throws `ConnexionRefusee`. */
  connecter(): Promise<void>;
}

/**
 * Nested app authentication in Teams, the usual sign-in window elsewhere. The library is loaded at the first token:
 * what the device keeps is shown before.
 */
export function creerJetons(configuration: Configuration, hote: Hote): Jetons {
  let client: Promise<IPublicClientApplication> | undefined;
  const ouvrir = () => {
    client ??= creerClient(configuration, hote);
    return client;
  };
  const demande = (ressource: Ressource, compte: AccountInfo | undefined) => ({
    scopes: [...configuration.portees[ressource]],
    ...(compte === undefined ? {} : { account: compte }),
    // The user principal name of a guest holds #EXT#: only the login hint finds them.
    ...(compte === undefined && hote.indiceConnexion !== undefined ? { loginHint: hote.indiceConnexion } : {}),
  });

  return {
    async pour(ressource, renouveler = false) {
      const { InteractionRequiredAuthError } = await import('@azure/msal-browser');
      const msal = await ouvrir();
      const voulue = demande(ressource, compteDe(msal, configuration.locataire));
      try {
        if (voulue.account === undefined && !hote.authentificationImbriquee) throw new ConnexionRequise();
        return (await msal.acquireTokenSilent({ ...voulue, forceRefresh: renouveler })).accessToken;
      } catch (erreur) {
        if (!(erreur instanceof InteractionRequiredAuthError)) return direLeRefus(erreur);
        if (!hote.authentificationImbriquee) throw new ConnexionRequise();
        return (await msal.acquireTokenPopup(voulue).catch(direLeRefus)).accessToken;
      }
    },
    async personne() {
      if (hote.personne !== undefined) return hote.personne;
      const compte = compteDe(await ouvrir(), configuration.locataire);
      if (compte === undefined) throw new ConnexionRequise();
      return `${compte.tenantId}.${compte.localAccountId}`;
    },
    async connecter() {
      const msal = await ouvrir();
      const voulue = demande('graph', compteDe(msal, configuration.locataire));
      const { account } = await msal.acquireTokenPopup(voulue).catch(direLeRefus);
      msal.setActiveAccount(account);
    },
  };
}

/** Throws the reason that Entra gave, else the error as it is. */
function direLeRefus(erreur: unknown): never {
  const refus = lireRefusEntra(erreur instanceof Error ? erreur.message : '');
  throw refus === undefined ? erreur : new ConnexionRefusee(refus, erreur);
}

const compteDe = (msal: IPublicClientApplication, locataire: string): AccountInfo | undefined =>
  msal.getActiveAccount() ?? msal.getAllAccounts().find((compte) => compte.tenantId === locataire);

async function creerClient(configuration: Configuration, hote: Hote): Promise<IPublicClientApplication> {
  const { createNestablePublicClientApplication, createStandardPublicClientApplication } = await import(
    '@azure/msal-browser'
  );
  const options = {
    auth: {
      clientId: configuration.clientId,
      authority: `https://login.microsoftonline.com/${configuration.locataire}`,
      redirectUri: new URL('connexion.html', document.baseURI).href,
    },
    cache: { cacheLocation: 'sessionStorage' },
  } as const;
  return hote.authentificationImbriquee
    ? createNestablePublicClientApplication(options)
    : createStandardPublicClientApplication(options);
}
