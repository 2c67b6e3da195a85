import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { cartesDe } from '../../../tabs/annuaire/fiche/vcard.ts';
import { unContact, uneStructure } from '../../core/annuaire/une-structure.ts';

const structure = uneStructure({ id: '1', nom: 'Maison d’accueil', adresse: '1 rue Secrète', commune: 'Cézac' });
const contacts = [
  unContact({ id: '1', nom: 'Camille Visible' }),
  unContact({ id: '2', nom: 'Alix Réservé', visibilite: 'coordination' }),
  unContact({ id: '3', nom: 'Charlie Opposé', opposition: true }),
  unContact({ id: '4', nom: 'Dominique Parti', actif: false }),
];
const LE = '2026-09-15T08:00:00Z';
const noms = (texte: string | undefined) =>
  [...(texte ?? '').matchAll(/^FN(?:;CHARSET=UTF-8)?:(.*?)\r$/gm)].map((m) => m[1]);

test('chacun emporte les contacts qu’il peut voir, personne ceux qui s’opposent ou qui sont partis', () => {
  expect(noms(cartesDe(structure, contacts, 'coordination', LE, LATITUDE_NORD_GIRONDE)?.texte)).toEqual([
    'Alix Réservé',
    'Camille Visible',
  ]);
  for (const profil of ['partenaire', 'invite', 'lecture'] as const)
    expect(noms(cartesDe(structure, contacts, profil, LE, LATITUDE_NORD_GIRONDE)?.texte)).toEqual(['Camille Visible']);
  expect(cartesDe(structure, contacts, 'partenaire', LE, LATITUDE_NORD_GIRONDE)?.fichier).toBe('maison-d-accueil.vcf');
});

test('une adresse protégée ne part avec personne, et sans contact il n’y a rien à emporter', () => {
  const protegee = { ...structure, adresseProtegee: true };
  for (const profil of ['coordination', 'partenaire', 'lecture'] as const)
    expect(cartesDe(protegee, contacts, profil, LE, LATITUDE_NORD_GIRONDE)?.texte).not.toMatch(/secr[eè]te/i);
  expect(cartesDe(structure, [], 'coordination', LE, LATITUDE_NORD_GIRONDE)).toBeUndefined();
});
