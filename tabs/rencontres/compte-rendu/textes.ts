import { dateLongue, pluriel } from '../../../core/textes/francais.ts';

export const COMPTE_RENDU = {
  titre: 'Compte rendu',
  aVenir: 'Le compte rendu s’écrira pendant ou après la rencontre',
  aucun: 'Le compte rendu n’est pas encore diffusé',
  aucunAide: 'La coordination l’écrit. Il paraîtra ici.',
  champ: 'Texte du compte rendu',
  champAide: 'Une ligne par idée. « 1. » commence un point, « – » une liste.',
  brouillon: 'Préparer un premier jet',
  brouillonAide: 'D’après l’ordre du jour, les présences et les décisions. Il reste à compléter.',
  remplacer: 'Remplacer par un premier jet',
  enregistrer: 'Enregistrer',
  enregistre: 'Le compte rendu est enregistré.',
  word: 'Télécharger en Word',
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
