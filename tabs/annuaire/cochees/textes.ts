import { jourLong, nombre, pluriel } from '../../../core/textes/francais.ts';

export const COCHER = {
  bouton: (n: number) => (n === 0 ? 'Cocher' : `Cocher (${nombre(n)})`),
  barre: 'Structures cochées',
  aideClavier:
    'Flèches pour parcourir, Espace pour cocher, Contrôle et A pour tout cocher, Entrée pour ouvrir la fiche, Échap pour la fermer.',
  compte: (n: number, ailleurs: number) =>
    n === 0
      ? 'Aucune structure cochée\u00A0: touchez une ligne pour la cocher.'
      : `${pluriel(n, 'structure cochée', 'structures cochées')}${ailleurs === 0 ? '' : `, dont ${nombre(ailleurs)} hors de cette recherche`}`,
  tout: (n: number) => `Tout cocher (${nombre(n)})`,
  rien: 'Ne rien cocher',
  inviter: 'Inviter',
  diffuser: 'Diffuser ou exporter',
} as const;

export const INVITER = {
  titre: (n: number) => `Inviter ${pluriel(n, 'structure')}`,
  aide: 'Elles vous seront proposées, à cocher, avec ce qui leur est déjà demandé. Rien ne part d’ici.',
  nouvelle: 'Nouvelle rencontre',
  deja: 'Une rencontre à venir',
  aucune: 'Aucune rencontre à venir.',
  ligne: (titre: string, le: string | undefined) => `${titre}, ${le === undefined ? 'sans date encore' : jourLong(le)}`,
  fermer: 'Fermer',
  attente: 'Chargement des rencontres…',
} as const;
