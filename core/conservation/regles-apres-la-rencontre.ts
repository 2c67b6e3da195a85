import type { Fonds } from './fonds.ts';
import { jourDe } from './jour-de.ts';

/** What is written of a rencontre once it is over. */
export const REGLES_APRES_LA_RENCONTRE = {
  suites: {
    liste: 'Suites',
    geste: 'alleger',
    titre: 'Ce que des porteurs ont écrit d’une décision',
    garde: 'La décision reste, avec son état et ses dates. Le mot écrit à la coordination, et qui l’a écrit, partent.',
    source:
      'Choix de l’application : un an après avoir été dit ; un texte libre peut dire plus que ce qui était demandé.',
    reglage: 'conservationTextesMois',
    suivies: ({ suites }: Pick<Fonds, 'suites'>) =>
      suites
        .filter((s) => s.mot !== undefined || s.ditPar !== undefined)
        .map((ligne) => ({ ligne, depuis: jourDe(ligne.ditLe, ligne.creeLe), libelle: ligne.titre })),
    devenir: { genre: 'modifier', patch: { mot: undefined, ditPar: undefined } },
  },
  evaluations: {
    liste: 'Evaluations',
    geste: 'alleger',
    titre: 'Mots laissés en évaluant une rencontre',
    garde: 'Les totaux restent, et les indicateurs avec eux. Les mots, laissés sans nom, partent.',
    source: 'Choix de l’application : un an ; un texte libre peut dire plus que ce qui était demandé.',
    reglage: 'conservationTextesMois',
    suivies: ({ evaluations, rencontres }: Pick<Fonds, 'evaluations' | 'rencontres'>) => {
      const titres = new Map(rencontres.map((r) => [r.id, r.titre] as const));
      return evaluations
        .filter((e) => e.commentaires.length > 0)
        .map((ligne) => ({ ligne, depuis: jourDe(ligne.closeLe), libelle: titres.get(ligne.rencontre) ?? '–' }));
    },
    devenir: { genre: 'modifier', patch: { commentaires: [] } },
  },
  brouillonsDeCompteRendu: {
    liste: 'BrouillonsDeCompteRendu',
    geste: 'supprimer',
    titre: 'Comptes rendus jamais publiés, et notes par point',
    garde: 'La rencontre, ses présences et ses décisions restent. Un compte rendu publié aussi.',
    source:
      'Choix de l’application : un an après la rencontre ; un texte libre peut dire plus que ce qui était demandé.',
    reglage: 'conservationTextesMois',
    suivies: ({ brouillonsDeCompteRendu, rencontres }: Pick<Fonds, 'brouillonsDeCompteRendu' | 'rencontres'>) => {
      const tenues = new Map(rencontres.map((r) => [r.id, r] as const));
      return brouillonsDeCompteRendu.map((ligne) => {
        const rencontre = tenues.get(ligne.rencontre);
        return {
          ligne,
          depuis: jourDe(rencontre?.debut, ligne.creeLe),
          libelle: rencontre?.titre ?? 'une rencontre',
        };
      });
    },
    devenir: { genre: 'supprimer' },
  },
} as const;
