import type { NouvelleMiseEnLien } from '../../../core/lists/mises-en-lien.list.ts';
import { deciderEtat, deciderPertinence, estClose } from '../../../core/mises-en-lien/decider-etat.ts';
import type { Issue, Pertinence } from '../../../core/vocabulaires/mises-en-lien.ts';
import { joursAvant } from './calendrier.ts';
import type { Hasard } from './hasard.ts';

export const THEMES = ['Accès aux droits', 'Logement', 'Mobilité', 'Parentalité', 'Santé', 'Emploi et insertion'];

type Dites = readonly [Issue, Issue] | readonly [];

/** What both sides said, as often as it happens. An empty pair answered nothing. */
const DITES: readonly Dites[] = [
  ['Aboutie', 'Aboutie'],
  ['Aboutie', 'Aboutie'],
  ['Aboutie', 'Aboutie'],
  ['Aboutie', 'Aboutie'],
  ['Refusée', 'Refusée'],
  ['Pas eu lieu', 'Pas eu lieu'],
  ['Aboutie', 'Pas eu lieu'],
  [],
];
const AVIS = ['Oui', 'Oui', 'Oui', 'En partie', 'Non'] as const satisfies readonly Pertinence[];

/** The last two were just made; the two before are still going on. */
const dites = (rang: number, hasard: Hasard): Dites => {
  if (rang < 2) return [];
  return rang < 4 ? ['En cours', 'En cours'] : rang === 4 ? ['Aboutie', 'Pas eu lieu'] : hasard.parmi(DITES);
};

/** An introduction a week, the newest first, each with what its two sides answered. */
export const misesEnLien = (structures: number, hasard: Hasard, aujourdhui: string): readonly NouvelleMiseEnLien[] =>
  Array.from({ length: 72 }, (_, i) => {
    const demandeur = hasard.entier(1, structures);
    const autre = hasard.entier(1, 45);
    const age = 3 + i * 7;
    const reponduLe = joursAvant(aujourdhui, Math.max(0, age - hasard.entier(3, 15)));
    const [chezLUn, chezLAutre] = dites(i, hasard);
    const avis = hasard.parmi(AVIS);
    const silence = i >= 2 && chezLUn === undefined;
    const etat = silence ? 'Sans réponse' : deciderEtat(chezLUn, chezLAutre);
    return {
      cle: `exemple-lien-${i + 1}`,
      demandeur: String(demandeur),
      destinataire: String(autre === demandeur ? autre + 1 : autre),
      thematique: THEMES[i % 3 === 0 ? 0 : i % THEMES.length] ?? 'Accès aux droits',
      faiteLe: joursAvant(aujourdhui, age),
      etat,
      ...(estClose(etat) ? { clotureeLe: silence ? joursAvant(aujourdhui, Math.max(0, age - 35)) : reponduLe } : {}),
      ...(chezLUn === undefined || chezLAutre === undefined
        ? {}
        : {
            issueDemandeur: chezLUn,
            issueDestinataire: chezLAutre,
            reponseDemandeurLe: reponduLe,
            reponseDestinataireLe: reponduLe,
            canalDemandeur: 'Lien personnel' as const,
            canalDestinataire: 'Lien personnel' as const,
            pertinenteDemandeur: avis,
            pertinente: deciderPertinence(avis, undefined),
          }),
    };
  });
