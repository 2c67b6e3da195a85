import fc from 'fast-check';
import { lireCoordonnees } from '../../../core/annuaire/coordonnees.ts';
import { creerIndex, type Lecteur } from '../../../core/annuaire/index-annuaire.ts';
import { chercher } from '../../../core/annuaire/recherche.ts';
import { personnesVues } from '../../../core/annuaire/vue.ts';
import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';

import { unContact, uneStructure } from './une-structure.ts';

const RELAIS = uneStructure({
  id: '1',
  nom: 'Relais',
  telephone: '+33557001234',
  courriel: 'Accueil@relais.example',
  siret: '35600000000048',
  codePostal: '33920',
  communeInsee: '33473',
  commune: 'Saint-Savin',
});
const AUTRES = [
  uneStructure({ id: '2', nom: 'Cases', telephone: '+590590123456' }),
  uneStructure({ id: '4', nom: 'Îles', telephone: '+508412345' }),
  uneStructure({ id: '3', nom: 'Loin', codePostal: '75011', telephone: '+3225551234' }),
];
const COORDINATION: Lecteur = { profil: 'coordination', structures: [] };
const PARTENAIRE: Lecteur = { profil: 'partenaire', structures: [] };

const chercheur = (structures: readonly Structure[], lecteur?: Lecteur, contacts: readonly Contact[] = []) => {
  const index = creerIndex(structures, {
    territoire: LATITUDE_NORD_GIRONDE,
    personnes: personnesVues(contacts, lecteur?.profil ?? 'lecture'),
    ...(lecteur === undefined ? {} : { lecteur }),
  });
  return (texte: string) => chercher(index, { texte });
};
const ids = (trouvees: ReturnType<typeof chercher>) => trouvees.map(({ structure }) => structure.id);
const lisible = (texte: string) => texte.replace(/[\u00A0\u202F]/g, ' ');

describe('qui m’a appelé ? un numéro mène à sa structure, comme on l’écrit', () => {
  const trouver = chercheur([RELAIS, ...AUTRES], PARTENAIRE);

  test.each([
    '05 57 00 12 34',
    '0557001234',
    '05.57.00.12.34',
    '05-57-00-12-34',
    '05/57/00/12/34',
    '05 57 00 12 34',
    '(05) 57 00 12 34',
    '+33 5 57 00 12 34',
    '+33 (0)5 57 00 12 34',
    '0033557001234',
    'tél : 05 57 00 12 34',
    'à qui est le 05 57 00 12 34 ?',
    '05 57 00',
    'accueil@relais.example',
    'ACCUEIL@RELAIS.EXAMPLE',
    'mailto:accueil@relais.example',
    'accueil@',
    '35600000000048',
    '356 000 000 00048',
    'SIRET 356 000 000 00048',
    '356 000 000',
  ])('« %s »', (texte) => {
    expect(ids(trouver(texte))).toEqual(['1']);
  });

  test('outre-mer et à l’étranger aussi', () => {
    for (const texte of ['0590 12 34 56', '+590 590 12 34 56']) expect(ids(trouver(texte))).toEqual(['2']);
    for (const texte of ['0508 41 23 45', '+508 41 23', '0508 41']) expect(ids(trouver(texte))).toEqual(['4']);
    for (const texte of ['+32 2 555 12 34', '0032 25551234']) expect(ids(trouver(texte))).toEqual(['3']);
  });

  test('la raison dit ce qui a répondu', () => {
    expect(trouver('0557001234')[0]?.pourquoi.map(lisible)).toEqual(['téléphone : 05 57 00 12 34']);
    expect(trouver('accueil@relais.example')[0]?.pourquoi.map(lisible)).toEqual(['courriel : Accueil@relais.example']);
    expect(trouver('356000000')[0]?.pourquoi.map(lisible)).toEqual(['SIRET : 35600000000048']);
  });

  test('avec un mot de plus, il faut les deux', () => {
    expect(ids(trouver('relais 05 57 00 12 34'))).toEqual(['1']);
    expect(ids(trouver('cases 05 57 00 12 34'))).toEqual([]);
  });

  test('un âge, une année, une heure ou une date restent des mots', () => {
    for (const texte of ['jeunes 11-16 12-25 ans', '2026', '14 h 30', '12/03/2026', 'loi 1901', '06'])
      expect(lireCoordonnees(texte)).toEqual({ dites: [], reste: texte });
  });

  test('n’importe quel numéro se retrouve, quoi qu’on mette entre ses chiffres', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[1-9]\d{8}$/),
        fc.array(fc.constantFrom('', ' ', '.', '-', '\u00A0', '/'), { minLength: 9, maxLength: 9 }),
        fc.constantFrom('0', '+33', '0033', '+33 (0)'),
        (chiffres, entre, debut) => {
          const cherche = chercheur([uneStructure({ id: '9', telephone: `+33${chiffres}` })], PARTENAIRE);
          const ecrit = debut + [...chiffres].map((c, i) => (entre[i] ?? '') + c).join('');
          expect(ids(cherche(ecrit))).toEqual(['9']);
        },
      ),
    );
  });

  test('lire une demande hostile prend un temps proportionné à sa longueur', () => {
    for (const texte of ['(0)'.repeat(2000), '0 '.repeat(3000), `${'1-'.repeat(3000)}x`, `${'a@'.repeat(2000)}`])
      expect(typeof lireCoordonnees(texte).reste).toBe('string');
  });
});

describe('un code postal', () => {
  const trouver = chercheur([RELAIS, ...AUTRES], PARTENAIRE);
  test('du territoire dit ses communes : qui y est, ou y agit', () => {
    expect(ids(trouver('33920'))).toEqual(['1']);
    expect(trouver('33920')[0]?.pourquoi.map(lisible)).toContain('siège à Saint-Savin');
  });
  test('d’ailleurs mène aux fiches qui l’ont', () => {
    expect(ids(trouver('75011'))).toEqual(['3']);
    expect(trouver('75011')[0]?.pourquoi.map(lisible)).toEqual(['code postal : 75011']);
  });
});

describe('personne ne trouve par une valeur qu’il ne lit pas', () => {
  const cachee = {
    ...RELAIS,
    visibilites: { telephone: 'coordination', courriel: 'coordination', siret: 'coordination' },
  } as const;
  const valeurs = ['05 57 00 12 34', 'accueil@relais.example', '356 000 000 00048'];

  test.each([
    ['coordination', COORDINATION, true],
    ['partenaire', PARTENAIRE, false],
    ['invité', { profil: 'invite', structures: [] }, false],
    ['lecture', { profil: 'lecture', structures: [] }, false],
    ['partenaire de cette structure', { profil: 'partenaire', structures: ['1'] }, true],
    ['personne de connu', undefined, false],
  ] as const)('une coordonnée réservée à la coordination, pour %s : %p', (_, lecteur, trouve) => {
    const trouver = chercheur([cachee], lecteur);
    for (const valeur of valeurs) expect(ids(trouver(valeur))).toEqual(trouve ? ['1'] : []);
  });

  test('le code postal d’une adresse protégée ne mène à elle pour personne', () => {
    const protegee = uneStructure({ id: '1', adresseProtegee: true, codePostal: '75011', communeInsee: '33473' });
    for (const lecteur of [COORDINATION, PARTENAIRE]) {
      expect(ids(chercheur([protegee], lecteur)('75011'))).toEqual([]);
      expect(ids(chercheur([protegee], lecteur)('33920'))).toEqual([]);
    }
  });

  const contact = (valeurs: Partial<Contact>) =>
    unContact({
      structure: '2',
      nom: 'Maëlle Exemple',
      telephone: '+33612345678',
      courriel: 'maelle@exemple.example',
      visibilite: 'partenaires',
      ...valeurs,
    });

  test.each([
    ['vue des partenaires', {}, true, true],
    ['réservée à la coordination', { visibilite: 'coordination' }, true, false],
    ['dont elle a réservé le numéro', { visibilites: { telephone: 'coordination' } }, true, false],
    ['qui s’oppose', { opposition: true }, true, false],
    ['qui est partie', { actif: false }, false, false],
  ] as const)('le numéro d’une personne %s', (_, valeurs, coordination, partenaire) => {
    for (const [lecteur, trouve] of [
      [COORDINATION, coordination],
      [PARTENAIRE, partenaire],
    ] as const) {
      const trouvees = chercheur(AUTRES, lecteur, [contact(valeurs)])('06 12 34 56 78');
      expect(ids(trouvees)).toEqual(trouve ? ['2'] : []);
      if (trouve) expect(trouvees[0]?.pourquoi.map(lisible)).toEqual(['téléphone : 06 12 34 56 78, Maëlle Exemple']);
    }
  });
});
