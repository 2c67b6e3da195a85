import { dateCourte, nombre, pluriel } from '../../core/textes/francais.ts';

export const TEXTES = {
  titre: 'Annuaire des partenaires',
  rubriques: 'Parties de l’annuaire',
  attente: 'Chargement de l’annuaire…',
  attenteDeLaFiche: 'Chargement de la fiche…',
  rechercher: 'Rechercher une structure, un service, une thématique',
  effacer: 'Effacer la recherche',
  filtres: 'Filtres',
  filtre: {
    thematiques: 'Thématique',
    publics: 'Public',
    communes: 'Commune',
    types: 'Type',
    fraicheur: 'Mise à jour',
  },
  filtreVide: 'Aucune valeur parmi les structures trouvées',
  filtresEnVigueur: 'Filtres en vigueur',
  autour: 'et les communes voisines',
  filtrer: (nom: string, actifs: number) => (actifs === 0 ? nom : `${nom} (${actifs})`),
  retirer: (valeur: string) => `Retirer le filtre ${valeur}`,
  toutRetirer: 'Tout retirer',
  reponses: ({ nombre: n, entier }: { readonly nombre: number; readonly entier: boolean }) =>
    entier || n === 0
      ? pluriel(n, 'structure')
      : `Aucune structure ne répond à tout. ${n < 2 ? 'La plus proche\u00A0:' : `Les ${nombre(n)} plus proches\u00A0:`}`,
  pasToutAFait: 'Ce n’est pas tout à fait ce que vous cherchez\u00A0?',
  lienCopie: 'Lien copié\u00A0: il rouvre cette recherche et la fiche ouverte.',
  lienLibelle: 'Annuaire des partenaires',
  resultats: 'Structures trouvées',
  aideClavier: 'Flèches pour parcourir, Entrée pour ouvrir la fiche, Échap pour la fermer.',
  rienTitre: 'Aucune structure ne correspond',
  rienProches: 'Ce qui s’en approche le plus\u00A0:',
  sans: (quoi: string, combien: string) => `Sans ${quoi}\u00A0: ${combien}`,
  rienTexte: 'Essayez avec moins de mots, ou un mot plus général.',
  rienRecherche: 'Effacer la recherche',
  annuaireVide: 'L’annuaire est encore vide',
  annuaireVideAide: 'La coordination y crée des fiches, ou importe le fichier qu’elle tient déjà.',
  annuaireVideAFaire:
    'Importez le fichier que vous tenez déjà, un extrait du RNA ou de FINESS, ou créez une première fiche.',
  importer: 'Importer un fichier',
  nouvelleFiche: 'Nouvelle fiche',
  choisir: 'Choisissez une structure pour lire sa fiche',
  choisirAide: 'Cherchez par thématique, par public ou par commune\u00A0: les critères se combinent.',
  plus: (n: number) => `+ ${n}`,
} as const;

export const FICHE = {
  retour: 'Retour à l’annuaire',
  fermer: 'Fermer la fiche',
  coordonnees: 'Coordonnées',
  contacts: 'Contacts',
  aucunContact: 'Aucun contact visible avec votre profil.',
  provenance: 'Vérification de la fiche',
  copierCourriel: (adresse: string) => `Copier l’adresse ${adresse}`,
  copierTelephone: (numero: string) => `Copier le numéro ${numero}`,
  courrielCopie: 'Adresse copiée',
  telephoneCopie: 'Numéro copié',
  principal: 'Contact principal',
  jamaisVerifiee: 'Jamais vérifiée.',
  verifiee: (date: string, canal: string | undefined) =>
    `Vérifiée le ${dateCourte(date)}${canal === undefined ? '' : ` (${canal.toLocaleLowerCase('fr')})`}.`,
  recensee: (date: string) => `Recensée le ${dateCourte(date)}.`,
  source: (source: string) => `Source\u00A0: ${source}.`,
  toutEstJuste: 'Tout est juste',
  corriger: 'Vérifier partie par partie',
  envoyerLien: 'Envoyer un lien de confirmation',
  envoyerQuandMeme: 'Écrire encore à cette structure\u00A0?',
  dejaSollicitee: (n: number) =>
    `Elle a déjà été sollicitée ${n} fois en 30\u00A0jours\u00A0: c’est le plafond des réglages. Un appel la fatiguera moins.`,
  lienEnvoye: (date: string) => `Lien envoyé. Il est valable jusqu’au ${dateCourte(date)}.`,
  lienDejaEnvoye: (date: string) => `Un lien avait déjà été envoyé. Il est valable jusqu’au ${dateCourte(date)}.`,
  liensOuverts: 'Liens en cours',
  lienOuvert: (envoye: string, expire: string) =>
    `Envoyé le ${dateCourte(envoye)}, valable jusqu’au ${dateCourte(expire)}.`,
  revenu: 'Le courriel est revenu en erreur',
  revenuNote: 'C’est noté\u00A0: rien ne part plus à cette adresse tant qu’elle n’est pas corrigée.',
  revoquer: 'Révoquer ce lien',
  revoque: 'Lien révoqué\u00A0: il n’ouvre plus rien.',
  confirmee: 'Merci\u00A0: la fiche est confirmée.',
} as const;

export const CORRECTION = {
  titre: (nom: string) => `Vérifier\u00A0: ${nom}`,
  parPartie: 'Répondez partie par partie\u00A0: chaque réponse est enregistrée tout de suite.',
  rien: 'Rien n’est indiqué',
  personne: 'Personne n’est indiqué.',
  contactsAide: 'Un contact se corrige sur la fiche, dans sa partie Contacts.',
  cEstJuste: 'C’est juste',
  juste: (section: string) => `C’est juste\u00A0: ${section}`,
  corriger: 'Corriger',
  aCorriger: (section: string) => `Corriger\u00A0: ${section}`,
  sectionFaite: (le: string, canal: string) => `Confirmé le ${dateCourte(le)} (${canal.toLocaleLowerCase('fr')})`,
  enregistree: (restantes: number) => `C’est enregistré. Il reste ${pluriel(restantes, 'partie')} à vérifier.`,
  envoyer: 'Enregistrer et confirmer',
  rienChange: 'Rien n’a changé\u00A0: annulez, puis choisissez «\u00A0C’est juste\u00A0».',
} as const;

export const CARTE = {
  affichage: 'Affichage',
  liste: 'Structures par commune',
  affichages: { liste: 'Liste', carte: 'Carte', deux: 'Les deux' },
  titre: 'Carte des communes',
  commune: (nom: string, combien: string) => `${nom}\u00A0: ${combien}`,
  source: 'Contours\u00A0: IGN, allégés.',
  tuiles: 'Tuiles rangées par ordre alphabétique\u00A0: leur place n’est pas celle du terrain.',
  protegees: 'Une adresse protégée ne compte que dans sa zone d’intervention écrite.',
} as const;

export const GARDER = {
  bouton: 'Garder cette recherche',
  titre: 'Garder cette recherche',
  aide: 'Vous la retrouvez d’un clic, et l’annuaire vous signale les nouvelles structures qui y répondent.',
  nom: 'Nom de la recherche',
  sansNom: 'Donnez un nom à cette recherche.',
  parCourriel: 'Me prévenir par courriel',
  sansAdresse:
    'L’annuaire n’a pas d’adresse pour votre compte\u00A0: rattachez-le à votre structure dans «\u00A0Mes données\u00A0».',
  viePrivee:
    'Sont gardés votre identifiant de compte et les critères, dans la liste «\u00A0Recherches\u00A0» du territoire. N’y écrivez rien sur une personne.',
  garder: 'Garder',
  gardee: 'Recherche gardée.',
  gardees: 'Recherches gardées',
  ouvrir: (combien: number, nouvelles: number) =>
    `Recherches gardées\u00A0: ${nombre(combien)}${nouvelles === 0 ? '' : `, ${pluriel(nouvelles, 'nouvelle structure', 'nouvelles structures')}`}`,
  aucune: 'Vous ne gardez aucune recherche.',
  rienDeNeuf: 'Rien de nouveau.',
  nouvelles: (combien: string) => `${combien}\u00A0:`,
  marquees: 'Ouvrir une recherche marque ses nouvelles structures comme vues.',
  renommer: (nom: string) => `Renommer «\u00A0${nom}\u00A0»`,
  oublier: (nom: string) => `Oublier «\u00A0${nom}\u00A0»`,
  enregistrer: 'Renommer',
} as const;

export const BESOIN = {
  bouton: 'Garder cette question comme besoin',
  titre: 'Garder cette question comme besoin',
  aide: 'La coordination la verra parmi les besoins relevés\u00A0: c’est ainsi que l’on sait ce qui manque sur le territoire.',
  structure: 'Au nom de',
  precisions: 'Précisions (facultatif)',
  personne: 'Dites ce qui manque, rien d’une personne\u00A0: ni nom, ni adresse, ni numéro.',
  garder: 'Garder le besoin',
  garde: 'Besoin gardé.',
  deja: 'Cette question est déjà gardée ce mois-ci.',
} as const;
