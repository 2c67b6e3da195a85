import { CHAMPS_PAR_SECTION } from '../../core/annuaire/sections.ts';
import type { ChampCorrigeable } from '../../core/contrats/correction-de-fiche.ts';
import { FRAIS, MODES_DE_MOBILISATION, type SectionDeFiche, ZONES } from '../../core/vocabulaires/structures.ts';
import { AIDE_DU_CHAMP, CHAMPS_LONGS, LIBELLE_DE_ZONE, LIBELLE_DU_CHAMP } from '../commun/champs-de-fiche.ts';
import { CHAMPS_A_COCHER, type SaisieDeFiche } from '../commun/saisie-de-fiche.ts';
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

const CLAVIER: Readonly<Partial<Record<ChampCorrigeable, string>>> = {
  telephone: 'tel',
  courriel: 'email',
  siteWeb: 'url',
  accessibilite: 'url',
};
const REMPLISSAGE: Readonly<Partial<Record<ChampCorrigeable, string>>> = {
  adresse: 'street-address',
  telephone: 'tel',
  courriel: 'email',
  siteWeb: 'url',
};

/** The fields of a section, as native controls: they work with any keyboard, voice or reader. */
export function formulaireDeSection(
  fiche: Fiche,
  section: SectionDeFiche,
  saisie: SaisieDeFiche,
  gestes: Gestes,
): HTMLFormElement {
  const message = el('p', { role: 'alert' });
  const champs = CHAMPS_PAR_SECTION[section];
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
  switch (champ) {
    case 'thematiques':
      return memes(fiche.thematiquesPossibles);
    case 'publics':
      return memes(fiche.publicsPossibles);
    case 'modesDeMobilisation':
      return memes(MODES_DE_MOBILISATION);
    case 'zoneCodes':
      return [...new Set([...fiche.communes.map(({ code }) => code), ...saisie.zoneCodes])].map((code) => [
        code,
        nomDeCommune(fiche, code),
      ]);
    case 'zone':
      return [['', TEXTES.nonPrecise], ...ZONES.map((zone) => [zone, LIBELLE_DE_ZONE[zone]] as const)];
    case 'frais':
      return [['', TEXTES.nonPrecise], ...memes(FRAIS)];
    default:
      return undefined;
  }
}

const estACocher = (champ: ChampCorrigeable): boolean => CHAMPS_A_COCHER.some((c) => c === champ);

function controle(champ: ChampCorrigeable, saisie: SaisieDeFiche, choix: Choix | undefined): HTMLElement {
  if (choix !== undefined && estACocher(champ)) return cases(champ, saisie[champ], choix);
  const aide = AIDE_DU_CHAMP[champ];
  const valeur = String(saisie[champ]);
  const commun = { id: champ, name: champ, 'aria-describedby': aide === undefined ? undefined : `${champ}-aide` };
  return el(
    'div',
    { class: 'champ' },
    el('label', { for: champ }, LIBELLE_DU_CHAMP[champ]),
    ...(aide === undefined ? [] : [el('p', { id: `${champ}-aide`, class: 'discret' }, aide)]),
    choix === undefined ? entree(champ, valeur, commun) : liste(valeur, choix, commun),
  );
}

function entree(champ: ChampCorrigeable, valeur: string, commun: Parameters<typeof el>[1]): HTMLElement {
  return CHAMPS_LONGS.includes(champ)
    ? el('textarea', { ...commun, rows: 4 }, valeur)
    : el('input', {
        ...commun,
        type: champ === 'telephone' ? 'tel' : 'text',
        inputmode: CLAVIER[champ],
        autocomplete: REMPLISSAGE[champ] ?? 'off',
        value: valeur,
      });
}

const liste = (actuelle: string, choix: Choix, commun: Parameters<typeof el>[1]): HTMLElement =>
  el(
    'select',
    commun,
    ...choix.map(([valeur, libelle]) => el('option', { value: valeur, selected: valeur === actuelle }, libelle)),
  );

function cases(champ: ChampCorrigeable, cochees: string | readonly string[], choix: Choix): HTMLElement {
  const aide = AIDE_DU_CHAMP[champ];
  return el(
    'fieldset',
    { 'aria-describedby': aide === undefined ? undefined : `${champ}-aide` },
    el('legend', {}, LIBELLE_DU_CHAMP[champ]),
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

/** What the section now says; the fields of the other sections stay as they were. */
function lireSaisie(donnees: FormData, avant: SaisieDeFiche, champs: readonly ChampCorrigeable[]): SaisieDeFiche {
  const lus = champs.map((champ) => [
    champ,
    estACocher(champ) ? donnees.getAll(champ).map(String) : String(donnees.get(champ) ?? ''),
  ]);
  return { ...avant, ...Object.fromEntries(lus) };
}
