import { pluriel } from '../../../core/textes/francais.ts';

export const ANNULATION = {
  annuler: 'Annuler la rencontre',
  question: 'Annuler cette rencontre\u202F?',
  aide: 'La rencontre reste dans l’historique.',
  lecture: 'Nous cherchons qui l’attendait…',
  parOutlook: (n: number) =>
    `${pluriel(n, 'structure')} ${n < 2 ? 'reçoit' : 'reçoivent'} l’annulation d’Outlook, qui retire la réunion de leur agenda`,
  parCourriel: (n: number) => `${pluriel(n, 'structure')} ${n < 2 ? 'reçoit' : 'reçoivent'} un courriel, avec le motif`,
  aAppeler: (n: number) =>
    `${pluriel(n, 'structure')} à appeler, qu’aucun courriel n’atteint (la liste «\u00A0À téléphoner\u00A0» ${n < 2 ? 'la' : 'les'} garde)`,
  personne: 'Personne n’a été sollicité\u00A0: personne n’est prévenu par ce geste.',
  motif: 'Motif',
  motifAide: 'Il est dit à qui est prévenu, et reste sur la page de qui l’a reçue.',
  sansMotif: 'Écrivez le motif, en quelques mots.',
  garder: 'Garder la rencontre',
  confirmer: (prevenues: number) => (prevenues === 0 ? 'Annuler sans prévenir' : 'Annuler la rencontre et prévenir'),
  faite: ({ outlook, courriel, appels, plusTard }: Record<'outlook' | 'courriel' | 'appels' | 'plusTard', number>) =>
    [
      'La rencontre est annulée.',
      outlook + courriel === 0
        ? 'Personne n’a été prévenu.'
        : `${pluriel(outlook + courriel, 'structure est prévenue', 'structures sont prévenues')}${plusTard === 0 ? '' : `, dont ${plusTard} dans les minutes qui viennent`}.`,
      appels === 0 ? '' : `${pluriel(appels, 'structure reste', 'structures restent')} à appeler.`,
    ]
      .filter(Boolean)
      .join(' '),
} as const;
