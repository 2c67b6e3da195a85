import { grouper } from '../grouper.ts';
import { adresseNette } from '../liens/adresse-nette.ts';
import { peseSurLaPersonne } from '../liens/natures.ts';
import { cleDeSollicitation, type Demande } from '../liens/solliciter.ts';
import type { Campagne, Vague } from '../lists/campagnes.list.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Reglages } from '../reglages/definitions.ts';
import { demandesRecentes, type Faits, fenetreFinissant } from '../sollicitations/demandes.ts';
import { jourDejaPrevu } from '../sollicitations/quand-ecrire.ts';
import { aujourdhui, joursEntre } from '../temps/heure-locale.ts';
import { rangDeRelance, relancesParmi, vagueDeCampagne } from './relances.ts';
import { estPartie, type Suivi, suivre } from './suivre.ts';

/** A mail that a round must send now. */
export interface Envoi {
  readonly structure: Structure;
  readonly demande: Demande;
  readonly cle: string;
  readonly destinataire: { readonly adresse: string; readonly nom: string };
  /** 0 for the first mail, then the number of the reminder to this person about this structure. */
  readonly relance: number;
  /** The coordination chose to ask this person: what the structure was asked holds nothing back, what they were does. */
  readonly choisie: boolean;
}

export interface EtatDesLieux extends Faits {
  readonly campagne: Campagne;
  readonly structures: readonly Structure[];
  readonly contacts: readonly Contact[];
  /** All of them, those of other campaigns and of rencontres included: they count in what a person receives. */
  readonly sollicitations: readonly Sollicitation[];
  readonly reglages: Pick<Reglages, 'intervalleRelanceJours' | 'plafondSollicitations'>;
  readonly maintenant: string;
  /** A first mail leaves when a person launches it; a reminder, that nobody is looking at, keeps office hours. */
  readonly heuresOuvrees: boolean;
}

/**
 * What a round must send now, in the order of the list: to the silent only, by the address that may be used, within every cap, those of the mails of
 * this very round included. The key says the rank of the mail for this person: two rounds that see the same rows give the same keys.
 */
export const prochainesActions = (e: EtatDesLieux, concernees?: readonly Concernee[]): readonly Envoi[] =>
  actionsDuTour(e, concernees).dus;

/** What a round looks at of a structure: where the campaign stands with it, the next mail to it, what it was asked. */
export interface Concernee {
  readonly suivi: Suivi;
  /** Whether or not its time has come. */
  readonly envoi: Envoi | undefined;
  readonly faites: readonly Sollicitation[];
}

/** Gone through once: whoever lives many rounds keeps it from one to the next. */
export function lesConcernees(e: EtatDesLieux): readonly Concernee[] {
  const faites = grouper(e.sollicitations, (s) => s.structure);
  return suivre(e).map((suivi) => concerneeDe(e.campagne, suivi, faites.get(suivi.structure.id) ?? []));
}

/** The same once these mails have left, nobody having answered. */
export function apresEnvois(
  campagne: Campagne,
  concernees: readonly Concernee[],
  parties: readonly Sollicitation[],
): readonly Concernee[] {
  const parStructure = grouper(parties, (s) => s.structure);
  return concernees.map((concernee) => {
    const { suivi, faites } = concernee;
    const siennes = parStructure.get(suivi.structure.id);
    if (siennes === undefined) return concernee;
    const autres = faites.filter(({ cle }) => !siennes.some((s) => s.cle === cle));
    return concerneeDe(campagne, { ...suivi, envois: [...suivi.envois, ...siennes] }, [...autres, ...siennes]);
  });
}

const concerneeDe = (campagne: Campagne, suivi: Suivi, faites: readonly Sollicitation[]): Concernee => ({
  suivi,
  envoi: suivi.issue === 'Silencieuse' ? envoiPossible(campagne, suivi) : undefined,
  faites,
});

/** The first mails that the budget holds back although another mail, put off, is to leave for the same person: they leave in it, on that local day. */
export const aJoindre = (e: EtatDesLieux): readonly (Envoi & { readonly le: string })[] => {
  const faites = grouper(e.sollicitations, (s) => s.structure);
  return actionsDuTour(e).retenus.flatMap((envoi) => {
    const autres = (faites.get(envoi.structure.id) ?? []).filter((s) => s.campagne === undefined);
    const cible = { structure: envoi.structure.id, contact: envoi.demande.contact };
    const le = envoi.relance > 0 ? undefined : jourDejaPrevu(autres, cible, e.maintenant);
    return le === undefined || le > e.campagne.fin ? [] : [{ ...envoi, le }];
  });
};

interface ActionsDuTour {
  readonly dus: readonly Envoi[];
  /** Those that are due, and that a cap holds back. */
  readonly retenus: readonly Envoi[];
}

function actionsDuTour(e: EtatDesLieux, concernees?: readonly Concernee[]): ActionsDuTour {
  const { campagne } = e;
  const jour = aujourdhui(e.maintenant);
  if (campagne.etat !== 'En cours' || jour > campagne.fin || !estOuverte(campagne, 'Courriel', jour))
    return { dus: [], retenus: [] };
  const budget = new Budget(e);
  const [dus, retenus]: [Envoi[], Envoi[]] = [[], []];
  for (const { envoi, faites } of concernees ?? lesConcernees(e)) {
    if (envoi === undefined || !estDu(e, envoi, faites, jour)) continue;
    (budget.prendre(envoi) ? dus : retenus).push(envoi);
  }
  return { dus, retenus };
}

const vaguesOuvertes = (campagne: Campagne, canal: Vague['canal'], jour: string): number =>
  (campagne.vagues ?? []).filter((v) => v.canal === canal && v.le <= jour).length;

const estOuverte = (campagne: Campagne, canal: Vague['canal'], jour: string): boolean =>
  vaguesOuvertes(campagne, canal, jour) > 0;

/** The next mail to this structure, whether or not its time has come. */
function envoiPossible(campagne: Campagne, suivi: Suivi): Envoi | undefined {
  const { structure, destination } = suivi;
  const { adresse } = destination;
  if (destination.canal !== 'Courriel' || adresse === undefined) return undefined;
  const aCettePersonne = (s: Sollicitation): boolean => s.contact === destination.contact;
  const partis = suivi.envois.filter(aCettePersonne);
  const revenus = suivi.rebonds.filter(aCettePersonne);
  // Refused before it left: the same address would be refused again at each round.
  if (revenus.some((s) => s.envoyeeLe === undefined)) return undefined;
  const demande: Demande = {
    nature: 'Confirmation de fiche',
    structure: structure.id,
    ...(destination.contact === undefined ? {} : { contact: destination.contact }),
    campagne: campagne.id,
    vague: vagueDeCampagne(campagne.id, partis.length + revenus.length + 1),
  };
  return {
    structure,
    demande,
    cle: cleDeSollicitation(demande),
    destinataire: { adresse, nom: destination.nom ?? structure.nom },
    relance: rangDeRelance(partis),
    choisie: destination.choisie ?? false,
  };
}

/**
 * A reminder waits for its wave and for office hours; any mail waits for the interval since the last one to this person about this fiche.
 * `faites`: what this structure has been asked. A key already used for anything but a mail still to send is not used again.
 */
function estDu(
  e: EtatDesLieux,
  { demande, relance, cle }: Envoi,
  faites: readonly Sollicitation[],
  jour: string,
): boolean {
  if (relance > 0 && (!e.heuresOuvrees || vaguesOuvertes(e.campagne, 'Relance', jour) < relance)) return false;
  return !faites.some((s) => (s.cle === cle ? s.etat !== 'À envoyer' : estTropRecente(s, demande, e, jour)));
}

const estTropRecente = (s: Sollicitation, demande: Demande, { reglages }: EtatDesLieux, jour: string): boolean =>
  s.nature === demande.nature &&
  s.canal === 'Courriel' &&
  s.contact === demande.contact &&
  !s.revoquee &&
  estPartie(s) &&
  s.envoyeeLe !== undefined &&
  joursEntre(aujourdhui(s.envoyeeLe), jour) < reglages.intervalleRelanceJours;

/** What each person and each structure may still receive, from what they have received, this round included. */
class Budget {
  readonly #recus = new Map<string, number>();
  readonly #relances = new Map<string, number>();
  readonly #plafond: number;
  readonly #plafondRelances: number;

  constructor(e: EtatDesLieux) {
    this.#plafond = e.reglages.plafondSollicitations;
    this.#plafondRelances = e.campagne.plafondRelances ?? 0;
    const adresses = new Map(e.contacts.map((c) => [c.id, c.courriel]));
    const siege = new Map(e.structures.map((s) => [s.id, s.courriel]));
    const personneDe = (s: Sollicitation): string =>
      personne((s.contact === undefined ? siege.get(s.structure) : adresses.get(s.contact)) ?? `contact ${s.contact}`);
    const parties = e.sollicitations.filter((s) => estPartie(s) && peseSurLaPersonne(s));
    const depuis = Date.parse(fenetreFinissant(e.maintenant).de);
    for (const s of parties)
      if (s.canal === 'Courriel' && s.envoyeeLe !== undefined && Date.parse(s.envoyeeLe) >= depuis)
        ajouter(this.#recus, personneDe(s));
    for (const { structure } of demandesRecentes(e, e.maintenant)) ajouter(this.#recus, `structure ${structure}`);
    const deLaCampagne = parties.filter((s) => s.campagne === e.campagne.id && s.canal === 'Courriel');
    for (const relance of relancesParmi(deLaCampagne)) ajouter(this.#relances, personneDe(relance));
  }

  /** Counts this mail in, unless it would exceed a cap. */
  prendre({ destinataire, structure, relance, choisie }: Envoi): boolean {
    const qui = personne(destinataire.adresse);
    const comptes = [qui, `structure ${structure.id}`];
    if ((choisie ? [qui] : comptes).some((c) => (this.#recus.get(c) ?? 0) >= this.#plafond)) return false;
    if (relance > 0) {
      if ((this.#relances.get(qui) ?? 0) >= this.#plafondRelances) return false;
      ajouter(this.#relances, qui);
    }
    for (const c of comptes) ajouter(this.#recus, c);
    return true;
  }
}

/** The same person may stand for several structures: their address says that they are one. */
const personne = (adresse: string): string => `personne ${adresseNette(adresse)}`;

const ajouter = (comptes: Map<string, number>, cle: string): void => void comptes.set(cle, (comptes.get(cle) ?? 0) + 1);
