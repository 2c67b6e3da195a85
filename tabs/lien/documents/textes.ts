/** What is handed out at a rencontre. Plain texts: short sentences, one idea each. */
export const DOCUMENTS = {
  titre: 'Les documents',
  aide: 'Ce qui est montré ou distribué à cette rencontre. Gardez-le pour vous et vos collègues.',
  fait: (taille: string, le: string) => `${taille}, déposé le ${le}`,
  telecharger: 'Télécharger',
} as const;
