import { repondreMiseEnLienParLien, TEXTE_MAX } from '../../core/contrats/mises-en-lien.ts';
import type { PageDeMiseEnLien } from '../../core/contrats/pages-de-lien.ts';
import { OPINIONS, REPONSES } from '../../core/mises-en-lien/dire.ts';
import { ISSUES, type Issue, PERTINENCES, type Pertinence } from '../../core/vocabulaires/mises-en-lien.ts';
import { attendre, demander, echouer, presenter } from './cadre.ts';
import { dateLisible } from './date.ts';
import { bouton, el } from './dom.ts';
import { donneesPersonnelles } from './donnees.ts';
import { gesteDesRappels } from './rappels.ts';
import { TEXTES } from './textes.ts';
import { MISE_EN_LIEN } from './textes-mise-en-lien.ts';

interface Saisie {
  readonly issue?: Issue | undefined;
  readonly pertinente?: Pertinence | undefined;
  readonly commentaire?: string | undefined;
}

/** The introduction, and the two questions. `recommencer` reads everything again. */
export function pageDeMiseEnLien(page: PageDeMiseEnLien, jeton: string, recommencer: () => void): void {
  const m = page.miseEnLien;
  const { issue, pertinente, commentaire } = m;
  questionner({ issue, pertinente, commentaire });

  function questionner(saisie: Saisie): void {
    presenter(
      MISE_EN_LIEN.titre(m.autre),
      ...(page.dejaRepondu ? [el('p', { class: 'avis' }, MISE_EN_LIEN.dejaRepondu)] : []),
      el('p', {}, MISE_EN_LIEN.rappel[m.cote](dateLisible(m.faiteLe))),
      el('p', { class: 'question' }, besoin()),
      ...(m.message === undefined ? [] : [el('h2', {}, MISE_EN_LIEN.message), el('p', {}, m.message)]),
      formulaire(saisie),
      el('p', { class: 'discret' }, TEXTES.expire(dateLisible(page.expireLe))),
      el(
        'details',
        {},
        el('summary', {}, MISE_EN_LIEN.donneesTitre),
        ...MISE_EN_LIEN.donnees.map((phrase) => el('p', {}, phrase)),
      ),
      donneesPersonnelles(page.information, jeton, () => questionner(saisie)),
      gesteDesRappels(page.information, jeton, recommencer),
    );
  }

  function besoin(): string {
    return [
      m.thematique,
      m.public === undefined ? '' : MISE_EN_LIEN.public(m.public),
      m.commune === undefined ? '' : MISE_EN_LIEN.commune(m.commune),
    ]
      .filter((s) => s !== '')
      .join(', ');
  }

  function formulaire(saisie: Saisie): HTMLFormElement {
    const message = el('p', { role: 'alert' });
    const form = el(
      'form',
      { novalidate: true },
      choix(
        'issue',
        MISE_EN_LIEN.issue,
        ISSUES.map((i) => [i, REPONSES[m.cote][i]] as const),
        saisie.issue,
      ),
      choix(
        'pertinente',
        MISE_EN_LIEN.pertinente[m.cote],
        [...PERTINENCES.map((p) => [p, OPINIONS[p]] as const), ['', MISE_EN_LIEN.sansAvis] as const],
        saisie.pertinente ?? '',
      ),
      el(
        'div',
        { class: 'champ' },
        el('label', { for: 'commentaire' }, MISE_EN_LIEN.commentaire),
        el('p', { id: 'commentaire-aide', class: 'discret' }, MISE_EN_LIEN.commentaireAide),
        el(
          'textarea',
          {
            id: 'commentaire',
            name: 'commentaire',
            rows: 3,
            maxlength: TEXTE_MAX,
            'aria-describedby': 'commentaire-aide',
          },
          saisie.commentaire ?? '',
        ),
      ),
      message,
      el('div', { class: 'actions' }, el('button', { type: 'submit', class: 'principal' }, MISE_EN_LIEN.envoyer)),
    );
    form.addEventListener('submit', (evenement) => {
      evenement.preventDefault();
      const lue = lireSaisie(new FormData(form));
      if (lue.issue === undefined) message.textContent = MISE_EN_LIEN.manque;
      else void repondre({ ...lue, issue: lue.issue });
    });
    return form;
  }

  async function repondre(saisie: Saisie & { readonly issue: Issue }): Promise<void> {
    attendre(TEXTES.envoi);
    try {
      await demander(repondreMiseEnLienParLien, { jeton, ...saisie });
      presenter(
        TEXTES.merci,
        el('p', {}, MISE_EN_LIEN.merciTexte),
        el('p', {}, TEXTES.fermer),
        el('div', { class: 'actions' }, bouton(MISE_EN_LIEN.revoir, recommencer)),
      );
    } catch (erreur) {
      echouer(erreur, () => questionner(saisie));
    }
  }
}

function choix(
  nom: string,
  question: string,
  valeurs: readonly (readonly [string, string])[],
  choisie: string | undefined,
): HTMLElement {
  return el(
    'fieldset',
    {},
    el('legend', {}, question),
    ...valeurs.map(([valeur, libelle]) =>
      el(
        'label',
        { class: 'case' },
        el('input', { type: 'radio', name: nom, value: valeur, checked: valeur === choisie }),
        el('span', {}, libelle),
      ),
    ),
  );
}

function lireSaisie(donnees: FormData): Saisie {
  const commentaire = String(donnees.get('commentaire') ?? '').trim();
  return {
    issue: ISSUES.find((i) => i === donnees.get('issue')),
    pertinente: PERTINENCES.find((p) => p === donnees.get('pertinente')),
    commentaire: commentaire === '' ? undefined : commentaire,
  };
}
