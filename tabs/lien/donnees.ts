import { changerMesDonneesParLien, lireMesDonneesParLien, type MesDonnees } from '../../core/contrats/mes-donnees.ts';
import type { PageDeLien } from '../../core/contrats/pages-de-lien.ts';
import { VISIBILITES } from '../../core/vocabulaires/structures.ts';
import { enregistrerFichier } from '../commun/enregistrer-fichier.ts';
import { attendre, demander, echouer, presenter } from './cadre.ts';
import { dateLisible } from './date.ts';
import { bouton, el } from './dom.ts';
import { TEXTES } from './textes.ts';

/** What is kept about the person who answers, and their rights: unfolded at the first contact. */
export function donneesPersonnelles(
  information: PageDeLien['information'],
  jeton: string,
  revenir: () => void,
): HTMLElement {
  return el(
    'details',
    { open: information?.premierContact === true },
    el('summary', {}, TEXTES.donneesTitre),
    ...(information?.notice ?? []).map((phrase) => el('p', {}, phrase)),
    ...(information?.personnelle === true
      ? [
          el(
            'div',
            { class: 'gestes' },
            bouton(TEXTES.voirMesDonnees, () => void ouvrirMesDonnees(jeton, revenir)),
          ),
        ]
      : []),
  );
}

async function ouvrirMesDonnees(jeton: string, revenir: () => void, fait = false): Promise<void> {
  attendre(TEXTES.ouvertureDesDonnees);
  try {
    montrer(await demander(lireMesDonneesParLien, { jeton }), jeton, revenir, fait);
  } catch (erreur) {
    echouer(erreur, revenir);
  }
}

/** The person’s own rows, what names them elsewhere, and what they may do with it. */
function montrer(donnees: MesDonnees, jeton: string, revenir: () => void, fait: boolean): void {
  presenter(
    TEXTES.mesDonnees,
    ...(fait ? [el('p', { class: 'avis', role: 'status' }, TEXTES.donneesEnregistrees)] : []),
    ...donnees.contacts.flatMap((contact) => [
      el('h2', {}, contact.structure),
      el(
        'dl',
        {},
        ...(['nom', 'fonction', 'courriel', 'telephone'] as const).flatMap((champ) => [
          el('dt', {}, TEXTES.contact[champ]),
          el('dd', {}, contact[champ] ?? TEXTES.rienIndique),
        ]),
      ),
      visibilite(contact, jeton, revenir),
    ]),
    el('h2', {}, TEXTES.traces),
    el(
      'ul',
      {},
      ...donnees.traces.map(({ le, quoi, detail }) =>
        el('li', {}, `${le === undefined || le === '' ? '' : `${dateLisible(le)}\u00A0: `}${quoi}. ${detail}`),
      ),
    ),
    el(
      'div',
      { class: 'actions' },
      bouton(TEXTES.copieDesDonnees, () =>
        enregistrerFichier(JSON.stringify(donnees, null, 2), 'mes-donnees.json', 'application/json'),
      ),
      bouton(TEXTES.revenirALaFiche, revenir),
    ),
  );
}

function visibilite(contact: MesDonnees['contacts'][number], jeton: string, revenir: () => void): HTMLElement {
  const form = el(
    'form',
    {},
    el('label', { for: 'visibilite' }, TEXTES.quiMeVoit),
    el(
      'select',
      { id: 'visibilite', name: 'visibilite' },
      ...VISIBILITES.map((niveau) =>
        el('option', { value: niveau, selected: niveau === contact.visibilite }, TEXTES.niveaux[niveau]),
      ),
    ),
    el(
      'label',
      { class: 'case' },
      el('input', { type: 'checkbox', name: 'opposition', checked: contact.opposition }),
      el('span', {}, TEXTES.opposition),
    ),
    el('div', { class: 'gestes' }, el('button', { type: 'submit' }, TEXTES.enregistrerDonnees)),
  );
  form.addEventListener('submit', (evenement) => {
    evenement.preventDefault();
    const dites = new FormData(form);
    const niveau = VISIBILITES.find((v) => v === dites.get('visibilite')) ?? contact.visibilite;
    void changer(niveau, dites.has('opposition'));
  });
  return form;

  async function changer(niveau: (typeof VISIBILITES)[number], opposition: boolean): Promise<void> {
    attendre(TEXTES.envoi);
    try {
      const { eTag } = contact;
      await demander(changerMesDonneesParLien, { jeton, eTag, contact: { visibilite: niveau, opposition } });
      await ouvrirMesDonnees(jeton, revenir, true);
    } catch (erreur) {
      echouer(erreur, () => void ouvrirMesDonnees(jeton, revenir));
    }
  }
}
