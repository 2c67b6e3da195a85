import type { ReseauLu } from '../../core/contrats/interconnaissance.ts';
import type { Bornes } from '../../core/interconnaissance/densite.ts';
import type { SuiviDInterconnaissance } from '../../core/interconnaissance/suivre.ts';
import { dateCourte, nombre, pluriel, pourcentage } from '../../core/textes/francais.ts';

const part = (p: number): string => pourcentage(Math.round(100 * p));

export const INTERCONNAISSANCE = {
  titre: 'Interconnaissance',
  attente: 'Chargement de l’interconnaissance…',
  videTitre: 'Les structures du territoire se connaissent-elles\u202F?',
  videCoordination:
    'Une fois par an, demandez à chacune ce qu’elle connaît de douze autres\u00A0: 90\u00A0secondes, par un lien. Le réseau se dessine de leurs réponses, et se compare l’année d’après.',
  videPartenaire: 'Rien n’a encore été demandé. La coordination vous écrira, une fois dans l’année.',
  annee: 'Année',
  etat: (reponses: number, interrogees: number, cloture: string, close: boolean) =>
    `${pluriel(reponses, 'structure a répondu', 'structures ont répondu')} sur ${nombre(interrogees)}. ${close ? `Close depuis le ${dateCourte(cloture)}.` : `Ouverte jusqu’au ${dateCourte(cloture)}.`}`,
  total: (bornes: Bornes, sues: number) =>
    `${part(bornes.part)} des ${nombre(sues)} paires dont une des deux a répondu se connaissent, de nom au moins.`,
  pasDeTotal:
    'Le total se lit une fois l’année close, avec cinq réponses au moins\u00A0: plus tôt, il dirait ce qu’a répondu une structure.',
  aVous: 'À vous de répondre',
  repondre: (nom: string) => `Répondre pour ${nom}`,
  revoir: (nom: string) => `Revoir les réponses de ${nom}`,
} as const;

export const MESURES = {
  titre: 'Ce que disent les réponses',
  connues: 'Se connaissent, de nom au moins',
  liees: 'S’orientent du monde ou travaillent ensemble',
  bornes: ({ auMoins, auPlus }: Bornes, inconnues: number) =>
    inconnues === 0
      ? 'Toutes les paires ont une réponse.'
      : `Entre ${part(auMoins)} et ${part(auPlus)} de toutes les paires, quoi que soient les ${nombre(inconnues)} dont personne n’a rien dit.`,
  part: (p: number | undefined) => (p === undefined ? '–' : part(p)),
  reponses: ({ reponses, structures, densite, reprises }: ReseauLu) =>
    [
      `${pluriel(reponses, 'réponse')} sur ${pluriel(structures.length, 'structure')}`,
      `${nombre(densite.sues)} paires dites sur ${nombre(densite.paires)}`,
      ...(reprises === 0 ? [] : [`dont ${nombre(reprises)} d’après l’année d’avant`]),
    ].join(' · '),
  observees: (n: number) =>
    `${pluriel(n, 'paire')} vues ensemble à une rencontre ou mises en lien dans l’année\u00A0: ce sont des liens observés, comptés à part.`,
  isolees: 'Isolées',
  isoleesAide: (noms: string) =>
    noms === '' ? 'Aucune structure n’est isolée.' : `Aucun lien déclaré, aucune mise en lien\u00A0: ${noms}.`,
  soixante: 'Liens nouveaux sous soixante jours',
  soixanteAide: ({ premieres, suivies }: ReseauLu['soixanteJours']) =>
    premieres === 0
      ? 'Aucune première rencontre dont les soixante jours sont passés.'
      : `${pluriel(suivies, 'paire s’est revue ou a été mise', 'paires se sont revues ou ont été mises')} en lien, sur ${pluriel(premieres, 'première rencontre', 'premières rencontres')} de l’année.`,
  comparaison: ({ avant, apres }: NonNullable<ReseauLu['comparaison']>, anneeAvant: string, annee: string) =>
    `Sur les ${nombre(apres.sues)} paires dites les deux années\u00A0: ${part(avant.connues / avant.sues)} se connaissaient en ${anneeAvant}, ${part(apres.connues / apres.sues)} en ${annee}\u00A0; ${nombre(avant.liees)} s’orientaient du monde ou travaillaient ensemble, ${nombre(apres.liees)} maintenant.`,
  sansComparaison: 'La comparaison viendra avec une deuxième année de réponses.',
} as const;

export const DESSIN = {
  titre: 'Le réseau, avant et après',
  seule: 'Le réseau',
  grouper: 'Rassembler par',
  theme: 'Thématique',
  commune: 'Commune',
  sansGroupe: { theme: 'Sans thématique', commune: 'Hors du territoire, ou sans adresse' },
  presences: 'Montrer aussi celles qui étaient à une même rencontre',
  legende: 'Comment lire le dessin',
  signes: {
    ensemble: 'elles travaillent ensemble',
    orientation: 'l’une oriente vers l’autre',
    nouveau: 'déclaré cette année, pas l’année d’avant',
    observe: 'mises en lien, ou vues ensemble, sans rien déclarer',
    reliee: 'structure reliée',
    isolee: 'structure isolée',
    inconnue: 'on n’en sait rien encore',
  },
  resume: (annee: string, { structures, liens }: ReseauLu) =>
    `Réseau de ${annee}\u00A0: ${pluriel(structures.length, 'structure')}, ${pluriel(liens.filter((l) => l.declare !== undefined).length, 'lien déclaré', 'liens déclarés')}, ${pluriel(structures.filter((s) => s.place === 'isolee').length, 'structure isolée', 'structures isolées')}. Le tableau dit la même chose.`,
  numeros: 'Qui est qui',
  tableau: 'Lire le réseau en tableau',
  structure: 'Structure',
  liens: (annee: string) => `Liens en ${annee}`,
  avec: 'Avec qui',
  place: { reliee: '', isolee: 'isolée', inconnue: 'sans réponse' },
  nouveau: (nom: string) => `${nom} (nouveau)`,
  aucun: 'Aucun',
} as const;

export const LANCER = {
  bouton: 'Poser les questions de l’année',
  ajouter: 'Interroger d’autres structures',
  question: 'Qui connaît qui\u202F?',
  aide: 'Chaque structure reçoit un lien et dit ce qu’elle connaît de douze autres, en 90\u00A0secondes. Elle n’est interrogée qu’une fois dans l’année.',
  qui: 'À qui',
  venues: 'Celles venues à une rencontre depuis un an',
  groupe: (nom: string) => `Le groupe «\u00A0${nom}\u00A0»`,
  thematique: (nom: string) => `Celles qui agissent sur «\u00A0${nom}\u00A0»`,
  cloture: 'Dernier jour pour répondre',
  clotureManque: 'Choisissez un jour à venir.',
  combien: (n: number, paires: number, couvertes: number) =>
    n < 3
      ? 'Trois structures au moins sont attendues.'
      : `${pluriel(n, 'structure')}\u00A0: ${nombre(couvertes)} des ${nombre(paires)} paires seront posées.`,
  enPlus: (n: number) =>
    `${pluriel(n, 'structure')}. Celles qui sont déjà interrogées cette année ne le seront pas de nouveau.`,
  trop: 'Pas plus de 300 structures\u00A0: choisissez celles qui se rencontrent.',
  aAppeler: (n: number) =>
    `${pluriel(n, 'structure')} sans adresse qui réponde, ou sans rappel par courriel\u00A0: à appeler.`,
  fait: (envoyes: number, reportes: number, aSuivre: number) =>
    [
      `${pluriel(envoyes, 'courriel parti', 'courriels partis')}.`,
      ...(reportes === 0 ? [] : [`${pluriel(reportes, 'partira', 'partiront')} plus tard.`]),
      ...(aSuivre === 0 ? [] : [`${pluriel(aSuivre, 'autre part', 'autres partent')} dans les minutes qui viennent.`]),
    ].join(' '),
} as const;

export const SUIVI = {
  titre: 'Qui a répondu',
  etats: {
    repondue: 'A répondu',
    'a-demander': 'Le courriel va partir',
    'en-attente': 'Le courriel attend son jour',
    silencieuse: 'N’a rien dit',
    relancee: 'Relancée, n’a rien dit',
    'a-appeler': 'À appeler',
    partie: 'N’est plus dans l’annuaire',
  } as const satisfies Record<SuiviDInterconnaissance, string>,
  liste: (n: number) => `Qui appeler, ou noter au téléphone (${nombre(n)})`,
  structure: 'Structure',
  etat: 'Où elle en est',
  appeler: 'Qui appeler',
  noter: 'Noter ses réponses',
  noterDe: (nom: string) => `Noter les réponses de ${nom}`,
  relancer: 'Relancer les silencieuses',
  question: 'Relancer les silencieuses\u202F?',
  aide: 'Un courriel leur redemande une fois ce qu’elles connaissent. Chacune n’est relancée qu’une fois dans l’année.',
  aEcrire: (noms: string) => `Un courriel partira à\u00A0: ${noms}.`,
  relancees: (n: number) => `${pluriel(n, 'relance envoyée', 'relances envoyées')}.`,
} as const;

export const QUESTIONS = {
  titre: (nom: string) => `Ce que connaît «\u00A0${nom}\u00A0»`,
  retour: 'L’interconnaissance',
  consigne: 'Ce que votre structure connaît de chacune. Un geste par structure\u00A0; vous pouvez en laisser.',
  consigneAuTelephone: 'Ce que la structure vous dit de chacune, au téléphone.',
  jusquau: (date: string) => `Les réponses se changent jusqu’au ${dateCourte(date)}.`,
  secret: 'Vos réponses ne sont montrées à aucune autre structure.',
  close: (date: string) =>
    `Ces questions sont closes depuis le ${dateCourte(date)}\u00A0: les réponses ne changent plus.`,
  aucune: 'Rien n’a été demandé à cette structure.',
  manque: 'Répondez pour une structure au moins.',
  envoyer: 'Enregistrer',
  fait: 'Les réponses sont enregistrées.',
  compte: (n: number, sur: number) => `${nombre(n)} sur ${nombre(sur)}`,
} as const;

export const DERNIER_JOUR = {
  changer: 'Changer le dernier jour',
  question: 'Jusqu’à quand répondre\u202F?',
  aide: 'Personne n’est prévenu. Plus tard\u00A0: les liens déjà partis s’ouvrent jusqu’à l’ancien jour, ceux d’une relance, et l’onglet, jusqu’au nouveau. Plus tôt\u00A0: tout s’arrête ce jour-là.',
  jour: 'Dernier jour',
  inchange: 'C’est déjà le dernier jour.',
  change: (le: string) => `On répond maintenant jusqu’au ${dateCourte(le)}.`,
  clore: 'Clore maintenant',
  clorePour: 'Clore ces questions maintenant\u202F?',
  cloreAide:
    'Plus personne ne répond, et le total de l’année se lit. Une année close ne se rouvre pas. Personne n’est prévenu.',
  close: 'Les questions de l’année sont closes.',
} as const;
