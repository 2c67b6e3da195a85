import { repondreParLien } from '../../core/contrats/annuaire.ts';
import type { PageDeFiche } from '../../core/contrats/pages-de-lien.ts';
import { RefusDeLApi } from '../commun/api.ts';
import { correctionsDe, type SaisieDeFiche, saisieDe } from '../commun/saisie-de-fiche.ts';
import { attendre, demander, echouer, presenter } from './cadre.ts';
import { dateLisible } from './date.ts';
import { bouton, el } from './dom.ts';
import { donneesPersonnelles, lectureDeFiche } from './fiche.ts';
import { formulaire } from './formulaire.ts';
import { TEXTES } from './textes.ts';

/** The fiche part by part, and the one question. `recommencer` reads everything again. */
export function pageDeFiche(page: PageDeFiche, jeton: string, recommencer: () => void): void {
  const { fiche } = page;
  lire();

  function lire(): void {
    presenter(
      TEXTES.titre(fiche.nom),
      el('p', { class: 'discret' }, [fiche.type, fiche.commune].filter(Boolean).join(' · ')),
      ...(page.dejaRepondu ? [el('p', { class: 'avis' }, TEXTES.dejaRepondu)] : []),
      el('p', { class: 'question' }, TEXTES.question),
      ...lectureDeFiche(fiche),
      el(
        'div',
        { class: 'actions' },
        bouton(TEXTES.toutEstJuste, () => void repondre({}, lire), true),
        bouton(TEXTES.corriger, () => corriger(saisieDe(fiche.valeurs))),
      ),
      el('p', { class: 'discret' }, TEXTES.expire(dateLisible(page.expireLe))),
      donneesPersonnelles(),
    );
  }

  function corriger(saisie: SaisieDeFiche): void {
    const avant = saisieDe(fiche.valeurs);
    presenter(
      TEXTES.titre(fiche.nom),
      formulaire(fiche, saisie, {
        envoyer: (apres) => {
          const corrections = correctionsDe(avant, apres);
          if (Object.keys(corrections).length === 0) return TEXTES.rienChange;
          // What was typed is kept if the answer is a refusal.
          void repondre(corrections, () => corriger(apres));
          return undefined;
        },
        revenir: lire,
      }),
      donneesPersonnelles(),
    );
  }

  async function repondre(corrections: ReturnType<typeof correctionsDe>, revenir: () => void): Promise<void> {
    attendre(TEXTES.envoi);
    try {
      const reponse = await demander(repondreParLien, { jeton, corrections });
      const nombre = reponse.champsCorriges.length;
      presenter(
        TEXTES.merci,
        el(
          'p',
          {},
          nombre === 0 ? TEXTES.merciConfirmee(dateLisible(reponse.verifieeLe)) : TEXTES.merciCorrigee(nombre),
        ),
        el('p', {}, TEXTES.fermer),
        el('div', { class: 'actions' }, bouton(TEXTES.revoir, recommencer)),
      );
    } catch (erreur) {
      const conflit = erreur instanceof RefusDeLApi && erreur.code === 'conflit';
      echouer(erreur, conflit ? recommencer : revenir);
    }
  }
}
