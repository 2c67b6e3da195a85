import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lireRapportsTeams, lireRapportTeams, type RapportTeams } from '../../../core/presences/lire-rapport.ts';
import { rapprocherRapport } from '../../../core/presences/rapprocher.ts';
import { avecPartage } from '../../partage.ts';
import { unContact, uneStructure } from '../rencontres/batisseurs.ts';
import { enUtf8, enUtf16Le, rapportFrancais } from './rapports.ts';

const DATE = '2026-10-21T07:00:00Z';

const lus = (...fichiers: readonly Uint8Array[]): RapportTeams => {
  const lu = lireRapportsTeams(fichiers, { date: DATE });
  if (!lu.ok) throw new Error(lu.refus.message);
  return lu.valeur;
};

const minutes = (rapport: RapportTeams) => rapport.personnes.map((p) => [p.nom, p.minutes]);
const phrases = (rapport: RapportTeams) => rapport.avertissements.join('\n');

/** A report of 21 October 2026, its cells as they are given. */
function unRapport(e: {
  readonly annonces?: number;
  readonly resume?: readonly string[];
  readonly entetes?: string;
  readonly participants: readonly string[];
  readonly activites?: readonly string[];
}): Uint8Array {
  const entetes = 'Nom\tPremière participation\tDernier départ\tDurée\tCourriel\tID de participant (UPN)\tRôle';
  const lignes = [
    '1. Résumé',
    'Titre de la réunion\tRéunion d’essai',
    `Participants présents\t${e.annonces ?? e.participants.length}`,
    ...(e.resume ?? ['Heure de début\t10/21/26, 9:00:00 AM', 'Heure de fin\t10/21/26, 11:00:00 AM']),
    '',
    '2. Participants',
    e.entetes ?? entetes,
    ...e.participants,
    ...(e.activites === undefined
      ? []
      : ['', '3. Activités', 'Nom\tArrivée\tDépart\tDurée\tCourriel\tRôle', ...e.activites]),
  ];
  return enUtf16Le(lignes.join('\r\n'));
}

/** « Nom », present from one hour to the other (`9:05`, in the morning), at this address. */
const venue = (nom: string, de: string, a: string, duree: string, courriel = '', upn = ''): string =>
  `${nom}\t10/21/26, ${de}:00 AM\t10/21/26, ${a}:00 AM\t${duree}\t${courriel}\t${upn}\tParticipant`;

const structures = [
  uneStructure({ id: '1', nom: 'Contrat local de santé', sigle: 'CLS', telephone: '+33536490009' }),
  uneStructure({ id: '2', nom: 'Espace France Services', telephone: '+33536490021' }),
  uneStructure({ id: '3', nom: 'Épicerie inventée' }),
];
const contacts = [
  unContact({ id: '1', structure: '1', nom: 'Aïcha Castaing', courriel: 'aicha@cls.example' }),
  unContact({ id: '2', structure: '2', nom: 'Driss Etcheverry', courriel: 'driss@efs.example' }),
  unContact({ id: '3', structure: '3', nom: 'Aïcha Castaing', courriel: 'autre@epicerie.example' }),
  { ...unContact({ id: '4', structure: '3', nom: 'Noor Inventé' }), telephone: '06.39.98.00.33' },
];
const rapprocher = (rapport: RapportTeams, connus = contacts) =>
  rapprocherRapport({ rapport, structures, contacts: connus, participations: [] });

describe('rapport qui dit seulement qui a participé', () => {
  const rapport = lus(
    unRapport({
      resume: [],
      entetes: 'Nom\tCourriel\tID de participant (UPN)\tRôle',
      participants: [
        'Camille Essai\tcamille@cc.example\tcamille@cc.example\tOrganisateur',
        'Lou Imaginaire\t\t\tParticipant',
      ],
    }),
  );

  test('les personnes sont là, sans durée, et c’est dit', () => {
    expect(minutes(rapport)).toEqual([
      ['Camille Essai', undefined],
      ['Lou Imaginaire', undefined],
    ]);
    expect(rapport.personnes.some((p) => 'minutes' in p)).toBe(false);
    expect(phrases(rapport)).toContain('ne donne pas les heures');
  });

  test('une structure reconnue est présente, sans durée', () => {
    const connue = [unContact({ id: '9', structure: '3', courriel: 'camille@cc.example' })];
    expect(rapprocher(rapport, connue).proposition).toEqual([
      { structure: '3', contact: '9', statut: 'Présent', personnes: 1, sansInvitation: true, source: 'Rapport Teams' },
    ]);
  });

  test('le même rapport enregistré par un tableur en points-virgules est lu', () => {
    const texte =
      '1. Résumé;;;\nTitre;Essai;;\n;;;\n2. Participants;;;\nNom;Courriel;UPN;Rôle\nZoé Fictive;z@asso.example;;Invité\n';
    expect(minutes(lus(enUtf8(texte)))).toEqual([['Zoé Fictive', undefined]]);
  });
});

describe('plusieurs sessions, plusieurs appareils', () => {
  test('deux appareils en même temps comptent le temps couvert, pas la somme', () => {
    const rapport = lus(
      unRapport({
        participants: [venue('Aïcha Castaing', '9:00', '10:00', '2h 0m 0s', 'aicha@cls.example')],
        activites: [
          venue('Aïcha Castaing', '9:00', '10:00', '1h 0m 0s', 'aicha@cls.example'),
          venue('Aïcha Castaing', '9:00', '10:00', '1h 0m 0s', 'aicha@cls.example'),
        ],
      }),
    );
    expect(minutes(rapport)).toEqual([['Aïcha Castaing', 60]]);
  });

  test('des rapports de deux sessions, choisis ensemble, donnent une personne et l’union de ses présences', () => {
    const matin = unRapport({
      participants: [venue('Aïcha Castaing', '9:00', '9:40', '40m', 'aicha@cls.example')],
      resume: ['Début\t10/21/26, 9:00:00 AM', 'Fin\t10/21/26, 9:40:00 AM'],
    });
    const suite = unRapport({
      participants: [
        venue('Aïcha Castaing', '9:30', '10:00', '30m', 'aicha@cls.example'),
        venue('Noé Inventé', '9:30', '10:00', '30m'),
      ],
      resume: ['Début\t10/21/26, 9:30:00 AM', 'Fin\t10/21/26, 10:00:00 AM'],
    });
    const rapport = lus(matin, suite);
    expect(minutes(rapport)).toEqual([
      ['Aïcha Castaing', 60],
      ['Noé Inventé', 30],
    ]);
    expect(rapport).toMatchObject({ debut: '2026-10-21T07:00:00Z', fin: '2026-10-21T08:00:00Z' });
    expect(minutes(lus(matin, suite, matin))).toEqual(minutes(rapport));
  });

  test('parmi plusieurs fichiers, celui qui n’est pas un rapport est nommé, comme celui d’un autre jour', () => {
    const bon = unRapport({ participants: [venue('Lou Imaginaire', '9:00', '9:40', '40m')] });
    const refuse = lireRapportsTeams([bon, enUtf8('Nom;Commune\nFoyer;Exempleville\n')], { date: DATE });
    expect(refuse.ok ? '' : refuse.refus.message).toMatch(/^Fichier 2\u00A0: Ce fichier n’est pas un rapport/);
    expect(phrases(lus(bon, enUtf16Le(rapportFrancais)))).toContain(
      'Fichier 2\u00A0: le rapport est du jeudi 3 décembre',
    );
  });
});

describe('personnes venues par téléphone', () => {
  const rapport = lus(
    unRapport({
      annonces: 5,
      participants: [
        venue('33639980033 (Non vérifié)', '9:00', '9:30', '30m'),
        venue('+33 6 39 98 00 33', '10:00', '10:30', '30m'),
        venue('05 36 49 00 21', '9:00', '10:00', '1h'),
        venue('336399****12 (Non vérifié)', '9:00', '9:30', '30m'),
        venue('Cité 33 (Non vérifié)', '9:00', '9:30', '30m'),
      ],
    }),
  );

  test('un numéro n’est pas un nom, un nom avec des chiffres en est un', () => {
    expect(rapport.personnes.map((p) => p.telephone)).toEqual([
      expect.any(String),
      '+33536490021',
      '336399****12',
      undefined,
    ]);
    expect(minutes(rapport).map(([, m]) => m)).toEqual([60, 60, 30, 30]);
    expect(phrases(rapport)).toContain('3 personnes venues par téléphone');
  });

  test('l’écart avec le nombre annoncé est expliqué', () => {
    expect(phrases(rapport)).toContain('4 personnes y figurent\u00A0: 2 appels d’un même numéro comptent une fois.');
  });

  test('un numéro que l’annuaire connaît, de quelque façon qu’il l’écrive, y est rapproché', () => {
    expect(rapprocher(rapport).lignes.map((l) => [l.rapprochement, l.structure, l.contact])).toEqual([
      ['telephone', '3', '4'],
      ['telephone', '2', undefined],
      ['aucun', undefined, undefined],
      ['aucun', undefined, undefined],
    ]);
  });

  test('un numéro que deux structures donnent le dit', () => {
    const double = [...contacts, unContact({ id: '5', structure: '1', telephone: '+33536490021' })];
    expect(rapprocher(rapport, double).lignes[1]?.doute).toBe('Ce numéro est aussi celui de Espace France Services.');
  });
});

describe('noms que les invités choisissent', () => {
  test.each([
    ['[CLS] Aïcha Castaing (Non vérifié)', 'Aïcha Castaing', 'CLS', '1'],
    ['Aïcha Castaing [Contrat local de santé]', 'Aïcha Castaing', 'Contrat local de santé', '1'],
    ['Aïcha Castaing (CLS) (Invité)', 'Aïcha Castaing', 'CLS', '1'],
    ['Aïcha Castaing – Épicerie inventée', 'Aïcha Castaing', 'Épicerie inventée', '3'],
    ['Driss Etcheverry - Espace France Services (Non vérifié)', 'Driss Etcheverry', 'Espace France Services', '2'],
    ['Espace France Services - Driss Etcheverry', 'Espace France Services', 'Driss Etcheverry', '2'],
    ['CLS - Jeanne Inconnue', 'Jeanne Inconnue', 'CLS', '1'],
    ['Jean - Pierre Exemple', 'Jean - Pierre Exemple', undefined, undefined],
    ['ETCHEVERRY Driss', 'ETCHEVERRY Driss', undefined, '2'],
  ])('« %s »', (ecrit, nom, organisme, structure) => {
    const rapport = lus(unRapport({ participants: [venue(ecrit, '9:05', '10:05', '1h')] }));
    expect(rapport.personnes[0]).toMatchObject({ nom, ...(organisme === undefined ? {} : { organisme }) });
    const ligne = rapprocher(rapport).lignes[0];
    expect(ligne?.structure).toBe(structure);
    expect(ligne?.doute === undefined).toBe(structure === undefined);
  });

  test('sans l’organisme, deux homonymes laissent le choix ; avec lui, ils font deux personnes', () => {
    const seule = lus(unRapport({ participants: [venue('Aïcha Castaing', '9:05', '10:05', '1h')] }));
    expect(rapprocher(seule).lignes[0]?.doute).toContain('Contrat local de santé ou Épicerie inventée');
    const deux = lus(
      unRapport({
        participants: [
          venue('[CLS] Aïcha Castaing', '9:05', '10:05', '1h'),
          venue('Aïcha Castaing - Épicerie inventée', '9:05', '9:35', '30m'),
        ],
      }),
    );
    expect(rapprocher(deux).lignes.map((l) => l.structure)).toEqual(['1', '3']);
  });

  test('le compte d’un invité rend son adresse', () => {
    const upn = 'driss_efs.example#EXT#@cc.onmicrosoft.com';
    const rapport = lus(unRapport({ participants: [venue('Driss (Invité)', '9:05', '10:05', '1h', '', upn)] }));
    expect(rapport.personnes[0]?.courriel).toBe('driss@efs.example');
    expect(rapprocher(rapport).lignes[0]).toMatchObject({ rapprochement: 'courriel', contact: '2' });
  });

  test.each([
    ['tabulations', '\t', '"Zoé Imaginaire', false],
    ['points-virgules', ';', '"Zoé Imaginaire', true],
    ['points-virgules, guillemets doublés par un tableur', ';', '"""Zoé Imaginaire"', false],
  ])('un guillemet ouvert et jamais fermé n’avale aucune ligne (%s)', (_, signe, nom, douteuse) => {
    const lignes = [nom, '"Kiki" Inventée', 'Aïcha Castaing'].map((n) => venue(n, '9:05', '10:05', '1h 0m 0s'));
    const texte = Buffer.from(unRapport({ participants: lignes }))
      .toString('utf16le')
      .slice(1);
    const rapport = lus(enUtf8(texte.replaceAll('\t', signe)));
    expect(minutes(rapport).map(([, m]) => m)).toEqual([60, 60, 60]);
    expect(rapport.personnes[0]?.nom).toBe('"Zoé Imaginaire');
    expect(phrases(rapport).includes('Ligne 9\u00A0: un guillemet s’ouvre sans se fermer')).toBe(douteuse);
  });
});

describe('heures', () => {
  test('une personne sans heure n’a pas de durée, les autres gardent la leur', () => {
    const rapport = lus(
      unRapport({
        participants: [
          venue('Camille Essai', '9:00', '11:00', '2h'),
          'Noé Inventé (Non vérifié)',
          'Lou Imaginaire\t10/21/26, 9:05:00 AM\t\t\tlou@asso.example\t\tParticipant',
        ],
      }),
    );
    expect(minutes(rapport)).toEqual([
      ['Camille Essai', 120],
      ['Noé Inventé', undefined],
      ['Lou Imaginaire', undefined],
    ]);
    expect(phrases(rapport)).toContain('2 personnes sans durée de présence');
  });

  test.each([
    ['français du Canada', '2026-10-21, 09 h 00 min 00 s', '2026-10-21, 11 h 00 min 00 s', '2 h'],
    ['finnois', '21.10.2026 klo 9.00.00', '21.10.2026 klo 11.00.00', '2 t'],
    ['hongrois', '2026. 10. 21. 9:00:00', '2026. 10. 21. 11:00:00', '2 ó'],
    ['espagnol', '21/10/26, 9:00:00 a. m.', '21/10/26, 11:00:00 a. m.', '2h 0m'],
    ['coréen', '2026. 10. 21. 오전 9:00:00', '2026. 10. 21. 오전 11:00:00', '2시간'],
    ['thaï, années bouddhiques', '21/10/2569 09:00:00', '21/10/2569 11:00:00', '2 ชม.'],
    ['arabe', '٢١‏/١٠‏/٢٠٢٦، ٩:٠٠:٠٠ ص', '٢١‏/١٠‏/٢٠٢٦، ١١:٠٠:٠٠ ص', '٢س ٠ د ٠ ث'],
    ['persan', '۲۱/۱۰/۲۰۲۶, ۰۹:۰۰:۰۰', '۲۱/۱۰/۲۰۲۶, ۱۱:۰۰:۰۰', '۲ ساعت'],
  ])('les dates en %s sont lues, et celles d’un autre jour dites', (_, debut, fin, duree) => {
    const octets = unRapport({
      resume: [`a\t${debut}`, `b\t${fin}`],
      participants: [`Camille Essai\t${debut}\t${fin}\t${duree}\tcamille@cc.example\t\tx`],
    });
    const rapport = lus(octets);
    expect(rapport).toMatchObject({ debut: '2026-10-21T07:00:00Z', fin: '2026-10-21T09:00:00Z', avertissements: [] });
    expect(minutes(rapport)).toEqual([['Camille Essai', 120]]);
    const autreJour = lireRapportTeams(octets, { date: '2026-10-22' });
    expect(autreJour.ok && autreJour.valeur.avertissements[0]).toMatch(/^Le rapport est du mercredi 21 octobre 2026/);
  });

  test('sans heure dans le résumé, l’arrivée des personnes dit le jour', () => {
    const octets = unRapport({ resume: [], participants: [venue('Lou Imaginaire', '9:05', '10:05', '1h')] });
    const lu = lireRapportTeams(octets, { date: '2026-11-04' });
    expect(lu.ok && lu.valeur.avertissements[0]).toMatch(/^Le rapport est du mercredi 21 octobre/);
  });
});

describe('liste prise pendant la réunion', () => {
  const liste = (...evenements: readonly string[]): Uint8Array =>
    enUtf16Le(['Full Name\tUser Action\tTimestamp', ...evenements].join('\r\n'));

  test('les allées et venues s’additionnent, deux appareils comptent une fois, qui reste compte jusqu’à la fin de la liste', () => {
    const rapport = lus(
      liste(
        'Camille Essai\tJoined before\t10/21/2026, 9:00:00 AM',
        'Aïcha Castaing\tJoined before\t10/21/2026, 9:00:00 AM',
        'Aïcha Castaing\tLeft\t10/21/2026, 9:20:00 AM',
        'Driss Etcheverry\tJoined\t10/21/2026, 9:10:00 AM',
        'Driss Etcheverry\tJoined\t10/21/2026, 9:15:00 AM',
        'Driss Etcheverry\tLeft\t10/21/2026, 9:30:00 AM',
        'Driss Etcheverry\tLeft\t10/21/2026, 9:40:00 AM',
        'Aïcha Castaing\tJoined\t10/21/2026, 9:40:00 AM',
        'Aïcha Castaing\tLeft\t10/21/2026, 10:00:00 AM',
      ),
    );
    expect(minutes(rapport)).toEqual([
      ['Camille Essai', 60],
      ['Aïcha Castaing', 40],
      ['Driss Etcheverry', 30],
    ]);
    expect(rapport.avertissements[0]).toBe(
      'Cette liste a été prise pendant la réunion, à 10\u00A0h\u00A0: 1 personne y était encore, et sa durée s’arrête là. Le rapport téléchargé après la réunion est plus complet.',
    );
  });

  test('qui arrive à la dernière ligne est présent, sans durée', () => {
    expect(minutes(lus(liste('Lou Imaginaire\tJoined\t10/21/2026, 9:00:00 AM')))).toEqual([
      ['Lou Imaginaire', undefined],
    ]);
  });

  test('un tableau de trois colonnes qui n’en est pas une est refusé', () => {
    expect(lireRapportTeams(enUtf8('Nom;Lieu;Date\nFoyer;Bourg;2026\nClub;Cézac;2027\n')).ok).toBe(false);
  });
});

avecPartage('rapports de présence rencontrés sur le terrain', (partage) => {
  const lire = (nom: string) => lus(new Uint8Array(readFileSync(join(partage, 'cas', 'presences', nom))));

  test.each<readonly [string, readonly (readonly [string, number | undefined])[], RegExp]>([
    [
      'qui-a-participe-seulement.csv',
      [
        ['Camille Essai', undefined],
        ['Aïcha Castaing', undefined],
        ['Noé Inventé', undefined],
      ],
      /ne donne pas les heures/,
    ],
    [
      'organisme-devant-le-nom.csv',
      [
        ['Camille Essai', 120],
        ['Aïcha Castaing', 60],
        ['Driss Etcheverry', 60],
      ],
      /2 personnes sans adresse/,
    ],
    [
      'par-telephone.csv',
      [
        ['Camille Essai', 120],
        [expect.stringContaining('Par téléphone'), 90],
        ['Par téléphone, 05\u00A036\u00A049\u00A000\u00A009', 30],
      ],
      /annonce 4 participants.; 3 personnes y figurent.: 2 appels d’un même numéro/,
    ],
    [
      'guillemet-non-ferme.csv',
      [
        ['Camille Essai', 120],
        ['"Kiki" Inventée', 60],
        ['"Zoé Imaginaire', 60],
        ['Aïcha Castaing', 60],
      ],
      /1 personne sans adresse/,
    ],
    [
      'sans-aucune-heure.csv',
      [
        ['Camille Essai', 120],
        ['Aïcha Castaing', undefined],
        ['Noé Inventé', undefined],
        ['Lou Imaginaire', undefined],
      ],
      /3 personnes sans durée/,
    ],
    ['francais-du-canada.csv', [['Camille Essai', 120]], /^$/],
    [
      'liste-pendant-la-reunion.csv',
      [
        ['Camille Essai', 60],
        ['Aïcha Castaing', 60],
      ],
      /prise pendant la réunion, à 10.h/,
    ],
    ['chiffres-arabes.csv', [['كاميل تجربة', 120]], /^$/],
  ])('%s', (nom, attendues, phrase) => {
    const rapport = lire(nom);
    expect(minutes(rapport)).toEqual(attendues);
    expect(phrases(rapport)).toMatch(phrase);
  });
});
