import fc from 'fast-check';
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

test('un nom hostile ne fait naître ni carte ni propriété', () => {
  const connues = /^(BEGIN|VERSION|KIND|UID|FN|ORG|TITLE|EMAIL|TEL|ADR|CATEGORIES|END)[;:]/;
  fc.assert(
    fc.property(annuaireHostile, (donnees) => {
      const { texte, diffusion } = exportEnTexte(donnees, 'vcard', 'coordination');
      const lignes = texte.split(/\r\n|\r|\n/).slice(0, -1);
      expect(lignes.filter((l) => !connues.test(l))).toEqual([]);
      const personnes = diffusion.structures.flatMap((s) => s.contacts).length;
      expect(lignes.filter((l) => l === 'BEGIN:VCARD')).toHaveLength(personnes);
      expect(lignes.filter((l) => /^FN:./.test(l))).toHaveLength(personnes);
    }),
    { numRuns: 200 },
  );
});
