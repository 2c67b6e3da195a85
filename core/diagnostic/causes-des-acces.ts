import { enumerer, nommer, type SensDUneCause } from './cause.ts';

const TOUT = 'Rien ne se lit ni ne se change par les fonctions : liens personnels, campagnes, rencontres, synthèses.';
const LIGNE_DE_COMMANDE = 'La ligne de commande ne peut ni créer les listes, ni interroger les fonctions.';

/** Who is admitted, by Entra and by Graph: persons, the identity of the functions, the application. */
export const CAUSES_DES_ACCES = {
  'consentement-manque': {
    etat: 'mal',
    constat: () => 'Le consentement de l’administrateur manque.',
    arrete: LIGNE_DE_COMMANDE,
    qui: 'locataire',
    geste:
      'Dans Entra, Maillage, administration ▸ API autorisées : « Accorder le consentement » (guide, étape 4 bis, point 3).',
  },
  'affectation-manque': {
    etat: 'mal',
    constat: () => 'Ce compte n’est pas affecté à l’inscription d’administration.',
    arrete: LIGNE_DE_COMMANDE,
    qui: 'locataire',
    geste:
      'Applications d’entreprise ▸ Maillage, administration ▸ Utilisateurs et groupes (guide, étape 4 bis, point 4).',
  },
  'acces-conditionnel': {
    etat: 'mal',
    constat: () => 'Une règle d’accès conditionnel refuse cette connexion.',
    arrete: LIGNE_DE_COMMANDE,
    qui: 'locataire',
    geste:
      'Relancez avec --navigateur depuis un poste géré ; sinon, faites admettre l’inscription (guide, étape 4 bis).',
  },
  'application-inconnue': {
    etat: 'mal',
    constat: () => 'L’annuaire ne connaît pas l’application qui demande à se connecter.',
    arrete: LIGNE_DE_COMMANDE,
    qui: 'installation',
    geste: 'Comparez ADMIN_APP_CLIENT_ID et LOCATAIRE_ID du fichier env avec la page de l’inscription dans Entra.',
  },
  'ressource-inconnue': {
    etat: 'mal',
    constat: () => 'L’annuaire ne connaît pas l’API que l’on demande : ce n’est pas la bonne audience.',
    arrete: 'Aucune demande n’arrive aux fonctions : tout ce qui se modifie est arrêté.',
    qui: 'installation',
    geste: 'Comparez AAD_APP_CLIENT_ID du fichier env avec l’ID d’application de Maillage, et refaites l’étape 10.',
  },
  'secret-perime': {
    etat: 'mal',
    constat: () => 'La preuve que présente l’application est refusée : son secret est faux ou périmé.',
    arrete: 'Ce qui passe par cette application est arrêté.',
    qui: 'locataire',
    geste:
      'Maillage n’emploie aucun secret : retirez celui de l’inscription et des réglages, puis refaites l’étape 4 ; pour l’activité de Teams, l’étape 11 bis (identité de confiance).',
  },
  'connexion-refusee': {
    etat: 'mal',
    constat: () => 'La connexion à Microsoft n’a pas abouti.',
    arrete: LIGNE_DE_COMMANDE,
    qui: 'installation',
    geste: 'Recommencez ; si elle échoue encore, cherchez le code dans le guide, « Quand quelque chose ne va pas ».',
  },
  'portee-manque': {
    etat: 'mal',
    constat: (portees) => `Le jeton obtenu ne porte pas ${nommer('l’étendue', 'les étendues', portees)}.`,
    arrete: LIGNE_DE_COMMANDE,
    qui: 'locataire',
    geste: 'Ajoutez ce qui manque sous API autorisées et consentez (guide, étape 4 bis, point 3).',
  },
  'identite-sans-jeton': {
    etat: 'mal',
    constat: () => 'L’identité des fonctions n’obtient aucun jeton.',
    arrete: TOUT,
    qui: 'installation',
    geste:
      'Portail Azure ▸ la fonction ▸ Identité : affectée par le système, « Activé » ; si AZURE_CLIENT_ID est donné, il doit être le sien. Puis redémarrez.',
  },
  'role-manque': {
    etat: 'mal',
    constat: (roles) =>
      `L’identité des fonctions n’a pas reçu ${nommer('le rôle', 'les rôles', roles)} de Microsoft Graph.`,
    arrete: TOUT,
    qui: 'locataire',
    geste: 'Guide, étape 7 : New-MgServicePrincipalAppRoleAssignment. L’effet peut demander vingt-quatre heures.',
  },
  'role-trop-large': {
    etat: 'a-voir',
    constat: (roles) =>
      `L’identité des fonctions a reçu ${enumerer(roles)} : ces rôles ouvrent tous les sites ou toutes les boîtes.`,
    arrete: 'Rien n’est arrêté, mais Maillage peut plus que ce qu’il lui faut.',
    qui: 'locataire',
    geste: 'Retirez ces rôles de l’identité ; Sites.Selected et la portée d’Exchange suffisent (guide, étapes 7 et 9).',
  },
  'graph-refuse-le-jeton': {
    etat: 'mal',
    constat: () => 'Microsoft Graph refuse le jeton de l’identité : il n’est pas fait pour lui, ou il a expiré.',
    arrete: TOUT,
    qui: 'installation',
    geste: 'Vérifiez GRAPH_URL et l’heure de l’hôte, puis redémarrez les fonctions.',
  },
  'graph-ne-repond-pas': {
    etat: 'mal',
    constat: () => 'Microsoft Graph ne répond pas, ou demande d’attendre.',
    arrete: TOUT,
    qui: 'installation',
    geste:
      'Recommencez dans quelques minutes ; si cela dure, regardez l’état du service dans le centre d’administration.',
  },
  'site-non-accorde': {
    etat: 'mal',
    constat: () => 'Le site n’est pas accordé à l’application : le consentement à Sites.Selected n’y suffit pas.',
    arrete: TOUT,
    qui: 'locataire',
    geste: 'Guide, étape 7 : New-MgSitePermission, avec l’ID d’application de l’identité et non son ID d’objet.',
  },
  'site-ferme-au-compte': {
    etat: 'mal',
    constat: () => 'Le site ne s’ouvre pas à ce compte, ou SITE_ID en désigne un autre.',
    arrete: 'Les listes ne peuvent être ni vérifiées, ni créées.',
    qui: 'locataire',
    geste: 'Rendez ce compte propriétaire du site (guide, étape 1) et comparez SITE_ID (étape 2).',
  },
  'site-introuvable': {
    etat: 'mal',
    constat: () => 'Le site n’existe pas, ou SITE_ID en désigne un autre.',
    arrete: TOUT,
    qui: 'installation',
    geste: 'Relevez de nouveau SITE_ID (guide, étape 2) et refaites l’étape 5.',
  },
  'cles-injoignables': {
    etat: 'mal',
    constat: () => 'Les clés qui vérifient les jetons de Microsoft ne se lisent pas.',
    arrete: 'Personne ne peut rien modifier depuis les onglets.',
    qui: 'installation',
    geste: 'Vérifiez JETONS_JWKS, et que les fonctions peuvent joindre login.microsoftonline.com.',
  },
  'horloge-decalee': {
    etat: 'mal',
    constat: ([secondes = '']) => `L’horloge d’ici et celle de Microsoft diffèrent de ${secondes} secondes.`,
    arrete: 'Des jetons justes sont refusés, des rappels partent au mauvais moment.',
    qui: 'installation',
    geste: 'Remettez cette machine à l’heure du réseau (NTP). Dans Azure, redémarrez les fonctions.',
  },
  'horloge-non-lue': {
    etat: 'non-essaye',
    constat: () => 'L’heure de Microsoft n’a pas pu être lue.',
    arrete: 'On ne sait pas si l’horloge est juste.',
    qui: 'installation',
    geste: 'Recommencez quand Microsoft Graph répond.',
  },
} as const satisfies Readonly<Record<string, SensDUneCause>>;
