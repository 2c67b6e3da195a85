import { codesDeLaZone } from '../../core/annuaire/codes-de-zone.ts';
import type { ChampDeFiche } from '../../core/champs/champ-de-fiche.ts';
import { type ChampCorrigeable, champsDeSection } from '../../core/champs/champs.ts';
import { CHAMPS_DE_FICHE } from '../../core/champs/fiche.ts';
import type { SectionDeFiche } from '../../core/vocabulaires/structures.ts';
import type { SaisieDeFiche } from '../commun/saisie-de-fiche.ts';
import { bouton, el } from './dom.ts';
import { type Fiche, nomDeCommune } from './fiche.ts';
import { TEXTES } from './textes.ts';

interface Gestes {
  /** Sends what was typed, or says why not. */
  readonly envoyer: (saisie: SaisieDeFiche) => string | undefined;
  readonly revenir: () => void;
}

/** A value to choose, with the words that tell it. */
type Choix = readonly (readonly [valeur: string, libelle: string])[];

const decrit = (champ: ChampCorrigeable): ChampDeFiche => CHAMPS_DE_FICHE[champ];

/** The fields of a section, as native controls: they work with any keyboard, voice or reader. */
export function formulaireDeSection(
  fiche: Fiche,
  section: SectionDeFiche,
  saisie: SaisieDeFiche,
  gestes: Gestes,
): HTMLFormElement {
  const message = el('p', { role: 'alert' });
  const champs = champsDeSection(section);
  const form = el(
    'form',
    { novalidate: true },
    ...champs.map((champ) => controle(champ, saisie, choixDe(fiche, champ, saisie))),
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
    message.textContent = gestes.envoyer(lireSaisie(new FormData(form), saisie, champs)) ?? '';
  });
  return form;
}

const memes = (valeurs: readonly string[]): Choix => valeurs.map((valeur) => [valeur, valeur]);

/** Values to choose; those that the fiche already holds are always among them. */
function choixDe(fiche: Fiche, champ: ChampCorrigeable, saisie: SaisieDeFiche): Choix | undefined {
  const { saisie: nature, valeurs = [], lisible } = decrit(champ);
  if (champ === 'thematiques') return memes(fiche.thematiquesPossibles);
  if (champ === 'publics') return memes(fiche.publicsPossibles);
  if (nature === 'cases') return memes(valeurs);
  if (nature === 'choix') return [['', TEXTES.nonPrecise], ...valeurs.map((v) => [v, lisible(v)] as const)];
  if (nature !== 'communes') return undefined;
  const codes = new Set([...fiche.communes.map(({ code }) => code), ...codesDeLaZone('Communes', saisie.zoneCodes)]);
  return [...codes].map((code) => [code, nomDeCommune(fiche, code)]);
}

const estACocher = (champ: ChampCorrigeable): boolean => ['cases', 'communes'].includes(decrit(champ).saisie);

function controle(champ: ChampCorrigeable, saisie: SaisieDeFiche, choix: Choix | undefined): HTMLElement {
  if (choix !== undefined && estACocher(champ)) return cases(champ, saisie[champ], choix);
  const { libelle, aide } = decrit(champ);
  const valeur = String(saisie[champ]);
  const commun = { id: champ, name: champ, 'aria-describedby': aide === undefined ? undefined : `${champ}-aide` };
  return el(
    'div',
    { class: 'champ' },
    el('label', { for: champ }, libelle),
    ...(aide === undefined ? [] : [el('p', { id: `${champ}-aide`, class: 'discret' }, aide)]),
    choix === undefined ? entree(champ, valeur, commun) : liste(valeur, choix, commun),
  );
}

function entree(champ: ChampCorrigeable, valeur: string, commun: Parameters<typeof el>[1]): HTMLElement {
  const { saisie, clavier, remplissage } = decrit(champ);
  return saisie === 'ligne'
    ? el('input', {
        ...commun,
        type: clavier === 'tel' ? 'tel' : 'text',
        inputmode: clavier,
        autocomplete: remplissage ?? 'off',
        value: valeur,
      })
    : el('textarea', { ...commun, rows: 4 }, valeur);
}

const liste = (actuelle: string, choix: Choix, commun: Parameters<typeof el>[1]): HTMLElement =>
  el(
    'select',
    commun,
    ...choix.map(([valeur, libelle]) => el('option', { value: valeur, selected: valeur === actuelle }, libelle)),
  );

function cases(champ: ChampCorrigeable, cochees: string | readonly string[], choix: Choix): HTMLElement {
  const { libelle, aide } = decrit(champ);
  return el(
    'fieldset',
    { 'aria-describedby': aide === undefined ? undefined : `${champ}-aide` },
    el('legend', {}, libelle),
    ...(aide === undefined ? [] : [el('p', { id: `${champ}-aide`, class: 'discret' }, aide)]),
    ...choix.map(([valeur, libelle]) =>
      el(
        'label',
        { class: 'case' },
        el('input', { type: 'checkbox', name: champ, value: valeur, checked: cochees.includes(valeur) }),
        el('span', {}, libelle),
      ),
    ),
  );
}

/** The codes of a wider zone have no box: they stay until the extent changes. */
const autresCodes = ({ zoneCodes }: SaisieDeFiche): readonly string[] =>
  zoneCodes.filter((code) => codesDeLaZone('Communes', [code]).length === 0);

/** What the section now says; the fields of the other sections stay as they were. */
function lireSaisie(donnees: FormData, avant: SaisieDeFiche, champs: readonly ChampCorrigeable[]): SaisieDeFiche {
  const lus = champs.map((champ) => [
    champ,
    estACocher(champ)
      ? [...(champ === 'zoneCodes' ? autresCodes(avant) : []), ...donnees.getAll(champ).map(String)]
      : String(donnees.get(champ) ?? ''),
  ]);
  return { ...avant, ...Object.fromEntries(lus) };
}
