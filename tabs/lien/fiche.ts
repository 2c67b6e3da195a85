import type { PageDeFiche } from '../../core/contrats/pages-de-lien.ts';
import { horairesLisibles } from '../commun/horaires.ts';
import { telephoneLisible } from '../commun/saisie-de-fiche.ts';
import { dateLisible } from './date.ts';
import { el } from './dom.ts';
import { CHAMPS, PARTIES, TEXTES } from './textes.ts';

export type Fiche = PageDeFiche['fiche'];

/** The fiche as read by the partners, part by part. */
export function lectureDeFiche(fiche: Fiche): readonly HTMLElement[] {
  const parties = PARTIES.map(({ titre, champs }) =>
    el(
      'section',
      {},
      el('h2', {}, titre),
      el('dl', {}, ...champs.flatMap((champ) => [el('dt', {}, CHAMPS[champ]), lecture(fiche, champ)])),
    ),
  );
  return fiche.verifieeLe === undefined
    ? parties
    : [...parties, el('p', { class: 'discret' }, TEXTES.verifiee(dateLisible(fiche.verifieeLe)))];
}

const LISIBLE: Readonly<Partial<Record<keyof typeof CHAMPS, (valeur: string) => string>>> = {
  telephone: telephoneLisible,
  horaires: horairesLisibles,
};

function lecture(fiche: Fiche, champ: keyof typeof CHAMPS): HTMLElement {
  const valeur = fiche.valeurs[champ];
  if (valeur === undefined || valeur.length === 0) return el('dd', { class: 'discret' }, TEXTES.rienIndique);
  if (typeof valeur === 'string') return el('dd', {}, LISIBLE[champ]?.(valeur) ?? valeur);
  return el('dd', {}, el('ul', {}, ...valeur.map((ligne) => el('li', {}, ligne))));
}

/** What is kept about the person who answers, and their rights. */
export const donneesPersonnelles = (): HTMLElement =>
  el('details', {}, el('summary', {}, TEXTES.donneesTitre), ...TEXTES.donnees.map((phrase) => el('p', {}, phrase)));
