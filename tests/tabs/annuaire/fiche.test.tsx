/**
 * @jest-environment jsdom
 */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Acteur } from '../../../core/droits/droits.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { Fiche } from '../../../tabs/annuaire/components/Fiche.tsx';
import { unContact, uneStructure } from '../../core/annuaire/une-structure.ts';
import { dessiner } from '../dessiner.tsx';

const MAINTENANT = '2026-11-29T10:00:00Z';
const COORDINATION: Acteur = { profil: 'coordination', id: 'c', structures: [] };
const SIENNE: Acteur = { profil: 'partenaire', id: 'p', structures: ['1'] };
const LECTURE: Acteur = { profil: 'lecture', id: 'l', structures: [] };
const ENTIERE = {
  telephone: '+33557000000',
  courriel: 'accueil@exemple.example',
  siteWeb: 'https://exemple.example',
  adresse: '1 rue Fictive',
} as const;
const PERSONNES = [
  unContact({ id: '1', nom: 'Odile Exemple', courriel: 'odile@exemple.example', principal: true }),
  unContact({ id: '2', nom: 'Camille Exemple', courriel: 'camille@exemple.example' }),
];
const FAIT = { id: '1', eTag: '"1,2"', verifieeLe: '2026-11-29', restantes: [] };

const ouvrir = (
  acteur: Acteur,
  structure: Partial<Structure> = ENTIERE,
  contacts: readonly Contact[] = PERSONNES,
  reponses = {},
) =>
  dessiner(
    <Fiche
      structure={uneStructure({ nom: 'Le Relais', ...structure })}
      contacts={contacts}
      acteur={acteur}
      communes={new Map()}
      maintenant={MAINTENANT}
      etroit={false}
    />,
    { reponses },
  );
const moyens = () =>
  within(screen.getByRole('navigation', { name: 'Joindre la structure' }))
    .queryAllByRole('link')
    .map((lien) => [lien.textContent, lien.getAttribute('href')?.split('?')[0]]);
/** Shown, and said to a screen reader: twice in the page. */
const dit = (phrase: RegExp) => screen.findAllByText(phrase);
const choisir = async (bouton: string, entree: string) => {
  fireEvent.click(screen.getByRole('button', { name: bouton }));
  fireEvent.click(await screen.findByRole('menuitem', { name: entree }));
};

test('la fiche commence par comment joindre la structure, avant les personnes et avant toute gestion', () => {
  ouvrir(COORDINATION);
  expect(moyens()).toEqual([
    ['Appeler05\u00A057\u00A000\u00A000\u00A000', 'tel:+33557000000'],
    ['Écrireaccueil@exemple.example', 'mailto:accueil@exemple.example'],
    ['Y aller1 rue Fictive', 'https://www.openstreetmap.org/directions'],
    ['Siteexemple.example', 'https://exemple.example'],
  ]);
  const ordre = [
    screen.getByRole('link', { name: /^Appeler/ }),
    screen.getByRole('button', { name: 'Vérifier' }),
    screen.getByText('Odile Exemple'),
    screen.getByRole('heading', { name: 'Coordonnées' }),
  ];
  for (const [avant, apres] of ordre.slice(1).map((e, i) => [ordre[i], e]))
    expect(avant?.compareDocumentPosition(apres as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test('qui lit seulement n’a ni bouton vers ce qu’il ne voit pas, ni gestion', () => {
  const visibilites = { telephone: 'coordination', adresse: 'coordination' } as const;
  ouvrir(LECTURE, { ...ENTIERE, courriel: undefined, visibilites }, []);
  expect(moyens()).toEqual([['Siteexemple.example', 'https://exemple.example']]);
  expect(screen.queryByText(/Fictive/)).toBeNull();
  for (const nom of ['Vérifier', 'Tout est juste', 'Modifier la fiche', 'Gérer la fiche'])
    expect(screen.queryByRole('button', { name: nom })).toBeNull();
});

test('la coordination dit comment elle a vérifié, et peut annuler avec la version qui vient d’être écrite', async () => {
  const { recues } = ouvrir(COORDINATION, ENTIERE, PERSONNES, {
    '/confirmer': FAIT,
    '/annuler-verification': { id: '1', eTag: '"1,3"', dejaFait: false },
  });
  await choisir('Vérifier', 'En visite, sur place');
  await dit(/^Fiche vérifiée en visite/);
  fireEvent.click(screen.getByText('Annuler'));
  await dit(/^Vérification annulée/);
  expect(recues).toEqual([
    { route: '/api/structures/1/confirmer', corps: { eTag: '"1,1"', corrections: {}, moyen: 'Visite' } },
    { route: '/api/structures/1/annuler-verification', corps: { eTag: '"1,2"' } },
  ]);
});

test('une vérification du jour s’annule aussi sans se presser, par le menu', async () => {
  const passees = { depuisLeDebut: true, faites: [], avant: { statut: 'Active' as const } };
  const jour = { verifieeLe: '2026-11-29', verifieePar: 'Téléphone' as const, verificationsPassees: passees };
  const { recues } = ouvrir(COORDINATION, { ...ENTIERE, ...jour }, PERSONNES, {
    '/annuler-verification': { id: '1', eTag: '"1,3"', dejaFait: false },
  });
  await choisir('Gérer la fiche', 'Annuler la vérification du jour');
  await dit(/^Vérification annulée/);
  expect(recues).toEqual([{ route: '/api/structures/1/annuler-verification', corps: { eTag: '"1,1"' } }]);
});

test('une structure répond pour elle-même : aucun moyen n’est demandé', async () => {
  const { recues } = ouvrir(SIENNE, ENTIERE, PERSONNES, { '/confirmer': FAIT });
  fireEvent.click(screen.getByRole('button', { name: 'Tout est juste' }));
  await dit(/^Merci/);
  expect(recues.map(({ corps }) => corps)).toEqual([{ eTag: '"1,1"', corrections: {} }]);
});

test('rien ne part avant que l’on ait lu à qui ; un autre contact se choisit', async () => {
  const { recues } = ouvrir(COORDINATION, ENTIERE, PERSONNES, {
    '/liens': { sollicitation: '9', dejaFait: false, expireLe: '2026-12-29T10:00:00Z' },
  });
  await choisir('Gérer la fiche', 'Envoyer un lien de confirmation');
  const dialogue = within(await screen.findByRole('dialog'));
  const premier = dialogue.getByRole('radio', { name: 'Odile Exemple, odile@exemple.example' });
  expect([(premier as HTMLInputElement).checked, recues]).toEqual([true, []]);
  fireEvent.click(dialogue.getByRole('radio', { name: 'Camille Exemple, camille@exemple.example' }));
  fireEvent.click(dialogue.getByRole('button', { name: 'Envoyer' }));
  await waitFor(() => expect(recues).toHaveLength(1));
  expect(recues[0]).toMatchObject({ route: '/api/structures/1/liens', corps: { contact: '2' } });
});

test('quand personne ne peut recevoir le lien, la phrase de la règle le dit avant l’envoi', async () => {
  ouvrir(COORDINATION, {}, []);
  await choisir('Gérer la fiche', 'Envoyer un lien de confirmation');
  await screen.findByText(/aucune adresse électronique qui réponde/);
});
