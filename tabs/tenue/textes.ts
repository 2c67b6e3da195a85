import type { Certitude } from '../../core/annuaire/doublons.ts';
import type { Fusion } from '../../core/lists/fusions.list.ts';
import { dateCourte, dateLongue, espacesInsecables as e, pluriel } from '../../core/textes/francais.ts';

export const TENUE = {
  titre: 'Ce qui attend',
  attente: 'Chargement…',
  rien: 'Tout est à jour',
  rienAide: 'Rien n’attend la coordination. Revenez après la prochaine campagne, ou cherchez une structure.',
  chercher: 'Chercher dans l’annuaire',
  aide: 'Le plus pressant d’abord.',
  compte: (n: number) => `${pluriel(n, 'chose')} à traiter`,
} as const;

export const DOUBLONS = {
  titre: 'Doublons',
  attente: 'Recherche des doublons…',
  aide: e(
    'Ces fiches sont peut-être celles d’une même structure. Comparez-les : rien n’est fusionné sans votre accord, et une fusion s’annule.',
  ),
  rien: 'Aucun doublon',
  rienAide: 'Aucune paire de fiches ne se ressemble assez pour être examinée.',
  voirFusions: 'Voir les fusions faites',
  compte: (n: number) => pluriel(n, 'paire à examiner', 'paires à examiner'),
  certitude: {
    certain: 'Presque sûr',
    probable: 'Probable',
    possible: 'Possible',
  } satisfies Record<Certitude, string>,
  paire: (a: string, b: string) => `${a} et ${b}`,
  comparer: 'Comparer',
  comparerPaire: (a: string, b: string) => `Comparer ${a} et ${b}`,
  distinctes: 'Ce ne sont pas les mêmes',
  distinctesFait: 'C’est noté\u00A0: cette paire ne sera plus proposée, sauf si l’une des fiches change.',
  retour: 'Retour aux doublons',
  plus: (n: number) => `Montrer ${pluriel(n, 'autre paire', 'autres paires')}`,
} as const;

export const COMPARAISON = {
  titre: 'Comparer deux fiches',
  attente: 'Lecture des deux fiches et de ce qui leur est rattaché…',
  introuvable: 'Une de ces fiches n’est plus dans l’annuaire',
  introuvableAide: 'Elle a été supprimée ou archivée depuis. Revenez à la liste des doublons.',
  garder: 'Quelle fiche garder\u00A0?',
  garderAide: 'L’autre sera archivée, non supprimée, et tout ce qui lui est rattaché ira à celle-ci.',
  etat: (statut: string, verifieeLe: string | undefined) =>
    `${statut.toLowerCase()}, ${verifieeLe === undefined ? 'jamais vérifiée' : `vérifiée le ${dateCourte(verifieeLe)}`}`,
  champs: 'Champ par champ',
  champsAide: 'La proposition est déjà cochée. Une adresse vient toujours entière de la même fiche.',
  champ: 'Champ',
  gardee: 'Fiche gardée',
  absorbee: 'Fiche absorbée',
  reunir: 'Les deux réunies',
  vide: 'vide',
  identiques: (n: number) =>
    `${pluriel(n, 'autre champ rempli est identique', 'autres champs remplis sont identiques')} dans les deux fiches.`,
  aucunChoix: 'Aucun champ ne diffère entre les deux fiches.',
  suites: 'Ce qui suivra',
  aucuneSuite: 'Rien n’est rattaché à la fiche absorbée.',
  suit: (n: number, liste: string) =>
    `${liste}\u00A0: ${pluriel(n, 'ligne rattachée', 'lignes rattachées')} à la fiche gardée`,
  fond: (n: number, liste: string) =>
    `${liste}\u00A0: ${pluriel(n, 'ligne réunie', 'lignes réunies')} avec celle de la fiche gardée (même rencontre ou même sondage)`,
  liens: 'Les liens personnels déjà envoyés continuent de fonctionner\u00A0: ils ouvriront la fiche gardée.',
  illisibles: (n: number) =>
    `${pluriel(n, 'ligne illisible', 'lignes illisibles')} dans les listes\u00A0: si l’une d’elles est rattachée à la fiche absorbée, elle le restera. Corrigez-les d’abord si vous pouvez.`,
  contacts: (n: number) =>
    `Réunir aussi ${pluriel(n, 'contact qui a', 'contacts qui ont')} le même courriel dans les deux fiches`,
  fusionner: 'Fusionner',
  faite: 'Les deux fiches n’en font plus qu’une. Vous pouvez annuler cette fusion ici.',
} as const;

export const FUSIONS = {
  titre: 'Fusions',
  attente: 'Chargement des fusions…',
  aide: 'Chaque fusion garde de quoi être annulée exactement.',
  rien: 'Aucune fusion',
  rienAide: 'Les fusions de fiches apparaîtront ici, avec de quoi les annuler.',
  voirDoublons: 'Voir les doublons',
  etat: {
    'En cours': 'Arrêtée en chemin',
    Faite: 'Faite',
    'En annulation': 'Annulation arrêtée en chemin',
    Annulée: 'Annulée',
    Distinctes: 'Deux structures',
  } satisfies Record<Fusion['etat'], string>,
  absorbee: (absorbee: string, gardee: string) => `${absorbee} → ${gardee}`,
  lue: (absorbee: string, gardee: string) => `${absorbee}, absorbée par ${gardee}`,
  inconnue: (id: string) => `fiche ${id}`,
  faiteLe: (le: string, lignes: number) => `${dateLongue(le)}, ${pluriel(lignes, 'ligne changée', 'lignes changées')}`,
  annuleeLe: (le: string) => `Annulée ${dateLongue(le)}`,
  terminer: 'Terminer la fusion',
  annuler: 'Annuler la fusion',
  terminerAnnulation: 'Terminer l’annulation',
  annulerQuestion: 'Annuler cette fusion\u00A0?',
  annulerAide: (absorbee: string) =>
    `La fiche «\u00A0${absorbee}\u00A0» revient, et chaque ligne retrouve sa fiche d’avant. Ce qui a été ajouté à la fiche gardée depuis y reste.`,
  annulerForce: 'Annuler quand même, en perdant ces changements',
  renoncer: 'Garder la fusion',
  annulee: 'La fusion est annulée\u00A0: les deux fiches sont revenues.',
  terminee: 'La fusion est terminée.',
  distinctes: 'Paires dites distinctes',
  distinctesAide: 'Elles ne sont plus proposées, sauf si l’une des deux fiches change.',
} as const;

export const SIRET = {
  titre: 'SIRET fermés',
  attente: 'Chargement…',
  aide: 'Chaque mois, le répertoire Sirene est interrogé sur les SIRET de l’annuaire. Un SIRET fermé ne part plus dans les exports. Rien ne change sans vous.',
  rien: 'Aucun SIRET fermé',
  rienAide: 'Le répertoire national ne connaît aucune fermeture parmi les SIRET de l’annuaire.',
  ferme: (siret: string, jour: string | undefined) =>
    jour === undefined ? `SIRET ${siret}, fermé` : `SIRET ${siret}, fermé le ${dateCourte(jour)}`,
  remplacant: (siret: string) => `La même organisation a un établissement ouvert\u00A0: ${siret}.`,
  sansRemplacant: 'Le répertoire n’indique pas d’établissement ouvert pour le remplacer.',
  remplacer: 'Remplacer le SIRET',
  retirer: 'Retirer le SIRET',
  fermer: 'La structure a fermé',
  ouvrir: 'Ouvrir la fiche',
  pour: (geste: string, nom: string) => `${geste}\u00A0: ${nom}`,
  remplace: 'Le SIRET est remplacé.',
  retire: 'Le SIRET est retiré.',
  fermee: 'La fiche est notée fermée\u00A0: elle ne paraît plus, et se rouvre depuis les archives.',
} as const;

export const DEPARTS = {
  titre: 'Départs incertains',
  attente: 'Chargement…',
  aide: 'Rien ne dit que ces courriels sont partis. Vérifiez dans les éléments envoyés de la boîte qui les envoie, puis renvoyez ou confirmez le départ\u00A0: rien ne repart tout seul.',
  aideDeLaPage:
    'Rien ne dit que ces envois sont partis, et rien ne repart tout seul. Un courriel se vérifie dans les éléments envoyés de la boîte qui l’envoie, une carte dans le canal.',
  rien: 'Aucun départ incertain',
  rienAide: 'Tous les courriels marqués envoyés sont partis, toutes les cartes ont paru dans le canal.',
  sansNom: 'Structure qui n’est plus là',
  quoi: (nature: string, jour: string) => `${nature}, marqué envoyé le ${jour}`,
  renvoyer: 'Renvoyer',
  confirmer: 'Confirmer le départ',
  pour: (geste: string, nom: string) => `${geste}\u00A0: ${nom}`,
  fait: {
    confirme: 'C’est noté\u00A0: le courriel est parti.',
    renvoye: 'Le courriel est renvoyé.',
    'au-prochain-tour': 'Le courriel repartira au prochain envoi de la campagne.',
    deja: 'C’était déjà décidé.',
  },
  remises: (n: number) =>
    pluriel(n, 'envoi de l’annuaire au départ incertain', 'envois de l’annuaire au départ incertain'),
  voirLesRemises: 'Voir les envois',
} as const;

const entreGuillemets = (titre: string | undefined): string =>
  titre === undefined ? '' : `\u00A0: «\u00A0${titre}\u00A0»`;

/** The cards of the channel of which nothing says that they appeared. */
export const CARTES_REFUSEES = {
  titre: 'Cartes refusées par le canal',
  attente: 'Chargement…',
  rien: 'Aucune carte refusée',
  rienAide: 'Le canal a pris toutes les cartes de la semaine.',
  aide: 'Le canal a refusé ces cartes\u00A0: elles n’ont pas paru. Maillage les propose de nouveau\u00A0: une annonce tant qu’elle est une nouvelle, quarante-huit heures\u00A0; la synthèse du mois dernier chaque heure, une autre se publie depuis Indicateurs. Si cela dure, demandez à l’administrateur de vérifier le flux du canal dans Power Automate\u00A0; en attendant, la synthèse se copie depuis Indicateurs.',
} as const;

export const CARTES = {
  aide: 'Une annonce qui n’a pas paru repart dans les dix minutes si elle est encore une nouvelle\u00A0; une synthèse se publie de nouveau depuis Indicateurs.',
  annonce: {
    planifiee: (titre: string | undefined) => `Annonce d’une rencontre planifiée${entreGuillemets(titre)}`,
    'compte-rendu': (titre: string | undefined) => `Annonce d’un compte rendu${entreGuillemets(titre)}`,
  },
  synthese: (deMois: string) => `Synthèse ${deMois}`,
  ou: (canal: string, jour: string) => `Dans le canal «\u00A0${canal}\u00A0», le ${jour}`,
  parue: 'Elle a paru',
  pasParue: 'Elle n’y est pas',
  pour: (geste: string, quoi: string) => `${geste}\u00A0: ${quoi}`,
  faite: { true: 'C’est noté\u00A0: la carte a paru.', false: 'C’est noté\u00A0: la carte peut repartir.' },
} as const;

export const LIGNES = {
  perimees: 'Fiches périmées',
  injoignables: 'Structures injoignables',
  'a-verifier': 'Fiches à vérifier',
  'a-informer': 'Personnes à informer de leurs droits',
  'contacts-sans-structure': 'Contacts sans structure',
  rien: 'Plus rien n’attend ici',
  jamais: 'jamais vérifiée',
  verifiee: (le: string) => `vérifiée le ${le}`,
  ouvrir: 'Ouvrir la fiche',
  ouvrirDe: (nom: string) => `Ouvrir la fiche\u00A0: ${nom}`,
} as const;

/** What was announced, in figures. */
interface Annonce {
  readonly titre: string;
  readonly geste: 'anonymiser' | 'archiver' | 'supprimer' | 'alleger';
  readonly etat: string;
  readonly annonceeLe: string;
  readonly prevueLe: string;
  readonly annoncees: number;
  readonly faites: number;
  readonly epargnees: number;
  readonly motif?: string | undefined;
}

const SERA: Readonly<Record<Annonce['geste'], string>> = {
  anonymiser: 'anonymisées',
  archiver: 'archivées',
  supprimer: 'supprimées',
  alleger: 'vidées de leur détail',
};

export const ANNONCES = {
  titre: 'Suppressions annoncées',
  combien: (n: number) => pluriel(n, 'sorte'),
  rien: 'Rien n’est annoncé. Ce qui est dû l’est une fois par mois, puis fait tout seul trente jours après, sauf si vous l’arrêtez.',
  aide: 'Ces lignes ont dépassé leur durée. Au jour dit, elles seront traitées toutes seules, sauf si vous l’arrêtez. Ce qui redevient actif d’ici là est laissé.',
  prevue: ({ annoncees, annonceeLe, prevueLe, geste }: Annonce) =>
    `${pluriel(annoncees, 'ligne annoncée', 'lignes annoncées')} le ${dateCourte(annonceeLe)}, ${SERA[geste]} à partir du ${dateCourte(prevueLe)}.`,
  lignes: (n: number) => (n === 0 ? 'Plus aucune n’est due' : `${pluriel(n, 'ligne')} à traiter aujourd’hui`),
  depuis: (libelle: string, depuis: string) => `${libelle} (${dateCourte(depuis)})`,
  arreter: 'Arrêter',
  arreterDe: (titre: string) => `Arrêter\u00A0: ${titre}`,
  toutArreter: 'Tout arrêter',
  motif: 'Pourquoi l’arrêter',
  motifAide:
    'Gardé avec l’annonce\u00A0: n’y nommez personne. Ce qui reste dû sera annoncé de nouveau le mois prochain.',
  renoncer: 'Ne pas arrêter',
  arretees: 'Arrêté\u00A0: rien n’en sera fait.',
  finies: 'Ce qui a été fait ou arrêté',
  compte: ({ titre, annonceeLe, etat, annoncees, faites, epargnees, motif }: Annonce) =>
    etat === 'Arrêtée'
      ? `${titre}, annoncée le ${dateCourte(annonceeLe)}\u00A0: arrêtée (${motif ?? '–'})${faites === 0 ? '' : `, après ${pluriel(faites, 'ligne')}`}.`
      : `${titre}, annoncée le ${dateCourte(annonceeLe)}\u00A0: ${pluriel(faites, 'ligne traitée', 'lignes traitées')} sur ${annoncees}${epargnees === 0 ? '' : `, ${pluriel(epargnees, 'laissée')}`}.`,
} as const;

export const CONSERVATION = {
  titre: 'Conservation',
  attente: 'Calcul de ce qui est dû…',
  aide: 'Ce que chaque règle ferait aujourd’hui, ligne par ligne. Rien ne se fait tout seul sans avoir été annoncé ici trente jours avant. Les durées se changent dans Annuaire, Réglages.',
  rienDu: 'Rien n’est dû.',
  due: 'À appliquer',
  regle: (mois: number, limite: string) => `Après ${mois} mois\u00A0: avant le ${dateCourte(limite)}.`,
  lignes: (n: number) => pluriel(n, 'ligne'),
  depuis: (libelle: string, depuis: string) => `${libelle} (${dateCourte(depuis)})`,
  montrees: (montrees: number, total: number) =>
    `Les ${montrees} plus anciennes sur ${total}\u00A0: les suivantes se montreront ensuite.`,
  geste: {
    anonymiser: (n: number) => `Anonymiser ${pluriel(n, 'contact')}`,
    archiver: (n: number) => `Archiver ${pluriel(n, 'fiche')}`,
    supprimer: (n: number) => `Supprimer ${pluriel(n, 'ligne')}`,
    alleger: (n: number) => `Effacer le détail de ${pluriel(n, 'ligne')}`,
  },
  question: (geste: string) => `${geste}\u00A0?`,
  definitif: 'Ce geste ne s’annule pas.',
  reversible: 'Une fiche archivée peut être rouverte.',
  restantes: (n: number) => `Encore ${pluriel(n, 'ligne')}…`,
  arreter: 'Arrêter après ce lot',
  renoncer: 'Ne rien faire',
  faites: (n: number) => `${pluriel(n, 'ligne traitée', 'lignes traitées')}.`,
  illisibles: (n: number) =>
    `${pluriel(n, 'ligne illisible', 'lignes illisibles')} dans les listes\u00A0: les règles ne les voient pas.`,
  sansAdresse:
    'Le préavis des suppressions ne peut être envoyé à personne\u00A0: rien ne sera supprimé de soi-même. Écrivez l’adresse électronique de la coordination dans les Réglages.',
  registre: 'Registre des traitements',
  registreAide:
    'Établi à partir des listes et des réglages\u00A0: chaque donnée personnelle, à quoi elle sert, combien de temps, qui la voit.',
  telecharger: 'Télécharger le registre (Word)',
  fichier: 'registre-des-traitements.docx',
} as const;
