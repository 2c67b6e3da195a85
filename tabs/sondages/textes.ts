import type { ReponseDe } from '../../core/contrats/contrat.ts';
import type { changerSondage, proposerCreneaux, SondageLu } from '../../core/contrats/sondages.ts';
import { heure, jourLong, nombre, pluriel } from '../../core/textes/francais.ts';
import type { ReponseDeVote } from '../../core/vocabulaires/rencontres.ts';

export const SONDAGE = {
  attente: 'Lecture du sondage…',
  sansDate: 'La date n’est pas encore fixée',
  sansDatePartenaire: 'La coordination la cherche. Si elle vous demande vos disponibilités, vous répondrez ici.',
  titre: 'Le sondage de date',
  ouvert: (cloture: string | undefined) =>
    cloture === undefined ? 'Ouvert aux réponses.' : `Ouvert aux réponses jusqu’au ${cloture}.`,
  clos: 'Les réponses sont closes.',
  ontRepondu: (n: number, sur: number) =>
    `${n === 0 ? 'Aucune' : n} ${n <= 1 ? 'structure a répondu' : 'structures ont répondu'}, sur ${sur}.`.replace(
      'Aucune structure a répondu',
      'Aucune structure n’a répondu',
    ),
  tousOntRepondu: 'Toutes les structures ont répondu.',
  creneau: 'Créneau',
  reponses: { Oui: 'Oui', 'Si besoin': 'Si besoin', Non: 'Non' } as const satisfies Record<ReponseDeVote, string>,
  sansReponse: 'Sans réponse',
  aRepondre: 'sans réponse de vous',
  enTete: 'En tête',
  retenu: 'Retenu',
  nePeutPlus: 'Ne peut plus l’emporter',
  personneNePeut: 'Personne ne peut venir',
  avantDeRetenir: 'Avant de retenir ce créneau',
  choix: 'Choix',
  retenir: 'Retenir',
  retenirCe: (creneau: string) => `Retenir ${creneau}`,
  retenirQuestion: (creneau: string) => `Fixer la rencontre au ${creneau}\u202F?`,
  retenirAide: (n: number) =>
    `La réunion Teams est créée. Outlook prévient une seule fois, parmi ${pluriel(n, 'structure invitée', 'structures invitées')}, celles qui ont une adresse électronique. Le sondage se clôt.`,
  fait: (n: number) =>
    n === 0
      ? 'La rencontre est datée et planifiée.'
      : `La rencontre est datée et planifiée\u00A0: ${pluriel(n, 'personne prévenue', 'personnes prévenues')}.`,
  finir: 'Le créneau est choisi, la planification n’est pas finie.',
  finirBouton: 'Terminer la planification',
  lacher: 'Revenir au choix',
  lacherQuestion: 'Renoncer à ce créneau\u202F?',
  lacherAide:
    'La réunion n’a pas été créée\u00A0: personne n’a été prévenu. La date s’efface, et vous retenez un autre créneau. Vérifiez le lieu de la rencontre, si ce créneau avait le sien.',
  lache: 'Le créneau n’est plus retenu\u00A0: choisissez-en un autre.',
  clore: 'Clore les réponses',
  rouvrir: 'Rouvrir les réponses',
  rouvrirAide: 'Les réponses reprennent pour trois jours, et se closent avant le premier créneau.',
  abandonner: 'Abandonner le sondage',
  abandonnerQuestion: 'Abandonner ce sondage\u202F?',
  abandonnerAide: 'Les réponses ne comptent plus. Vous pourrez en ouvrir un autre, ou fixer la date vous-même.',
  change: 'Le sondage est changé.',
  parStructure: 'Réponses par structure',
  quiADitQuoi: 'Qui a dit quoi, créneau par créneau',
  structure: 'Structure',
  indispensable: 'indispensable',
  aTelephoner: (noms: string) => `À appeler, faute d’adresse électronique\u00A0: ${noms}.`,
  repondrePour: 'Noter sa réponse',
  repondrePourAide: 'Par exemple, ce que la structure vous a dit au téléphone.',
  parTelephone: 'notée par la coordination',
  quorum: (n: number) => `Quorum\u00A0: ${pluriel(n, 'structure')}.`,
  maReponse: (nom: string) => `Votre réponse pour ${nom}`,
  reponseDe: (nom: string) => `Réponse de ${nom}`,
  commentaire: 'Un mot, si vous voulez',
  commentaireAide: 'Qui organise la rencontre et la structure seules le lisent.',
  lue: 'Votre réponse sera lue par les autres invités, avec le nom de votre structure. Votre mot, non.',
  lueDitesLe:
    'Cette réponse sera lue par les autres invités, avec le nom de la structure\u00A0: dites-le avant de la noter.',
  desAutres: 'Réponses des autres invités',
  aucunAutre: 'Aucun n’a répondu pour l’instant.',
  enregistrer: 'Enregistrer la réponse',
  enregistree: 'La réponse est enregistrée.',
  choisirUne: 'Répondez pour un créneau au moins.',
} as const;

/** The meeting is made: how many Outlook tells, and whom it cannot. */
export const direFait = (invites: number, sansAdresse: readonly { readonly nom: string }[]): string =>
  [
    SONDAGE.fait(invites),
    ...(sansAdresse.length === 0 ? [] : [SONDAGE.aTelephoner(sansAdresse.map(({ nom }) => nom).join(', '))]),
  ].join(' ');

export const OUVRIR = {
  titre: 'Trouver une date',
  aide: 'Proposez quelques créneaux\u00A0: chaque structure invitée répond par son lien, en un geste par créneau, sans compte.',
  fixer: 'Fixer la date moi-même',
  reportes: (n: number) => `${pluriel(n, 'structure le recevra', 'structures le recevront')} plus tard.`,
  personne: 'Personne n’est invité',
  personneAide: 'Un sondage se demande aux structures invitées. Invitez-les d’abord.',
  creneaux: 'Les créneaux proposés',
  proposer: 'Me proposer des créneaux',
  proposerAide:
    'D’après le calendrier, les autres rencontres des structures invitées et les agendas que l’application peut lire.',
  du: 'Entre le',
  au: 'et le',
  proposes: (n: number, lus: number, sur: number) =>
    `${pluriel(n, 'créneau proposé', 'créneaux proposés')}. ${
      lus === 0
        ? 'Aucun agenda Outlook n’a pu être lu'
        : `${pluriel(lus, 'agenda lu', 'agendas lus')} pour ${pluriel(sur, 'structure')}`
    }\u00A0: le reste est inconnu, non libre.`,
  aucun: 'Aucun créneau dans cette période\u00A0: élargissez-la.',
  ajouter: 'Ajouter un créneau',
  retirer: (n: number) => `Retirer le créneau ${n}`,
  date: (n: number) => `Jour du créneau ${n}`,
  heure: (n: number) => `Heure du créneau ${n}`,
  lieu: (n: number) => `Lieu du créneau ${n}`,
  lieuAide: 'Lieu, s’il change',
  libre: 'Aucun empêchement connu',
  cloture: 'Répondre avant le',
  clotureHeure: 'à',
  message: 'Un mot aux partenaires',
  messageAide: 'Il paraît dans le courriel et sur la page de réponse.',
  indispensables: 'Structures indispensables',
  indispensablesAide: 'Un créneau où l’une d’elles ne peut pas venir passe après les autres.',
  sansIndispensable: 'Aucune',
  quorum: 'Quorum',
  quorumAide: 'Nombre de structures qu’il faut réunir. Vide\u00A0: aucun.',
  envoyer: (n: number) => `Demander à ${pluriel(n, 'structure')}`,
  envoye: (n: number, aSuivre: number) =>
    [
      n === 0 && aSuivre > 0 ? 'Le sondage est ouvert.' : `${pluriel(n, 'courriel envoyé', 'courriels envoyés')}.`,
      aSuivre === 0
        ? ''
        : `${pluriel(aSuivre, n === 0 ? 'courriel part' : 'autre part', n === 0 ? 'courriels partent' : 'autres partent')} dans les minutes qui viennent.`,
    ]
      .filter(Boolean)
      .join(' '),
  creneauIncomplet: 'Donnez un jour et une heure.',
  creneauPasse: 'Ce créneau est passé.',
  creneauDouble: 'Ce créneau est proposé deux fois.',
  unCreneau: 'Proposez au moins un créneau.',
  deuxCreneaux: 'Proposez au moins deux créneaux.',
  clotureIncomplete: 'Dites jusqu’à quand répondre.',
  cloturePassee: 'Cette date est passée.',
  clotureTardive: 'La clôture vient avant le premier créneau.',
  quorumImpossible: (n: number) => `Un nombre entre 1 et ${n} est attendu.`,
} as const;

/** Are the answers read by those invited? */
export const VISIBILITE = {
  libelle: 'Les réponses sont visibles de tous les invités',
  aide: 'Chacun le lit avant de répondre. Une fois une réponse reçue, on ne peut plus les ouvrir, seulement les refermer. Le mot joint reste à qui organise.',
  ouverteAide:
    'Chacun le lit avant de répondre. Le mot joint reste à qui organise. Refermées, elles ne se rouvrent pas après une réponse.',
  tropTard: 'Les réponses restent à qui organise\u00A0: des structures ont répondu en le sachant.',
  ouvertes: 'Les invités liront les réponses.',
  fermees: 'Les réponses restent à qui organise.',
} as const;

export const AJOUTER = {
  bouton: 'Ajouter des créneaux',
  titre: 'Ajouter des créneaux',
  envoyer: 'Ajouter ces créneaux',
  renoncer: 'Renoncer',
  prevenues: (n: number) =>
    n === 0
      ? 'Les réponses déjà données sont gardées.'
      : `${pluriel(n, 'structure a déjà répondu', 'structures ont déjà répondu')}\u00A0: ${n === 1 ? 'elle est prévenue une fois, sa réponse est gardée' : 'elles sont prévenues une fois, leurs réponses sont gardées'}.`,
  fait: 'Les créneaux sont ajoutés.',
} as const;

/** Slots are added: how many mails left, and whom none reaches. */
export const direAjout = (
  { envoyes, aSuivre, sansAdresse }: ReponseDe<typeof changerSondage>,
  reportes: number,
): string =>
  [
    AJOUTER.fait,
    ...(envoyes + aSuivre === 0 ? [] : [OUVRIR.envoye(envoyes, aSuivre)]),
    ...(reportes === 0 ? [] : [`${pluriel(reportes, 'courriel partira', 'courriels partiront')} plus tard.`]),
    ...(sansAdresse.length === 0 ? [] : [SONDAGE.aTelephoner(sansAdresse.map(({ nom }) => nom).join(', '))]),
  ].join(' ');

/** What is said of the slots found, and of what was not looked at, even where none was found. */
export const direLesProposes = (lus: ReponseDe<typeof proposerCreneaux>): string =>
  [
    lus.creneaux.length === 0 ? OUVRIR.aucun : OUVRIR.proposes(lus.creneaux.length, lus.agendasLus, lus.invitees),
    ...(lus.avertissement === undefined ? [] : [lus.avertissement]),
  ].join(' ');

/** Where the mail sent to a structure that has said nothing stands. */
export const COURRIEL = {
  /** Once its address is put right. */
  corriger: {
    seul: 'Corrigez l’adresse dans sa fiche\u00A0: le courriel repart dans les dix minutes.',
    main: 'Corrigez l’adresse dans sa fiche, puis renvoyez-lui sa page.',
    non: 'Corrigez l’adresse dans sa fiche pour la prochaine fois.',
  },
  /** Another address is there already. */
  ailleurs: {
    seul: 'Une autre adresse est connue\u00A0: le courriel y repart dans les dix minutes.',
    main: 'Une autre adresse est connue\u00A0: renvoyez-lui sa page.',
    non: 'Une autre adresse est connue pour la prochaine fois.',
  },
  noter: 'Noter un courriel revenu',
  noterPour: (nom: string) => `Noter un courriel revenu\u00A0: ${nom}`,
  note: (suivant: string | undefined) =>
    suivant === undefined
      ? 'Noté. Plus d’adresse\u00A0: la structure est à appeler.'
      : `Noté. Le prochain courriel ira à ${suivant}.`,
} as const;

export const MESURES = {
  titre: 'Ce sondage en chiffres',
  jours: (n: number, ouvres: number | undefined) =>
    `Du lancement à la date\u00A0: ${pluriel(n, 'jour')}${ouvres === undefined ? '' : `, dont ${pluriel(ouvres, 'jour ouvré', 'jours ouvrés')}`}.`,
  joursDefinition:
    'Du jour où le sondage est lancé à celui où la rencontre est planifiée. Les jours ouvrés vont du lundi au vendredi, sans les jours fériés.',
  noyau: (n: number, sur: number) => `Noyau disponible\u00A0: ${n} sur ${sur}.`,
  noyauDefinition:
    'Structures indispensables au sondage, ou du noyau de la rencontre, qui ont dit «\u00A0oui\u00A0» ou «\u00A0si besoin\u00A0» au créneau retenu ou, avant le choix, au créneau en tête.',
  courriels: (n: number, structures: number) =>
    `${pluriel(n, 'courriel')} pour ${pluriel(structures, 'structure')}${structures === 0 ? '' : `, soit ${nombre(Math.round((10 * n) / structures) / 10)} par structure`}.`,
  courrielsDefinition: 'Demandes et rappels de ce sondage partis par courriel, divisés par les structures invitées.',
} as const;

/** Each number known, with how it is counted. */
export const direLesMesures = ({
  jours,
  joursOuvres,
  noyau,
  courriels,
  structures,
}: NonNullable<SondageLu['organisation']>['mesures']): readonly {
  readonly dit: string;
  readonly definition: string;
}[] => [
  ...(jours === undefined ? [] : [{ dit: MESURES.jours(jours, joursOuvres), definition: MESURES.joursDefinition }]),
  ...(noyau === undefined
    ? []
    : [{ dit: MESURES.noyau(noyau.disponibles, noyau.total), definition: MESURES.noyauDefinition }]),
  { dit: MESURES.courriels(courriels, structures), definition: MESURES.courrielsDefinition },
];

/** « jeudi 10 décembre 14 h 30 », and where it would be elsewhere. */
export const direCreneau = ({ debut, lieu }: SondageLu['creneaux'][number]): string =>
  [`${jourLong(debut).replace(/ \d{4}$/, '')} ${heure(debut)}`, ...(lieu === undefined ? [] : [`(${lieu})`])].join(' ');
