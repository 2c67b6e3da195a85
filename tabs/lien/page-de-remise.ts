import { accuserReceptionParLien } from '../../core/contrats/diffusions.ts';
import type { PageDeRemise } from '../../core/contrats/pages-de-lien.ts';
import { attendre, demander, echouer, presenter } from './cadre.ts';
import { dateLisible } from './date.ts';
import { bouton, el } from './dom.ts';
import { TEXTES } from './textes.ts';
import { REMISE } from './textes-remise.ts';

/** What was handed to a structure, and the one thing that it is asked. It asks for a click: programs open the links of mails too. */
export function pageDeRemise({ remise }: PageDeRemise, jeton: string): void {
  const { structure, objet, fiches, diffuseeLe, lueLe } = remise;
  presenter(
    REMISE.titre,
    el('p', {}, REMISE.rappel(structure, objet, dateLisible(diffuseeLe))),
    ...(fiches === undefined ? [] : [el('p', { class: 'discret' }, REMISE.fiches(fiches))]),
    lueLe === undefined
      ? el(
          'div',
          { class: 'actions' },
          bouton(REMISE.accuser, () => void accuser(), true),
        )
      : el('p', { role: 'status' }, REMISE.dejaDit(dateLisible(lueLe))),
    el('p', { class: 'discret' }, REMISE.suivi),
  );

  async function accuser(): Promise<void> {
    attendre(TEXTES.envoi);
    try {
      await demander(accuserReceptionParLien, { jeton });
      presenter(TEXTES.merci, el('p', { role: 'status' }, REMISE.merci), el('p', {}, TEXTES.fermer));
    } catch (erreur) {
      echouer(erreur, () => void accuser());
    }
  }
}
