import fc from 'fast-check';
import { personnesVues, vueDeFiche } from '../../../core/annuaire/vue.ts';
import { CHAMPS_A_VISIBILITE } from '../../../core/champs/champs.ts';
import { PROFILS } from '../../../core/droits/droits.ts';
import { VISIBILITES } from '../../../core/vocabulaires/structures.ts';
import { unContact, uneStructure } from './une-structure.ts';

const structure = uneStructure({
  id: '1',
  adresse: '1 rue Secrète',
  codePostal: '33620',
  latitude: 45.1,
  longitude: -0.4,
  accessibilite: 'https://acceslibre.exemple.fr/1-rue-secrete',
  telephone: '+33557000000',
  courriel: 'accueil@exemple.fr',
  referent: 'La coordination',
  visibilites: { courriel: 'coordination', telephone: 'public' },
});

test('sans précision, un champ est pour les partenaires', () => {
  expect(vueDeFiche(structure, [], { profil: 'partenaire' }).fiche.adresse).toBe('1 rue Secrète');
  expect(vueDeFiche(structure, [], { profil: 'lien' }).fiche.adresse).toBeUndefined();
});

test('le nom, le sigle et la commune se lisent toujours ; d’une adresse protégée, le public ne lit pas la commune', () => {
  const situee = { ...structure, sigle: 'LR', commune: 'Cavignac', communeInsee: '33114' };
  expect(vueDeFiche(situee, [], { profil: 'lien' }).fiche).toMatchObject({
    sigle: 'LR',
    commune: 'Cavignac',
    communeInsee: '33114',
  });
  const protegee = { ...situee, adresseProtegee: true };
  expect(JSON.stringify(vueDeFiche(protegee, [], { profil: 'lien', publics: CHAMPS_A_VISIBILITE }).fiche)).not.toMatch(
    /Cavignac|33114/,
  );
  expect(vueDeFiche(protegee, [], { profil: 'partenaire' }).fiche.commune).toBe('Cavignac');
});

test('ce que le territoire ouvre à tous se lit, sauf si la fiche en décide autrement ; la place sur la carte suit l’adresse', () => {
  const lue = (s: typeof structure) =>
    vueDeFiche(s, [], { profil: 'lien', publics: ['adresse', 'courriel', 'horaires'] }).fiche;
  expect(lue(structure)).toMatchObject({ adresse: '1 rue Secrète', latitude: 45.1, longitude: -0.4 });
  expect(lue(structure).courriel).toBeUndefined();
  const restreinte = lue({ ...structure, visibilites: { adresse: 'partenaires' } });
  for (const champ of ['adresse', 'latitude', 'longitude'] as const) expect(restreinte[champ]).toBeUndefined();
  const reservee = { ...structure, visibilites: { adresse: 'coordination' as const } };
  expect(vueDeFiche(reservee, [], { profil: 'partenaire' }).fiche.latitude).toBeUndefined();
});

test('la visibilité de chaque champ est tenue, et ce qui est caché est nommé', () => {
  const vue = vueDeFiche(structure, [], { profil: 'invite' });
  expect(vue.fiche.courriel).toBeUndefined();
  expect(vue.fiche.telephone).toBe('+33557000000');
  expect(vue.champsMasques).toEqual(['courriel']);
  expect(vueDeFiche(structure, [], { profil: 'lien' }).fiche.telephone).toBe('+33557000000');
});

test('la coordination voit tout, et elle seule voit le suivi interne', () => {
  expect(vueDeFiche(structure, [], { profil: 'coordination' })).toEqual({
    fiche: structure,
    contacts: [],
    champsMasques: [],
  });
  expect(vueDeFiche(structure, [], { profil: 'partenaire' }).fiche.referent).toBeUndefined();
});

test('une adresse protégée ne sort pour personne hors de la coordination, quelle que soit la visibilité écrite', () => {
  const champs = ['adresse', 'codePostal', 'latitude', 'longitude', 'accessibilite'] as const;
  fc.assert(
    fc.property(
      fc.constantFrom(...PROFILS.filter((p) => p !== 'coordination')),
      fc.dictionary(fc.constantFrom(...champs), fc.constantFrom(...VISIBILITES)),
      (profil, visibilites) => {
        const vue = vueDeFiche({ ...structure, adresseProtegee: true, visibilites }, [], { profil });
        for (const c of champs) expect(vue.fiche[c]).toBeUndefined();
        expect(JSON.stringify(vue)).not.toMatch(/secr[eè]te/i);
      },
    ),
  );
});

test('un contact qui s’oppose, qui est parti, ou réservé à la coordination ne paraît pas aux partenaires', () => {
  const contacts = [
    unContact({ id: '1' }),
    unContact({ id: '2', opposition: true }),
    unContact({ id: '3', actif: false }),
    unContact({ id: '4', visibilite: 'coordination' }),
    unContact({ id: '5', structure: '2' }),
  ];
  expect(vueDeFiche(structure, contacts, { profil: 'partenaire' }).contacts.map((c) => c.id)).toEqual(['1']);
  expect(vueDeFiche(structure, contacts, { profil: 'coordination' }).contacts.map((c) => c.id)).toEqual([
    '1',
    '2',
    '3',
    '4',
  ]);
  expect(vueDeFiche(structure, contacts, { profil: 'lien' }).contacts).toEqual([]);
});

test('rien du compte ni des contraintes d’un contact ne sort de la coordination', () => {
  const contact = unContact({ oid: 'oid-fictif', tid: 'tid-fictif', contraintes: 'jamais le mercredi' });
  expect(JSON.stringify(vueDeFiche(structure, [contact], { profil: 'invite' }).contacts)).not.toMatch(
    /fictif|mercredi/,
  );
});

test('chaque champ d’un contact a ses lecteurs, jamais plus que le contact ; qui cherche par nom ne trouve que ce qu’il voit', () => {
  const contacts = [
    unContact({
      id: '1',
      nom: 'Maëlle Exemple',
      visibilite: 'public',
      fonction: 'Directrice',
      telephone: '+33600000001',
      courriel: 'maelle@exemple.fr',
      visibilites: { telephone: 'coordination', courriel: 'partenaires', fonction: 'public' },
    }),
    unContact({
      id: '2',
      nom: 'Caché Exemple',
      visibilite: 'coordination',
      visibilites: { courriel: 'public', telephone: 'public', fonction: 'public' },
    }),
    unContact({ id: '3', nom: 'Partie Exemple', actif: false }),
  ];
  const vu = (profil: 'coordination' | 'partenaire' | 'lien') => vueDeFiche(structure, contacts, { profil }).contacts;
  expect(vu('partenaire')).toMatchObject([{ id: '1', courriel: 'maelle@exemple.fr', telephone: undefined }]);
  expect(vu('lien')).toMatchObject([{ id: '1', fonction: 'Directrice', courriel: undefined, telephone: undefined }]);
  expect(vu('coordination')).toHaveLength(3);
  expect([...personnesVues(contacts, 'partenaire')]).toEqual([
    ['1', [{ nom: 'Maëlle Exemple', courriel: 'maelle@exemple.fr' }]],
  ]);
  expect(personnesVues(contacts, 'coordination').get('1')).toMatchObject([
    { nom: 'Maëlle Exemple', telephone: '+33600000001' },
    { nom: 'Caché Exemple' },
  ]);
});
