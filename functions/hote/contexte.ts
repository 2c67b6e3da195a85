import type { Activite } from '../../core/activite/activites.ts';
import type { IndexAnnuaire } from '../../core/annuaire/index-annuaire.ts';
import type { Message } from '../../core/courriels/message.ts';
import type { ListDefinition } from '../../core/lists/list.ts';
import type { EvenementAPlanifier, EvenementTenu } from '../../core/rencontres/evenement.ts';
import type { Territoire } from '../../core/territoire/territoire.ts';
import type { Bibliotheque } from '../../graph/bibliotheque.ts';
import type { Courriel } from '../../graph/courriel.ts';
import type { Disponibilite } from '../../graph/disponibilites.ts';
import type { Ecritures, IssueEcritures } from '../../graph/ecritures-en-lot.ts';
import type { EntreeDelta } from '../../graph/element-de-liste.ts';
import type { Evenement } from '../../graph/evenement.ts';
import type { EtatPublication } from '../../graph/flux-canal.ts';
import type { ModificationEvenement } from '../../graph/modifier-evenement.ts';
import type { Page } from '../../graph/paging.ts';
import type { PresencesLues, Session } from '../../graph/presences.ts';
import type { ReunionTenue } from '../../graph/reunions-tenues.ts';
import type { ListesDeCampagne } from '../campagnes/listes-de-campagne.ts';
import type { EssaiDeLInstallation } from '../diagnostic/tenter.ts';
import type { ListesComptees } from '../syntheses/listes-comptees.ts';
import type { Agendas } from './agendas.ts';
import type { Verificateur } from './authentification.ts';
import type { Codes } from './codes.ts';
import type { Depots } from './depots.ts';
import type { Essais } from './essais.ts';
import type { Frein } from './frein.ts';
import type { FreinDAvis } from './frein-d-avis.ts';
import type { FreinDeCompte } from './frein-de-compte.ts';
import type { FreinDeDiagnostic } from './frein-de-diagnostic.ts';
import type { FreinDePorte } from './frein-de-porte.ts';
import type { Liens } from './jeton-de-lien.ts';
import type { JournalEnRetard } from './journal-en-retard.ts';
import type { Marques } from './marque.ts';
import type { Situation } from './portee.ts';
import type { Portes } from './portes.ts';
import type { ChercherAuRegistre, TrouverAuRegistre } from './registre-sirene.ts';
import type { SceauDAvis } from './sceau-d-avis.ts';
import type { SceauDePassage } from './sceau-de-passage.ts';
import type { Sels } from './sels.ts';
import type { Tours } from './tours-des-minuteurs.ts';
import type { Traces } from './traces.ts';
import type { UnALaFois } from './un-a-la-fois.ts';

/** The calendar of the account that organises. */
export interface Agenda {
  /** The event of a key, made before in its time slot; undefined when there is none. */
  retrouver(demande: EvenementAPlanifier): Promise<Evenement | undefined>;
  creer(demande: EvenementAPlanifier): Promise<Evenement>;
  lire(id: string): Promise<Evenement>;
  /** With all that its invitation says. */
  lireEntier(id: string): Promise<Evenement & EvenementTenu>;
  /** Those of these meetings that the calendar has, by id; the window, in local times, is where they should be. */
  tenues(
    ids: readonly string[],
    fenetre: { readonly debut: string; readonly fin: string },
  ): Promise<ReadonlyMap<string, ReunionTenue>>;
  /** Outlook tells those invited. Not sent again when its answer is lost. */
  modifier(id: string, modification: ModificationEvenement): Promise<Evenement>;
  annuler(id: string, message: string): Promise<void>;
  /** Who came to the meeting of this join link, in the sessions that are wanted; undefined when the account has no such meeting. */
  presences(lien: string, voulue: (session: Session) => boolean): Promise<PresencesLues | undefined>;
  /** Who is taken between two local times, by address; what cannot be known is said so. */
  occupations(adresses: readonly string[], debut: string, fin: string): Promise<readonly Disponibilite[]>;
}

/** One mail to one person. Its message is a value: nothing else gives it its dress. */
export interface CourrielAEnvoyer extends Pick<Courriel, 'destinataire' | 'pieces'> {
  readonly message: Message;
}

/** Everything that a command may use besides its own arguments. Composed once; the traces are those of the call. */
export interface Contexte {
  /** Code of the territory that it serves. */
  readonly code: string;
  /** Client id of its application: whom a token must be for. */
  readonly audience: string;
  /** Where that is, once it is known. */
  readonly situation: Situation;
  readonly depots: Depots;
  /** What the summaries are made from. */
  readonly listesComptees: ListesComptees;
  /** What the campaigns look at. */
  readonly listesDeCampagne: ListesDeCampagne;
  /** The territory that the site says; five minutes old at most. */
  readonly territoire: () => Promise<Territoire>;
  /** Makes hours and days those of the territory. Before anything is dated; it asks for nothing once they are known. */
  readonly situer: () => Promise<void>;
  /** One page of a list or of its changes, as Graph gives it. */
  readonly lirePage: (definition: ListDefinition, lien: string | undefined) => Promise<Page<EntreeDelta>>;
  readonly marques: Marques;
  readonly ecrireEnLot: <L extends ListDefinition>(definition: L, ecritures: Ecritures<L>) => Promise<IssueEcritures>;
  readonly agenda: Agenda;
  readonly envoyer: (courriel: CourrielAEnvoyer) => Promise<void>;
  /** Puts a notice in the activity feed of a member; absent where the deployment does not give the means. */
  readonly signaler: ((activite: Activite) => Promise<void>) | undefined;
  readonly publierCarte: (carte: unknown) => Promise<EtatPublication>;
  readonly liens: Liens;
  /** Keys of the personal calendars. */
  readonly agendas: Agendas;
  readonly chercherAuRegistre: ChercherAuRegistre;
  /** What a person looks for there; absent where this installation is not to ask. */
  readonly trouverAuRegistre: TrouverAuRegistre | undefined;
  /** Keeps a link, or tokens that are none, from asking without end. */
  readonly frein: Frein;
  /** Keeps an account from sending commands without end. */
  readonly freinDeCompte: FreinDeCompte;
  /** Keeps the whole installation from being tried without end. */
  readonly freinDeDiagnostic: FreinDeDiagnostic;
  /** What is tried when one asks what is wrong. */
  readonly essaisDeLInstallation: readonly EssaiDeLInstallation[];
  readonly tours: Tours;
  /** Keys and short codes of the doors of rencontres. */
  readonly portes: Portes;
  /** Keeps a short code from being guessed. */
  readonly freinDePorte: FreinDePorte;
  /** Keeps the code of an evaluation from being guessed, or a box from being filled in a minute. */
  readonly freinDAvis: FreinDAvis;
  readonly sceauDAvis: SceauDAvis;
  /** Salts of the codes of the public; absent where this installation has nowhere to keep them. */
  readonly sels: Sels | undefined;
  readonly sceauDePassage: (sel: Buffer) => SceauDePassage;
  /** Codes sent by mail, and how often an account may ask for one or try one. */
  readonly codes: Codes;
  readonly essais: Essais;
  /** What Graph did not take of the journal, until it does. */
  readonly journalEnRetard: JournalEnRetard;
  /** What is capped or unique is judged and written by one at a time. */
  readonly unALaFois: UnALaFois;
  /** Tenant of the accounts. */
  readonly locataire: string;
  /** Address of the pages, without a final slash. */
  readonly urlOnglets: string;
  /** Where the card of the channel leads: the tab of the indicators, open on something where it is said. */
  readonly lienDesIndicateurs: (sousPage?: string) => string;
  /** Where a card or a notice leads: the tab of the rencontres, open on something. */
  readonly lienDesRencontres: (sousPage: string) => string;
  /** Where a mail leads: the tab of the annuaire, open on something. */
  readonly lienDeLAnnuaire: (sousPage: string) => string;
  /** Where the card of a fiche leads. */
  readonly lienDeFiche: (structure: string) => string;
  /** The annuaire, ready to be searched; a minute old at most. */
  readonly annuaire: () => Promise<IndexAnnuaire>;
  /** What goes on once its answer is given: see `apresLaReponse`. */
  readonly taches: Set<Promise<void>>;
  readonly verifier: Verificateur;
  readonly structuresDe: (oid: string, tid: string) => Promise<readonly string[]>;
  /** Rencontres that a person co-organises, as the lists say it now. */
  readonly rencontresDe: (oid: string, tid: string) => Promise<readonly string[]>;
  /** The rencontres to which these structures are invited. */
  readonly invitationsDe: (structures: readonly string[]) => Promise<readonly string[]>;
  /** The documents of the rencontres. */
  readonly bibliotheque: Bibliotheque;
  /** ISO instant, UTC. */
  readonly maintenant: () => string;
  readonly traces: Traces;
}
