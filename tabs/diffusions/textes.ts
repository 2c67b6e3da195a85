import type { Fichier } from '../../core/contrats/diffusions.ts';
import type { PIECES } from '../../core/diffusions/envoi.ts';
import type { Classement } from '../../core/exports/livre/livre.ts';
import { nombre, pluriel } from '../../core/textes/francais.ts';
import type { Visibilite } from '../../core/vocabulaires/structures.ts';

export const TEXTES = {
  titre: 'Diffuser l’annuaire',
  attente: 'Chargement de l’annuaire…',
  personne: 'Personne ne recevrait cet envoi\u00A0: choisissez d’autres destinataires.',
  rienARemettre: 'Aucune structure ne répond à ces choix\u00A0: retirez-en un.',
  vide: 'Il n’y a encore rien à diffuser',
  videAide: 'Ajoutez des structures à l’annuaire, ou importez le fichier que vous tenez déjà.',
  parties: 'Façons de diffuser l’annuaire',
  quoi: 'Ce que vous diffusez',
  quoiAide: 'Sans filtre, tout l’annuaire.',
  cochees: (n: number) =>
    `Rien que ${n < 2 ? 'la structure cochée' : `les ${pluriel(n, 'structure cochée', 'structures cochées')}`} dans la recherche.`,
  plutotTout: 'Plutôt tout l’annuaire',
  tropDeCochees: (max: number) =>
    `Pas plus de ${nombre(max)} structures cochées à la fois\u00A0: prenez plutôt tout l’annuaire, avec des filtres.`,
  tous: 'Tous',
  toutes: 'Toutes',
  thematiques: 'Thématiques',
  publics: 'Publics',
  communes: 'Communes',
  types: 'Types de structure',
  pourQui: 'Pour qui',
  ceQueLeMondeLit: (champs: string) =>
    `Le nom, le type et la commune${champs === '' ? '' : `, puis\u00A0: ${champs}`}. Une fiche peut en décider autrement. La règle se change dans Annuaire, Réglages.`,
  ordre: 'Ordre du document imprimé',
  compte: (structures: number, contacts: number) =>
    `${pluriel(structures, 'structure')}, ${pluriel(contacts, 'contact')}`,
  rien: 'Aucune fiche ne répond à ce choix\u00A0: retirez un filtre.',
  laisse: 'Ce qui est laissé de côté',
  rienLaisse: 'Rien n’est laissé de côté.',
  documents: 'À imprimer et à lire',
  donnees: 'Pour un autre logiciel',
  site: 'Pour le site d’une commune',
  telecharger: (quoi: string) => `Télécharger\u00A0: ${quoi}`,
  apercu: 'Ouvrir la page à imprimer',
  apercuTitre: 'Page à imprimer',
  imprimer: 'Imprimer',
  fermer: 'Fermer',
  siteAide:
    'Un seul fichier, sans script, avec les seuls champs publics. Déposez-le sur le site, puis collez ce code dans la page\u00A0; refaites-le quand l’annuaire a changé.',
  copierCode: 'Copier le code à coller',
  codeCopie: 'Code copié.',
  fait: (quoi: string) => `Fichier prêt\u00A0: ${quoi}.`,
  onglets: {
    telecharger: 'Télécharger',
    envoyer: 'Envoyer par courriel',
    noter: 'Noter une diffusion',
    remises: 'Déjà diffusé',
  },
  aQui: 'À qui',
  aQuiAide: 'Sans filtre, toutes les structures joignables par courriel. Chacune reçoit un seul courriel.',
  emettrice: 'De la part de (facultatif)',
  emettriceAide: 'La structure qui envoie l’annuaire. Sans elle, la coordination.',
  message: 'Mot d’accompagnement (facultatif)',
  piece: 'Document joint',
  recevront: (n: number) => `${pluriel(n, 'structure recevra', 'structures recevront')} un courriel`,
  nePasEnvoyer: (n: number) =>
    `${pluriel(n, 'structure choisie n’en recevra', 'structures choisies n’en recevront')} pas`,
  voirListe: 'Voir la liste',
  cacherListe: 'Cacher la liste',
  envoyer: (n: number) => `Envoyer à ${pluriel(n, 'structure')}`,
  confirmer: (n: number) => `Envoyer l’annuaire à ${pluriel(n, 'structure')}\u202F?`,
  confirmerAide: 'Un courriel parti ne se rattrape pas. Vous pourrez arrêter l’envoi entre deux séries.',
  oui: 'Envoyer',
  non: 'Ne pas envoyer',
  arreter: 'Arrêter après cette série',
  avancee: (faites: number, total: number) => `${faites} sur ${total}`,
  envoye: (n: number) => `Annuaire envoyé à ${pluriel(n, 'structure')}.`,
  arrete: 'Envoi arrêté. Le reste attend\u00A0: reprenez quand vous voulez.',
  reprendre: (n: number) => `Reprendre l’envoi (${pluriel(n, 'structure')})`,
  canal: 'Canal',
  structure: 'Structure (facultatif)',
  structureAide: 'Sans structure\u00A0: une pile à l’accueil, un site, une publication.',
  exemplaires: 'Nombre d’exemplaires',
  sansExemplaire: 'Écrivez un nombre, à partir de 1.',
  noter: 'Noter cette diffusion',
  notee: 'Diffusion notée.',
  dejaNotee: 'Cette diffusion était déjà notée.',
  aucune: 'Rien n’a encore été diffusé',
  aucuneAide: 'Envoyez l’annuaire par courriel, ou notez une diffusion sur papier.',
  total: (exemplaires: number, structures: number) =>
    `${pluriel(exemplaires, 'exemplaire ou envoi', 'exemplaires ou envois')}, à ${pluriel(structures, 'structure différente', 'structures différentes')}.`,
  colonnes: { le: 'Le', quoi: 'Quoi', combien: 'Combien', fiches: 'Fiches', lecture: 'Lue par' },
  plusRemises: 'Les fiches les plus diffusées',
  remisesDe: (n: number) => `envoyée à ${pluriel(n, 'structure')}`,
  incertaines: 'Courriels sans nouvelle',
  incertainesAide:
    'Microsoft 365 n’a pas confirmé leur départ, ou les a refusés. Regardez parmi les messages envoyés, puis dites ce qu’il en est\u00A0: rien ne repart tout seul.',
  estPartie: (nom: string) => `${nom}\u00A0: le courriel est parti`,
  pasPartie: (nom: string) => `${nom}\u00A0: à envoyer de nouveau`,
  partieCourt: 'Il est parti',
  pasPartieCourt: 'À renvoyer',
  enAttente: 'Envois interrompus',
  enAttenteAide: 'Ces envois n’ont pas été menés au bout. Les reprendre n’écrit qu’à ceux qui n’ont encore rien reçu.',
} as const;

export const LECTURE = {
  nombre: (lues: number, demandees: number) => `${lues} sur ${demandees}`,
  voir: (nombre: string, objet: string) => `${objet}\u00A0: lue par ${nombre}, voir les autres`,
  sansNouvelle: 'N’ont pas encore dit l’avoir lu',
} as const;

export const VISIBILITE = {
  public: 'Tout le monde',
  partenaires: 'Les partenaires du territoire',
  coordination: 'La coordination seule',
} as const satisfies Record<Visibilite, string>;

export const CLASSEMENT = { commune: 'Par commune', thematique: 'Par thématique' } as const satisfies Record<
  Classement,
  string
>;

export const FICHIER = {
  docx: 'Annuaire imprimé (Word)',
  impression: 'Page à imprimer (HTML)',
  xlsx: 'Classeur (Excel)',
  csv: 'Tableau (CSV)',
  'data-inclusion': 'data·inclusion v1 (JSON)',
  hsds: 'HSDS 3.0 (JSON)',
  vcard: 'Contacts (vCard)',
  'vcard-3': 'Contacts pour Outlook (vCard 3.0)',
  extrait: 'Extrait à intégrer (HTML)',
} as const satisfies Record<Fichier, string>;

export const PIECE = { docx: 'Annuaire imprimé (Word)', xlsx: 'Classeur (Excel)' } as const satisfies Record<
  (typeof PIECES)[number],
  string
>;
