import { enBref } from './carte-bref.ts';
import { type Ampleur, enDetail } from './carte-detail.ts';
import { type CarteAdaptative, octetsUtf8 } from './carte-elements.ts';
import type { Synthese } from './synthese.ts';
import { direReperesDuMois, titreDeSynthese } from './texte-synthese.ts';

export type { CarteAdaptative } from './carte-elements.ts';

/**
 * The most that a card weighs, in bytes of UTF-8. Teams refuses a message over 28 KB, envelope included, and trouble
 * was seen from 21 KB: the rest is left to the envelope and to hosts that escape accents.
 */
export const PLAFOND_DE_CARTE = 20_000;

/** From the whole to less and less: the first that fits is drawn. */
const AMPLEURS: readonly Ampleur[] = [
  { texte: 200, tenues: 15, aVenir: 10, retards: 5, actions: 40, indicateursParAction: 12, avertissements: 6 },
  { texte: 120, tenues: 10, aVenir: 5, retards: 5, actions: 20, indicateursParAction: 8, avertissements: 4 },
  { texte: 80, tenues: 8, aVenir: 3, retards: 3, actions: 10, indicateursParAction: 5, avertissements: 3 },
  { texte: 60, tenues: 5, aVenir: 2, retards: 2, actions: 6, indicateursParAction: 3, avertissements: 2 },
  { texte: 40, tenues: 3, aVenir: 1, retards: 1, actions: 3, indicateursParAction: 3, avertissements: 1 },
];

/** Nothing but what is left out, counted: a few kilobytes at most with the ten lines above. */
const AU_MOINS: Ampleur = {
  texte: 40,
  tenues: 0,
  aVenir: 0,
  retards: 0,
  actions: 0,
  indicateursParAction: 0,
  avertissements: 0,
};

const DETAIL = 'detail';

interface Options {
  /** Opens the Indicateurs tab; over 2 000 characters it is left out. */
  readonly lienOnglet: string;
  /** When a provisional summary of the same month appeared before this one. */
  readonly remplace?: string;
}

/**
 * The summary as one Adaptive Card 1.4 for the channel: ten lines, and the rest folded behind « Voir tous les
 * chiffres ». Always under `PLAFOND_DE_CARTE` bytes: what does not fit is counted at the foot of the folded part.
 */
export function carteDeSynthese(s: Synthese, o: Options): CarteAdaptative {
  for (const ampleur of AMPLEURS) {
    const carte = composer(s, ampleur, o);
    if (octetsUtf8(JSON.stringify(carte)) <= PLAFOND_DE_CARTE) return carte;
  }
  return composer(s, AU_MOINS, o);
}

function composer(s: Synthese, m: Ampleur, { lienOnglet: lien, remplace }: Options): CarteAdaptative {
  const titre = titreDeSynthese(s);
  const detail = enDetail(s, m);
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    lang: 'fr',
    fallbackText: `${titre}. Ouvrez l’onglet Indicateurs pour la lire.`,
    speak: dire(s, titre),
    msteams: { width: 'Full' },
    body: [
      ...enBref(s, remplace),
      ...(detail.length === 0 ? [] : [{ type: 'Container', id: DETAIL, isVisible: false, items: detail } as const]),
    ],
    actions: [
      ...(detail.length === 0
        ? []
        : [
            {
              type: 'Action.ToggleVisibility',
              title: 'Voir ou replier tous les chiffres',
              targetElements: [DETAIL],
            } as const,
          ]),
      ...(lien === '' || lien.length > 2000
        ? []
        : [{ type: 'Action.OpenUrl', title: 'Ouvrir l’onglet Indicateurs', url: lien } as const]),
    ],
  };
}

/** What a screen reader says: no text typed by anyone, so nothing that could pass for speech markup. */
const dire = (s: Synthese, titre: string): string => `${titre}. ${direReperesDuMois(s.faits).join(', ')}.`;
