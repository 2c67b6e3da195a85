import type { Fonds } from './fonds.ts';
import { jourDe } from './jour-de.ts';

/** What was written of a need that is closed. */
export const REGLES_DES_BESOINS = {
  besoins: {
    liste: 'Besoins',
    geste: 'alleger',
    titre: 'Ce qui a été écrit de besoins clos',
    garde:
      'Le besoin reste compté, avec sa thématique, sa commune, ses dates et ses mises en lien. Les précisions et ce qu’il est devenu partent.',
    source: 'Choix de l’application : un an après la clôture ; un texte libre peut dire plus que ce qui était demandé.',
    reglage: 'conservationTextesMois',
    suivies: ({ besoins }: Pick<Fonds, 'besoins'>) =>
      besoins
        .filter((b) => b.etat === 'Clos' && (b.precisions !== undefined || b.devenu !== undefined))
        // Closed by hand in the list, without a day: no later than its last change.
        .map((ligne) => ({ ligne, depuis: jourDe(ligne.closLe, ligne.modifieLe), libelle: ligne.intitule })),
    devenir: { genre: 'modifier', patch: { precisions: undefined, devenu: undefined } },
  },
} as const;
