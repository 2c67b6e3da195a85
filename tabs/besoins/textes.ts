import { DELAI_D_UN_BESOIN } from '../../core/besoins/ranger.ts';
import { nombre, pluriel, pourcentage } from '../../core/textes/francais.ts';
import type { EtatDeBesoin } from '../../core/vocabulaires/besoins.ts';

export const BESOINS = {
  titre: 'Besoins',
  attente: 'Chargement des besoins…',
  noter: 'Noter un besoin',
  retour: 'Tous les besoins',
  compte: (n: number, enRetard: number) =>
    [
      pluriel(n, 'besoin'),
      ...(enRetard === 0 ? [] : [`${nombre(enRetard)} sans réponse depuis plus de ${DELAI_D_UN_BESOIN} jours`]),
    ].join(' · '),
  objectif: `L’objectif\u00A0: que chaque besoin soit mis en lien avec qui peut y répondre en moins de ${DELAI_D_UN_BESOIN} jours.`,
  /** Undefined: no need came to the end of its days. */
  ouEnEst: (part: number | undefined, sur: number) =>
    part === undefined
      ? undefined
      : `Depuis douze mois\u00A0: ${pourcentage(part)} de ceux qui ont atteint ce délai (${nombre(sur)}).`,
  sansTheme: 'Sans thématique',
  partout: 'Tout le territoire',
  tousPublics: 'Public non précisé',
  lieu: (commune: string, dePublic: string) => `${commune} · ${dePublic}`,
  attendTrop: `Plus de ${DELAI_D_UN_BESOIN} jours`,
  sansMots: 'Entendu, sans autre mot',
  releve: (age: string) => `relevé ${age}`,
  plus: (n: number) => `Montrer ${pluriel(n, 'besoin')} de plus`,
  videTitre: 'Aucun besoin noté pour l’instant',
  videCoordination:
    'Ce qui manque aux habitants s’entend partout\u00A0: à une permanence, au marché, dans une réunion. Notez-le en deux gestes, sans rien sur la personne\u00A0; il vous attendra ici avec ceux des partenaires.',
  videPartenaire:
    'Notez en deux gestes ce que vous entendez et à quoi personne ne répond, sans rien sur la personne. Vous retrouverez ici ceux de votre structure\u00A0; la coordination les lit tous.',
  rienTitre: 'Aucun besoin ne répond à ces filtres',
  rienAide: 'Retirez un filtre, ou regardez aussi ceux qui sont clos.',
  toutVoir: 'Retirer les filtres',
  sansStructure: 'Votre compte n’est relié à aucune structure',
  sansStructureAide:
    'Un besoin se note au nom d’une structure. Retrouvez la vôtre dans l’onglet Annuaire, rubrique Ma fiche, ou demandez à la coordination de vous y rattacher.',
  filtrer: 'Chercher parmi les besoins',
  chercher: 'Un mot',
  effacer: 'Effacer la recherche',
  etat: 'État',
  suivis: 'À suivre',
  tous: 'Tous les états',
  thematique: 'Thématique',
  toutesLesThematiques: 'Thématiques',
  commune: 'Commune',
  toutesLesCommunes: 'Communes',
  public: 'Public',
  tousLesPublics: 'Publics',
  origine: 'Origine',
  toutesLesOrigines: 'Origines',
} as const;

/** The colour of a state: whose turn it is, more than how well it goes. */
export const COULEURS = {
  Ouvert: 'warning',
  'Pris en charge': 'informative',
  Clos: 'success',
} as const satisfies Record<EtatDeBesoin, string>;

export const NOTER = {
  titre: 'Noter un besoin',
  aide: 'Ce qui manque, là où vous l’avez entendu. Jamais qui l’a dit.',
  ou: 'Où\u00A0?',
  ouAide: 'Gardé sur cet appareil pour la prochaine fois.',
  quoi: 'Qu’avez-vous entendu\u00A0?',
  quoiManque: 'Choisissez une thématique.',
  pourQui: 'Pour quel public\u00A0? (facultatif)',
  pourQuiSansReponse: 'Je ne sais pas',
  mots: 'En quelques mots (facultatif)',
  motsAide: 'Sans nom, ni téléphone, ni rien qui fasse reconnaître quelqu’un.',
  structure: 'Au nom de',
  structureManque: 'Choisissez la structure.',
  envoyer: 'Noter',
  note: (n: number) => (n === 1 ? 'Le besoin est noté.' : `${pluriel(n, 'besoin')} notés.`),
  gardes: (n: number) =>
    `${pluriel(n, 'besoin gardé', 'besoins gardés')} sur cet appareil, ${n === 1 ? 'sera envoyé' : 'seront envoyés'} dès que possible.`,
  sansReseau: 'Le réseau manque\u00A0: l’envoi reprendra tout seul, cette page ouverte, ou à sa prochaine ouverture.',
  fragile: 'Ce navigateur ne garde rien\u00A0: ne fermez pas la page avant l’envoi.',
  renvoyer: 'Envoyer maintenant',
  refuse: (besoin: string, message: string) => `Le besoin «\u00A0${besoin}\u00A0» n’a pas été pris\u00A0: ${message}`,
  reprendre: 'Corriger',
  effacer: 'Ne pas le garder',
} as const;

export const SUIVI = {
  absent: 'Ce besoin ne se lit pas ici',
  absentAide: 'Il a été retiré, ou une autre structure l’a noté.',
  fait: 'Ce qui a été fait',
  rienFait: 'Rien encore\u00A0: personne n’a été mis en lien pour ce besoin.',
  porte: 'Il a été porté plus loin\u00A0:',
  jamaisRelie: 'Personne n’a été mis en lien pour ce besoin.',
  relie: (le: string) => `Mis en lien le ${le}.`,
  lien: (demandeur: string, destinataire: string, le: string, etat: string) =>
    `${demandeur} vers ${destinataire}, le ${le}\u00A0: ${etat}`,
  qui: 'Qui peut y répondre',
  sans: (quoi: string) => `Personne ne répond à tout. Ces structures répondent si l’on renonce à ${quoi}.`,
  personne: 'Aucune structure de l’annuaire ne répond, même de près.',
  sansThematique: 'Ce besoin n’a pas de thématique\u00A0: cherchez dans l’annuaire qui pourrait y répondre.',
  mettreEnLien: 'Mettre en lien',
  mettreEnLienAvec: (nom: string) => `Mettre en lien avec ${nom}`,
  devenu: 'Ce qu’il est devenu',
  devenuChamp: 'En quelques mots',
  devenuAide: 'Lu de la structure qui l’a noté. Rien qui fasse reconnaître quelqu’un.',
  clore: 'Clore ce besoin',
  clos: 'Le besoin est clos.',
  rouvrir: 'Le suivre de nouveau',
  rouvert: 'Le besoin est de nouveau suivi.',
} as const;

export const PORTER = {
  choisir: (besoin: string) => `Choisir «\u00A0${besoin}\u00A0»`,
  choisis: (n: number) => pluriel(n, 'besoin choisi', 'besoins choisis'),
  trop: (n: number) => `Pas plus de ${nombre(n)} à la fois.`,
  rien: 'Ne plus rien choisir',
  enPoint: 'En faire un point d’ordre du jour',
  enProjet: 'En faire un projet',
  titreDuPoint: 'Un point d’ordre du jour',
  aideDuPoint:
    'Le point est proposé à la rencontre, sans les mots des besoins ni leur nombre\u00A0: les invités le liront.',
  rencontre: 'Rencontre à venir',
  rencontreManque: 'Choisissez la rencontre.',
  aucuneRencontre: 'Aucune rencontre n’est à venir\u00A0: créez-en une d’abord.',
  choisirLaRencontre: 'Choisir…',
  sansDate: 'date à fixer',
  titre: 'Titre',
  duree: 'Minutes souhaitées (facultatif)',
  dureeFausse: 'De 5 à 240 minutes.',
  proposer: 'Proposer ce point',
  propose: 'Le point est proposé.',
  titreDuProjet: 'Un projet',
  aideDuProjet:
    'Une fiche action en projet, qui dit qu’elle est née de besoins, jamais leurs mots. Les structures choisies y sont partenaires\u00A0; un besoin qui en réunit compte comme mis en lien.',
  plan: 'Plan',
  structures: 'Structures à réunir',
  ajouter: 'Une autre structure',
  groupe: 'Garder ces structures comme un groupe',
  nomDuGroupe: 'Nom du groupe',
  groupeVide: 'Choisissez au moins une structure pour garder un groupe.',
  creer: 'Créer le projet',
  cree: 'Le projet est créé.',
} as const;

export const PARTI = {
  point: (titre: string, etat: string) => `Point «\u00A0${titre}\u00A0»\u00A0: ${etat.toLocaleLowerCase('fr')}`,
  ala: (rencontre: string, le: string) => `${rencontre}, ${le}`,
  fiche: (titre: string) => `Fiche action «\u00A0${titre}\u00A0»`,
  groupe: (nom: string, n: number) => `Groupe «\u00A0${nom}\u00A0», ${pluriel(n, 'structure')}`,
  retire: { points: 'Un point, retiré depuis', fichesAction: 'Une fiche action, retirée depuis', groupes: 'Un groupe' },
  reuni: (le: string) => `Des structures réunies le ${le}.`,
} as const;
