import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { ACTIVITES } from '../core/activite/activites.ts';
import { lienVers } from '../core/liens/lien-profond.ts';
import { LIEU_DE_DEPART, vivreA } from '../core/temps/fuseau.ts';
import { ouvrirTerritoire } from '../core/territoire/territoire.ts';
import { notifierDansTeams } from '../graph/activite.ts';
import { annulerEvenement, creerEvenement, lireEvenement, retrouverEvenement } from '../graph/agenda.ts';
import { creerBibliotheque } from '../graph/bibliotheque.ts';
import { creerCadence } from '../graph/cadence.ts';
import { type ClientGraph, creerClientGraph } from '../graph/client.ts';
import { envoyerCourriel } from '../graph/courriel.ts';
import { disponibilites } from '../graph/disponibilites.ts';
import { ecrireEnLot } from '../graph/ecritures-en-lot.ts';
import { garderEnMemoire } from '../graph/en-memoire.ts';
import { publierCarte } from '../graph/flux-canal.ts';
import { lireEvenementEntier, modifierEvenement } from '../graph/modifier-evenement.ts';
import { estBoucle } from '../graph/origine.ts';
import { lirePageDeListe } from '../graph/page-de-liste.ts';
import { lirePresences } from '../graph/presences.ts';
import { lireReunionsTenues } from '../graph/reunions-tenues.ts';
import { creerSite } from '../graph/site.ts';
import { ouvrirListesDeCampagne } from './campagnes/listes-de-campagne.ts';
import { essaisDeLInstallation } from './diagnostic/essais.ts';
import type { Moyens } from './diagnostic/moyens.ts';
import { habiller } from './documents/courriel.ts';
import { creerAgendas } from './hote/agendas.ts';
import { creerVerificateur } from './hote/authentification.ts';
import { type Cadences, creerCadences } from './hote/cadences.ts';
import { creerCodes } from './hote/codes.ts';
import type { Compter } from './hote/compteurs.ts';
import type { Contexte } from './hote/contexte.ts';
import { ouvrirDepots } from './hote/depots.ts';
import { type Environnement, estDansAzure, lireEnvironnements } from './hote/environnement.ts';
import { creerEssais } from './hote/essais.ts';
import { creerFrein } from './hote/frein.ts';
import { creerFreinDAvis } from './hote/frein-d-avis.ts';
import { creerFreinDeCompte } from './hote/frein-de-compte.ts';
import { creerFreinDeDiagnostic } from './hote/frein-de-diagnostic.ts';
import { creerFreinDePorte } from './hote/frein-de-porte.ts';
import { creerInvitationsDe } from './hote/invitations-de.ts';
import { jetonDeLApplication } from './hote/jeton-de-l-application.ts';
import { creerLiens } from './hote/jeton-de-lien.ts';
import { jetonDIdentite } from './hote/jeton-identite.ts';
import { creerJournalEnRetard, type Reserve } from './hote/journal-en-retard.ts';
import { creerMarques } from './hote/marque.ts';
import {
  ouvrirCompteurs,
  ouvrirReserve,
  ouvrirSels,
  ouvrirTours,
  ouvrirUnALaFois,
  partagerTables,
} from './hote/ouvrir-tables.ts';
import { estDansUnTerritoire, type Situation } from './hote/portee.ts';
import { creerPortes } from './hote/portes.ts';
import { ouvrirRegistres, type Registres } from './hote/registres.ts';
import { creerRencontresDe } from './hote/rencontres-de.ts';
import { creerSceauDAvis } from './hote/sceau-d-avis.ts';
import { creerSceauDePassage } from './hote/sceau-de-passage.ts';
import type { Sels } from './hote/sels.ts';
import { creerSituer } from './hote/situer.ts';
import { creerStructuresDe } from './hote/structures-de.ts';
import { creerTerritoires, type Territoires } from './hote/territoires.ts';
import type { Tours } from './hote/tours-des-minuteurs.ts';
import { alerterSansAppel, type Traces } from './hote/traces.ts';
import type { UnALaFois } from './hote/un-a-la-fois.ts';
import { lireIndexAnnuaire } from './recherches/index-annuaire.ts';
import { ouvrirListesComptees } from './syntheses/listes-comptees.ts';

/** What Exchange Online lets one mailbox send. */
const MESSAGES_PAR_MINUTE = 30;

/** Teams takes five notices a second of an application. */
const NOTICES_PAR_MINUTE = 240;

/** Whoever types in Teams asks several times in a few seconds. */
const ANNUAIRE_MS = 60_000;
/** A territory changes once a year. */
const TERRITOIRE_MS = 5 * 60_000;

/** A territory whose channel is not set: its card is copied by hand. */
const SANS_CANAL = { etat: 'refusee', raison: 'sans-canal' } as const;

const MUET: Traces = { information: () => {}, alerte: () => {}, erreur: () => {} };

/**
 * Everything that the commands use, territory by territory, made once from the settings. Throws `ErreurDeReglage` when one is
 * missing. `lireFichier`: the text of a file beside the functions.
 */
export function composer(
  source: Readonly<Record<string, string | undefined>>,
  lireFichier: (nom: string) => string,
): Territoires {
  const envs = lireEnvironnements(source, lireFichier);
  const [commun] = envs;
  const identifiantsReels = estDansAzure(source);
  const tables = partagerTables(commun);
  const identite = jetonDIdentite(commun);
  const partages: DeTous = {
    cles: createRemoteJWKSet(new URL(commun.JETONS_JWKS), { timeoutDuration: 10_000 }),
    maintenant: () => new Date(),
    // Nobody waits for it: it keeps no process alive.
    plusTard: (faire, ms) => void setTimeout(faire, ms).unref(),
    cadences: creerCadences(),
    registres: ouvrirRegistres(commun.REGISTRE_URL),
    jeton: identite,
    joindre: fetch,
    ouvrirTable: tables,
    dansAzure: identifiantsReels,
  };
  return creerTerritoires(
    envs.map((env) =>
      assembler(env, {
        ...partages,
        client: creerClientGraph({ baseUrl: env.GRAPH_URL, jeton: identite, identifiantsReels }),
        clientDeLApplication: creerClientGraph({
          baseUrl: env.GRAPH_URL,
          jeton: jetonDeLApplication(env),
          identifiantsReels,
        }),
        compter: ouvrirCompteurs(env, tables),
        unALaFois: ouvrirUnALaFois(env, tables),
        reserve: ouvrirReserve(env, tables),
        sels: ouvrirSels(env, tables),
        tours: ouvrirTours(env, tables),
      }),
    ),
  );
}

/** What every territory reaches outside by: the keys of the issuer, the clock. */
interface DeTous extends Pick<Moyens, 'jeton' | 'joindre' | 'ouvrirTable' | 'dansAzure'> {
  readonly cles: JWTVerifyGetKey;
  readonly maintenant: () => Date;
  readonly plusTard: (faire: () => void, ms: number) => void;
  /** One pace for each mailbox, whatever the territories that send from it. */
  readonly cadences: Cadences;
  readonly registres: Registres;
}

/** What is of one territory alone. */
interface Dehors extends DeTous {
  /** The door to Graph. Each has its own queue, so that a site that hangs keeps none of the places of the others; they share the token. */
  readonly client: ClientGraph;
  /** The same door, as the application that the manifest names. */
  readonly clientDeLApplication: ClientGraph;
  /** Counts what is bounded. */
  readonly compter: Compter;
  readonly unALaFois: UnALaFois;
  /** Where the lines of the journal wait. */
  readonly reserve: Reserve;
  /** Where the salts of the codes of the public are. */
  readonly sels: Sels | undefined;
  /** When each timer went round last. */
  readonly tours: Tours;
}

/** What the commands use for one territory. */
export function assembler(env: Environnement, dehors: Dehors): Contexte {
  const { client, cles, maintenant, compter, unALaFois, reserve, plusTard, cadences } = dehors;
  const site = creerSite(client, { id: env.SITE_ID });
  const depots = ouvrirDepots(client, site);
  const liens = creerLiens(env.LIENS_SECRET);
  const organisateur = env.ORGANISATEUR;
  const enMillisecondes = () => maintenant().getTime();
  const cadence = cadences(organisateur, () => creerCadence(MESSAGES_PAR_MINUTE, enMillisecondes, client.attendre));
  const situation: Situation = { lieu: LIEU_DE_DEPART };
  const urlOnglets = env.URL_ONGLETS.replace(/\/$/, '');
  // The local channel may stand in for Power Automate only where Graph itself is local.
  const local = estBoucle(new URL(env.GRAPH_URL).hostname);
  const lireTerritoire = async () => {
    const lu = ouvrirTerritoire((await depots.communes.lire()).items);
    situation.lieu = { fuseau: lu.fuseau, droitLocal: lu.droitLocal };
    if (!estDansUnTerritoire()) vivreA(lu.fuseau, lu.droitLocal);
    return lu;
  };
  const territoire = garderEnMemoire(lireTerritoire, TERRITOIRE_MS, enMillisecondes);
  return {
    code: env.TERRITOIRE,
    situation,
    audience: env.API_AUDIENCE,
    depots,
    listesComptees: ouvrirListesComptees(client, site),
    listesDeCampagne: ouvrirListesDeCampagne(client, site),
    territoire,
    situer: creerSituer(territoire),
    lirePage: (definition, lien) => lirePageDeListe(client, site, definition, lien),
    marques: creerMarques(env.LIENS_SECRET),
    ecrireEnLot: (definition, ecritures) => ecrireEnLot(client, site, definition, ecritures),
    agenda: {
      retrouver: (demande) => retrouverEvenement(client, { ...demande, organisateur }),
      creer: (demande) => creerEvenement(client, { ...demande, organisateur }),
      lire: (id) => lireEvenement(client, organisateur, id),
      lireEntier: (id) => lireEvenementEntier(client, organisateur, id),
      tenues: (ids, fenetre) => lireReunionsTenues(client, organisateur, ids, fenetre),
      modifier: (id, modification) => modifierEvenement(client, organisateur, id, modification),
      annuler: (id, message) => annulerEvenement(client, organisateur, id, message),
      presences: (lien, voulue) => lirePresences(client, organisateur, lien, voulue),
      occupations: (adresses, debut, fin) => disponibilites(client, { organisateur, adresses, debut, fin }),
    },
    envoyer: ({ message, ...courriel }) =>
      cadence(() => envoyerCourriel(client, { ...courriel, ...habiller(message), expediteur: organisateur })),
    signaler: signalerDansTeams(env, dehors),
    locataire: env.LOCATAIRE_ID,
    publierCarte: async (carte) =>
      env.CANAL_FLUX_URL === undefined ? SANS_CANAL : publierCarte(env.CANAL_FLUX_URL, carte, { local }),
    liens,
    ...dehors.registres,
    frein: creerFrein(liens, compter, enMillisecondes),
    freinDeCompte: creerFreinDeCompte(compter, enMillisecondes),
    freinDeDiagnostic: creerFreinDeDiagnostic(compter, enMillisecondes),
    essaisDeLInstallation: essaisDeLInstallation({ ...dehors, env, site, depots, local }),
    tours: dehors.tours,
    agendas: creerAgendas(env.LIENS_SECRET),
    portes: creerPortes(env.LIENS_SECRET),
    freinDePorte: creerFreinDePorte(compter, enMillisecondes),
    freinDAvis: creerFreinDAvis(compter, enMillisecondes),
    sceauDAvis: creerSceauDAvis(env.LIENS_SECRET),
    sels: dehors.sels,
    sceauDePassage: (sel) => creerSceauDePassage(env.LIENS_SECRET, sel),
    codes: creerCodes(env.LIENS_SECRET),
    essais: creerEssais(compter),
    unALaFois,
    journalEnRetard: creerJournalEnRetard({
      reserve,
      plusTard,
      ecrire: (ligne) => depots.journal.creerSiAbsent(ligne),
      alerter: (champs) => alerterSansAppel('journal')({ territoire: env.TERRITOIRE, ...champs }),
    }),
    urlOnglets,
    // Inside Teams when the app is known there, else the page itself. The entity is that of the manifest.
    lienDesIndicateurs: (sousPage) => {
      const page = `${urlOnglets}/indicateurs.html`;
      const onglet =
        env.TEAMS_APP_ID === undefined ? undefined : { application: env.TEAMS_APP_ID, entite: 'indicateurs' };
      if (sousPage !== undefined) return lienVers(onglet, { sousPage, libelle: 'Indicateurs', page });
      return onglet === undefined
        ? page
        : `https://teams.microsoft.com/l/entity/${onglet.application}/${onglet.entite}`;
    },
    lienDesRencontres: (sousPage) =>
      lienVers(env.TEAMS_APP_ID === undefined ? undefined : { application: env.TEAMS_APP_ID, entite: 'rencontres' }, {
        sousPage,
        libelle: 'Rencontres',
        page: `${urlOnglets}/rencontres.html`,
      }),
    lienDeLAnnuaire: (sousPage) =>
      lienVers(env.TEAMS_APP_ID === undefined ? undefined : { application: env.TEAMS_APP_ID, entite: 'annuaire' }, {
        sousPage,
        libelle: 'Annuaire des partenaires',
        page: `${urlOnglets}/annuaire.html`,
      }),
    lienDeFiche: (structure) =>
      env.TEAMS_APP_ID === undefined
        ? `${urlOnglets}/annuaire.html#${structure}`
        : `https://teams.microsoft.com/l/entity/${env.TEAMS_APP_ID}/annuaire?context=${encodeURIComponent(JSON.stringify({ subEntityId: structure }))}`,
    annuaire: garderEnMemoire(() => lireIndexAnnuaire({ depots, territoire }), ANNUAIRE_MS, enMillisecondes),
    taches: new Set(),
    verifier: creerVerificateur({
      cles,
      emetteur: env.JETONS_EMETTEUR,
      audience: env.API_AUDIENCE,
      locataire: env.LOCATAIRE_ID,
      applications: [env.API_AUDIENCE, ...env.APPLICATIONS_ADMISES],
      maintenant,
    }),
    structuresDe: creerStructuresDe(depots, enMillisecondes),
    rencontresDe: creerRencontresDe(depots),
    invitationsDe: creerInvitationsDe(depots),
    bibliotheque: creerBibliotheque(client, site),
    maintenant: () => maintenant().toISOString(),
    traces: MUET,
  };
}

/** The means of a notice: the app in Teams, the team where it is installed, and the identity that proves it. */
function signalerDansTeams(
  env: Environnement,
  { clientDeLApplication: client, maintenant }: Dehors,
): Contexte['signaler'] {
  const { TEAMS_APP_ID: application, EQUIPE_ID: equipe, ACTIVITE_IDENTITE } = env;
  if (application === undefined || equipe === undefined || ACTIVITE_IDENTITE === undefined) return undefined;
  const cadence = creerCadence(NOTICES_PAR_MINUTE, () => maintenant().getTime(), client.attendre);
  const page = `${env.URL_ONGLETS.replace(/\/$/, '')}/rencontres.html`;
  return ({ sujet, oid, rencontre, apercu, sousPage }) =>
    cadence(() =>
      notifierDansTeams(client, {
        ...{ equipe, oid, apercu, titre: rencontre, type: ACTIVITES[sujet].type, parametres: { rencontre } },
        lien: lienVers({ application, entite: 'rencontres' }, { sousPage, libelle: rencontre, page }),
      }),
    );
}
