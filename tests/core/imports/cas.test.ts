import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lireFichier } from '../../../core/imports/lire-fichier.ts';
import type { Import } from '../../../core/imports/preparer-import.ts';
import type { NouvelleStructure } from '../../../core/lists/structures.list.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { avecPartage } from '../../partage.ts';
import { creees, lecture, octets, preparer } from './lire.ts';

const TERRITOIRE = {
  millesime: LATITUDE_NORD_GIRONDE.millesime,
  communes: LATITUDE_NORD_GIRONDE.communes.map((c) => ({ code: c.insee, nom: c.nom })),
};

const importer = (bytes: Uint8Array, suite: Parameters<typeof preparer>[1] = {}): Import =>
  preparer(lecture(bytes), { territoire: TERRITOIRE, ...suite });
const fiches = (i: Import): readonly NouvelleStructure[] => i.lignes.map((l) => l.structure);
const enLigne = (i: Import, numero: number): NouvelleStructure | undefined =>
  i.lignes.find((l) => l.numero === numero)?.structure;
const dits = (i: Import, ligne: number): string =>
  i.constats
    .filter((c) => c.ligne === ligne)
    .map((c) => `${c.colonne} : ${c.message}`)
    .join('\n');
const refus = (bytes: Uint8Array): string => {
  const lu = lireFichier(bytes);
  return lu.ok ? '' : lu.refus.message;
};
const csv = (...lignes: readonly string[]): Uint8Array => octets(lignes.join('\r\n'));
/** Bytes of a text of one byte a sign. */
const enOctets = (texte: string): Uint8Array => Uint8Array.from(texte, (c) => c.charCodeAt(0));

describe('un encodage se reconnaît, et ce qui est douteux est dit', () => {
  test('un octet étranger ne change que sa cellule', () => {
    const avec = [
      ...octets('Nom;Commune;Présentation\nFée;Cézac;é\nTroupe du March'),
      0xe9,
      ...octets(';Marsas;Théâtre\n'),
    ];
    const i = importer(Uint8Array.from(avec));
    expect(fiches(i).map((s) => [s.nom, s.description])).toEqual([
      ['Fée', 'é'],
      ['Troupe du Marché', 'Théâtre'],
    ]);
    expect(dits(i, 3)).toMatch(/Nom \(A\).*« Troupe du Marché »/);
    expect(i.constats.filter((c) => c.ligne === 2)).toEqual([]);
  });

  test.each([
    ['Windows-1252', 'Nom;Commune\n\xc9lan de Marsas\x92;C\xe9zac', false],
    ['Macintosh', 'Nom;Commune\r\x83lan de Marsas\xd5;C\x8ezac', true],
    ['DOS (850)', 'Nom;Commune\r\n\x90lan de Marsas\x27;C\x82zac', true],
  ])('%s', (encodage, texte, dit) => {
    const lue = lecture(enOctets(texte));
    const [fiche] = fiches(preparer(lue, { territoire: TERRITOIRE }));
    expect(fiche).toMatchObject({ nom: expect.stringMatching(/^Élan de Marsas['’]$/), communeInsee: '33123' });
    expect(lue.table.avertissements.join().includes(encodage)).toBe(dit);
  });

  test('les signes qu’aucune liste ne prend sont retirés et dits, ceux qui ne se voient pas ne gênent plus', () => {
    const i = importer(
      csv(
        'Nom;Commune;Présentation',
        'Atelier\u0000 nul;Marsas;une\u000bdeux\u0001',
        'Ate\u00adlier\u200b césuré;Donnezac;\ud800',
        'Atelier \ufffd;Cézac;ok',
      ),
    );
    expect(fiches(i).map((s) => [s.nom, s.description])).toEqual([
      ['Atelier nul', 'une\ndeux'],
      ['Atelier césuré', expect.any(String)],
      ['Atelier \ufffd', 'ok'],
    ]);
    for (const ligne of [2, 3]) expect(dits(i, ligne)).toContain('signes invisibles retirés');
    expect(dits(i, 4)).toContain('lettre perdue');
    expect(i.constats.find((c) => c.ligne === 4)?.gravite).toBe('à vérifier');
  });
});

describe('un signe de trop ne gâte que sa ligne', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'un guillemet qui fait partie du nom',
      ['"Les Amis" du lavoir;Marsas;a', 'Après;Cézac;b'],
      ['"Les Amis" du lavoir', 'Après'],
    ],
    [
      'un guillemet jamais fermé',
      ['"Zoé;Marsas;a', 'Après;Cézac;b', '"Vrai; nom";Cézac;c'],
      ['"Zoé', 'Après', 'Vrai; nom'],
    ],
    ['un guillemet fermé bien plus loin', ['"Zoé;Marsas;a', 'Après;Cézac;b', 'Fin;Cézac;c"'], ['"Zoé', 'Après', 'Fin']],
    ['un guillemet au milieu', ['Salle de 5" sur 3;Marsas;a', 'Après;Cézac;b'], ['Salle de 5" sur 3', 'Après']],
  ])('%s', (_, lignes, noms) => {
    const i = importer(csv('Nom;Commune;Présentation', ...lignes));
    expect(fiches(i).map((s) => s.nom)).toEqual(noms);
    if (noms.some((n) => n.startsWith('"'))) expect(dits(i, 2)).toContain('guillemet');
  });

  test('une cellule citée garde ses séparateurs, ses guillemets doublés et ses lignes', () => {
    const i = importer(
      csv('Nom;Commune;Présentation', '"Le ""Fil""";Cézac;"Chant; danse; jeu\r\nLecture; poésie; thé"'),
    );
    expect(fiches(i)[0]).toMatchObject({ nom: 'Le "Fil"', description: 'Chant; danse; jeu\nLecture; poésie; thé' });
    expect(i.constats).toEqual([]);
  });

  test('une ligne décalée ne donne que son nom, et le dit', () => {
    const i = importer(
      csv('Nom;Adresse;Code postal;Commune', 'Atelier;16;rue de l’Essai;33620;Cézac', 'Voisin;1 rue;33620;Marsas'),
    );
    expect(enLigne(i, 2)).toMatchObject({ nom: 'Atelier' });
    for (const champ of ['adresse', 'codePostal', 'commune']) expect(enLigne(i, 2)).not.toHaveProperty(champ);
    expect(dits(i, 2)).toMatch(/5 cellules pour 4 titres.*Cézac/);
    expect(enLigne(i, 3)).toMatchObject({ commune: 'Marsas', codePostal: '33620' });
  });

  test.each([
    [
      'des virgules dans la première ligne',
      'Nom;Commune;Présentation\nA;Cézac;un, deux, trois, quatre, cinq\nB;Marsas;x',
    ],
    ['des retours chariot seuls', 'Nom;Commune;Présentation\rA;Cézac;un, deux, trois\rB;Marsas;x'],
    ['le séparateur déclaré par un tableur', 'sep=|\nNom|Commune|Présentation\nA|Cézac|un; deux; trois\nB|Marsas|x'],
    ['des titres inconnus sauf un', 'Nom,Truc,Machin\nA,Cézac,un; deux; trois; quatre\nB,Marsas,x'],
  ])('%s', (_, texte) => {
    expect(fiches(importer(octets(texte))).map((s) => s.nom)).toEqual(['A', 'B']);
  });
});

describe('un remplissage n’est ni une identité ni une valeur', () => {
  test.each(['00000000000000', '11111111111111', '0', 'NC', 'néant', '-'])('le SIRET « %s »', (siret) => {
    const premier = importer(
      csv('Nom;SIRET;Commune', `Unité Nord;${siret};Saint-Savin`, `Relais Sud;${siret};Cavignac`),
    );
    expect(premier.plan.map((l) => l.sort)).toEqual(['creer', 'creer']);
    expect(dits(premier, 2)).toContain(siret);
    const autre = importer(csv('Nom;SIRET;Commune', `Épicerie;${siret};Marsas`), { existantes: creees(premier) });
    expect(autre.plan.map((l) => l.sort)).toEqual(['creer']);
  });

  test('un identifiant que plusieurs noms portent n’identifie personne', () => {
    const i = importer(
      csv('Numéro;Nom;Commune', '12;Unité;Cézac', '12;Relais;Marsas', 'NC;Foyer;Cézac', 'NC;Club;Cézac'),
    );
    expect(i.plan.map((l) => l.sort)).toEqual(['creer', 'creer', 'creer', 'creer']);
    expect(dits(i, 2)).toContain('n’identifie personne');
  });

  test('zéro et zéro ne sont pas une position, une erreur de formule n’est pas une valeur', () => {
    const i = importer(
      csv('Nom;Commune;Latitude;Longitude;Présentation', 'A;Cézac;0;0,0;#N/A', 'B;Cézac;45,1;-0,4;#REF!'),
    );
    for (const champ of ['latitude', 'longitude', 'description']) expect(enLigne(i, 2)).not.toHaveProperty(champ);
    expect(dits(i, 2)).toMatch(/position.*\n?.*/);
    expect(dits(i, 3)).toContain('erreur du tableur');
    expect(enLigne(i, 3)).toMatchObject({ latitude: 45.1, longitude: -0.4 });
  });

  test('la ligne d’exemple du modèle n’entre pas', () => {
    expect(importer(csv('Nom;Commune', 'Exemple à remplacer;Cézac')).refusees).toEqual([2]);
  });
});

describe('un nombre reste celui qui est écrit', () => {
  test('une décimale nulle de tableur est retirée et dite, une autre est refusée', () => {
    const i = importer(
      csv(
        'Nom;SIRET;Code postal;Téléphone;FINESS',
        'A;99900001100018.0;1000,0;536490001.0;10000024.0',
        'B;9990000110001.8;33920.5;53649000.1;3.5',
      ),
    );
    expect(enLigne(i, 2)).toMatchObject({
      siret: '99900001100018',
      codePostal: '01000',
      telephone: '+33536490001',
      finess: '010000024',
    });
    expect(dits(i, 2).match(/décimale du tableur retirée/g)).toHaveLength(4);
    for (const champ of ['siret', 'codePostal', 'telephone', 'finess']) expect(enLigne(i, 3)).not.toHaveProperty(champ);
    expect(i.constats.filter((c) => c.ligne === 3)).toHaveLength(4);
  });

  test.each([
    ['3230', '3230'],
    ['39 49', '3949'],
    ['115', '115'],
    ['116 117', '116117'],
    ['3960 (appel facturé)', '3960'],
    ['Tél. 3646', '3646'],
    ['05 36 49 01 01 Mairie', '+33536490101'],
    ['Poste 152, 0536490102', '+33536490102'],
    ['33536490107', '+33536490107'],
    ['(+33)536490106', '+33536490106'],
    ['+33 (0)5 36 49 01 06', '+33536490106'],
    ['05 36 490 109', '+33536490109'],
    ['05 36 49 01 10 - 06 39 98 01 10', '+33536490110'],
    ['0536490116 06 39 98 01 16', '+33536490116'],
    ['+32 2 123 45 67', '+3221234567'],
    ['0590 12 34 56 (Guadeloupe)', '+590590123456'],
  ])('le téléphone « %s » se lit %s', (texte, attendu) => {
    const i = importer(csv('Nom;Téléphone', `A;"${texte}"`));
    expect(fiches(i)[0]?.telephone).toBe(attendu);
    if (/Mairie|Poste|appel|Guade| 06 39/.test(texte)) expect(dits(i, 2)).toMatch(/pas «/);
  });

  test.each(['00000000', 'xxx', 'NC', '0612345', '05 36 49 01', '05 36 49 01 10 12', '1234', '39'])(
    'le téléphone « %s » est laissé de côté, et le dit',
    (texte) => {
      const i = importer(csv('Nom;Téléphone', `A;${texte}`));
      expect(fiches(i)[0]).not.toHaveProperty('telephone');
      expect(dits(i, 2)).toContain(texte);
    },
  );
});

describe('une commune est celle qui est nommée', () => {
  test.each([
    ['SAINT SAVIN CEDEX', '33473'],
    ['33920 Saint-Savin', '33473'],
    ['Saint-Savin 33920', '33473'],
    ['Saint-Savin (33)', '33473'],
    ['Saint-Savin (Gironde)', '33473'],
    ['Cavignac, Gironde', '33114'],
    ['ST YZAN DE SOUDIAC', '33492'],
    ['Saint-Savin (86)', undefined],
    ['86310 Saint-Savin', undefined],
    ['Saint-Savin, Vienne', undefined],
    ['Saint Savin de Blaye', undefined],
    ['Saint-Savin/Cavignac', undefined],
  ])('« %s » : %s', (commune, code) => {
    const i = importer(csv('Nom;Commune', `A;"${commune}"`));
    expect(fiches(i)[0]?.communeInsee).toBe(code);
    if (code === undefined) expect(dits(i, 2)).toContain('n’a pas de code INSEE');
  });

  test('le code postal d’un autre département empêche de donner un code', () => {
    const i = importer(csv('Nom;Code postal;Commune', 'A;86310;Saint-Savin', 'B;33920;Saint-Savin'));
    expect(fiches(i).map((s) => s.communeInsee)).toEqual([undefined, '33473']);
  });

  test('un nombre n’est pas le nom d’une commune', () => {
    const i = importer(csv('Nom;Ville', 'A;33620'));
    expect(fiches(i)[0]).not.toHaveProperty('commune');
    expect(dits(i, 2)).toContain('« 33620 » n’est pas le nom d’une commune');
  });
});

describe('ce qui est d’une personne n’est jamais à la structure', () => {
  test.each([
    'email responsable',
    'Courriel du président',
    'Mail (directrice)',
    'e-mail référent*',
    'Courriel trésorière',
  ])('la colonne « %s »', (titre) => {
    const i = importer(csv(`Nom;Téléphones;${titre}`, 'A;0536490101;paule@a.example'));
    expect(fiches(i)[0]).toMatchObject({ telephone: '+33536490101' });
    expect(JSON.stringify(fiches(i))).not.toContain('paule');
  });

  test('« Mail de contact » est à la structure, sauf où une colonne nomme le contact', () => {
    const deux = (titres: string) => fiches(importer(csv(titres, 'A;accueil@a.example;Paule')))[0]?.courriel;
    expect(deux('Nom;Mail de contact;Remarque')).toBe('accueil@a.example');
    expect(deux('Nom;Mail de contact;Contact')).toBeUndefined();
  });
});

describe('une source nationale, quelle que soit sa forme', () => {
  const RELAIS = { id: 'x1', nom: 'Relais fictif', commune: 'Cézac', code_insee: '33123' };
  test.each([
    ['une page de réponses', JSON.stringify({ items: [RELAIS], total: 1, page: 1 })],
    ['une liste', JSON.stringify([RELAIS])],
    [
      'un objet par ligne',
      `${JSON.stringify(RELAIS)}\n${JSON.stringify({ ...RELAIS, id: 'x2', nom: 'Autre relais' })}\n`,
    ],
  ])('%s', (_, texte) => {
    expect(fiches(importer(octets(texte)))[0]).toMatchObject({ nom: 'Relais fictif', communeInsee: '33123' });
  });

  test('des services seuls ne deviennent pas des structures', () => {
    expect(refus(octets(JSON.stringify({ items: [{ id: 's', structure_id: 'x1', nom: 'Atelier' }] })))).toContain(
      'services',
    );
  });

  test.each([
    ['<p>Un&nbsp;: <strong>oui</strong></p><ul><li>café</li><li>th&eacute;</li></ul>', 'Un : oui\n\n- café\n- thé'],
    [
      '**Accueil** de jour\r\n\r\n- café\r\n- [plan](https://a.example)',
      'Accueil de jour\n\n- café\n- plan (https://a.example)',
    ],
    ['<script>alert(1)</script>Bonjour<br>à tous', 'Bonjour\nà tous'],
  ])('une présentation mise en forme devient un texte simple : %s', (description, attendu) => {
    const i = importer(octets(JSON.stringify([{ ...RELAIS, description }])));
    expect(fiches(i)[0]?.description).toBe(attendu);
    expect(dits(i, 1)).toContain('mise en forme retirée');
  });

  test.each(['De 2 à 3 ans, < 5 personnes & leurs amis', 'a * b * c', 'Tarif : 3 > 2', 'snake_case__x'])(
    'un texte qui n’en est pas reste le même : %s',
    (description) => {
      const i = importer(octets(JSON.stringify([{ ...RELAIS, description }])));
      expect(fiches(i)[0]?.description).toBe(description);
      expect(i.constats).toEqual([]);
    },
  );
});

describe('un fichier qui n’est pas un tableau dit ce qu’il est', () => {
  test.each([
    ['une page web', octets('\ufeff<!-- x --><HTML><body><table></table></body></html>'), 'page web'],
    ['un XML', octets('<?xml version="1.0"?><Workbook/>'), 'XML'],
    ['un ancien classeur', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), '.xlsx'],
    ['un PDF', octets('%PDF-1.7'), 'PDF'],
    ['rien', Uint8Array.of(), 'vide'],
    ['un zip abîmé', octets('PK\u0003\u0004abc'), 'ne se lit pas'],
  ])('%s', (_, bytes, mot) => {
    expect(refus(bytes)).toContain(mot);
  });
});

avecPartage('les fichiers rencontrés sur le terrain', (partage) => {
  const dossier = join(partage, 'cas', 'annuaire');
  const lire = (nom: string): Uint8Array => new Uint8Array(readFileSync(join(dossier, nom)));
  const cas = (nom: string, essayer: (i: Import) => void): void => {
    const absent = !existsSync(join(dossier, nom));
    test(absent ? `laissé de côté : ${nom} (absent)` : nom, () => {
      if (!absent) essayer(importer(lire(nom)));
      expect(existsSync(join(dossier, nom))).toBe(!absent);
    });
  };
  const noms = (i: Import): readonly string[] => fiches(i).map((s) => s.nom);

  cas('nombres-a-virgule.csv', (i) => {
    expect(fiches(i)).toMatchObject([
      { siret: '99900001100018', codePostal: '33920', telephone: '+33536490001' },
      { siret: '99900002900010', codePostal: '33620' },
    ]);
    for (const ligne of [2, 3]) expect(dits(i, ligne)).toContain('décimale');
  });
  cas('siret-de-remplissage.csv', (i) => {
    expect(i.plan.map((l) => l.sort)).toEqual(['creer', 'creer', 'creer']);
    for (const ligne of [2, 3, 4]) expect(dits(i, ligne)).toContain('00000000000000');
    const autre = importer(lire('siret-de-remplissage-autre-fichier.csv'), { existantes: creees(i) });
    expect(autre.plan.map((l) => l.sort)).toEqual(['creer']);
  });
  cas('numeros-courts.csv', (i) =>
    expect(fiches(i).map((s) => s.telephone)).toEqual(['3230', '3949', '3646', '115', '3960']),
  );
  cas('numeros-annotes.csv', (i) => {
    const sans = i.lignes.filter((l) => l.structure.telephone === undefined).map((l) => l.numero - 1);
    expect(sans).toEqual([18, 19, 20, 21]);
    expect(fiches(i)[21]?.telephone).toBe('+33536490122');
    for (const ligne of [2, 3, 4, 6, 11, 12, 13, 15, 17, 19, 20, 21, 22, 23]) expect(dits(i, ligne)).not.toBe('');
  });
  cas('communes.csv', (i) => {
    const sansCode = i.lignes.filter((l) => l.structure.communeInsee === undefined).map((l) => l.numero - 1);
    expect(sansCode).toEqual([10, 11, 13]);
    for (const rang of sansCode) expect(dits(i, rang + 1)).toContain('code INSEE');
  });
  for (const nom of ['modele-pluriel.csv', 'modele-asterisques.csv'])
    cas(nom, (i) => {
      expect(fiches(i)).toHaveLength(1);
      expect(fiches(i)[0]?.telephone).toMatch(/^\+33536490/);
      expect(fiches(i)[0]?.adresse).toContain('bâtiment B');
      expect(JSON.stringify(fiches(i))).not.toMatch(/paule|Paule|directrice|63998020/);
    });
  cas('un-octet-etranger.csv', (i) => {
    expect(noms(i)).toEqual(['Fée des Prés', 'Troupe du Marché', 'Élan de Marsas']);
    expect(fiches(i)[0]).toMatchObject({ commune: 'Cézac', description: 'Aide à la parentalité' });
    expect(dits(i, 3)).toContain('Troupe du Marché');
  });
  cas('retours-chariot-seuls.csv', (i) => expect(noms(i)).toEqual(['Atelier du retour', 'Atelier du chariot']));
  cas('mac-roman.csv', (i) => expect(fiches(i)).toMatchObject([{ nom: 'Élan de Marsas', commune: 'Cézac' }]));
  cas('finess-national.csv', (i) => {
    expect(fiches(i)).toMatchObject([
      { finess: '330000991', communeInsee: '33473' },
      { nom: 'EHPAD "LES INVENTES"', communeInsee: '33123', adresse: '12 R DE L ESSAI, BP 12' },
    ]);
  });
  cas('reponse-de-l-api.json', (i) => expect(noms(i)).toEqual(['Relais API fictif']));
  cas('ndjson.json', (i) => expect(noms(i)).toEqual(['Relais NDJSON un', 'Relais NDJSON deux']));
  cas('texte-riche.json', (i) => {
    expect(fiches(i)[0]?.description).toBe('Accueil de jour\n\n- café\n- douches\n\nSur rendez-vous : oui');
  });
  cas('virgules-dans-la-premiere-ligne.csv', (i) => {
    expect(fiches(i)[0]?.description).toBe('Cuisine, couture, jardinage, lecture, vélo, tricot');
    expect(fiches(i)).toHaveLength(2);
  });
  cas('guillemet-au-milieu.csv', (i) => {
    expect(noms(i)).toEqual(['Atelier "Le Fil"', '"Les Amis" du lavoir', 'Atelier après']);
    expect(dits(i, 3)).toContain('guillemet');
  });
  cas('signes-de-controle.csv', (i) => {
    expect(noms(i).map((n) => n.replace(/\s+/g, ' '))).toEqual([
      'Atelier vertical',
      'Atelier nul',
      'Atelier \ufffd remplacé',
      'Atelier invisible',
      'Atelier césuré',
    ]);
    for (const ligne of [2, 3, 4, 5, 6]) expect(dits(i, ligne)).not.toBe('');
  });
  cas('cellule-de-trop.csv', (i) => {
    expect(enLigne(i, 2)?.commune).toBeUndefined();
    expect(dits(i, 2)).toMatch(/6 cellules pour 5 titres.*16 \| rue de l’Essai/);
    expect(enLigne(i, 3)).toMatchObject({ commune: 'Marsas', telephone: '+33536490202' });
  });
  cas('derniere-cellule.xlsx', (i) => expect(noms(i)).toEqual(['Atelier lointain']));
  test.each([
    ['ancien-classeur.xls', '.xlsx ou en CSV'],
    ['html-en-xls.xls', 'page web'],
  ])('%s', (nom, mots) => expect(refus(lire(nom))).toContain(mots));
});
