/** The tabs that the first page leads to. */
export type Entite = 'annuaire' | 'rencontres' | 'plan' | 'indicateurs';

/** What opens in a tab: `sous` is its address, as `partie/reste`. */
export interface Lien {
  readonly entite: Entite;
  readonly sous: string;
}

export const versRencontre = (
  id: string,
  partie?: 'date' | 'odj' | 'invites' | 'suites' | 'points' | 'compte-rendu',
): Lien => ({
  entite: 'rencontres',
  sous: partie === undefined ? `rencontre/${id}` : `rencontre/${id}/${partie}`,
});
export const versFiche = (id: string): Lien => ({ entite: 'annuaire', sous: `chercher/fiche/${id}` });
export const MA_FICHE: Lien = { entite: 'annuaire', sous: 'ma-fiche' };
/** The needs that nobody has taken up yet. */
export const LES_BESOINS_OUVERTS: Lien = { entite: 'plan', sous: 'besoins/?etat=Ouvert' };
/** Whatever is late, over all the rencontres. */
export const DECISIONS_EN_RETARD: Lien = { entite: 'rencontres', sous: 'decisions/en-retard' };
/** Values of indicators that nobody has typed, once their period is over. */
export const VALEURS_EN_RETARD: Lien = { entite: 'indicateurs', sous: 'tenir/en-retard' };
/** The late steps of the plan, action by action; its conventions that come to their end. */
export const ETAPES_EN_RETARD: Lien = { entite: 'plan', sous: 'plan/etapes-en-retard' };
export const CONVENTIONS_A_RENOUVELER: Lien = { entite: 'plan', sous: 'plan/conventions' };
/** A new rencontre of this action of the plan. */
export const versCreation = (action: string): Lien => ({ entite: 'rencontres', sous: `nouvelle/action-${action}` });
/** A new rencontre about what nobody does: a theme, a public, a commune, as the address of the gaps says them. */
export const versCreationSur = (trou: string): Lien => ({ entite: 'rencontres', sous: `nouvelle/sur?${trou}` });
/** A new fiche of the plan about it. */
export const versFicheSur = (trou: string): Lien => ({ entite: 'plan', sous: `fiche/nouvelle?${trou}` });
/** A fiche of the plan. */
export const versFicheDuPlan = (id: string): Lien => ({ entite: 'plan', sous: `fiche/${id}` });
/** The questions of interconnaissance of a structure; without one, how they stand. */
export const versLesQuestions = (structure = ''): Lien => ({
  entite: 'indicateurs',
  sous: structure === '' ? 'interconnaissance' : `interconnaissance/${structure}`,
});
