import { choisirRappelsParLien } from '../../core/contrats/annuaire.ts';
import type { PageDeLien } from '../../core/contrats/pages-de-lien.ts';
import { attendre, demander, echouer, presenter } from './cadre.ts';
import { bouton, el } from './dom.ts';
import { RAPPELS } from './textes-rappels.ts';

type Sortie = { readonly libelle: string; readonly sortir: () => void };

/** At the foot of a page: one click, and the way back from it. */
export const gesteDesRappels = (
  information: PageDeLien['information'],
  jeton: string,
  revenir: (sansRappel: boolean) => void,
): HTMLElement => {
  const sansRappel = information?.sansRappel === true;
  const sortie = (dit: boolean): Sortie => ({ libelle: RAPPELS.revenir, sortir: () => revenir(dit) });
  return el(
    'div',
    { class: 'gestes' },
    ...(sansRappel ? [el('p', { class: 'discret' }, RAPPELS.arretes)] : []),
    bouton(sansRappel ? RAPPELS.reprendre : RAPPELS.arreter, () => void choisir(jeton, !sansRappel, sortie)),
  );
};

/**
 * The page of « ne plus recevoir de rappels » in a mail. It asks for a click: programs that open the links of mails to check them would else answer in the place
 * of people.
 */
export function pageDesRappels(page: PageDeLien, jeton: string, ouvrirLaPage: () => void): void {
  const sortie = (): Sortie => ({ libelle: RAPPELS.voirLaPage, sortir: ouvrirLaPage });
  const sansRappel = page.information?.sansRappel === true;
  presenter(
    sansRappel ? RAPPELS.arretesTitre : RAPPELS.titre,
    el('p', {}, sansRappel ? RAPPELS.arretes : RAPPELS.aide),
    el(
      'div',
      { class: 'actions' },
      bouton(sansRappel ? RAPPELS.reprendre : RAPPELS.arreter, () => void choisir(jeton, !sansRappel, sortie), true),
      bouton(RAPPELS.voirLaPage, ouvrirLaPage),
    ),
  );
}

async function choisir(jeton: string, sansRappel: boolean, sortie: (dit: boolean) => Sortie): Promise<void> {
  attendre(RAPPELS.envoi);
  try {
    await demander(choisirRappelsParLien, { jeton, sansRappel });
    const { libelle, sortir } = sortie(sansRappel);
    presenter(
      sansRappel ? RAPPELS.arretesTitre : RAPPELS.reprisTitre,
      el('p', { role: 'status' }, sansRappel ? RAPPELS.arretesAide : RAPPELS.reprisAide),
      el(
        'div',
        { class: 'actions' },
        bouton(libelle, sortir, true),
        bouton(sansRappel ? RAPPELS.reprendre : RAPPELS.arreter, () => void choisir(jeton, !sansRappel, sortie)),
      ),
    );
  } catch (erreur) {
    echouer(erreur, () => void choisir(jeton, sansRappel, sortie));
  }
}
