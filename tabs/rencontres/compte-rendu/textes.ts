import type { SuiviDApprobation } from '../../../core/comptes-rendus/approuver.ts';
import { dateLongue, jourLong, pluriel } from '../../../core/textes/francais.ts';
import type { EtatDeCompteRendu } from '../../../core/vocabulaires/rencontres.ts';

export const COMPTE_RENDU = {
  diffuseParLaCoordination: 'La coordination le diffuse, une fois enregistré.',
  titre: 'Compte rendu',
  aVenir: 'Le compte rendu s’écrira pendant ou après la rencontre',
  aucun: 'Le compte rendu n’est pas encore diffusé',
  aucunAide: 'La coordination l’écrit. Il paraîtra ici.',
  manque: 'Ce que vous avez manqué',
  champ: 'Texte du compte rendu',
  champAide: 'Une ligne par idée. « 1. » commence un point, « – » une liste.',
  brouillon: 'Préparer un premier jet',
  brouillonAide: 'D’après l’ordre du jour, les présences, les notes par point et les décisions. Il reste à compléter.',
  remplacer: 'Remplacer par un premier jet',
  enregistrer: 'Enregistrer',
  enregistre: 'Le compte rendu est enregistré.',
  word: 'Télécharger en Word',
  copier: 'Copier le texte',
  imprimer: 'Imprimer',
  rienAImprimer: 'Aucun compte rendu à imprimer pour vous',
  diffuser: 'Diffuser aux invités',
  diffuserQuestion: 'Diffuser ce compte rendu\u202F?',
  diffuserAide:
    'Il paraît ici pour tous et sur la page de chaque invité, qui reçoit un courriel, une seule fois. Une correction faite ensuite se lit à la même place, sans nouveau courriel.',
  diffuse: (n: number, aSuivre: number) =>
    [
      n === 0 ? 'Chacun était déjà prévenu.' : `${pluriel(n, 'personne prévenue', 'personnes prévenues')}.`,
      ...(aSuivre === 0 ? [] : [`${pluriel(aSuivre, 'autre reste', 'autres restent')} à prévenir\u00A0: recommencez.`]),
    ].join(' '),
  diffuseLe: (instant: string) => `Diffusé le ${dateLongue(instant)}.`,
  dAbordEnregistrer: 'Enregistrez d’abord ce que vous venez d’écrire.',
} as const;

/** Where it stands, as its badge says it. */
export const ETAT_DU_COMPTE_RENDU = {
  'À rédiger': 'Compte rendu à rédiger',
  'En rédaction': 'Compte rendu en rédaction',
  'En approbation': 'Compte rendu en approbation',
  'À publier': 'Compte rendu à publier',
  Publié: 'Compte rendu publié',
} as const satisfies Record<EtatDeCompteRendu, string>;

/** For the coordination. */
export const APPROBATION = {
  soumettre: 'Envoyer pour approbation',
  question: 'Envoyer ce compte rendu pour approbation\u202F?',
  aide: (n: number) =>
    `${pluriel(n, 'structure présente le reçoit', 'structures présentes le reçoivent')} par courriel, une seule fois, pour l’approuver ou proposer un autre texte pour une partie. Le silence approuve au bout de sept jours\u00A0; si le dernier tombe un samedi, un dimanche ou un jour férié, au jour ouvré d’après. Il paraît ensuite de lui-même pour tous les invités.`,
  soumis: (n: number, aSuivre: number, reportes = 0) =>
    [
      n === 0 ? 'Aucun courriel n’est parti.' : `${pluriel(n, 'structure le reçoit', 'structures le reçoivent')}.`,
      ...(aSuivre === 0 ? [] : [`${pluriel(aSuivre, 'autre suivra', 'autres suivront')} dans l’heure.`]),
      ...(reportes === 0 ? [] : [`${pluriel(reportes, 'structure le recevra', 'structures le recevront')} plus tard.`]),
    ].join(' '),
  jusquAu: (jour: string) => `En approbation jusqu’au ${jourLong(jour)}.`,
  fini: (jour: string) => `Le délai pour l’approuver a pris fin le ${jourLong(jour)}.`,
  suivi: (s: SuiviDApprobation) =>
    [
      s.approuvent === 0
        ? `Aucune structure n’a approuvé, sur ${pluriel(s.presentes, 'présente')}.`
        : `${pluriel(s.approuvent, 'structure approuve', 'structures approuvent')}, sur ${pluriel(s.presentes, 'présente')}.`,
      ...(s.silencieuses === 0 ? [] : [`${pluriel(s.silencieuses, 'n’a rien dit', 'n’ont rien dit')}.`]),
    ].join(' '),
  corrections: 'Corrections proposées',
  aTrancher: (n: number) =>
    `${pluriel(n, 'correction attend', 'corrections attendent')} votre décision. Le compte rendu ne paraît pas avant.`,
  avant: 'Ce qui est écrit',
  propose: 'Ce qui est proposé',
  rien: 'Rien\u00A0: la partie serait retirée.',
  reprendre: 'Reprendre',
  laisser: 'Laisser',
  sur: (nom: string) => `la correction de ${nom}`,
  repris: 'La correction est dans le texte.',
  laisse: 'La correction est laissée.',
  decide: { Repris: 'Reprise', Laissé: 'Laissée', 'À trancher': 'À trancher' },
} as const;

/** For whoever was there. */
export const RELIRE = {
  titre: 'Est-ce bien ce qui a été dit\u202F?',
  aide: (jour: string) =>
    `Vous y étiez\u00A0: vous avez jusqu’au ${jourLong(jour)} pour l’approuver ou proposer un autre texte. Sans réponse, il est considéré comme approuvé.`,
  approuver: (nom: string) => `Approuver pour ${nom}`,
  approuve: 'Votre accord est noté.',
  corriger: 'Corriger',
  sur: (debut: string) => `Corriger\u00A0: ${debut}`,
  champ: 'Votre texte pour cette partie',
  champAide: 'La coordination le lira, et décidera.',
  proposer: 'Proposer ce texte',
  rienChange: 'Vous n’avez rien changé à cette partie.',
  propose: 'Votre correction est transmise à la coordination.',
  vosCorrections: 'Vos corrections',
} as const;

/** For the coordination, which was called. */
export const PAR_TELEPHONE = {
  bouton: 'Noter un avis reçu par téléphone',
  aide: 'Au nom d’une structure présente, pendant le délai. Le journal garde que c’est vous qui l’avez noté.',
  structure: 'Structure qui a appelé',
  choisir: 'Choisir…',
  note: 'Son accord est noté.',
  dejaApprouve: (nom: string) => `${nom} approuve.`,
  sesCorrections: 'Ses corrections',
} as const;

export const ENTRE_TEMPS = {
  titre: 'Quelqu’un a enregistré un autre texte pendant que vous écriviez.',
  aide: 'Rien n’est perdu\u00A0: lisez-le ci-dessous, puis choisissez.',
  garder: 'Garder le mien',
  prendre: 'Prendre le sien',
  voir: 'Le texte enregistré entre-temps',
} as const;

/** What is said under each point, for whoever writes. */
export const NOTES = {
  titre: 'Notes par point',
  aide: 'Pendant la rencontre ou après, sur votre téléphone aussi. Lues de qui écrit le compte rendu, prises dans le premier jet, elles partent à la publication. Rien sur les personnes accompagnées.',
  fermees: 'Le compte rendu est en approbation\u00A0: proposez une correction. Les notes ne changent plus.',
  vide: 'L’ordre du jour n’a pas de point sous lequel noter.',
  ote: 'Ce point n’est plus à l’ordre du jour. Sa note reste, et sera prise à la suite des autres points.',
  garder: 'Garder cette note',
  sur: (titre: string) => `Garder la note\u00A0: ${titre}`,
  gardee: 'La note est gardée.',
  pasGardee: 'Pas encore gardée\u00A0: elle reste sur cet appareil.',
  dAbordGarder: (n: number) =>
    `${pluriel(n, 'note n’est pas gardée', 'notes ne sont pas gardées')}\u00A0: le premier jet ne ${n > 1 ? 'les' : 'la'} prend pas.`,
} as const;
