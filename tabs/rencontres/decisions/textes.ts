import type { VueDeDecisions } from '../../../core/rencontres/decisions.ts';
import { jourLong, pluriel } from '../../../core/textes/francais.ts';
import type { CanalDeReponse } from '../../../core/vocabulaires/mises-en-lien.ts';
import type { DireDeSuite } from '../../../core/vocabulaires/rencontres.ts';

export const DECISIONS = {
  titre: 'Décisions',
  etat: 'État des décisions',
  thematique: 'Thématique',
  toutes: 'Toutes les thématiques',
  structure: 'Structure qui porte',
  toutesLesStructures: 'Toutes les structures',
  personne: 'Personne qui porte',
  toutesLesPersonnes: 'Toutes les personnes',
  vue: (vue: VueDeDecisions, n: number): string => `${VUES[vue]} (${n})`,
  combien: (n: number, enRetard: number): string => {
    if (enRetard === 0) return pluriel(n, 'décision');
    return enRetard === n
      ? pluriel(n, 'décision en retard', 'décisions en retard')
      : `${pluriel(n, 'décision')}, dont ${enRetard} en retard`;
  },
  priseA: 'Décidée à\u00A0: ',
  plus: (n: number): string => `Afficher ${pluriel(n, 'autre décision', 'autres décisions')}`,
  rien: 'Aucune décision ici',
  rienAide: 'Changez l’état, la thématique ou qui porte pour en voir d’autres.',
  aucune: 'Aucune décision notée',
  aucuneAide: 'Elles se notent dans la partie «\u00A0Décisions\u00A0» de chaque rencontre.',
  voirToutes: 'Voir toutes les décisions',
} as const;

const VUES = {
  ouvertes: 'À faire ou en cours',
  'en-retard': 'En retard',
  siennes: 'Portées par ma structure',
  faites: 'Faites',
  abandonnees: 'Abandonnées',
  toutes: 'Toutes',
} as const satisfies Record<VueDeDecisions, string>;

export const CORRECTION = {
  titre: 'Corriger la décision',
  enregistrer: 'Enregistrer',
  faite: 'La décision est corrigée.',
} as const;

/** Where decisions are, asked once more of who carries them. */
export const RELANCE = {
  bouton: 'Relancer',
  boutonDe: (titre: string) => `Relancer qui porte «\u00A0${titre}\u00A0»`,
  question: (nom: string) => `Relancer ${nom}\u202F?`,
  aide: 'Un courriel demande où en sont ses décisions en retard, ou à faire dans la semaine. Une seule relance par rencontre\u00A0; le rappel qui part de lui-même ne la répète pas.',
  quoi: 'Quelles décisions',
  celleCi: 'Celles de cette rencontre',
  toutes: (n: number) => `Toutes celles de la structure (${pluriel(n, 'rencontre')})`,
  aEcrire: (nom: string, n: number) => `À ${nom}, ${pluriel(n, 'décision')}\u00A0:`,
  personne: 'Aucun courriel ne partira.',
  dejaRelancees: (n: number) => `Déjà relancée pour ${pluriel(n, 'rencontre')}.`,
  enAttente: (n: number) => `${pluriel(n, 'relance attend déjà son jour', 'relances attendent déjà leur jour')}.`,
  reportees: (n: number) => `${pluriel(n, 'relance partira', 'relances partiront')} plus tard.`,
  aAppeler: 'Personne n’y reçoit de rappel, à appeler\u00A0:',
  envoyees: (n: number) =>
    n === 0 ? 'Aucun courriel n’est parti.' : `${pluriel(n, 'relance envoyée', 'relances envoyées')}.`,
  aSuivre: (n: number) => `${pluriel(n, 'relance reste', 'relances restent')} à envoyer\u00A0: recommencez.`,
} as const;

/** The person of the annuaire who carries a decision. */
export const PERSONNE = {
  champ: 'Personne de l’annuaire',
  aucune: 'Aucune, ou une autre personne',
  partie: (nom: string) => `${nom} (n’est plus en poste)`,
  plusEnPoste: 'N’est plus en poste',
  plusEnPosteAide: (nom: string) => `${nom} n’est plus en poste\u00A0: dites qui porte cette décision.`,
} as const;

interface Dit {
  readonly dit: DireDeSuite;
  /** The person, when one is named and may be read. */
  readonly qui: string | undefined;
  /** Instant. */
  readonly le: string | undefined;
  readonly canal: CanalDeReponse | undefined;
}

const PAR = {
  'Lien personnel': 'par son lien',
  Onglet: 'dans l’onglet',
  Téléphone: 'noté par la coordination',
} as const satisfies Record<CanalDeReponse, string>;

const DITS = {
  Faite: 'Dite faite',
  'En cours': 'Dite en cours',
  'N’y arrivera pas': 'La structure dit ne pas y arriver',
} as const satisfies Record<DireDeSuite, string>;

export const DIRE = {
  bouton: 'Dire où on en est',
  boutonDe: (titre: string) => `Dire où on en est\u00A0: ${titre}`,
  titre: 'Où en est cette décision\u202F?',
  choix: {
    Faite: 'C’est fait',
    'En cours': 'C’est en cours',
    'N’y arrivera pas': 'On n’y arrivera pas',
  } as const satisfies Record<DireDeSuite, string>,
  mot: 'Un mot pour la coordination, si vous voulez',
  empeche: 'Qu’est-ce qui empêche\u202F?',
  motAide: 'Lu par la coordination et votre structure.',
  manque: 'Choisissez une réponse.',
  motManque: 'Dites en quelques mots ce qui empêche.',
  envoyer: 'Envoyer',
  reprendre: 'Reprendre ce que j’ai dit',
  dite: 'C’est transmis à la coordination.',
  reprise: 'C’est repris\u00A0: la décision est comme avant.',
  empechee: 'À décider',
  parQui: ({ dit, qui, le, canal }: Dit): string =>
    [
      DITS[dit],
      ...(qui === undefined ? [] : [`par ${qui}`]),
      ...(le === undefined ? [] : [`le ${jourLong(le)}`]),
      ...(canal === undefined ? [] : [PAR[canal]]),
    ].join(', '),
  citation: (mot: string): string => `«\u00A0${mot}\u00A0»`,
} as const;

/** The reminder of a decision, that its address refused. */
export const RAPPEL = {
  corriger:
    'Le rappel de cette décision n’est pas arrivé. Corrigez l’adresse dans sa fiche\u00A0: il repart le lendemain matin.',
  ailleurs:
    'Le rappel de cette décision n’est pas arrivé. Une autre adresse est connue\u00A0: il y repart le lendemain matin.',
} as const;
