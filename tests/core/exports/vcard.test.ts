import fc from 'fast-check';
import { rangerNom } from '../../../core/exports/nom-de-personne.ts';
import { plierLigne } from '../../../core/exports/vcard.ts';
import { unContact, uneStructure } from '../annuaire/une-structure.ts';
import { texteHostile } from '../textes/texte-hostile.ts';
import { exportEnTexte } from './contenu.ts';
import { annuaireHostile } from './structures-hostiles.ts';

const octets = (texte: string): number => new TextEncoder().encode(texte).length;

test('une personne donne une vCard 4.0, ses valeurs échappées', () => {
  const structures = [
    uneStructure({
      nom: 'Relais ; accueil, écoute',
      adresse: '1, rue des Essais',
      codePostal: '33620',
      commune: 'Cavignac',
    }),
  ];
  const contacts = [
    unContact({
      nom: 'Camille Exemple',
      fonction: 'Direction\\adjointe',
      courriel: 'camille@exemple.example',
      telephone: '+33536490002',
      thematiques: ['Santé', 'a,b'],
    }),
  ];
  const { texte } = exportEnTexte({ structures, contacts, mentions: ['Fictif ; exemple'] }, 'vcard', 'partenaires');
  expect(texte.replace(/UID:urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, 'UID').split('\r\n')).toEqual([
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    'UID',
    'FN:Camille Exemple',
    'ORG:Relais \\; accueil\\, écoute',
    'TITLE:Direction\\\\adjointe',
    'EMAIL;TYPE=work:camille@exemple.example',
    'TEL;TYPE=work;VALUE=uri:tel:+33536490002',
    'ADR;TYPE=work:;;1\\, rue des Essais;Cavignac;;33620;France',
    'CATEGORIES:Santé,a\\,b',
    'NOTE:Fictif \\; exemple',
    'END:VCARD',
    '',
  ]);
});

test('une personne donne une vCard 3.0 : nom rangé, numéro en texte, accents annoncés à Outlook', () => {
  const structures = [uneStructure({ nom: 'Relais ; accueil', adresse: '1, rue des Essais', commune: 'Cézac' })];
  const contacts = [
    unContact({
      nom: 'Mme Aïcha Castaing; invitée',
      fonction: 'Direction',
      courriel: 'aicha@exemple.example',
      telephone: '+33536490002',
      thematiques: ['Santé'],
    }),
  ];
  const { texte, brut } = exportEnTexte({ structures, contacts, mentions: ['Fictif'] }, 'vcard-3', 'partenaires');
  expect(texte.replace(/UID:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/, 'UID').split('\r\n')).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N;CHARSET=UTF-8:Castaing\\; invitée;Aïcha;;Mme;',
    'UID',
    'FN;CHARSET=UTF-8:Mme Aïcha Castaing\\; invitée',
    'ORG:Relais \\; accueil',
    'TITLE:Direction',
    'EMAIL;TYPE=INTERNET,WORK:aicha@exemple.example',
    'TEL;TYPE=WORK,VOICE:+33536490002',
    'ADR;TYPE=WORK;CHARSET=UTF-8:;;1\\, rue des Essais;Cézac;;;France',
    'CATEGORIES;CHARSET=UTF-8:Santé',
    'NOTE:Fictif',
    'END:VCARD',
    '',
  ]);
  for (const ligne of brut.split('\r\n')) expect(octets(ligne)).toBeLessThanOrEqual(75);
});

test.each([
  ['Camille Exemple', 'Exemple', 'Camille', ''],
  ['DUPONT Marie-Anne', 'DUPONT', 'Marie-Anne', ''],
  ['Anne DE LA TOUR', 'DE LA TOUR', 'Anne', ''],
  ['Inventé, Paul', 'Inventé', 'Paul', ''],
  ['Mme Castaing', 'Castaing', '', 'Mme'],
  ['Dr Noé Inventé', 'Inventé', 'Noé', 'Dr'],
  ['Accueil', '', 'Accueil', ''],
])('« %s » se range au carnet', (nom, famille, prenoms, civilite) => {
  expect(rangerNom(nom)).toEqual({ famille, prenoms, civilite });
});

test('une ligne ne dépasse jamais 75 octets, n’est jamais coupée dans un caractère, et se déplie telle quelle', () => {
  fc.assert(
    fc.property(
      texteHostile(300).map((t) => t.replace(/[\r\n]|\p{Surrogate}/gu, '')),
      (ligne) => {
        const plie = plierLigne(ligne);
        expect(plie.endsWith('\r\n')).toBe(true);
        const lignes = plie.slice(0, -2).split('\r\n');
        expect(lignes.filter((l) => octets(l) > 75 || /\p{Surrogate}/u.test(l))).toEqual([]);
        expect(lignes.map((l, i) => (i === 0 ? l : l.slice(1))).join('')).toBe(ligne);
      },
    ),
  );
});

test.each(['vcard', 'vcard-3'] as const)('un nom hostile ne fait naître ni carte ni propriété (%s)', (format) => {
  const connues = /^(BEGIN|VERSION|KIND|UID|N|FN|ORG|TITLE|EMAIL|TEL|ADR|CATEGORIES|END)[;:]/;
  fc.assert(
    fc.property(annuaireHostile, (donnees) => {
      const { texte, diffusion } = exportEnTexte(donnees, format, 'coordination');
      const lignes = texte.split(/\r\n|\r|\n/).slice(0, -1);
      expect(lignes.filter((l) => !connues.test(l))).toEqual([]);
      const personnes = diffusion.structures.flatMap((s) => s.contacts).length;
      expect(lignes.filter((l) => l === 'BEGIN:VCARD')).toHaveLength(personnes);
      expect(lignes.filter((l) => /^FN(?:;CHARSET=UTF-8)?:./.test(l))).toHaveLength(personnes);
    }),
    { numRuns: 200 },
  );
});
