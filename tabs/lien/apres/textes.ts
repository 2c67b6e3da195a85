/** After the rencontre. Plain texts: short sentences, one idea each. */
export const APRES = {
  compteRendu: 'Ce qui a été dit',
  passee: 'Cette rencontre est passée. Son compte rendu paraîtra ici.',
} as const;
