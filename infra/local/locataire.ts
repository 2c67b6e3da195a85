/** Domains of the addresses: the tenant has the name of its territory, and the guest comes from a structure that has its own. */
export interface Domaines {
  readonly locataire: string;
  readonly invite: string;
}
let domaines: Domaines = { locataire: 'latitude-nord-gironde.example', invite: 'familles-du-vitrezais.example' };

export const domainesDuLocataire = (): Domaines => domaines;

/** Gives the tenant the name of another territory. Said once, before anything of it is read. */
export function renommerLocataire(autres: Domaines): void {
  domaines = autres;
}

/**
 * The fictional tenant that the embedded default plays: every identifier that the page, the tokens and the stand-in
 * must agree on.
 */

export const LOCATAIRE = {
  id: '6f0c2b1e-7c1d-4e38-9a51-0c6f4a2d9b10',
  /** Client id of the Entra application shared by the tabs and the API. */
  application: '2d7f3a64-53b8-4c0e-8b6a-1f0d9c7e5a42',
  /** Object id of that application in the tenant. */
  applicationOid: '0d4e8c71-6a5f-4b39-9e27-c1b83f6a7d52',
  /** Client id and object id of the identity that the application trusts: it proves it to Graph (federated credential). */
  identiteDActivite: {
    clientId: '91f7a2c4-3e6b-4d05-8c9a-7b2e5f10d638',
    objectId: 'c5b20e9f-84d1-4f7a-a36c-2d9e71f0b485',
  },
  /** Client id and object id of the managed identity of the functions. */
  identiteGeree: { clientId: 'b3c1f6d8-0a7e-4f92-bd35-6e41c8a9072f', objectId: 'f4e0a1c7-9d26-4b8b-8c53-27a6d1f0b9e8' },
  site: {
    hote: 'demonstration.sharepoint.example',
    chemin: '/sites/maillage',
    collection: '5b0a0c7e-2d64-4a1b-9f3c-8e7d6a5b4c3d',
    web: 'c9d8e7f6-a5b4-4c3d-9e2f-1a0b9c8d7e6f',
  },
  equipe: { id: '0b9d4c2e-8f7a-4d61-b3e5-7a6c1f2d8e90', nom: 'Coopération territoriale' },
  canal: { id: '19:a1b2c3d4e5f64718a9b0c1d2e3f40516@thread.tacv2', nom: 'Synthèses mensuelles' },
  /** The account that organises the rencontres (a shared mailbox of the communauté de communes). */
  organisateur: {
    oid: '7e6d5c4b-3a29-4180-9f8e-7d6c5b4a3928',
    nom: 'Coopération territoriale',
    get courriel() {
      return `cooperation@${domaines.locataire}`;
    },
  },
} as const;

/**
 * Microsoft’s own applications, the same in every tenant, that ask for the token with which Teams calls the API of a
 * message extension.
 */
export const APPELANTS_DE_LEXTENSION = {
  /** Teams on a computer or a telephone. */
  bureau: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  /** Teams in a browser. */
  web: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  /** The enterprise token store. */
  magasin: 'ab3be6b7-f5df-413d-ac2d-abf1e3fd9c0b',
} as const;

/** A site of the tenant. */
export interface SiteDuLocataire {
  readonly hote: string;
  readonly chemin: string;
  readonly collection: string;
  readonly web: string;
}

/** What a territory is in the tenant: a site, an application, a mailbox that organises, a team. */
export interface TerritoireDuLocataire {
  readonly code: string;
  readonly nom: string;
  readonly site: SiteDuLocataire;
  readonly application: string;
  readonly applicationOid: string;
  readonly organisateur: { readonly oid: string; readonly nom: string; readonly courriel: string };
  readonly equipe: string;
  readonly canal: string;
}

const PREMIER: TerritoireDuLocataire = {
  code: 'premier',
  nom: 'Premier territoire',
  site: LOCATAIRE.site,
  application: LOCATAIRE.application,
  applicationOid: LOCATAIRE.applicationOid,
  organisateur: LOCATAIRE.organisateur,
  equipe: LOCATAIRE.equipe.id,
  canal: LOCATAIRE.canal.id,
};

/** Another identifier of the same form. */
const autre = (id: string, rang: number): string => `${(0xa000 + rang).toString(16)}${id.slice(4)}`;

const suivant = (rang: number): TerritoireDuLocataire => {
  const code = `territoire-${rang}`;
  const { site, organisateur } = LOCATAIRE;
  return {
    code,
    nom: `Territoire ${rang}`,
    site: {
      hote: site.hote,
      chemin: `${site.chemin}-${code}`,
      collection: autre(site.collection, rang),
      web: autre(site.web, rang),
    },
    application: autre(LOCATAIRE.application, rang),
    applicationOid: autre(LOCATAIRE.applicationOid, rang),
    organisateur: {
      oid: autre(organisateur.oid, rang),
      nom: `${organisateur.nom} ${rang}`,
      get courriel() {
        return `cooperation-${rang}@${domaines.locataire}`;
      },
    },
    equipe: autre(LOCATAIRE.equipe.id, rang),
    canal: `19:${rang}${LOCATAIRE.canal.id.slice(4)}`,
  };
};

let servis: readonly TerritoireDuLocataire[] = [PREMIER];

/** The territories of the tenant, the usual one first. */
export const territoiresDuLocataire = (): readonly TerritoireDuLocataire[] => servis;

/** Gives the tenant so many territories. Said once, before anything of it is read. */
export function peuplerLocataire(combien: number): void {
  servis = [PREMIER, ...Array.from({ length: combien - 1 }, (_, rang) => suivant(rang + 2))];
}

export const idDuSite = ({ hote, collection, web }: SiteDuLocataire): string => `${hote},${collection},${web}`;

/**
 * What Exchange gives to the identity of the functions: the mailboxes that organise, and no other (RBAC for
 * Applications).
 */
export const droitsDansExchange = () => ({
  boites: servis.map((t) => t.organisateur.oid),
  roles: ['Mail.Send', 'Calendars.ReadWrite'],
});

/** What the owner of the team lets the application do there, as its manifest asks. */
export const DROITS_DANS_L_EQUIPE = ['TeamsActivity.Send.Group'] as const;

/** Of whom the functions may read the meetings (application access policy of Teams): the same mailboxes, and no other. */
export const reunionsOuvertesAuxFonctions = (): readonly string[] => servis.map((t) => t.organisateur.oid);

export const idSite = idDuSite(LOCATAIRE.site);

export type NomProfil = 'coordination' | 'partenaire' | 'invite' | 'lecture';

export interface Profil {
  readonly nom: NomProfil;
  readonly libelle: string;
  readonly oid: string;
  readonly personne: string;
  readonly courriel: string;
  /** userPrincipalName as Entra gives it: guests carry #EXT#. */
  readonly upn: string;
  readonly invite: boolean;
  /** App roles carried by the API token. */
  readonly roles: readonly string[];
  /** What the SharePoint site grants to this person. */
  readonly droitSite: 'owner' | 'read';
}

export const PROFILS = {
  coordination: {
    nom: 'coordination',
    libelle: 'Coordination (chargée de coopération)',
    oid: '11111111-aaaa-4bbb-8ccc-000000000001',
    personne: 'Camille Estève',
    get courriel() {
      return `camille.esteve@${domaines.locataire}`;
    },
    get upn() {
      return this.courriel;
    },
    invite: false,
    roles: ['Coordination'],
    droitSite: 'owner',
  },
  partenaire: {
    nom: 'partenaire',
    libelle: 'Partenaire (membre du locataire)',
    oid: '11111111-aaaa-4bbb-8ccc-000000000002',
    personne: 'Idriss Lacoste',
    get courriel() {
      return `idriss.lacoste@${domaines.locataire}`;
    },
    get upn() {
      return this.courriel;
    },
    invite: false,
    roles: ['Partenaire'],
    droitSite: 'read',
  },
  invite: {
    nom: 'invite',
    libelle: 'Partenaire invité (hors du locataire)',
    oid: '11111111-aaaa-4bbb-8ccc-000000000003',
    personne: 'Maëlle Guérin',
    get courriel() {
      return `maelle.guerin@${domaines.invite}`;
    },
    get upn() {
      return `maelle.guerin_${domaines.invite}#EXT#@${domaines.locataire}`;
    },
    invite: true,
    roles: ['Partenaire'],
    droitSite: 'read',
  },
  lecture: {
    nom: 'lecture',
    libelle: 'Lecture seule',
    oid: '11111111-aaaa-4bbb-8ccc-000000000004',
    personne: 'Ousmane Baudry',
    get courriel() {
      return `ousmane.baudry@${domaines.locataire}`;
    },
    get upn() {
      return this.courriel;
    },
    invite: false,
    roles: ['Lecture'],
    droitSite: 'read',
  },
} as const satisfies Record<NomProfil, Profil>;
