import { lireRapportTeams, type RapportTeams } from '../../../core/presences/lire-rapport.ts';
import {
  enUtf8,
  enUtf16Be,
  enUtf16Le,
  enWindows1252,
  rapportAmericain,
  rapportAncien,
  rapportEnVirgules,
  rapportFrancais,
  rapportJaponais,
  rapportReenregistre,
} from './rapports.ts';

const lire = (octets: Uint8Array, date?: string): RapportTeams => {
  const lu = lireRapportTeams(octets, date === undefined ? {} : { date });
  if (!lu.ok) throw new Error(lu.refus.message);
  return lu.valeur;
};

const refus = (octets: Uint8Array): string => {
  const lu = lireRapportTeams(octets);
  return lu.ok ? '' : lu.refus.message;
};

describe('rapport de présence en français', () => {
  const rapport = lire(enUtf16Le(rapportFrancais), '2026-12-03');

  test('titre et heures sont lus, en UTC', () => {
    expect(rapport).toMatchObject({
      titre: 'Parentalité : préparer la semaine',
      debut: '2026-12-03T13:28:05Z',
      fin: '2026-12-03T15:01:44Z',
    });
  });

  test('l’organisateur compte, les suffixes tombent, une présence de vingt secondes compte une minute', () => {
    expect(rapport.personnes).toEqual([
      { nom: 'Coordination Exemple', courriel: 'coordination@cc.example', minutes: 94, externe: false },
      { nom: 'Maëlle Fictive', courriel: 'maelle@foyer.example', minutes: 61, externe: false },
      { nom: 'Inventé, Paul', courriel: 'paul@asso.example', minutes: 60, externe: true },
      { nom: 'Zoé Imaginaire', minutes: 1, externe: true },
    ]);
  });

  test('une personne sans adresse est signalée', () => {
    expect(rapport.avertissements).toEqual([
      '1 personne sans adresse électronique\u00A0: rapprochement par le nom seulement.',
    ]);
  });

  test.each([
    ['UTF-16 gros-boutien', enUtf16Be(rapportFrancais)],
    ['UTF-8 avec marque', enUtf8(rapportFrancais, true)],
    ['UTF-8 sans marque', enUtf8(rapportFrancais)],
    ['points-virgules et colonnes vides, comme un tableur', enUtf8(rapportReenregistre, true)],
    ['points-virgules en Windows-1252', enWindows1252(rapportReenregistre)],
    ['virgules et guillemets', enUtf8(rapportEnVirgules)],
  ])('le même rapport en %s donne le même résultat', (_, octets) => {
    expect(lire(octets, '2026-12-03')).toEqual(rapport);
  });
});

describe('autres langues, autres formats', () => {
  test('un rapport japonais est lu sans connaître ses titres', () => {
    expect(lire(enUtf16Le(rapportJaponais), '2026-12-03')).toEqual({
      titre: '定例会議',
      debut: '2026-12-03T13:28:05Z',
      fin: '2026-12-03T15:01:44Z',
      personnes: [
        { nom: '山田 架空', courriel: 'yamada@kaku.example', minutes: 94, externe: false },
        { nom: '鈴木 見本', minutes: 12, externe: true },
      ],
      avertissements: ['1 personne sans adresse électronique\u00A0: rapprochement par le nom seulement.'],
    });
  });

  test('dans une langue dont les unités sont inconnues, l’arrivée et le départ donnent la durée', () => {
    const rapport = lire(enUtf16Le(rapportFrancais.replaceAll(/\d+ (?:h|min|s)\b/g, '3 სთ')), '2026-12-03');
    expect(rapport.personnes.map((p) => p.minutes)).toEqual([94, 89, 60, 1]);
  });

  test('un rapport d’avant 2022 n’a pas de numéros : les allées et venues d’une personne s’additionnent', () => {
    const rapport = lire(enUtf16Le(rapportAncien));
    expect(rapport).toMatchObject({
      titre: 'Steering group',
      debut: '2021-09-22T12:48:05Z',
      fin: '2021-09-22T13:48:05Z',
    });
    expect(rapport.personnes).toEqual([
      { nom: 'Alix Sample', courriel: 'alix@council.example', minutes: 50, externe: false },
      { nom: 'Noor Sample', minutes: 10, externe: true },
    ]);
  });

  test('la date de la rencontre décide entre jour et mois', () => {
    expect(lire(enUtf16Le(rapportAmericain), '2026-03-12').debut).toBe('2026-03-12T13:30:00Z');
    expect(lire(enUtf16Le(rapportAmericain), '2026-12-03T08:00:00Z').debut).toBe('2026-12-03T13:30:00Z');
  });

  test('sans date de rencontre, une heure avec PM fait lire le mois d’abord', () => {
    expect(lire(enUtf16Le(rapportAmericain)).debut).toBe('2026-03-12T13:30:00Z');
  });

  test('un rapport d’un autre jour que la rencontre est signalé', () => {
    expect(lire(enUtf16Le(rapportFrancais), '2026-11-20').avertissements[0]).toBe(
      'Le rapport est du jeudi 3 décembre 2026, la rencontre du vendredi 20 novembre 2026\u00A0: vérifiez que c’est le bon fichier.',
    );
  });
});

describe('rapport sans la section des participants, ou incomplet', () => {
  const [, , apres = ''] = rapportFrancais.split(/(?=2\. |3\. Activités)/);

  test('les allées et venues de la section 3 suffisent : une personne revenue compte une fois', () => {
    const rapport = lire(enUtf16Le(apres), '2026-12-03');
    expect(rapport.personnes.map((p) => [p.nom, p.minutes])).toEqual([
      ['Coordination Exemple', 94],
      ['Maëlle Fictive', 61],
      ['Inventé, Paul', 60],
    ]);
  });

  test('une personne notée deux fois, avec et sans adresse, compte une fois, pas plus que le temps que ses lignes couvrent', () => {
    const deux = rapportFrancais.replace(
      'Zoé Imaginaire (non vérifiée)\t03/12/2026, 15:00:00\t03/12/2026, 15:00:20\t20 s',
      'FICTIVE Maëlle (Invité)\t03/12/2026, 14:31:00\t03/12/2026, 16:00:00\t1 h 1 min',
    );
    const rapport = lire(enUtf16Le(deux), '2026-12-03');
    expect(rapport.personnes.map((p) => [p.nom, p.minutes])).toEqual([
      ['Coordination Exemple', 94],
      ['Maëlle Fictive', 89],
      ['Inventé, Paul', 60],
    ]);
    expect(rapport.avertissements[0]).toMatch(/^Le rapport annonce 4 participants.; 3 personnes y figurent/);
  });
});

describe('fichiers qui ne sont pas un rapport', () => {
  test.each([
    ['un fichier vide', new Uint8Array(), /^Ce fichier est vide/],
    ['un classeur', enUtf8('PK\u0003\u0004abc'), /classeur/],
    ['un PDF', enUtf8('%PDF-1.7'), /PDF/],
    ['un autre CSV', enUtf8('Nom;Commune\nFoyer rural;Exempleville\n'), /pas un rapport de présence Teams/],
    [
      'une liste de personnes avec leurs adresses',
      enUtf8(
        'Nom;Fonction;Structure;Commune;Courriel\nAlex Exemple;Directrice;Foyer;Exempleville;alex@foyer.example\n',
      ),
      /pas un rapport de présence Teams/,
    ],
    ['des octets au hasard', new Uint8Array([3, 200, 12, 0, 255, 17, 9]), /pas un rapport de présence Teams/],
  ])('%s est refusé, avec le moyen de trouver le bon', (_, octets, attendu) => {
    expect(refus(octets)).toMatch(attendu);
    expect(refus(octets)).toContain('téléchargez le rapport');
  });
});
