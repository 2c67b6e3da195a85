import { CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_A_VISIBILITE } from '../../core/champs/contact.ts';
import { changees } from '../../core/champs/table.ts';
import type { CorpsDe } from '../../core/contrats/contrat.ts';
import {
  changerMesDonneesParLien,
  demanderMesDonneesParLien,
  lireMesDonneesParLien,
  type MesDonnees,
} from '../../core/contrats/mes-donnees.ts';
import type { PageDeLien, PageDeMesDonnees } from '../../core/contrats/pages-de-lien.ts';
import { VISIBILITES } from '../../core/vocabulaires/structures.ts';
import { enregistrerFichier } from '../commun/enregistrer-fichier.ts';
import { attendre, demander, echouer, presenter } from './cadre.ts';
import { champsDeContact, lireContact, saisieDeContact } from './champs-de-contact.ts';
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
            bouton(TEXTES.demanderMesDonnees, () => void demanderMesDonnees(jeton, revenir)),
          ),
          el('p', { class: 'discret' }, TEXTES.demanderMesDonneesAide),
        ]
      : []),
  );
}

/** This link may have been forwarded: the one that opens the data goes to the address held, and nothing is shown here. */
async function demanderMesDonnees(jeton: string, revenir: () => void): Promise<void> {
  attendre(TEXTES.envoi);
  try {
    const { dejaFait } = await demander(demanderMesDonneesParLien, { jeton });
    presenter(
      TEXTES.mesDonnees,
      el('p', { role: 'status' }, dejaFait ? TEXTES.mesDonneesDejaEnvoyees : TEXTES.mesDonneesEnvoyees),
      el('div', { class: 'actions' }, bouton(TEXTES.revenirALaPage, revenir)),
    );
  } catch (erreur) {
    echouer(erreur, revenir);
  }
}

/** The page of the link that opens one’s data: there is nothing to go back to. */
export const pageDeMesDonnees = (page: PageDeMesDonnees, jeton: string): Promise<void> => ouvrirMesDonnees(page, jeton);

async function ouvrirMesDonnees(page: PageDeMesDonnees, jeton: string, fait = false): Promise<void> {
  attendre(TEXTES.ouvertureDesDonnees);
  try {
    montrer(page, await demander(lireMesDonneesParLien, { jeton }), jeton, fait);
  } catch (erreur) {
    echouer(erreur, () => void ouvrirMesDonnees(page, jeton));
  }
}

/** The person’s own rows, what names them elsewhere, and what they may do with it. */
function montrer(page: PageDeMesDonnees, donnees: MesDonnees, jeton: string, fait: boolean): void {
  presenter(
    TEXTES.mesDonnees,
    ...(fait ? [el('p', { class: 'avis', role: 'status' }, TEXTES.donneesEnregistrees)] : []),
    ...donnees.notice.map((phrase) => el('p', { class: 'discret' }, phrase)),
    ...donnees.contacts.flatMap((contact) => [el('h2', {}, contact.structure), formulaire(page, contact, jeton)]),
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
    ),
    el('p', { class: 'discret' }, TEXTES.expire(dateLisible(page.expireLe))),
  );
}

/** Of a field, only what narrows who reads the contact. */
const NIVEAUX_PAR_CHAMP = ['', 'coordination', 'partenaires'] as const;

/** What is held of this person, to correct, and who sees it. */
function formulaire(page: PageDeMesDonnees, contact: MesDonnees['contacts'][number], jeton: string): HTMLElement {
  const avant = saisieDeContact(contact);
  const form = el(
    'form',
    { novalidate: true },
    ...champsDeContact(avant),
    ...(contact.attente === undefined ? [] : [el('p', { class: 'discret' }, contact.attente)]),
    el('label', { for: 'visibilite' }, TEXTES.quiMeVoit),
    el(
      'select',
      { id: 'visibilite', name: 'visibilite' },
      ...VISIBILITES.map((niveau) =>
        el('option', { value: niveau, selected: niveau === contact.visibilite }, TEXTES.niveaux[niveau]),
      ),
    ),
    el(
      'fieldset',
      {},
      el('legend', {}, TEXTES.parChamp),
      ...CHAMPS_DE_CONTACT_A_VISIBILITE.flatMap((champ) => [
        el('label', { for: `voit-${champ}` }, TEXTES.quiLit[champ]),
        el(
          'select',
          { id: `voit-${champ}`, name: `voit-${champ}` },
          ...NIVEAUX_PAR_CHAMP.map((niveau) =>
            el(
              'option',
              { value: niveau, selected: niveau === (contact.visibilites?.[champ] ?? '') },
              niveau === ''
                ? TEXTES.commeLeContact
                : niveau === 'partenaires'
                  ? TEXTES.pasTout
                  : TEXTES.niveaux[niveau],
            ),
          ),
        ),
      ]),
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
    const visibilites = Object.fromEntries(
      CHAMPS_DE_CONTACT_A_VISIBILITE.flatMap((champ) => {
        const dit = NIVEAUX_PAR_CHAMP.find((n) => n !== '' && n === dites.get(`voit-${champ}`));
        return dit === undefined ? [] : [[champ, dit]];
      }),
    );
    void changer({
      ...changees(CHAMPS_DE_CONTACT, avant, lireContact(dites)),
      visibilite: niveau,
      visibilites,
      opposition: dites.has('opposition'),
    });
  });
  return form;

  async function changer(valeurs: CorpsDe<typeof changerMesDonneesParLien>['contact']): Promise<void> {
    attendre(TEXTES.envoi);
    try {
      await demander(changerMesDonneesParLien, { jeton, eTag: contact.eTag, contact: valeurs });
      await ouvrirMesDonnees(page, jeton, true);
    } catch (erreur) {
      echouer(erreur, () => void ouvrirMesDonnees(page, jeton));
    }
  }
}
