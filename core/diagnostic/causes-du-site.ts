import { accorder, nommer, type SensDUneCause } from './cause.ts';

const listes = (objets: readonly string[]): string => nommer('La liste', 'Les listes', objets);
const PROVISIONNER =
  'npm run -s maillage -- provisionner --env NOM : la commande crée ce qui manque, sans rien supprimer.';
const REDONNER = 'Redonnez l’autorisation sur la liste elle-même (guide, étape 7 bis).';
const CES_LISTES = 'Ce qui se lit ou s’écrit dans ces listes est refusé, page par page.';

/** What the site holds: lists, columns, territory, settings. */
export const CAUSES_DU_SITE = {
  'liste-manque': {
    etat: 'mal',
    constat: (objets) =>
      `${listes(objets)} ${accorder(objets, 'manque', 'manquent')}, ou ne ${accorder(objets, 'porte', 'portent')} plus son nom.`,
    arrete: CES_LISTES,
    qui: 'installation',
    geste: PROVISIONNER,
  },
  'liste-invisible': {
    etat: 'mal',
    constat: (objets) =>
      `Les fonctions ne voient pas ${nommer('la liste', 'les listes', objets)} : elle manque, ou elle leur est fermée.`,
    arrete: CES_LISTES,
    qui: 'installation',
    geste:
      'npm run -s maillage -- diagnostiquer --env NOM dit lequel des deux ; puis « provisionner », ou l’étape 7 bis du guide.',
  },
  'liste-fermee-aux-fonctions': {
    etat: 'mal',
    constat: (objets) =>
      `${listes(objets)} ${accorder(objets, 'est fermée', 'sont fermées')} aux fonctions : leur autorisation s’est perdue en coupant l’héritage.`,
    arrete: CES_LISTES,
    qui: 'locataire',
    geste: REDONNER,
  },
  'liste-en-lecture': {
    etat: 'mal',
    constat: (objets) => `Les fonctions lisent ${nommer('la liste', 'les listes', objets)} mais n’y écrivent pas.`,
    arrete: 'Ce qui s’écrit dans ces listes est refusé ; ce qui s’y lit reste lisible.',
    qui: 'locataire',
    geste: `Donnez-leur « write ». ${REDONNER}`,
  },
  'ecriture-non-essayee': {
    etat: 'non-essaye',
    constat: () => 'L’écriture dans les listes n’a pas été essayée.',
    arrete: 'On ne sait pas si les fonctions peuvent écrire.',
    qui: 'installation',
    geste: 'Corrigez d’abord ce qui est dit au-dessus, puis recommencez.',
  },
  'liste-ouverte-aux-visiteurs': {
    etat: 'mal',
    constat: (objets) =>
      `${listes(objets)} ${accorder(objets, 's’ouvre', 's’ouvrent')} à un visiteur du site, qui n’a pas à la lire.`,
    arrete: 'Rien n’est arrêté, mais des données réservées se lisent dans SharePoint.',
    qui: 'locataire',
    geste: 'Lancez infra/sharepoint/fermer-les-listes.ps1 ; la bibliothèque se ferme à la main (guide, étape 7 bis).',
  },
  'visiteurs-non-essayes': {
    etat: 'non-essaye',
    constat: () => 'Ce compte ne dit pas quelles listes s’ouvrent à un visiteur.',
    arrete: 'On ne sait pas si les listes réservées sont bien fermées.',
    qui: 'installation',
    geste: 'npm run -s maillage -- verifier --en-visiteur --env NOM, avec le compte d’un visiteur.',
  },
  'liste-mal-nommee': {
    etat: 'a-voir',
    constat: (objets) => `${listes(objets)} ${accorder(objets, 'n’a', 'n’ont')} pas son titre français.`,
    arrete: 'Rien.',
    qui: 'installation',
    geste: PROVISIONNER,
  },
  'colonne-manque': {
    etat: 'mal',
    constat: (objets) => `${nommer('La colonne', 'Les colonnes', objets)} ${accorder(objets, 'manque', 'manquent')}.`,
    arrete: 'SharePoint refuse ce qui s’écrit dans cette liste ; une page peut ne plus se lire.',
    qui: 'installation',
    geste: PROVISIONNER,
  },
  'colonne-d-un-autre-type': {
    etat: 'mal',
    constat: (objets) =>
      `${nommer('La colonne', 'Les colonnes', objets)} ${accorder(objets, 'n’a', 'n’ont')} pas le type attendu.`,
    arrete: 'Les valeurs de cette colonne ne se lisent pas, ou sont refusées.',
    qui: 'installation',
    geste:
      'SharePoint ne change pas un type : renommez la colonne à la main, lancez « provisionner », puis recopiez ses valeurs.',
  },
  'colonne-a-elargir': {
    etat: 'mal',
    constat: (objets) =>
      `${nommer('La colonne', 'Les colonnes', objets)} ${accorder(objets, 'est', 'sont')} plus étroite que prévu (choix, longueur ou unicité).`,
    arrete: 'Certaines valeurs justes sont refusées par SharePoint.',
    qui: 'installation',
    geste: PROVISIONNER,
  },
  'index-manque': {
    etat: 'mal',
    constat: (objets) =>
      `${nommer('La colonne', 'Les colonnes', objets)} ${accorder(objets, 'n’est pas indexée', 'ne sont pas indexées')}.`,
    arrete: 'SharePoint refuse d’y filtrer, surtout au-delà de 5 000 lignes.',
    qui: 'installation',
    geste: PROVISIONNER,
  },
  'trop-d-index': {
    etat: 'mal',
    constat: (objets) =>
      `${listes(objets)} ${accorder(objets, 'a', 'ont')} trop de colonnes indexées : SharePoint en admet 20.`,
    arrete: 'Les index de Maillage ne se créent pas : SharePoint refusera d’y filtrer.',
    qui: 'coordination',
    geste: 'Retirez, dans les paramètres de la liste, les index que vous avez ajoutés ; puis « provisionner ».',
  },
  'colonne-devenue-facultative': {
    etat: 'a-voir',
    constat: (objets) =>
      `${nommer('La colonne', 'Les colonnes', objets)} ${accorder(objets, 'n’est plus obligatoire', 'ne sont plus obligatoires')} sur le site.`,
    arrete: 'Rien : une ligne où elle est vide sera dite en anomalie.',
    qui: 'coordination',
    geste: 'Rendez-la obligatoire dans les paramètres de la liste, si ce n’était pas voulu.',
  },
  'territoire-absent': {
    etat: 'mal',
    constat: () => 'Le territoire n’est pas écrit : aucune commune n’est connue.',
    arrete: 'Ni carte, ni communes à choisir, ni calendrier scolaire ; les heures sont celles de Paris.',
    qui: 'installation',
    geste: 'npm run -s maillage -- territoire SIREN --env NOM (guide, étape 6 bis).',
  },
  'territoire-ancien': {
    etat: 'a-voir',
    constat: ([millesime = '']) => `Le territoire est celui de ${millesime}.`,
    arrete: 'Rien : les codes des communes sont ceux de l’an passé.',
    qui: 'installation',
    geste: 'npm run -s maillage -- territoire --simuler --env NOM, puis sans --simuler.',
  },
  'reglage-de-la-coordination': {
    etat: 'mal',
    constat: (objets) =>
      `${nommer('Le réglage', 'Les réglages', objets)} ${accorder(objets, 'a une valeur refusée', 'ont une valeur refusée')} dans la liste Reglages.`,
    arrete: 'La dernière bonne valeur reste en vigueur : ce qui a été écrit depuis ne vaut pas.',
    qui: 'coordination',
    geste: 'Annuaire ▸ Tenir ▸ Réglages : la raison est dite à côté du réglage.',
  },
  'reglage-inconnu': {
    etat: 'a-voir',
    constat: () => 'Une ligne de la liste Reglages porte une clé qui n’existe pas.',
    arrete: 'Rien : cette ligne n’a pas d’effet.',
    qui: 'coordination',
    geste: 'Annuaire ▸ Tenir ▸ Réglages : la page la nomme ; corrigez sa clé ou supprimez-la.',
  },
} as const satisfies Readonly<Record<string, SensDUneCause>>;
