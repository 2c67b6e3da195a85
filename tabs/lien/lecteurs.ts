import { choisirLecteursParLien } from '../../core/contrats/annuaire.ts';
import type { PageDeFiche } from '../../core/contrats/pages-de-lien.ts';
import { CHAMPS_A_RESTREINDRE, LECTEURS_RESTREINTS } from '../../core/vocabulaires/structures.ts';
import { LECTEURS } from '../commun/textes.ts';
import { demander, echouer } from './cadre.ts';
import { el } from './dom.ts';

/** Who reads each way to reach the structure; each choice is saved at once, and said so beside it. */
export function choixDesLecteurs({ fiche }: PageDeFiche, jeton: string, recommencer: () => void): HTMLElement {
  const dit = el('p', { role: 'status', class: 'fait' });
  return el(
    'fieldset',
    {},
    el('legend', {}, LECTEURS.titre),
    ...CHAMPS_A_RESTREINDRE.flatMap((champ) => {
      const actuel = fiche.lecteurs[champ];
      const niveaux = actuel === 'public' ? [...LECTEURS_RESTREINTS, 'public' as const] : LECTEURS_RESTREINTS;
      const liste = el(
        'select',
        { id: `lit-${champ}` },
        ...niveaux.map((n) => el('option', { value: n, selected: n === actuel }, LECTEURS.niveaux[n])),
      ) as HTMLSelectElement;
      liste.addEventListener('change', () => {
        const niveau = LECTEURS_RESTREINTS.find((n) => n === liste.value);
        if (niveau === undefined) return;
        dit.textContent = '';
        demander(choisirLecteursParLien, { jeton, champ, niveau }).then(
          () => {
            dit.textContent = LECTEURS.enregistre;
          },
          (erreur: unknown) => echouer(erreur, recommencer),
        );
      });
      return [el('label', { for: `lit-${champ}` }, LECTEURS.champs[champ]), liste];
    }),
    dit,
  );
}
