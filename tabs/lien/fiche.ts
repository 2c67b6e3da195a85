import { CHAMPS_PAR_SECTION } from '../../core/annuaire/sections.ts';
import type { ChampCorrigeable } from '../../core/contrats/correction-de-fiche.ts';
import type { PageDeFiche } from '../../core/contrats/pages-de-lien.ts';
import { horairesLisibles } from '../../core/textes/horaires.ts';
import { telephoneLisible } from '../../core/textes/telephone.ts';
import type { SectionDeFiche, ZONES } from '../../core/vocabulaires/structures.ts';
import { LIBELLE_DE_ZONE, LIBELLE_DU_CHAMP } from '../commun/champs-de-fiche.ts';
import { el } from './dom.ts';
import { TEXTES } from './textes.ts';

export type Fiche = PageDeFiche['fiche'];

/** What a section of the fiche says to the partners. */
export function lectureDeSection(fiche: Fiche, section: SectionDeFiche): HTMLElement {
  const champs = CHAMPS_PAR_SECTION[section].filter(
    (champ) => !(champ === 'zoneCodes' && fiche.valeurs.zone !== 'Communes'),
  );
  return el('dl', {}, ...champs.flatMap((champ) => [el('dt', {}, LIBELLE_DU_CHAMP[champ]), lecture(fiche, champ)]));
}

const LISIBLE: Readonly<Partial<Record<ChampCorrigeable, (valeur: string) => string>>> = {
  telephone: telephoneLisible,
  horaires: horairesLisibles,
  zone: (zone) => LIBELLE_DE_ZONE[zone as (typeof ZONES)[number]] ?? zone,
};

function lecture(fiche: Fiche, champ: ChampCorrigeable): HTMLElement {
  const valeur = fiche.valeurs[champ];
  if (valeur === undefined || valeur.length === 0) return el('dd', { class: 'discret' }, TEXTES.rienIndique);
  if (typeof valeur === 'string') return el('dd', {}, LISIBLE[champ]?.(valeur) ?? valeur);
  const nommees = champ === 'zoneCodes' ? valeur.map((code) => nomDeCommune(fiche, code)) : valeur;
  return el('dd', {}, el('ul', {}, ...nommees.map((ligne) => el('li', {}, ligne))));
}

export const nomDeCommune = ({ communes }: Fiche, code: string): string =>
  communes.find((commune) => commune.code === code)?.nom ?? code;
