import type { SaisieDeFiche } from '../commun/saisie-de-fiche.ts';
import { bouton, el } from './dom.ts';
import type { Fiche } from './fiche.ts';
import { CHAMPS, PARTIES, TEXTES } from './textes.ts';

type Champ = keyof SaisieDeFiche;
interface Gestes {
  /** Sends what was typed, or says why not. */
  readonly envoyer: (saisie: SaisieDeFiche) => string | undefined;
  readonly revenir: () => void;
}

const AIDE: Readonly<Partial<Record<Champ, string>>> = {
  services: TEXTES.servicesAide,
  telephone: TEXTES.telephoneAide,
  siteWeb: TEXTES.siteAide,
};
const LONGS: readonly Champ[] = ['description', 'services', 'modalitesDAcces'];
const CLAVIER: Readonly<Partial<Record<Champ, string>>> = { telephone: 'tel', courriel: 'email', siteWeb: 'url' };
const REMPLISSAGE: Readonly<Partial<Record<Champ, string>>> = {
  adresse: 'street-address',
  telephone: 'tel',
  courriel: 'email',
  siteWeb: 'url',
};

/** The fields of the fiche, as native controls: they work with any keyboard, voice or reader. */
export function formulaire(fiche: Fiche, saisie: SaisieDeFiche, gestes: Gestes): HTMLFormElement {
  const message = el('p', { role: 'alert' });
  const form = el(
    'form',
    { novalidate: true },
    ...PARTIES.map(({ titre, champs }) =>
      el(
        'section',
        {},
        el('h2', {}, titre),
        ...champs.map((champ) => controle(champ, saisie, possibles(fiche, champ))),
      ),
    ),
    message,
    el(
      'div',
      { class: 'actions' },
      el('button', { type: 'submit', class: 'principal' }, TEXTES.enregistrer),
      bouton(TEXTES.revenir, gestes.revenir),
    ),
  );
  form.addEventListener('submit', (evenement) => {
    evenement.preventDefault();
    message.textContent = gestes.envoyer(lireSaisie(new FormData(form), saisie)) ?? '';
  });
  return form;
}

/** Values to tick; those that the fiche already holds are always among them. */
function possibles(fiche: Fiche, champ: Champ): readonly string[] | undefined {
  if (champ === 'thematiques')
    return [...new Set([...fiche.thematiquesPossibles, ...(fiche.valeurs.thematiques ?? [])])];
  if (champ === 'publics') return [...new Set([...fiche.publicsPossibles, ...(fiche.valeurs.publics ?? [])])];
  return undefined;
}

function controle(champ: Champ, saisie: SaisieDeFiche, valeurs: readonly string[] | undefined): HTMLElement {
  if (valeurs !== undefined) return cases(champ, saisie[champ], valeurs);
  const aide = AIDE[champ];
  const texte = String(saisie[champ]);
  const commun = { id: champ, name: champ, 'aria-describedby': aide === undefined ? undefined : `${champ}-aide` };
  const entree = LONGS.includes(champ)
    ? el('textarea', { ...commun, rows: 4 }, texte)
    : el('input', {
        ...commun,
        type: champ === 'telephone' ? 'tel' : 'text',
        inputmode: CLAVIER[champ],
        autocomplete: REMPLISSAGE[champ] ?? 'off',
        value: texte,
      });
  return el(
    'div',
    { class: 'champ' },
    el('label', { for: champ }, CHAMPS[champ]),
    ...(aide === undefined ? [] : [el('p', { id: `${champ}-aide`, class: 'discret' }, aide)]),
    entree,
  );
}

function cases(champ: Champ, cochees: string | readonly string[], valeurs: readonly string[]): HTMLElement {
  return el(
    'fieldset',
    {},
    el('legend', {}, CHAMPS[champ]),
    ...valeurs.map((valeur) =>
      el(
        'label',
        { class: 'case' },
        el('input', { type: 'checkbox', name: champ, value: valeur, checked: cochees.includes(valeur) }),
        el('span', {}, valeur),
      ),
    ),
  );
}

function lireSaisie(donnees: FormData, avant: SaisieDeFiche): SaisieDeFiche {
  const lus = Object.keys(avant).map((champ) => [
    champ,
    champ === 'thematiques' || champ === 'publics'
      ? donnees.getAll(champ).map(String)
      : String(donnees.get(champ) ?? ''),
  ]);
  return { ...avant, ...Object.fromEntries(lus) };
}
