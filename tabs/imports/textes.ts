import type { SortPrevu } from '../../core/imports/apercu.ts';
import type { SortFinal } from '../../core/imports/rapport.ts';
import type { Source } from '../../core/imports/sources.ts';
import { NOM_D_EXEMPLE } from '../../core/imports/structures.ts';
import type { Commune } from '../../core/territoire/territoire.ts';
import { espacesInsecables as e, enumeration, nombre, pluriel } from '../../core/textes/francais.ts';

export const TEXTES = {
  titre: 'Importer un fichier dans l’annuaire',
  attente: 'Chargement de l’annuaire…',
  annuler: 'Annuler',
  autre: 'Importer un autre fichier',
  voirAnnuaire: 'Voir l’annuaire',
  reprendreChoix: 'Choisir un autre fichier',
  panne: e(
    'La lecture de ce fichier s’est arrêtée. Choisissez-le de nouveau ; si cela recommence, enregistrez-le en .xlsx ou en CSV.',
  ),
} as const;

export const CHOIX = {
  aide: e(
    'Un classeur Excel (.xlsx), un CSV ou un JSON : le tableau que vous tenez, un extrait du répertoire des associations (RNA) ou de FINESS, un jeu data·inclusion. 20 Mo et 20 000 lignes au plus.',
  ),
  deposer: 'Déposez le fichier ici, ou',
  choisir: 'Choisir un fichier',
  rien: 'Rien n’entre dans l’annuaire avant que vous ayez vu et accepté ce que chaque ligne devient.',
  refuse: 'Ce fichier ne peut pas être importé',
  forme: 'À quoi doit ressembler un fichier',
  formeAide: e(
    'Une ligne de titres, puis une ligne par structure. Seul le nom est indispensable. Le SIRET ou le numéro RNA évitent les doublons. Les titres n’ont pas à être exactement ceux-ci : Maillage propose, vous corrigez.',
  ),
  modele: 'Télécharger un modèle',
  nomDuModele: 'modele-annuaire.csv',
  personnes: e(
    'Si votre fichier porte le nom ou l’adresse de personnes, elles deviennent des contacts, lus par la coordination seule, et doivent en être informées : Maillage vous le demande avant de les faire entrer. Laissez de côté les colonnes dont l’annuaire n’a pas besoin.',
  ),
} as const;

/** Example lines of the model: made up, and said to be, in a commune of the territory. */
export const modele = (commune: Commune | undefined): readonly (readonly string[])[] => [
  [
    'Nom',
    'Type',
    'SIRET',
    'Téléphone',
    'Courriel',
    'Adresse',
    'Code postal',
    'Commune',
    'Thématiques',
    'Publics',
    'Présentation',
  ],
  [
    NOM_D_EXEMPLE,
    'Association',
    '',
    '05 57 00 00 00',
    'accueil@exemple.fr',
    '1 place de la Mairie',
    commune?.codesPostaux[0] ?? '',
    commune?.nom ?? '',
    'Parentalité; Vie sociale',
    'Familles',
    'Ce que fait la structure, en une phrase.',
  ],
];

export const LECTURE = {
  enCours: (nom: string) => `Lecture de « ${nom} »…`.replace('« ', '«\u00A0').replace(' »', '\u00A0»'),
  reconnu: (nom: string, source: string, n: number) =>
    e(`« ${nom} » : reconnu comme « ${source} », ${pluriel(n, 'ligne')}.`),
  source: {
    tableau: 'tableau de structures',
    rna: 'répertoire national des associations (RNA)',
    finess: 'répertoire FINESS',
    'data-inclusion': 'jeu data·inclusion',
  } satisfies Record<Source, string>,
  remarques: 'Ce que Maillage a remarqué en lisant',
  colonnes: 'Colonnes',
  colonnesAide: 'Dites ce que chaque colonne apporte. Un champ ne vient que d’une colonne.',
  retenues: 'Vos choix du dernier import de ce fichier sont repris.',
  champDe: (entete: string) => e(`Champ de la colonne « ${entete} »`),
  aucuneValeur: 'vide dans les premières lignes',
  laisser: 'Laisser de côté',
  nonRetenues: 'Vos choix de colonnes n’ont pas pu être retenus pour le prochain import.',
  sansNom: e('Aucune colonne n’apporte le nom des structures : choisissez-la pour continuer.'),
  vide: 'Ce fichier n’a aucune ligne sous ses titres. Ajoutez vos structures, une par ligne, puis choisissez-le de nouveau.',
  continuer: 'Voir ce que deviendront les lignes',
} as const;

export const VALEURS = {
  titre: (n: number) => e(`Valeurs inconnues : ${nombre(n)}`),
  aide: e(
    'Ces mots du fichier ne sont pas dans le vocabulaire de l’annuaire. Dites ce que chacun devient ; rien n’entre sans votre choix.',
  ),
  lignes: (lignes: readonly number[]) =>
    lignes.length > 5
      ? pluriel(lignes.length, 'ligne')
      : `${lignes.length === 1 ? 'ligne' : 'lignes'} ${enumeration(lignes.map(String))}`,
  choixPour: (valeur: string, champ: string) => e(`« ${valeur} » (${champ}) : ce qu’il devient`),
  laisser: 'Laisser de côté',
  typeNonDit: 'Laisser de côté (type « Autre »)',
  nouveau: (valeur: string) => e(`Nouveau mot : « ${valeur} »`),
  proches: 'Peut-être',
  autres: 'Mots de l’annuaire',
  toutes: e('Chaque mot a sa place. Un nouveau mot s’ajoute au vocabulaire quand les lignes entrent.'),
  resteraDehors: (n: number) =>
    e(
      `${pluriel(n, 'mot')} ${n < 2 ? 'sera laissé' : 'seront laissés'} de côté : les lignes entrent sans ${n < 2 ? 'lui' : 'eux'}.`,
    ),
  continuer: 'Voir ce que deviendront les lignes',
  colonnes: 'Revenir aux colonnes',
} as const;

export const PREPARATION = {
  enCours: (n: number) => `Comparaison de ${pluriel(n, 'ligne')} avec l’annuaire, recherche des doublons…`,
  aide: 'Quelques secondes pour un fichier de plusieurs milliers de lignes.',
} as const;

export const APERCU = {
  titre: 'Ce que deviendront les lignes',
  colonnes: 'Revenir aux colonnes',
  filtre: 'Lignes montrées',
  toutes: 'Toutes',
  relire: 'Avec une remarque',
  sort: {
    creer: 'À créer',
    modifier: 'À modifier',
    'a-trancher': 'À trancher',
    inchangee: 'Inchangées',
    laissee: 'Laissées de côté',
    refusee: 'Refusées',
  } satisfies Record<SortPrevu, string>,
  sortDUne: {
    creer: 'À créer',
    modifier: 'À modifier',
    'a-trancher': 'À trancher',
    inchangee: 'Inchangée',
    laissee: 'Laissée de côté',
    refusee: 'Refusée',
  } satisfies Record<SortPrevu, string>,
  compte: (quoi: string, n: number) => `${quoi} (${nombre(n)})`,
  lignes: 'Lignes du fichier',
  aucune: 'Aucune ligne de cette sorte.',
  ligne: (n: number) => `Ligne ${n}`,
  sansNom: 'sans nom',
  vide: 'vide',
  ditLeFichier: (valeur: string) => `(fichier\u00A0: ${valeur})`,
  protege: 'corrigé dans l’annuaire',
  garder: 'Valeurs que quelqu’un a corrigées dans l’annuaire',
  garderAide: (n: number) =>
    e(`${pluriel(n, 'ligne')} du fichier ${n < 2 ? 'diffère' : 'diffèrent'} d’une valeur corrigée dans l’annuaire.`),
  garderAnnuaire: 'Garder l’annuaire',
  prendreFichier: 'Prendre le fichier',
  pourLaLigne: (n: number) => `Valeurs corrigées, ligne ${n}`,
  commeLesAutres: 'Comme les autres lignes',
  listes: 'Thématiques, publics, services et autres listes',
  listesAide: e('Pour les fiches déjà dans l’annuaire. Ajouter ne retire rien de ce qu’elles disent.'),
  ajouter: 'Ajouter les valeurs du fichier',
  remplacer: 'Remplacer par celles du fichier',
  reprendreLigne: (n: number, nom: string) => e(`Reprendre la ligne ${n}, ${nom}`),
  reprendre: 'Reprendre',
  reprendreChamp: (champ: string, n: number) => e(`Reprendre ${champ}, ligne ${n}`),
  contact: 'Contact, lu par la coordination seule\u00A0:',
  information: (n: number) => (n < 2 ? 'Une personne est nommée' : `${nombre(n)} personnes sont nommées`),
  informationAide: e(
    'Une personne inscrite sans l’avoir demandé doit en être informée dans le mois (RGPD, article 14). D’ici là, seule la coordination lit ses coordonnées.',
  ),
  informees: 'J’ai informé ces personnes',
  aInformer: 'Maillage les informera par son premier courriel\u00A0: campagne, demande de confirmation ou mise en lien',
  ressemble: (nom: string) => e(`Ressemble à « ${nom} » : `),
  ressembleLigne: (nom: string, ligne: number) => e(`Ressemble à « ${nom} », ligne ${ligne} du fichier : `),
  voirFiche: 'Voir la fiche',
  voirFicheDe: (nom: string) => `Voir la fiche de ${nom} (nouvel onglet)`,
  decision: (n: number, nom: string) => `Ligne ${n}, ${nom}\u00A0: est-ce la même structure\u00A0?`,
  meme: 'C’est la même',
  autre: 'C’est une autre',
  laisser: 'Laisser de côté',
  resteATrancher: (n: number) =>
    `${pluriel(n, 'ligne')} à trancher n’${n < 2 ? 'entrera' : 'entreront'} pas\u00A0: vous les retrouverez dans le fichier des lignes à corriger.`,
  entrer: (n: number) => `Faire entrer ${pluriel(n, 'ligne')}`,
  rienAFaireEntrer: 'Rien à faire entrer\u00A0: l’annuaire a déjà tout ce que ce fichier apporte.',
  terminer: 'Voir le rapport',
} as const;

export const ENVOI = {
  titre: 'Import en cours',
  avancement: (faites: number, total: number) => `${nombre(faites)} sur ${pluriel(total, 'ligne')}`,
  rester:
    'Restez sur cette page\u00A0: la quitter arrête l’import après les lignes en route. Ce qui est entré le reste.',
  arreter: 'Arrêter l’import',
  arret: 'Arrêt après les lignes en route…',
  reprendre: 'Reprendre l’import',
  interrompu: 'L’import s’est interrompu',
  interrompuAide: (faites: number, total: number) =>
    `${nombre(faites)} sur ${pluriel(total, 'ligne')} sont passées et restent dans l’annuaire. Reprendre n’écrit rien deux fois.`,
  sArreter: 'S’arrêter là',
  refusee: (champs: readonly string[]) => `valeur trop longue, ou qui n’a pas la forme attendue : ${champs.join(', ')}`,
} as const;

export const RAPPORT = {
  titre: 'Rapport d’import',
  arrete: (n: number) =>
    `Import arrêté\u00A0: ${pluriel(n, 'ligne')} ${n < 2 ? 'n’a' : 'n’ont'} pas été envoyée${n < 2 ? '' : 's'}. Importez de nouveau le même fichier pour les faire entrer.`,
  sort: {
    creee: 'Créées',
    modifiee: 'Modifiées',
    inchangee: 'Inchangées',
    'a-trancher': 'À trancher',
    laissee: 'Laissées de côté',
    refusee: 'Refusées',
    'en-erreur': 'En erreur',
    'non-envoyee': 'Non envoyées',
  } satisfies Record<SortFinal, string>,
  pourquoi: 'Ce qui n’est pas entré, ou pas en entier',
  toutEntre: 'Tout est entré.',
  telecharger: 'Télécharger les lignes à corriger',
  telechargerAide:
    'Ces lignes seules, avec leurs colonnes et la raison en tête\u00A0: corrigez-les, puis importez ce fichier.',
  nomDuFichier: (nom: string) => `a-corriger-${nom.replace(/\.[^.]+$/, '')}.csv`,
  confirmer: (n: number) =>
    `${pluriel(n, 'fiche')} ${n < 2 ? 'vient' : 'viennent'} d’un fichier\u00A0: personne ne les a encore confirmées. Une campagne le demande aux structures, et informe les personnes inscrites.`,
  campagne: 'Préparer une campagne',
  encore: (n: number) => `Et ${pluriel(n, 'autre')}.`,
  reparees: (n: number) => `${pluriel(n, 'valeur réparée ou à vérifier', 'valeurs réparées ou à vérifier')}`,
} as const;
