import type { ColonneDuTableau } from '../../core/rencontres/colonnes.ts';
import { pluriel } from '../../core/textes/francais.ts';
import type { EtatDeRencontre } from '../../core/vocabulaires/rencontres.ts';

export const CALENDRIER = {
  titre: 'Calendrier du territoire',
  attente: 'Chargement du calendrier…',
  aide: 'Conseils, marchés, temps forts\u00A0: Maillage en tient compte quand il propose des dates, et le dit. Tout le monde lit cette liste\u00A0: n’y écrivez aucun nom de personne.',
  feries: 'Les jours fériés et les vacances scolaires de la zone y sont déjà.',
  sansVacances:
    'Les vacances scolaires de ce territoire ne sont pas livrées avec Maillage\u00A0: importez le calendrier de votre académie, ou ajoutez-les ici.',
  ajouter: 'Ajouter',
  importer: 'Importer un .ics',
  modifier: 'Modifier',
  modifierLe: (titre: string) => `Modifier «\u00A0${titre}\u00A0»`,
  retirer: 'Retirer',
  retirerLe: (titre: string) => `Retirer «\u00A0${titre}\u00A0»`,
  retirerQuestion: (titre: string) => `Retirer «\u00A0${titre}\u00A0» du calendrier\u00A0?`,
  retirerAide: 'Les dates déjà fixées ne changent pas.',
  retire: 'Retiré du calendrier.',
  passes: (n: number) => `Voir ce qui est passé (${n})`,
  vide: 'Le calendrier du territoire est vide',
  videAide: 'Ajoutez les conseils, les marchés et les temps forts, ou importez le calendrier d’une mairie.',
  videPartenaire: 'La coordination n’y a encore rien mis.',
} as const;

export const SAISIE = {
  nouveau: 'Ajouter au calendrier',
  titre: 'Quoi',
  titreAide: 'Par exemple\u00A0: Conseil communautaire, Marché, Semaine de la santé mentale.',
  sansTitre: 'Dites de quoi il s’agit.',
  genre: 'Genre',
  commune: 'Commune',
  partout: 'Tout le territoire',
  revient: 'Revient',
  jamais: 'Non',
  semaine: 'Par semaine',
  mois: 'Par mois',
  du: 'Du',
  au: 'Au',
  auAide: 'Le dernier jour\u00A0; vide pour un seul.',
  sansDu: 'Choisissez une date.',
  sansAu: 'Jusqu’à quand\u00A0? Choisissez une date.',
  de: 'À partir de',
  a: 'Jusqu’à',
  heuresAide: 'Vide\u00A0: toute la journée.',
  importes: (dit: string) => `Ses jours viennent d’un fichier\u00A0: ${dit}. Changer les dates les remplace.`,
  enregistrer: 'Enregistrer',
  garde: 'Le calendrier est à jour.',
  dejaFait: 'Rien n’a changé.',
} as const;

export const IMPORT = {
  titre: 'Importer un calendrier',
  fichier: 'Fichier .ics',
  fichierAide: 'Exporté d’Outlook, de Google Agenda, du site d’une mairie ou d’une académie. Deux ans sont lus.',
  genre: 'Ce sont',
  devine: 'Deviné d’après chaque titre',
  lecture: 'Lecture du fichier…',
  tropGros: 'Ce fichier dépasse un million de caractères\u00A0: exportez une période plus courte.',
  apporte: (n: number) => (n === 0 ? 'Rien de nouveau dans ce fichier.' : `Ce fichier ajoute\u00A0:`),
  ajoute: (titre: string, genre: string, jours: number, du: string) =>
    `${titre} (${genre.toLowerCase()}), ${jours === 1 ? du : `${pluriel(jours, 'jour')} à partir du ${du}`}`,
  autres: (n: number) => `et ${pluriel(n, 'autre')}`,
  changes: (n: number) => `${pluriel(n, 'ligne change', 'lignes changent')}.`,
  retires: (n: number) =>
    `${pluriel(n, 'ligne annulée par le fichier est retirée', 'lignes annulées par le fichier sont retirées')}.`,
  inchanges: (n: number) => `${pluriel(n, 'ligne est déjà là', 'lignes sont déjà là')}, sans changement.`,
  ecartes: 'Laissés de côté',
  ecarte: (titre: string, raison: string) => `${titre}\u00A0: ${raison}`,
  importer: 'Importer',
  voir: 'Lire le fichier',
  fait: (ajoutes: number) => `Import fini\u00A0: ${pluriel(ajoutes, 'ligne ajoutée', 'lignes ajoutées')}.`,
} as const;

const ETATS = {
  Brouillon: 'brouillon',
  'À planifier': 'invitations à envoyer',
  Planifiée: undefined,
  Tenue: undefined,
  Annulée: 'annulée',
} as const satisfies Record<EtatDeRencontre, string | undefined>;

export const MOIS = {
  groupe: 'Calendrier',
  libelle: 'Le mois',
  attente: 'Chargement des rencontres…',
  changer: 'Changer de mois',
  vers: (mois: string) => `Voir ${mois}`,
  ceMois: 'Ce mois-ci',
  grille: (mois: string) => `Calendrier de ${mois}`,
  combien: (n: number) => (n === 0 ? 'Aucune rencontre ce mois-ci.' : `${pluriel(n, 'rencontre')} ce mois-ci.`),
  enHeurt: (n: number) =>
    `${pluriel(n, 'd’entre elles en gêne une autre', 'd’entre elles se gênent')}\u00A0: changez-en l’heure, ou excusez les structures communes.`,
  rien: 'Rien n’est noté ce mois-ci.',
  etat: (etat: EtatDeRencontre, passee: boolean) =>
    passee && (etat === 'À planifier' || etat === 'Planifiée') ? 'présences à noter' : ETATS[etat],
} as const;

export const TABLEAU = {
  libelle: 'Tableau',
  titre: 'Les rencontres, par ce qui reste à faire',
  sansDate: 'Date à fixer',
  autres: (n: number) => `Voir les ${n} autres`,
  autresDe: (titre: string, n: number) => `Voir les ${n} autres\u00A0: ${titre}`,
  colonnes: {
    'a-dater': {
      titre: 'Date à fixer',
      vide: 'Toutes ont une date. La prochaine se prépare par «\u00A0Créer une rencontre\u00A0».',
    },
    'a-inviter': {
      titre: 'Invitations à envoyer',
      vide: 'Rien à envoyer\u00A0: chaque rencontre datée est planifiée.',
    },
    planifiees: {
      titre: 'Planifiées',
      vide: 'Aucune n’est planifiée\u00A0: ouvrez une rencontre datée, puis planifiez-la.',
    },
    'a-noter': { titre: 'Présences à noter', vide: 'Toutes les présences sont notées.' },
    finies: { titre: 'Tenues', vide: 'Aucune n’a encore eu lieu.' },
    annulees: { titre: 'Annulées', vide: 'Aucune n’est annulée.' },
  } satisfies Record<ColonneDuTableau, { readonly titre: string; readonly vide: string }>,
} as const;
