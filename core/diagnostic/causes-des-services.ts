import { accorder, enumerer, nommer, type SensDUneCause } from './cause.ts';

const CANAL = 'Synthèses et annonces ne paraissent plus dans le canal ; « Copier la synthèse » reste possible.';
const REFAIRE_LE_FLUX =
  'Dans Teams, sur le canal ▸ Workflows : recréez ou rallumez le flux, avec un copropriétaire, et portez sa nouvelle adresse dans le secret canal-flux-url (guide, étape 8).';
const MODIFIER = 'Depuis les onglets, tout ce qui se modifie est arrêté.';
const REDEPLOYER = 'Corrigez le fichier env, puis refaites l’étape 10 du guide.';

/** What Maillage leans on: its functions, the mailbox, the channel, the pages, the storage. */
export const CAUSES_DES_SERVICES = {
  'fonctions-injoignables': {
    etat: 'mal',
    constat: () => 'Les fonctions ne répondent pas.',
    arrete:
      'Tout ce qui se modifie, les liens personnels et les envois sont arrêtés ; la coordination lit encore l’annuaire.',
    qui: 'installation',
    geste: 'Vérifiez API_ENDPOINT, puis que la fonction est démarrée dans Azure ; sinon, refaites l’étape 10.',
  },
  'fonctions-en-panne': {
    etat: 'mal',
    constat: () => 'Les fonctions répondent qu’elles sont hors service.',
    arrete: 'Tout ce qui passe par elles est arrêté.',
    qui: 'installation',
    geste: 'Les lignes qui suivent disent pourquoi ; sinon, cherchez « sante » dans Application Insights.',
  },
  'fonctions-d-une-autre-version': {
    etat: 'mal',
    constat: ([siennes = '?', attendue = '?']) =>
      `Les fonctions sont en version ${siennes} ; la version attendue est ${attendue}.`,
    arrete: 'Des pages demandent ce que ces fonctions ne connaissent pas encore, ou plus.',
    qui: 'installation',
    geste: 'Refaites l’étape 10 du guide depuis la version voulue, après « provisionner ».',
  },
  'fonctions-sans-diagnostic': {
    etat: 'mal',
    constat: ([version = '?']) =>
      `Les fonctions (version ${version}) ne connaissent pas ce diagnostic : elles sont plus anciennes.`,
    arrete: 'Des pages demandent ce que ces fonctions ne connaissent pas encore.',
    qui: 'installation',
    geste: 'Refaites l’étape 10 du guide depuis la version voulue, après « provisionner ».',
  },
  'fonctions-refusent-le-compte': {
    etat: 'mal',
    constat: () => 'Les fonctions ne reconnaissent pas ce compte, ou il n’a pas le rôle Coordination.',
    arrete: 'La ligne de commande ne peut pas les interroger.',
    qui: 'locataire',
    geste:
      'Affectez le rôle Coordination (guide, étape 4, point 7) et ajoutez l’inscription d’administration à APPLICATIONS_ADMISES.',
  },
  'fonctions-attendent': {
    etat: 'non-essaye',
    constat: () => 'Les fonctions viennent d’être essayées et demandent d’attendre.',
    arrete: 'Rien.',
    qui: 'coordination',
    geste: 'Recommencez dans quelques minutes.',
  },
  'reglage-des-fonctions': {
    etat: 'mal',
    constat: (objets) =>
      `${nommer('Le réglage', 'Les réglages', objets)} des fonctions ${accorder(objets, 'manque ou est faux', 'manquent ou sont faux')}.`,
    arrete: 'Aucune fonction ne répond.',
    qui: 'installation',
    geste:
      'Portail Azure ▸ la fonction ▸ Variables d’environnement ; pour un secret, le coffre (guide, étapes 5 et 8). Puis redémarrez.',
  },
  'agenda-ferme': {
    etat: 'mal',
    constat: () => 'La boîte qui organise est hors de la portée donnée aux fonctions dans Exchange.',
    arrete: 'Aucune rencontre ne s’inscrit au calendrier, aucune n’est changée ni annulée.',
    qui: 'locataire',
    geste:
      'Test-ServicePrincipalAuthorization, puis le rôle « Application Calendars.ReadWrite » sur cette boîte (guide, étape 9). Comptez une à deux heures.',
  },
  'organisateur-inconnu': {
    etat: 'mal',
    constat: () => 'ORGANISATEUR ne désigne personne dans l’annuaire.',
    arrete: 'Ni rencontre, ni courriel ne part.',
    qui: 'installation',
    geste: 'Relevez de nouveau l’identifiant de la boîte (guide, étape 3) et refaites l’étape 5.',
  },
  'organisateur-sans-boite': {
    etat: 'mal',
    constat: () => 'ORGANISATEUR désigne un compte qui n’a pas de boîte dans Exchange Online.',
    arrete: 'Ni rencontre, ni courriel ne part.',
    qui: 'locataire',
    geste: 'Créez la boîte partagée, ou portez celle qui existe dans ORGANISATEUR (guide, étape 3).',
  },
  'envoi-ferme': {
    etat: 'mal',
    constat: () => 'Les fonctions n’ont pas le droit d’envoyer depuis la boîte qui organise.',
    arrete: 'Aucun courriel ne part : campagnes, liens personnels, rappels.',
    qui: 'locataire',
    geste: 'Rôle « Application Mail.Send » sur cette boîte, dans Exchange (guide, étape 9). Comptez une à deux heures.',
  },
  'boite-qui-attend': {
    etat: 'a-voir',
    constat: () => 'Exchange demande d’attendre : la boîte a atteint ce qu’elle peut envoyer ou recevoir de demandes.',
    arrete: 'Les envois attendent et reprennent d’eux-mêmes.',
    qui: 'coordination',
    geste: 'Rien à faire ; au-delà de 10 000 destinataires par jour, le reste part le lendemain.',
  },
  'canal-non-regle': {
    etat: 'a-voir',
    constat: () => 'Aucun flux n’est réglé pour le canal de ce territoire.',
    arrete: CANAL,
    qui: 'installation',
    geste: REFAIRE_LE_FLUX,
  },
  'canal-adresse': {
    etat: 'mal',
    constat: () => 'CANAL_FLUX_URL n’est pas l’adresse d’un flux de Power Automate.',
    arrete: CANAL,
    qui: 'installation',
    geste: REFAIRE_LE_FLUX,
  },
  'canal-parti': {
    etat: 'mal',
    constat: () => 'Le flux du canal n’existe plus à cette adresse.',
    arrete: CANAL,
    qui: 'installation',
    geste: REFAIRE_LE_FLUX,
  },
  'canal-arrete': {
    etat: 'mal',
    constat: () => 'Le flux du canal est arrêté ou supprimé.',
    arrete: CANAL,
    qui: 'installation',
    geste: REFAIRE_LE_FLUX,
  },
  'canal-signature': {
    etat: 'mal',
    constat: () => 'Le flux du canal refuse la signature de son adresse : elle a changé, ou a été mal recopiée.',
    arrete: CANAL,
    qui: 'installation',
    geste: REFAIRE_LE_FLUX,
  },
  'canal-injoignable': {
    etat: 'mal',
    constat: () => 'Power Automate ne répond pas à l’adresse du flux.',
    arrete: CANAL,
    qui: 'installation',
    geste: 'Recommencez dans quelques minutes ; si cela dure, reprenez l’étape 8 du guide.',
  },
  'canal-non-conclu': {
    etat: 'non-essaye',
    constat: () =>
      'Le flux du canal répond, mais d’une façon qui ne dit pas s’il publierait ; aucune carte n’est envoyée pour essayer.',
    arrete: 'On ne sait pas si la prochaine synthèse paraîtra.',
    qui: 'coordination',
    geste: 'Publiez une synthèse depuis l’onglet et regardez le canal.',
  },
  'pages-injoignables': {
    etat: 'mal',
    constat: () => 'Les pages ne se lisent pas à l’adresse URL_ONGLETS.',
    arrete: 'Les liens envoyés par courriel n’ouvrent rien.',
    qui: 'installation',
    geste: 'Vérifiez URL_ONGLETS, puis redéployez les pages (guide, étape 10).',
  },
  'pages-d-une-autre-application': {
    etat: 'mal',
    constat: () =>
      'Les pages demandent leurs jetons pour une autre application ou un autre locataire que celui des fonctions.',
    arrete: MODIFIER,
    qui: 'installation',
    geste: `AAD_APP_CLIENT_ID et LOCATAIRE_ID doivent être les mêmes pour les pages (configuration.json) et les fonctions (API_AUDIENCE). ${REDEPLOYER}`,
  },
  'pages-d-un-autre-site': {
    etat: 'mal',
    constat: () => 'Les pages lisent un autre site SharePoint que les fonctions.',
    arrete: 'Ce que l’on change ne paraît pas, ce que l’on lit n’est pas ce qui est gardé.',
    qui: 'installation',
    geste: `SITE_ID doit être le même pour les pages et les fonctions. ${REDEPLOYER}`,
  },
  'audience-deleguee': {
    etat: 'mal',
    constat: () =>
      'Les pages demandent l’API sous une forme que Teams pour Windows refuse, ou pour une autre audience.',
    arrete: MODIFIER,
    qui: 'installation',
    geste: `Dans configuration.json, portees.api doit être <ID d’application>/access_as_user (AADSTS90009). ${REDEPLOYER}`,
  },
  'origine-refusee': {
    etat: 'mal',
    constat: () => 'L’hôte des fonctions n’admet pas l’origine des pages (CORS).',
    arrete: `Le navigateur arrête toutes les demandes des onglets. ${MODIFIER}`,
    qui: 'installation',
    geste:
      'Portail Azure ▸ la fonction ▸ CORS : ajoutez l’origine de TAB_ENDPOINT, sans chemin ni barre finale (guide, étape 5).',
  },
  'origine-non-essayee': {
    etat: 'non-essaye',
    constat: () => 'L’origine des pages n’a pas été essayée : l’adresse des fonctions n’a pas pu être lue ou jointe.',
    arrete: 'On ne sait pas si les onglets joignent les fonctions.',
    qui: 'installation',
    geste: 'Corrigez d’abord ce qui est dit au-dessus, puis recommencez.',
  },
  'stockage-injoignable': {
    etat: 'mal',
    constat: (objets) =>
      `${nommer('La table', 'Les tables', objets)} du stockage ne ${accorder(objets, 'répond', 'répondent')} pas.`,
    arrete:
      'Ce qui est borné se compte instance par instance, ce qui est unique peut se décider deux fois, les codes du public n’ont plus de sel.',
    qui: 'installation',
    geste: 'Vérifiez COMPTEURS_URL et que le compte de stockage existe (guide, étape 5).',
  },
  'stockage-ferme': {
    etat: 'mal',
    constat: (objets) =>
      `L’identité des fonctions n’ouvre pas ${nommer('la table', 'les tables', objets)} du stockage.`,
    arrete: 'Ce qui est borné se compte instance par instance, ce qui est unique peut se décider deux fois.',
    qui: 'installation',
    geste: 'Donnez à l’identité le rôle Storage Table Data Contributor sur le compte de stockage (guide, étape 5).',
  },
  'stockage-absent': {
    etat: 'a-voir',
    constat: () => 'Aucun stockage n’est donné : ce qui se compte reste dans la mémoire de chaque instance.',
    arrete: 'Rien tant qu’il n’y a qu’une instance.',
    qui: 'installation',
    geste: 'Donnez COMPTEURS_URL (guide, étape 5).',
  },
  'minuteur-en-echec': {
    etat: 'mal',
    constat: (objets) =>
      `Le dernier passage ${accorder(objets, 'du minuteur', 'des minuteurs')} ${enumerer(objets)} a échoué.`,
    arrete: 'Ce qui devait se faire tout seul n’est pas fait ; le passage suivant le reprend.',
    qui: 'installation',
    geste: 'Cherchez ce nom dans Application Insights ; la cause est souvent l’une des lignes de ce rapport.',
  },
  'minuteur-en-retard': {
    etat: 'mal',
    constat: (objets) =>
      `${nommer('Le minuteur', 'Les minuteurs', objets)} ${accorder(objets, 'n’est pas passé', 'ne sont pas passés')} à l’heure.`,
    arrete: 'Rappels, campagnes et synthèses attendent.',
    qui: 'installation',
    geste: 'Portail Azure ▸ la fonction ▸ Fonctions : activez ces minuteurs, puis redémarrez.',
  },
  'minuteurs-inconnus': {
    etat: 'non-essaye',
    constat: () => 'Aucun passage de minuteur n’est encore connu de cette installation.',
    arrete: 'On ne sait pas si ce qui se fait tout seul se fait.',
    qui: 'installation',
    geste: 'Recommencez dans une heure.',
  },
  'activite-sans-moyens': {
    etat: 'mal',
    constat: () => 'Le réglage signalerDansTeams est à « Oui », mais les fonctions n’ont pas les moyens de signaler.',
    arrete: 'Rien dans l’activité de Teams ; les courriels partent.',
    qui: 'installation',
    geste: 'Donnez TEAMS_APP_ID, EQUIPE_ID et ACTIVITE_IDENTITE (guide, étape 11 bis).',
  },
  'activite-refusee': {
    etat: 'mal',
    constat: () => 'Teams a refusé tous les derniers avis.',
    arrete: 'Rien dans l’activité de Teams ; les courriels partent.',
    qui: 'locataire',
    geste:
      'S’ils n’allaient pas aux seuls invités, qu’il refuse toujours : l’application n’est pas installée dans l’équipe, ou le droit TeamsActivity.Send.Group manque (guide, étape 11 bis).',
  },
  'essai-interrompu': {
    etat: 'non-essaye',
    constat: () => 'Cet essai s’est interrompu sans que l’on sache pourquoi.',
    arrete: 'On ne sait pas ce qu’il en est.',
    qui: 'installation',
    geste: 'Recommencez ; s’il s’interrompt encore, cherchez « diagnostic » dans Application Insights.',
  },
} as const satisfies Readonly<Record<string, SensDUneCause>>;
