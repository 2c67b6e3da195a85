/** Who is acting. `lien` is the holder of a personal link; `minuteur` the timer of the functions. */
export const PROFILS = ['coordination', 'partenaire', 'invite', 'lecture', 'lien'] as const;
export type Profil = (typeof PROFILS)[number];

export interface Acteur {
  readonly profil: Profil;
  /** Entra object id and tenant, or the key of the personal link. Never a name nor an address. */
  readonly id: string;
  /** Structures that this person represents (active rows of Contacts with their oid, or the object of the link). */
  readonly structures: readonly string[];
  /** Rencontres that this person co-organises; read only where an act depends on it. */
  readonly rencontres?: readonly string[];
  /** Rencontres to which one of these structures is invited; read only where an act depends on it. */
  readonly invitations?: readonly string[];
  /** For a link holder: the only object that the link opens. */
  readonly objet?: { readonly liste: string; readonly id: string; readonly acte: Acte };
}

/** Every act that a command performs. */
export const ACTES = [
  'lire-annuaire',
  'confirmer-fiche',
  'corriger-fiche',
  'inviter-a-confirmer',
  'creer-rencontre',
  'modifier-rencontre',
  'planifier-rencontre',
  'annuler-rencontre',
  'relancer-invites',
  'etablir-ordre-du-jour',
  'composer-ordre-du-jour',
  'lire-ordre-du-jour',
  'proposer-point',
  'noter-suite',
  'corriger-suite',
  'faire-avancer-suite',
  'lire-reponses',
  'saisir-presences',
  'exporter-rencontres',
  'lire-rapport-teams',
  'tenir-compte-rendu',
  'lire-compte-rendu',
  'lire-ce-qui-a-manque',
  'diffuser-compte-rendu',
  'approuver-compte-rendu',
  'tenir-carnet',
  'lire-documents',
  'deposer-documents',
  'compter-public',
  'tenir-evaluation',
  'lire-totaux-d-avis',
  'evaluer-rencontre',
  'lire-synthese',
  'publier-synthese',
  'ouvrir-donnees',
  'ouvrir-sondage',
  'lire-sondage',
  'voter',
  'repondre-invitation',
  'suivre-rencontre',
  'revoquer-lien',
  'creer-fiche',
  'modifier-fiche',
  'archiver-fiche',
  'fusionner-fiches',
  'gerer-contacts',
  'lire-mes-donnees',
  'conserver',
  'verifier-installation',
  'proposer-correction',
  'examiner-proposition',
  'gerer-campagne',
  'importer-annuaire',
  'exporter-annuaire',
  'diffuser-annuaire',
  'mettre-en-lien',
  'repondre-mise-en-lien',
  'noter-besoin',
  'suivre-besoin',
  'garder-recherche',
  'accuser-reception',
  'tenir-vocabulaire',
  'tenir-calendrier',
  'lire-plan',
  'tenir-plan',
  'modifier-fiche-action',
  'dire-mots-du-bilan',
  'tenir-indicateurs',
  'saisir-valeur-attendue',
  'arreter-synthese',
  'lire-interconnaissance',
  'mener-interconnaissance',
  'repondre-interconnaissance',
  'tenir-referents',
  'tenir-groupes',
  'tenir-relations',
  'lire-envois',
  'tenir-reglages',
] as const;
export type Acte = (typeof ACTES)[number];

/**
 * `tout`: on any object. `sien`: on what concerns one's own structure (or the object of one's link). `organise`: on the
 * rencontres that one co-organises. `convie`: on those to which one's structure is invited. `non`: refused.
 */
export type Portee = 'tout' | 'sien' | 'organise' | 'convie' | 'non';

/** The one table of rights. A guest has the rights of a partner: that is the point of the product. */
export const DROITS = {
  'lire-annuaire': { coordination: 'tout', partenaire: 'tout', invite: 'tout', lecture: 'tout', lien: 'non' },
  'confirmer-fiche': { coordination: 'tout', partenaire: 'sien', invite: 'sien', lecture: 'non', lien: 'sien' },
  // By its link, a structure corrects and confirms in one act: confirmer-fiche.
  'corriger-fiche': { coordination: 'tout', partenaire: 'sien', invite: 'sien', lecture: 'non', lien: 'non' },
  'inviter-a-confirmer': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'creer-rencontre': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'modifier-rencontre': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'planifier-rencontre': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'annuler-rencontre': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  // Once each, within the budget; whom it writes to, and who is above it, stays with the coordination.
  'relancer-invites': { coordination: 'tout', partenaire: 'organise', invite: 'organise', lecture: 'non', lien: 'non' },
  'etablir-ordre-du-jour': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  // What is composed by hand. Building it anew draws on needs and indicators that the coordination alone reads.
  'composer-ordre-du-jour': {
    coordination: 'tout',
    partenaire: 'organise',
    invite: 'organise',
    lecture: 'non',
    lien: 'non',
  },
  // By its link, whoever is invited reads, votes, answers and proposes on one page: suivre-rencontre.
  'lire-ordre-du-jour': { coordination: 'tout', partenaire: 'tout', invite: 'tout', lecture: 'tout', lien: 'non' },
  'proposer-point': { coordination: 'tout', partenaire: 'sien', invite: 'sien', lecture: 'non', lien: 'non' },
  'noter-suite': { coordination: 'tout', partenaire: 'organise', invite: 'organise', lecture: 'non', lien: 'non' },
  'corriger-suite': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'faire-avancer-suite': { coordination: 'tout', partenaire: 'sien', invite: 'sien', lecture: 'non', lien: 'non' },
  'lire-reponses': { coordination: 'tout', partenaire: 'organise', invite: 'organise', lecture: 'non', lien: 'non' },
  'saisir-presences': { coordination: 'tout', partenaire: 'organise', invite: 'organise', lecture: 'non', lien: 'non' },
  // A file leaves the application, for whoever it is given to.
  'exporter-rencontres': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  // Matches people by their address: it would tell who holds one that is hidden.
  'lire-rapport-teams': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'tenir-compte-rendu': {
    coordination: 'tout',
    partenaire: 'organise',
    invite: 'organise',
    lecture: 'non',
    lien: 'non',
  },
  // Before it is published: whoever writes it, and those who were there while they may approve it.
  'lire-compte-rendu': { coordination: 'tout', partenaire: 'convie', invite: 'convie', lecture: 'non', lien: 'non' },
  // For one's structure, that was away: opened, it is counted. By its link: suivre-rencontre.
  'lire-ce-qui-a-manque': { coordination: 'non', partenaire: 'sien', invite: 'sien', lecture: 'non', lien: 'non' },
  'diffuser-compte-rendu': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  // What was told by telephone is noted by whoever writes it: tenir-compte-rendu. By its link: suivre-rencontre.
  'approuver-compte-rendu': { coordination: 'tout', partenaire: 'sien', invite: 'sien', lecture: 'non', lien: 'non' },
  // Each writes and reads their own notes; the coordination reads all: see core/lectures/listes-filtrees.ts.
  'tenir-carnet': { coordination: 'tout', partenaire: 'organise', invite: 'organise', lecture: 'non', lien: 'non' },
  // What is shown at a rencontre is for those who are invited to it. By its link: suivre-rencontre.
  'lire-documents': { coordination: 'tout', partenaire: 'convie', invite: 'convie', lecture: 'non', lien: 'non' },
  'deposer-documents': {
    coordination: 'tout',
    partenaire: 'organise',
    invite: 'organise',
    lecture: 'non',
    lien: 'non',
  },
  'compter-public': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  // Its QR, and what was counted on paper; of the others, how many.
  'tenir-evaluation': { coordination: 'tout', partenaire: 'organise', invite: 'organise', lecture: 'non', lien: 'non' },
  // The colleagues of whoever co-organises may be all but one of those who answered.
  'lire-totaux-d-avis': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  // For oneself. By its link: suivre-rencontre; by the QR, nobody is known.
  'evaluer-rencontre': { coordination: 'non', partenaire: 'convie', invite: 'convie', lecture: 'non', lien: 'non' },
  'lire-synthese': { coordination: 'tout', partenaire: 'tout', invite: 'tout', lecture: 'tout', lien: 'non' },
  'publier-synthese': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  // What is published under a licence is not taken back.
  'ouvrir-donnees': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'ouvrir-sondage': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'lire-sondage': { coordination: 'tout', partenaire: 'tout', invite: 'tout', lecture: 'tout', lien: 'non' },
  // The coordination notes what it was told by telephone.
  voter: { coordination: 'tout', partenaire: 'sien', invite: 'sien', lecture: 'non', lien: 'non' },
  'repondre-invitation': { coordination: 'tout', partenaire: 'sien', invite: 'sien', lecture: 'non', lien: 'non' },
  'suivre-rencontre': { coordination: 'non', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'sien' },
  'revoquer-lien': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'creer-fiche': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'modifier-fiche': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'archiver-fiche': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'fusionner-fiches': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'gerer-contacts': { coordination: 'tout', partenaire: 'sien', invite: 'sien', lecture: 'non', lien: 'non' },
  'lire-mes-donnees': { coordination: 'tout', partenaire: 'tout', invite: 'tout', lecture: 'tout', lien: 'sien' },
  conserver: { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'verifier-installation': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'proposer-correction': { coordination: 'tout', partenaire: 'tout', invite: 'tout', lecture: 'tout', lien: 'non' },
  'examiner-proposition': { coordination: 'tout', partenaire: 'sien', invite: 'sien', lecture: 'non', lien: 'non' },
  'gerer-campagne': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'importer-annuaire': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'exporter-annuaire': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'diffuser-annuaire': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'mettre-en-lien': { coordination: 'tout', partenaire: 'sien', invite: 'sien', lecture: 'non', lien: 'non' },
  'repondre-mise-en-lien': { coordination: 'tout', partenaire: 'sien', invite: 'sien', lecture: 'non', lien: 'sien' },
  'noter-besoin': { coordination: 'tout', partenaire: 'sien', invite: 'sien', lecture: 'non', lien: 'non' },
  'suivre-besoin': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'garder-recherche': { coordination: 'tout', partenaire: 'tout', invite: 'tout', lecture: 'tout', lien: 'non' },
  'accuser-reception': { coordination: 'non', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'sien' },
  'tenir-vocabulaire': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'tenir-calendrier': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'lire-plan': { coordination: 'tout', partenaire: 'tout', invite: 'tout', lecture: 'tout', lien: 'non' },
  'tenir-plan': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  // Those that the structure carries: the command looks at who carries the fiche.
  'modifier-fiche-action': { coordination: 'tout', partenaire: 'sien', invite: 'sien', lecture: 'non', lien: 'non' },
  // Of the actions that the structure carries; of the plan as a whole, the coordination: the command looks.
  'dire-mots-du-bilan': { coordination: 'tout', partenaire: 'sien', invite: 'sien', lecture: 'non', lien: 'non' },
  // Their list holds typed values under the threshold of masking: nobody else opens it.
  'tenir-indicateurs': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  // By the link that asks for it: the value of one month, never those that were typed before.
  'saisir-valeur-attendue': { coordination: 'non', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'sien' },
  'arreter-synthese': { coordination: 'non', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'sien' },
  // Totals of a year that is over: what one structure says of another is in none of them.
  'lire-interconnaissance': { coordination: 'tout', partenaire: 'tout', invite: 'tout', lecture: 'tout', lien: 'non' },
  // The network itself, and who has answered.
  'mener-interconnaissance': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  // For one's structure; the coordination notes what it was told by telephone.
  'repondre-interconnaissance': {
    coordination: 'tout',
    partenaire: 'sien',
    invite: 'sien',
    lecture: 'non',
    lien: 'sien',
  },
  // It names persons, and says on whom the ties hang: for whoever organises who follows what.
  'tenir-referents': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  'tenir-groupes': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  // It tells what was said of a structure and of its people. Those whom it names read theirs in « Mes données ».
  'tenir-relations': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
  // What a structure received is its own to know; whom else it was sent to is not.
  'lire-envois': { coordination: 'tout', partenaire: 'sien', invite: 'sien', lecture: 'non', lien: 'non' },
  'tenir-reglages': { coordination: 'tout', partenaire: 'non', invite: 'non', lecture: 'non', lien: 'non' },
} as const satisfies Record<Acte, Record<Profil, Portee>>;

export type Autorisation = { readonly permis: true } | { readonly permis: false; readonly raison: string };

const PERMIS: Autorisation = { permis: true };

/** What an act bears on: the structure concerned, and the row when a link opens it. */
export interface Objet {
  readonly structure?: string;
  readonly liste?: string;
  readonly id?: string;
}

/** May this person perform this act on this object? The refusal says who may. */
export function autoriser(acteur: Acteur, acte: Acte, objet: Objet = {}): Autorisation {
  const portee: Portee = DROITS[acte][acteur.profil];
  if (portee === 'tout') return PERMIS;
  if (portee === 'non') return { permis: false, raison: REFUS[acteur.profil] };
  if (acteur.profil === 'lien') return ouvertParLeLien(acteur, acte, objet);
  if (portee === 'organise') return coOrganise(acteur, objet);
  if (portee === 'convie') return estConvie(acteur, objet);
  return objet.structure !== undefined && acteur.structures.includes(objet.structure)
    ? PERMIS
    : {
        permis: false,
        raison: 'Vous pouvez agir pour votre structure seulement. La coordination peut vous y rattacher.',
      };
}

const coOrganise = ({ rencontres = [] }: Acteur, { liste, id }: Objet): Autorisation =>
  liste === 'Rencontres' && id !== undefined && rencontres.includes(id)
    ? PERMIS
    : { permis: false, raison: 'Cette action est réservée à la coordination et à qui co-organise cette rencontre.' };

const estConvie = ({ invitations = [] }: Acteur, { liste, id }: Objet): Autorisation =>
  liste === 'Rencontres' && id !== undefined && invitations.includes(id)
    ? PERMIS
    : { permis: false, raison: 'C’est réservé à la coordination et aux structures invitées à cette rencontre.' };

function ouvertParLeLien(acteur: Acteur, acte: Acte, objet: Objet): Autorisation {
  const ouvert = acteur.objet;
  const meme = ouvert !== undefined && ouvert.acte === acte && ouvert.liste === objet.liste && ouvert.id === objet.id;
  return meme
    ? PERMIS
    : {
        permis: false,
        raison: 'Ce lien personnel n’ouvre pas cette page. Demandez un nouveau lien à la coordination.',
      };
}

const REFUS = {
  coordination: 'La coordination ne répond pas à la place d’un partenaire.',
  partenaire: 'Cette action est réservée à la coordination.',
  invite: 'Cette action est réservée à la coordination.',
  lecture: 'Votre compte permet de lire, pas de modifier. La coordination peut vous donner un rôle de partenaire.',
  lien: 'Un lien personnel ne permet pas cette action.',
} as const satisfies Record<Profil, string>;
