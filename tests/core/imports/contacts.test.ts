import { proposerCorrespondance } from '../../../core/imports/correspondance.ts';
import { type Information, planifierContact } from '../../../core/imports/planifier-contact.ts';
import { type Contact, contacts } from '../../../core/lists/contacts.list.ts';
import { lecture, octets, preparer } from './lire.ts';

const champs = (...entetes: string[]) => proposerCorrespondance(entetes).map((c) => c.champ);
const contactsDe = (texte: string) => preparer(lecture(octets(texte)));

test('les colonnes d’une personne font un contact, jamais la structure ; celles d’une seconde personne sont laissées', () => {
  expect(champs('Nom', 'Contact', 'Fonction', 'Tél contact', 'Mail du contact', 'Téléphone')).toEqual([
    'nom',
    'contactNom',
    'contactFonction',
    'contactTelephone',
    'contactCourriel',
    'telephone',
  ]);
  expect(champs('nom', 'email responsable', 'prenom responsable', 'nom responsable', 'fonction responable')).toEqual([
    'nom',
    'contactCourriel',
    'contactPrenom',
    'contactNom',
    'contactFonction',
  ]);
  expect(champs('Nom', 'Nom du président', 'Mail trésorière', 'Adresse du président')).toEqual([
    'nom',
    'contactNom',
    undefined,
    undefined,
  ]);
  expect(champs('Nom', 'Mail de contact')).toEqual(['nom', 'courriel']);
});

test('une personne nommée est lue, ses coordonnées réparées ; sans nom, rien n’est repris et c’est dit', () => {
  const i = contactsDe(
    'Nom;Prénom responsable;Nom responsable;Mail responsable;Tél responsable\nFoyer;Paule;Inventée;Paule@F.example;536490202\nClub;;;seul@c.example;',
  );
  expect(i.lignes.map((l) => l.contacts)).toEqual([
    [{ nom: 'Paule Inventée', courriel: 'paule@f.example', telephone: '+33536490202' }],
    undefined,
  ]);
  expect(i.constats.find((c) => c.ligne === 3)?.message).toContain('personne n’est nommé');
  expect(JSON.stringify(i.lignes.map((l) => l.structure))).not.toMatch(/paule|seul@/i);
});

test('une ligne par personne : la structure est une, ses personnes sont toutes là', () => {
  const i = contactsDe(
    'Nom;Ville;Contact;Fonction\nFoyer;Cézac;Paule Inventée;présidente\nFoyer;Cézac;Zoé Imaginaire;',
  );
  expect(i.plan.map((l) => l.sort)).toEqual(['laissee', 'creer']);
  expect(i.lignes.map((l) => l.contacts?.map((c) => c.nom))).toEqual([undefined, ['Paule Inventée', 'Zoé Imaginaire']]);
});

const unContact = (valeurs: Partial<Contact>): Contact => ({
  ...contacts.draft.parse({
    nom: 'Paule Inventée',
    structure: '7',
    visibilite: 'partenaires',
    actif: true,
    ...valeurs,
  }),
  id: '1',
  eTag: '"1"',
  creeLe: '',
  modifieLe: '',
});
const planifier = (siens: readonly Contact[], information: Information = 'a-faire') =>
  planifierContact({
    lu: { nom: 'Paule INVENTEE', courriel: 'paule@f.example', fonction: 'directrice' },
    structure: '7',
    siens,
    information,
    maintenant: '2026-11-20T10:00:00Z',
  });

test('une nouvelle personne n’est lue que par la coordination, et le jour où elle fut informée est gardé si on le dit', () => {
  const aFaire = planifier([]);
  expect(aFaire).toMatchObject({ sort: 'creer', contact: { visibilite: 'coordination', actif: true, structure: '7' } });
  expect(aFaire).not.toHaveProperty('contact.informeLe');
  expect(planifier([], 'faite')).toMatchObject({ contact: { informeLe: '2026-11-20' } });
});

test('une personne connue est complétée, jamais changée ; la seconde fois ne change rien', () => {
  const patch = { courriel: 'paule@f.example', fonction: 'directrice' };
  expect(planifier([unContact({})])).toEqual({ sort: 'completer', id: '1', eTag: '"1"', patch });
  expect(planifier([unContact(patch)])).toEqual({ sort: 'inchange' });
  expect(planifier([unContact({ courriel: 'autre@f.example', fonction: 'trésorière' })])).toEqual({ sort: 'inchange' });
});

test.each([
  ['partie', { actif: false }],
  ['qui s’oppose à la diffusion', { opposition: true }],
])('une personne %s reste comme elle est', (_, valeurs) => {
  expect(planifier([unContact(valeurs)], 'faite')).toMatchObject({
    sort: 'laisse',
    motif: expect.stringContaining('personne'),
  });
});
