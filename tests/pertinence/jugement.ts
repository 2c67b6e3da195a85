/**
 * How answers are judged: by what the fiches of the sample territory say, never by what an engine returns.
 *
 * - 3: does what is asked. The name, a service, the presentation or the public says it, in these words or in the words of the trade
 *   (« nounou » is an assistante maternelle), and the structure acts in the place asked (siège or zone d’intervention).
 * - 2: does a part of it, or for a wider public; or is the service whose fiche says that it informs on the subject.
 * - 1: a useful door on the side: same thématique and a public that fits, from which one would be sent to the right place.
 * - 0: everything else. A structure whose zone does not reach the place asked cannot help there: 0, however well it does the thing.
 *
 * Two structures with the same fields have the same grade. Of the equal structures that stand in each commune, none is better than another
 * when no place is asked. When nobody does the thing, the best grade of a query is 2.
 */
export type Note = 1 | 2 | 3;

/** Names of structures (a pattern over `nom`). */
export type Cible = RegExp;

export interface RequeteJugee {
  /** As typed by a partner in a hurry. */
  readonly texte: string;
  readonly notes: Partial<Readonly<Record<Note, readonly Cible[]>>>;
}

/** A query with those that deserve 3, then 2, then 1. */
export const q = (
  texte: string,
  trois: readonly Cible[],
  deux: readonly Cible[] = [],
  un: readonly Cible[] = [],
): RequeteJugee => ({ texte, notes: { 3: trois, 2: deux, 1: un } });

/** Grade of a structure for a query: the best that names it, 0 if none does. */
export const noteDe = (requete: RequeteJugee, nom: string): number =>
  ([3, 2, 1] as const).find((note) => requete.notes[note]?.some((cible) => cible.test(nom))) ?? 0;

/** Those of a kind that stand in this commune. */
export const a = (genre: Cible, commune: string): Cible => new RegExp(`${genre.source}.*\\b${commune}$`);

/** One of each kind in every commune. */
export const MAIRIES = /^Mairie /;
export const ECOLES = /^École primaire /;
export const BIBLIOTHEQUES = /^Bibliothèque /;
export const FETES = /^(?:Comité des fêtes|Les Fêtes) /;
export const AINES = /^(?:Club des aînés|Le Bel Âge) /;
export const SPORTS = /^(?:Union sportive|Sport loisirs) /;
export const PARENTS_D_ELEVES = /^Parents d’élèves /;
export const ATELIERS_D_ART = /^(?:Les Tréteaux|La Ritournelle|L’Atelier des arts) /;
export const ENTRAIDES = /^(?:Entraide|La Main tendue) /;
export const JARDINS = /^(?:Jardin partagé|Les Mains vertes) /;
export const SOINS = /^(?:Cabinet infirmier|Maison de santé) /;
export const RANDONNEES = /^(?:Chemins|Patrimoine vivant) /;

/** Those that act on the whole territory. */
export const CIAS = /^Centre intercommunal d’action sociale$/;
export const ENFANCE_JEUNESSE = /^Direction enfance/;
export const CULTURE = /^Centre intercommunal d’action culturelle$/;
export const TOURISME = /^Office de tourisme/;
export const CONTRAT_SANTE = /^Contrat local de santé$/;
export const FRANCE_SERVICES = /^Espace France Services$/;
export const RPE = /^Relais petite enfance$/;
export const CAF = /^Caisse d’allocations familiales/;
export const MSA = /^Mutualité sociale agricole/;
export const DEPARTEMENT = /^Maison du Département/;
export const PMI = /^Protection maternelle/;
export const MISSION_LOCALE = /^Mission locale/;
export const FRANCE_TRAVAIL = /^Agence France Travail/;
export const BUDGET = /^Point conseil budget$/;
export const CENTRE_SOCIAL = /^Centre social /;
export const EVS = /^Espace de vie sociale /;
export const FAMILLES = /^Familles du Vitrezais$/;
export const TRANSPORT = /^(?:Mobilité solidaire|Roulons ensemble)/;
export const TOITS = /^(?:Toits partagés|Habitat jeunes)/;
export const CONSEIL_LOGEMENT = /^Conseil logement/;
export const INSERTION = /^(?:Atelier chantier|Recyclerie)/;
export const AIDANTS = /^(?:Souffle d’aidants|La Pause des aidants)$/;
export const HANDICAP = /^(?:Cap accessible|Le Fil d’Ariane)/;
export const NUMERIQUE = /^Clic et compagnie$/;
export const ECOUTE_JEUNES = /^(?:Point écoute jeunes|Radio La Vague)$/;
export const COLLEGES = /^Collège /;
export const LYCEE = /^Lycée /;
export const CMP = /^Centre médico-psychologique/;
export const HEBERGEMENT_AGE = /^(?:Résidence autonomie|Ehpad) /;
export const SSIAD = /^Service de soins à domicile/;
export const SOLIDAIRES = /^(?:Épicerie|Garage) solidaire/;
