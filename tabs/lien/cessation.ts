import { direCessationParLien } from '../../core/contrats/annuaire.ts';
import { attendre, demander, echouer, presenter } from './cadre.ts';
import { bouton, el } from './dom.ts';
import { CESSATION } from './textes-cessation.ts';

/** At the foot of the fiche: the way to say that the structure is no more. */
export const gesteDeCessation = (jeton: string, revenir: () => void): HTMLElement =>
  el(
    'div',
    { class: 'gestes' },
    bouton(CESSATION.ouvrir, () => demanderConfirmation(jeton, revenir)),
  );

/** It takes a fiche out of the annuaire: it is asked once more, with a word to leave. */
function demanderConfirmation(jeton: string, revenir: () => void, mot = ''): void {
  const champ = el('textarea', { id: 'mot', rows: 3, maxlength: 1000, 'aria-describedby': 'mot-aide' }, mot);
  presenter(
    CESSATION.titre,
    el('p', {}, CESSATION.aide),
    el(
      'div',
      { class: 'champ' },
      el('label', { for: 'mot' }, CESSATION.mot),
      el('p', { class: 'discret', id: 'mot-aide' }, CESSATION.motAide),
      champ,
    ),
    el(
      'div',
      { class: 'actions' },
      bouton(CESSATION.dire, () => void dire(jeton, revenir, champ.value), true),
      bouton(CESSATION.revenir, revenir),
    ),
  );
}

async function dire(jeton: string, revenir: () => void, mot: string): Promise<void> {
  attendre(CESSATION.envoi);
  try {
    await demander(direCessationParLien, { jeton, ...(mot.trim() === '' ? {} : { commentaire: mot.trim() }) });
    presenter(
      CESSATION.merci,
      el('p', { role: 'status' }, CESSATION.merciAide),
      el('div', { class: 'actions' }, bouton(CESSATION.revenir, revenir)),
    );
  } catch (erreur) {
    // What was typed is kept.
    echouer(erreur, () => demanderConfirmation(jeton, revenir, mot));
  }
}
