/** What is tried, in the order in which one leans on the other, and what is said when all is well. */
export const ESSAIS = {
  connexion: { titre: 'Connexion et consentement', bien: 'Ce compte obtient ses jetons, avec les étendues attendues.' },
  fonctions: { titre: 'Fonctions', bien: 'Les fonctions répondent, dans la version attendue.' },
  reglages: { titre: 'Réglages des fonctions', bien: 'Tous les réglages sont donnés et justes.' },
  identite: { titre: 'Identité des fonctions', bien: 'L’identité obtient son jeton, avec le seul rôle qu’il faut.' },
  site: { titre: 'Site SharePoint', bien: 'Le site se lit.' },
  listes: { titre: 'Listes', bien: 'Toutes les listes sont là et se lisent.' },
  colonnes: { titre: 'Colonnes et index', bien: 'Toutes les colonnes sont là, du bon type, indexées.' },
  ecriture: {
    titre: 'Écriture dans les listes',
    bien: 'Les fonctions lisent et écrivent ; rien n’est resté de l’essai.',
  },
  visiteurs: { titre: 'Listes réservées', bien: 'Un visiteur du site n’ouvre aucune liste réservée.' },
  territoire: { titre: 'Territoire', bien: 'Le territoire est écrit, au millésime de l’année.' },
  consignes: { titre: 'Réglages de la coordination', bien: 'Toutes les valeurs écrites sont justes.' },
  agenda: { titre: 'Calendrier de la boîte qui organise', bien: 'Le calendrier s’ouvre.' },
  envoi: {
    titre: 'Envoi depuis la boîte qui organise',
    bien: 'Le droit d’envoyer est là ; aucun courriel n’est parti.',
  },
  canal: { titre: 'Flux du canal', bien: 'Le flux attend un message ; aucune carte n’a été envoyée.' },
  pages: { titre: 'Pages', bien: 'Les pages se lisent et désignent cette application, ce locataire et ce site.' },
  origines: { titre: 'Origine des pages (CORS)', bien: 'L’hôte des fonctions admet l’origine des pages.' },
  cles: { titre: 'Clés des jetons', bien: 'Les clés qui vérifient les jetons se lisent.' },
  stockage: { titre: 'Tables du stockage', bien: 'Les tables répondent.' },
  horloge: { titre: 'Horloge', bien: 'L’horloge est juste.' },
  minuteurs: { titre: 'Minuteurs', bien: 'Les minuteurs passent à l’heure.' },
  activite: { titre: 'Activité de Teams', bien: 'Rien à signaler.' },
} as const satisfies Readonly<Record<string, { readonly titre: string; readonly bien: string }>>;

export type Essai = keyof typeof ESSAIS;
export const CLES_DES_ESSAIS = Object.keys(ESSAIS) as [Essai, ...Essai[]];
