import { repondreParLien } from '../../core/contrats/annuaire.ts';
import type { PageDeFiche } from '../../core/contrats/pages-de-lien.ts';
import type { SectionDeFiche } from '../../core/vocabulaires/structures.ts';
import { RefusDeLApi } from '../commun/api.ts';
import { correctionsDe, type SaisieDeFiche, saisieDe } from '../commun/saisie-de-fiche.ts';
import { attendre, demander, echouer, presenter } from './cadre.ts';
import { gesteDeCessation } from './cessation.ts';
import { lectureDesContacts } from './contacts.ts';
import { dateLisible } from './date.ts';
import { bouton, el } from './dom.ts';
import { donneesPersonnelles } from './donnees.ts';
import { lectureDeSection } from './fiche.ts';
import { formulaireDeSection } from './formulaire.ts';
import { choixDesLecteurs } from './lecteurs.ts';
import { gesteDesRappels } from './rappels.ts';
import { TEXTES } from './textes.ts';

type Section = PageDeFiche['fiche']['sections'][number];
type Corrections = ReturnType<typeof correctionsDe>;

/** The fiche section by section: each is confirmed or corrected and saved at once, or all in one click. `recommencer` reads everything again. */
export function pageDeFiche(ouverte: PageDeFiche, jeton: string, recommencer: () => void): void {
  let page = ouverte;
  lire();

  /** `faite` is the section just saved: the reading goes on from it. */
  function lire(faite?: { readonly section: SectionDeFiche; readonly phrase: string }): void {
    const { fiche } = page;
    presenter(
      TEXTES.titre(fiche.nom),
      el('p', { class: 'discret' }, [fiche.type, fiche.commune].filter(Boolean).join(' · ')),
      ...(page.dejaRepondu ? [el('p', { class: 'avis' }, TEXTES.dejaRepondu)] : []),
      el('p', { class: 'question' }, TEXTES.question),
      el('p', { class: 'discret' }, TEXTES.parPartie),
      ...fiche.sections.map((section) =>
        partie(section, faite?.section === section.section ? faite.phrase : undefined),
      ),
      el(
        'div',
        { class: 'actions' },
        bouton(TEXTES.toutEstJuste, () => void toutEstJuste(), true),
      ),
      ...(fiche.verifieeLe === undefined
        ? []
        : [el('p', { class: 'discret' }, TEXTES.verifiee(dateLisible(fiche.verifieeLe)))]),
      el('p', { class: 'discret' }, TEXTES.expire(dateLisible(page.expireLe))),
      donneesPersonnelles(page.information, jeton, () => lire()),
      gesteDesRappels(page.information, jeton, revenirDesRappels),
      gesteDeCessation(jeton, () => lire()),
    );
    if (faite !== undefined) document.getElementById(idDe(faite.section))?.focus();
  }

  function partie({ section, verifieeLe, restante }: Section, phrase: string | undefined): HTMLElement {
    const titre = el('h2', { id: idDe(section), tabindex: -1 }, section);
    const etat = restante || verifieeLe === undefined ? undefined : TEXTES.sectionFaite(dateLisible(verifieeLe));
    return el(
      'section',
      { 'aria-labelledby': idDe(section), class: restante ? undefined : 'faite' },
      titre,
      ...(etat === undefined && phrase === undefined
        ? []
        : [el('p', { class: 'fait', role: phrase === undefined ? undefined : 'status' }, phrase ?? etat ?? '')]),
      ...(section === 'Contacts'
        ? lectureDesContacts(page.fiche.contacts, { jeton, revenir: revenirDesContacts })
        : [lectureDeSection(page.fiche, section)]),
      ...(section === 'Coordonnées' && page.fiche.attente !== undefined
        ? [el('p', { class: 'discret' }, page.fiche.attente)]
        : []),
      ...(section === 'Coordonnées' ? [choixDesLecteurs(page, jeton, recommencer)] : []),
      el(
        'div',
        { class: 'gestes' },
        ...(restante ? [deSection(TEXTES.cEstJuste, section, () => void confirmer(section))] : []),
        ...(section === 'Contacts'
          ? []
          : [deSection(TEXTES.corriger, section, () => corriger(section, saisieDe(page.fiche.valeurs)))]),
      ),
    );
  }

  function revenirDesContacts(contacts: PageDeFiche['fiche']['contacts']): void {
    page = { ...page, fiche: { ...page.fiche, contacts: [...contacts] } };
    lire({ section: 'Contacts', phrase: '' });
  }

  function revenirDesRappels(sansRappel: boolean): void {
    const { information } = page;
    page = { ...page, ...(information === undefined ? {} : { information: { ...information, sansRappel } }) };
    lire();
  }

  function corriger(section: SectionDeFiche, saisie: SaisieDeFiche): void {
    const avant = saisieDe(page.fiche.valeurs);
    presenter(
      TEXTES.corrigerSection(section),
      el('p', { class: 'discret' }, page.fiche.nom),
      formulaireDeSection(page.fiche, section, saisie, {
        envoyer: (apres) => {
          const corrections = correctionsDe(avant, apres);
          if (Object.keys(corrections).length === 0) return TEXTES.rienChange;
          // What was typed is kept if the answer is a refusal.
          void enregistrer(section, corrections, () => corriger(section, apres));
          return undefined;
        },
        revenir: () => lire({ section, phrase: '' }),
      }),
    );
  }

  const confirmer = (section: SectionDeFiche) => enregistrer(section, {}, () => lire());

  /** Saves a section at once: whoever closes the page loses nothing. */
  async function enregistrer(section: SectionDeFiche, corrections: Corrections, revenir: () => void): Promise<void> {
    attendre(TEXTES.envoi);
    try {
      const {
        restantes,
        verifieeLe,
        champsCorriges,
        page: relue,
        remises,
        attente,
      } = await demander(repondreParLien, {
        jeton,
        corrections,
        sections: [section],
      });
      if (restantes.length === 0) return remercier(verifieeLe, champsCorriges.length, remises, attente);
      if (relue !== undefined) page = { ...relue, information: page.information };
      lire({ section, phrase: TEXTES.sectionEnregistree(restantes.length) });
    } catch (erreur) {
      echouerEtRevenir(erreur, revenir);
    }
  }

  async function toutEstJuste(): Promise<void> {
    attendre(TEXTES.envoi);
    try {
      const { verifieeLe, remises } = await demander(repondreParLien, { jeton, corrections: {} });
      remercier(verifieeLe, 0, remises);
    } catch (erreur) {
      echouerEtRevenir(erreur, () => lire());
    }
  }

  function echouerEtRevenir(erreur: unknown, revenir: () => void): void {
    const conflit = erreur instanceof RefusDeLApi && erreur.code === 'conflit';
    echouer(erreur, conflit ? recommencer : revenir);
  }

  function remercier(
    verifieeLe: string | undefined,
    corriges: number,
    remises: string | undefined,
    attente?: string,
  ): void {
    presenter(
      TEXTES.merci,
      ...(corriges === 0 ? [] : [el('p', {}, TEXTES.merciCorrigee(corriges))]),
      ...(attente === undefined ? [] : [el('p', {}, attente)]),
      ...(verifieeLe === undefined ? [] : [el('p', {}, TEXTES.merciConfirmee(dateLisible(verifieeLe)))]),
      ...(remises === undefined ? [] : [el('p', {}, `${remises} ${TEXTES.merciRemises}`)]),
      el('p', {}, TEXTES.fermer),
      el('div', { class: 'actions' }, bouton(TEXTES.revoir, recommencer)),
    );
  }
}

const idDe = (section: SectionDeFiche): string => `section-${section}`;

/** A button of a section, whose name says which one to those who do not see where it is. */
function deSection(texte: string, section: SectionDeFiche, faire: () => void): HTMLButtonElement {
  const geste = bouton(texte, faire);
  geste.append(el('span', { class: 'cache' }, `\u00A0: ${section}`));
  return geste;
}
