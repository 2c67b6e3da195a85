import type { DeviceCodeCredentialOptions, DeviceCodeInfo } from '@azure/identity';
import { lireRefusEntra, type RaisonDEntra, type RefusEntra } from '../../core/connexion/refus-entra.ts';
import { creerFile } from '../../graph/file.ts';
import { Refuse } from './sortie.ts';

export type Ressource = 'graph' | 'api';
export type Jetons = (ressource: Ressource) => Promise<string>;

/** What signing in takes, read in `env/.env.NOM`. */
export interface Inscriptions {
  readonly locataire: string;
  /** Client id of the registration for administration: a public client, that the daily application is not. */
  readonly administration: string;
  /** Client id of the daily application, whose API is called. */
  readonly application: string;
}

type PipelinePolicy = NonNullable<DeviceCodeCredentialOptions['additionalPolicies']>[number]['policy'];
type Accreditation = { getToken(portee: string): Promise<{ token: string } | null> };

/** How a person proves who they are. The library’s own, but where a test plays Entra. */
export interface Moyens {
  readonly parCode: () => Promise<Accreditation>;
  readonly parNavigateur: () => Promise<Accreditation>;
  readonly dire: (phrase: string) => void;
}

/**
 * Tokens of the administrator: by a code typed on any device, or in the browser of this one. Where a rule of the
 * organisation refuses the code, the browser opens by itself; `navigateur` starts there.
 */
export function jetonsDeLAdministrateur(
  { application }: Pick<Inscriptions, 'application'>,
  { parCode, parNavigateur, dire }: Moyens,
  navigateur: boolean,
): Jetons {
  // Columns and lists need more than the daily rights: only this command line asks for them. The API is named by its
  // GUID, as everywhere.
  const portees = {
    graph: 'https://graph.microsoft.com/Sites.Manage.All',
    api: `${application}/access_as_user`,
  } satisfies Record<Ressource, string>;
  let moyen = navigateur ? parNavigateur() : parCode();
  const demander = async (ressource: Ressource): Promise<string> => {
    const jeton = await (await moyen).getToken(portees[ressource]);
    if (jeton === null) throw new Error('Entra n’a donné aucun jeton.');
    return jeton.token;
  };
  let parLeNavigateur = navigateur;
  const obtenir = async (ressource: Ressource): Promise<string> => {
    try {
      return await demander(ressource);
    } catch (erreur) {
      if (parLeNavigateur || refusDe(erreur)?.raison !== 'acces-conditionnel') throw enPhrase(erreur);
      dire('Votre organisation refuse la connexion par un code : la page de connexion s’ouvre dans votre navigateur.');
      parLeNavigateur = true;
      moyen = parNavigateur();
      return demander(ressource).catch((suite: unknown) => {
        throw enPhrase(suite);
      });
    }
  };
  // One at a time: reads that start together would each ask the person to sign in.
  const unALaFois = creerFile(1);
  return (ressource) => unALaFois(() => obtenir(ressource));
}

/** The means of the library of Microsoft. `httpClient`: the network that a test plays. */
export function moyensDeMicrosoft(
  { locataire, administration }: Omit<Inscriptions, 'application'>,
  dire: Moyens['dire'],
  reste: Pick<DeviceCodeCredentialOptions, 'httpClient'> = {},
): Moyens {
  const { additionalPolicies, avecLaRaison } = ecouterEntra();
  const commun = { tenantId: locataire, clientId: administration, additionalPolicies, ...reste };
  return {
    dire,
    parCode: async () => {
      const { DeviceCodeCredential } = await import('@azure/identity');
      const userPromptCallback = ({ verificationUri, userCode }: DeviceCodeInfo): void =>
        dire(
          `Ouvrez ${verificationUri} et saisissez le code ${userCode}. Si votre organisation le refuse, arrêtez et relancez avec --navigateur.`,
        );
      return avecLaRaison(new DeviceCodeCredential({ ...commun, userPromptCallback }));
    },
    parNavigateur: async () => {
      const { InteractiveBrowserCredential } = await import('@azure/identity');
      return avecLaRaison(new InteractiveBrowserCredential({ ...commun, redirectUri: 'http://localhost' }));
    },
  };
}

/**
 * The library drops what Entra said of a code that it refuses (« post_request_failed »): the answers themselves are
 * listened to.
 */
function ecouterEntra() {
  let dernierRefus: string | null | undefined;
  const policy: PipelinePolicy = {
    name: 'refus-d-entra',
    sendRequest: async (demande, suite) => {
      const reponse = await suite(demande);
      if (reponse.status >= 400) dernierRefus = reponse.bodyAsText;
      return reponse;
    },
  };
  return {
    additionalPolicies: [{ policy, position: 'perCall' as const }],
    avecLaRaison: (acces: Accreditation): Accreditation => ({
      getToken: async (portee) => {
        dernierRefus = undefined;
        return acces.getToken(portee).catch((cause: unknown) => {
          throw new Error(dernierRefus ?? String(cause), { cause });
        });
      },
    }),
  };
}

const refusDe = (erreur: unknown): RefusEntra | undefined =>
  lireRefusEntra(erreur instanceof Error ? erreur.message : String(erreur));

/** What to do of each refusal, for an administrator. The steps are those of docs/administration.md. */
const PHRASES: Readonly<Record<RaisonDEntra, string>> = {
  'client-public':
    'L’inscription d’administration n’admet pas cet outil : dans Entra, sous Authentification, mettez « Autoriser les flux de clients publics » à Oui (étape 4 bis).',
  consentement:
    'L’inscription d’administration n’a pas le consentement de l’administrateur : donnez-le sous API autorisées (étape 4 bis).',
  affectation:
    'Votre compte n’est pas affecté à l’inscription d’administration : ajoutez-le sous Applications d’entreprise, Utilisateurs et groupes (étape 4 bis).',
  'acces-conditionnel':
    'L’accès conditionnel de votre organisation refuse cette connexion : relancez avec --navigateur depuis un poste qu’elle gère, ou faites admettre l’inscription d’administration par la personne qui tient ces règles.',
  'autre-annuaire':
    'Ce compte n’est pas de l’annuaire nommé par LOCATAIRE_ID : connectez-vous avec un compte de cette organisation.',
  'adresse-de-retour':
    'L’inscription d’administration n’a pas l’adresse de retour http://localhost : ajoutez-la sous Authentification, Applications de bureau et mobiles (étape 4 bis).',
  'application-inconnue':
    'L’annuaire ne connaît pas l’application ADMIN_APP_CLIENT_ID : vérifiez ce réglage et LOCATAIRE_ID dans le fichier env.',
  'forme-de-la-portee':
    'L’API a été demandée sous une forme que Windows refuse : vérifiez AAD_APP_CLIENT_ID dans le fichier env.',
  'ressource-inconnue':
    'L’annuaire ne connaît pas l’API demandée : vérifiez AAD_APP_CLIENT_ID et LOCATAIRE_ID dans le fichier env.',
  'preuve-refusee':
    'La preuve de l’application est refusée : son secret est faux ou périmé. Maillage n’en emploie aucun ; refaites l’étape 4 bis.',
};

/** What Entra refuses, in words that say what to do, its code last. */
export function enPhrase(erreur: unknown): Refuse {
  const refus = refusDe(erreur);
  return new Refuse(
    refus === undefined
      ? 'La connexion à Microsoft n’a pas abouti. Recommencez ; avec --navigateur, la page de connexion s’ouvre sur ce poste.'
      : `${PHRASES[refus.raison]} (${refus.code})`,
    1,
    erreur,
  );
}
