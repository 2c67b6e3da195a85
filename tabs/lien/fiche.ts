import { type ChampCorrigeable, champsDeSection } from '../../core/champs/champs.ts';
import { CHAMPS_DE_FICHE } from '../../core/champs/fiche.ts';
import type { PageDeFiche } from '../../core/contrats/pages-de-lien.ts';
import type { SectionDeFiche } from '../../core/vocabulaires/structures.ts';
import { el } from './dom.ts';
import { TEXTES } from './textes.ts';

export type Fiche = PageDeFiche['fiche'];

/** What a section of the fiche says to the partners. */
export function lectureDeSection(fiche: Fiche, section: SectionDeFiche): HTMLElement {
  const champs = champsDeSection(section).filter(
    (champ) => !(champ === 'zoneCodes' && fiche.valeurs.zone !== 'Communes'),
  );
  return el(
    'dl',
    {},
    ...champs.flatMap((champ) => [el('dt', {}, CHAMPS_DE_FICHE[champ].libelle), lecture(fiche, champ)]),
  );
}

function lecture(fiche: Fiche, champ: ChampCorrigeable): HTMLElement {
  const valeur = fiche.valeurs[champ];
  if (valeur === undefined || valeur.length === 0) return el('dd', { class: 'discret' }, TEXTES.rienIndique);
  if (typeof valeur === 'string') return el('dd', {}, CHAMPS_DE_FICHE[champ].lisible(valeur));
  const nommees = champ === 'zoneCodes' ? valeur.map((code) => nomDeCommune(fiche, code)) : valeur;
  return el('dd', {}, el('ul', {}, ...nommees.map((ligne) => el('li', {}, ligne))));
}

export const nomDeCommune = ({ communes }: Fiche, code: string): string =>
  communes.find((commune) => commune.code === code)?.nom ?? code;
