import { dateCourte, dateLongue, pluriel } from '../../../core/textes/francais.ts';
import type { Visibilite } from '../../../core/vocabulaires/structures.ts';

export const SAISIE = {
  nouvelle: 'Nouvelle fiche',
  nouvelleAide:
    'Seuls le nom et le type sont obligatoires. Le reste peut venir plus tard, ou de la structure elle-même.',
  pourUneVenue: (nom: string, le: string) =>
    `Dite à la porte d’une rencontre, ${dateLongue(le)}\u00A0: ${nom}. Sa fiche créée, elle y est présente. Les personnes s’ajoutent ensuite, une fois informées.`,
  venueDecidee: 'Cette structure venue à la porte n’attend plus de fiche',
  venueDecideeAide: 'Quelqu’un l’a rattachée à une fiche, ou écartée\u00A0: la liste des présences le dit.',
  creeeEtPresente: 'Fiche créée, la structure est présente à la rencontre.',
  modifier: (nom: string) => `Modifier la fiche\u00A0: ${nom}`,
  creer: 'Créer la fiche',
  abandonner: 'Abandonner',
  creerQuandMeme: 'Créer quand même',
  creee: 'Fiche créée.',
  enregistree: 'Fiche enregistrée.',
  rienChange: 'Rien n’a changé.',
  aCorriger: (n: number) => `${pluriel(n, 'champ')} à corriger avant d’enregistrer.`,
  sections: {
    identite: 'Identité',
    actions: 'Ce que fait la structure',
    lieu: 'Où elle est',
    zone: 'Où elle agit',
    orienter: 'Accès',
    joindre: 'La joindre',
    suivi: 'Suivi par la coordination',
    visibilite: 'Qui voit quoi',
  },
  autresCodesAide: 'Hors du territoire\u00A0: les codes, séparés par des virgules.',
  autresCodes: 'Autres codes',
  sansPrecision: 'Sans précision',
  protegee:
    'L’adresse, le code postal, la place sur la carte et la page Acceslibre ne seront montrés qu’à la coordination. Ils ne sortiront par aucun chemin\u00A0: ni export, ni impression, ni carte, ni lien. Le SIRET et le RNA, qui mènent à l’adresse dans les registres publics, ne sortiront pas non plus.',
  verifiee: 'Je viens de vérifier la fiche avec la structure',
  nonVerifiee: 'Non',
  verifieeAide: 'Choisissez comment\u00A0: la fiche sera notée vérifiée aujourd’hui.',
  visibiliteAide:
    'Sans choix de votre part, un champ suit la règle du territoire, que la coordination écrit dans ses réglages. «\u00A0Tout le monde\u00A0» l’ajoute à ce qui peut être publié\u00A0: site d’une commune, annuaire imprimé, données ouvertes. Le nom, le type et la commune sont toujours lus.',
  regleDuTerritoire: (niveau: string) => `Comme le territoire\u00A0: ${niveau.toLowerCase()}`,
  visibilites: {
    coordination: 'Coordination seule',
    partenaires: 'Partenaires',
    public: 'Tout le monde',
  } satisfies Record<Visibilite, string>,
} as const;

export const DOUBLONS = {
  titre: (n: number) =>
    n < 2 ? 'Une fiche de l’annuaire lui ressemble' : `${pluriel(n, 'fiche')} de l’annuaire lui ressemblent`,
  certain: 'C’est la même structure',
  probable: 'Probablement la même',
  possible: 'Peut-être la même',
  ouvrir: (nom: string) => `Ouvrir cette fiche\u00A0: ${nom}`,
  ouvrirCourt: 'Ouvrir cette fiche',
  horsAnnuaire: (statut: string) => `Fiche ${statut.toLocaleLowerCase('fr')}\u00A0: vous pouvez la rouvrir.`,
} as const;

export const CONFLIT = {
  titre: 'Quelqu’un a modifié cette fiche pendant que vous écriviez',
  suivis: (champs: string) => `Le formulaire montre maintenant sa version de\u00A0: ${champs}.`,
  rien: 'Rien de ce que vous avez écrit n’est perdu. Relisez, puis enregistrez de nouveau.',
  croises: 'Vous avez changé tous les deux\u00A0:',
  actuelle: 'Sa version',
  saisie: 'Votre saisie',
  prendre: (champ: string) => `Prendre sa version\u00A0: ${champ}`,
  prendreCourt: 'Prendre sa version',
  vide: '(vide)',
  oui: 'Oui',
  non: 'Non',
} as const;

export const STATUT = {
  menu: 'Gérer la fiche',
  archiver: 'Archiver la fiche',
  fermer: 'La structure a cessé son activité',
  rouvrir: 'Remettre dans l’annuaire',
  archivee: 'Cette fiche est archivée',
  fermee: 'Cette structure a cessé son activité',
  horsAnnuaire:
    'Elle n’est plus dans l’annuaire, ni proposée aux rencontres. Rien n’est effacé\u00A0: son histoire compte toujours.',
  fait: (liens: number) =>
    liens === 0
      ? 'La fiche est sortie de l’annuaire.'
      : `La fiche est sortie de l’annuaire, ${pluriel(liens, 'lien fermé', 'liens fermés')}.`,
  rouverte: (statut: string) => `La fiche est de nouveau dans l’annuaire (${statut.toLocaleLowerCase('fr')}).`,
} as const;

export const CONTACT = {
  ajouter: 'Ajouter un contact',
  modifier: 'Modifier',
  modifierDe: (nom: string) => `Modifier le contact ${nom}`,
  retirer: 'N’est plus en poste',
  detacher: 'Détacher son compte',
  detache: 'Le compte est détaché du contact.',
  confirmerDetachement: (nom: string) => `Détacher le compte de ${nom}\u00A0?`,
  effacer: 'Effacer à sa demande',
  confirmerEffacement: (nom: string) => `Effacer ${nom}\u00A0?`,
  effacementAide:
    'Son nom, ses coordonnées et son compte sont effacés, ses liens personnels se ferment, ce qui était proposé à son sujet aussi. Ses participations restent comptées, sans son nom. Cela ne s’annule pas. Dans SharePoint, l’historique des versions de la ligne et la corbeille sont à vider à part.',
  efface: 'La personne est effacée.',
  remettre: 'De nouveau en poste',
  actionsDe: (nom: string) => `Actions sur le contact ${nom}`,
  enregistrer: 'Enregistrer le contact',
  ajoute: 'Contact ajouté.',
  enregistre: 'Contact enregistré.',
  retire: (nom: string) => `${nom} n’est plus en poste.`,
  annuler: 'Annuler',
  remis: 'Contact de nouveau en poste.',
  partis: (n: number) => `${pluriel(n, 'ancien contact', 'anciens contacts')}`,
  confirmerDepart: (nom: string) => `${nom} n’est plus en poste\u00A0?`,
  garder: 'Garder le contact',
  opposition: 'Cette personne s’oppose à la diffusion de ses coordonnées',
  oppositionAide: 'Elle ne sera montrée qu’à la coordination, et ne sortira par aucun export.',
  sansRappel: 'Cette personne ne veut plus de rappels',
  sansRappelAide: 'Aucun courriel ne partira de lui-même vers elle\u00A0: ni campagne, ni relance.',
  synthese: 'Cette personne reçoit la synthèse du mois par courriel',
  syntheseAide: 'Pour qui n’est pas dans Teams, une fois par mois. La personne l’arrête par le lien du courriel.',
  syntheseTenue: 'La coordination choisit à qui elle part. La personne seule peut l’arrêter.',
  recoitLaSynthese: 'Reçoit la synthèse du mois',
  reserveTenue: 'Ce que cette personne a réservé, elle seule peut l’ouvrir, ou la coordination à sa demande.',
  raison: 'Pourquoi l’ouvrir davantage',
  raisonAide: 'Cette personne l’avait réservé. Le journal garde la raison.',
  raisonAChoisir: 'Choisissez une raison',
  oppositionTenue: 'Elle seule peut revenir dessus, ou la coordination à sa demande.',
  informe: 'La personne sait que ses coordonnées sont dans l’annuaire',
  informeLe: (date: string) => `Informée le ${dateCourte(date)}.`,
  opposee: 'S’oppose à la diffusion',
  avecCompte: 'A un compte',
  vu: {
    coordination: 'Vu de la coordination seule',
    partenaires: 'Vu des partenaires',
    public: 'Vu de tout le monde',
  } satisfies Record<Visibilite, string>,
  pour: { coordination: 'Coordination seule', partenaires: 'Partenaires', public: 'Tout le monde' } satisfies Record<
    Visibilite,
    string
  >,
  vcard: 'Télécharger les contacts (vCard)',
} as const;

export const LECTURE = {
  cetteFiche: 'Cette fiche',
  acceslibre: 'Voir la page Acceslibre',
  registre: 'Répertoire Sirene',
  siretFerme: (jour: string | undefined) => (jour === undefined ? 'SIRET fermé' : `SIRET fermé le ${dateCourte(jour)}`),
  suivi: 'Suivi',
  referent: (nom: string) => `Référent\u00A0: ${nom}`,
  binome: (nom: string) => `binôme\u00A0: ${nom}`,
  cadence: (cadence: string) => `à vérifier ${cadence.toLocaleLowerCase('fr')}`,
  jamaisAVerifier: 'N’a pas à être vérifiée.',
  echeance: (date: string) => `prochaine échéance le ${dateCourte(date)}`,
  echeancePassee: (date: string) => `échéance passée depuis le ${dateCourte(date)}`,
  historique: (n: number) => `Histoire des valeurs (${n})`,
  vide: '(vide)',
  par: (qui: string, canal: string, date: string) =>
    `${qui}, le ${dateCourte(date)} (${canal.toLocaleLowerCase('fr')})`,
  /** Who, when it is not one of the structure’s own people. */
  auteur: (canal: string) => (canal === 'Lien personnel' ? 'La structure' : 'La coordination'),
  protegee: 'Adresse protégée\u00A0: visible de la coordination seule.',
} as const;

export const MA_FICHE = {
  titre: 'Ma fiche',
  choisir: 'Structure',
  aucune: 'Votre fiche n’est plus dans l’annuaire',
  aucuneAide:
    'La structure à laquelle vous êtes rattaché a été retirée. La coordination peut vous rattacher à une autre.',
} as const;

export const ARCHIVES = {
  page: 'Archives de l’annuaire',
  titre: (n: number) => `${pluriel(n, 'fiche')} hors de l’annuaire`,
  aide: 'Ouvrez une fiche pour la lire ou la remettre dans l’annuaire.',
  vide: 'Aucune fiche archivée',
  videAide: 'Une fiche s’archive depuis ses trois points. Rien n’est effacé.',
  sortie: (statut: string, le: string) => `${statut.toLocaleLowerCase('fr')} le ${dateCourte(le)}`,
} as const;
