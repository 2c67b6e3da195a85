/** A point that whoever proposed it corrects, or takes back. */
export const POINT_A_CHANGER = {
  corriger: 'Corriger',
  corrigerLe: (titre: string) => `Corriger le point ${titre}`,
  corrige: 'Le point est corrigé.',
  enregistrer: 'Enregistrer',
  retirer: 'Retirer',
  retirerLe: (titre: string) => `Retirer le point ${titre}`,
  question: (titre: string) => `Retirer le point «\u00A0${titre}\u00A0»\u202F?`,
  aide: 'Il ne sera plus proposé pour l’ordre du jour.',
  retire: 'Le point est retiré.',
} as const;
