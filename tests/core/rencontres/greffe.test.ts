import fc from 'fast-check';
import {
  heuresEvitees,
  pointDeGreffe,
  preparerGreffe,
  preparerGreffeALaCreation,
  prochesDe,
  rencontresProches,
} from '../../../core/rencontres/greffe.ts';
import { depuisHeureLocale, plusJours } from '../../../core/temps/heure-locale.ts';
import { uneParticipation, uneRencontre } from './batisseurs.ts';

const JOUR = '2026-11-24';
const MAINTENANT = depuisHeureLocale(`${JOUR}T10:00:00`);
const le = (jours: number) => depuisHeureLocale(`${plusJours(JOUR, jours)}T14:00:00`);
/** Structures by a letter. */
const invitees = (rencontre: string, lettres: readonly string[]) =>
  lettres
    .map((lettre) => String(lettre.charCodeAt(0)))
    .map((structure) =>
      uneParticipation({
        id: `${rencontre}${structure}`,
        cle: `${rencontre}-${structure}`,
        rencontre,
        structure,
        statut: 'Invité',
      }),
    );
const brouillon = uneRencontre({ id: '1', etat: 'À planifier', debut: undefined, dureeMinutes: 90 });
const autre = (id: string, jours: number, valeurs = {}) =>
  uneRencontre({ id, etat: 'Planifiée', debut: le(jours), ...valeurs });
const proches = (e: Partial<Parameters<typeof rencontresProches>[0]>) =>
  rencontresProches({ rencontre: brouillon, rencontres: [], participations: [], maintenant: MAINTENANT, ...e }).map(
    ({ rencontre, communes, sur }) => [rencontre.id, communes.length, sur],
  );

describe('les rencontres proches', () => {
  test('à moins de trois semaines, avec la moitié des mêmes structures au moins ; la plus proche d’elle d’abord', () => {
    const participations = [
      ...invitees('1', ['a', 'b', 'c', 'd']),
      ...invitees('2', ['a', 'b', 'x']),
      ...invitees('3', ['a', 'b', 'c']),
      ...invitees('4', ['a', 'x', 'y', 'z']),
      ...invitees('5', ['a', 'b', 'c', 'd']),
    ];
    const rencontres = [brouillon, autre('2', 3), autre('3', 21), autre('4', 5), autre('5', 22)];
    expect(proches({ rencontres, participations })).toEqual([
      ['3', 3, 4],
      ['2', 2, 4],
    ]);
  });

  test('datée, les trois semaines se comptent de sa date, avant ou après', () => {
    const rencontre = { ...brouillon, debut: le(40) };
    const participations = ['1', '2', '3', '4'].flatMap((r) => invitees(r, ['a']));
    const rencontres = [rencontre, autre('2', 10), autre('3', 19), autre('4', 61)];
    expect(proches({ rencontre, rencontres, participations })).toEqual([
      ['3', 1, 1],
      ['4', 1, 1],
    ]);
  });

  test.each([
    ['annulée', { etat: 'Annulée' as const }],
    ['tenue', { etat: 'Tenue' as const }],
    ['passée', { debut: le(-1) }],
    ['sans date', { debut: undefined }],
  ])('une rencontre %s n’en prend pas', (_etat, valeurs) => {
    const participations = ['1', '2'].flatMap((r) => invitees(r, ['a']));
    expect(proches({ rencontres: [brouillon, autre('2', 3, valeurs)], participations })).toEqual([]);
  });

  test('planifiée, ou sans invité, elle ne se greffe sur aucune ; une venue sans invitation n’est pas une invitation', () => {
    const rencontres = [autre('2', 3)];
    const participations = ['1', '2'].flatMap((r) => invitees(r, ['a']));
    const planifiee = { ...brouillon, etat: 'Planifiée' as const, evenementId: 'x', debut: le(5) };
    expect(proches({ rencontre: planifiee, rencontres, participations })).toEqual([]);
    expect(proches({ rencontres, participations: invitees('2', ['a']) })).toEqual([]);
    const venue = participations.map((p) => ({ ...p, sansInvitation: p.rencontre === '2' }));
    expect(proches({ rencontres, participations: venue })).toEqual([]);
  });

  test('propriété : chacune partage la moitié au moins, jamais elle-même, quel que soit l’ordre des lignes', () => {
    const ensemble = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 });
    fc.assert(
      fc.property(ensemble, fc.array(ensemble, { maxLength: 5 }), (siennes, leurs) => {
        const rencontres = [brouillon, ...leurs.map((_, i) => autre(String(i + 2), i + 1))];
        const participations = [...invitees('1', siennes), ...leurs.flatMap((s, i) => invitees(String(i + 2), s))];
        const trouvees = proches({ rencontres, participations });
        expect(proches({ rencontres: rencontres.toReversed(), participations: participations.toReversed() })).toEqual(
          trouvees,
        );
        const attendues = leurs.filter(
          (s) => siennes.length > 0 && s.filter((x) => siennes.includes(x)).length * 2 >= siennes.length,
        );
        expect(trouvees).toHaveLength(attendues.length);
        expect(trouvees.map(([id]) => id)).not.toContain('1');
      }),
    );
  });
});

describe('avant même de créer la rencontre', () => {
  const nouvelle = {
    titre: 'Les permanences',
    thematique: 'Parentalité',
    format: 'Rencontre thématique',
    etat: 'À planifier',
    dureeMinutes: 90,
    modalite: 'En présence',
    objectif: 'Se répartir',
  } as const;
  const hote = autre('2', 3, { titre: 'Le comité' });

  test('les mêmes rencontres sont proches, à créer ou déjà créée', () => {
    const participations = ['1', '2', '3'].flatMap((r) => invitees(r, ['a', 'b']));
    const rencontres = [brouillon, hote, autre('3', 22)];
    const structures = ['a', 'b', 'a'].map((lettre) => String(lettre.charCodeAt(0)));
    const aCreer = prochesDe({
      debut: undefined,
      structures,
      rencontres: rencontres.filter((r) => r.id !== '1'),
      participations,
      maintenant: MAINTENANT,
    });
    expect(aCreer.map((p) => [p.rencontre.id, p.communes.length, p.sur])).toEqual([['2', 2, 2]]);
    expect(proches({ rencontres, participations })).toEqual([['2', 2, 2]]);
  });

  test('ce qui en est gardé compte comme une greffe, et le point dit son objectif', () => {
    expect(
      preparerGreffeALaCreation({ rencontre: nouvelle, hote, dureeMinutes: 30, maintenant: MAINTENANT }),
    ).toMatchObject({
      ok: true,
      valeur: {
        titre: 'Les permanences',
        etat: 'Annulée',
        greffeeSur: '2',
        greffeeLe: MAINTENANT,
        minutesGreffees: 30,
      },
    });
    expect(pointDeGreffe(nouvelle, 30)).toEqual({
      titre: 'Les permanences',
      type: 'Échange',
      dureeMinutes: 30,
      precisions: 'Se répartir',
    });
  });

  test.each([
    ['un point plus long qu’elle', { dureeMinutes: 120 }],
    ['une rencontre passée qui accueille', { hote: autre('2', -1) }],
  ])('refuse %s', (_quoi, valeurs) => {
    const refusee = preparerGreffeALaCreation({
      ...{ rencontre: nouvelle, hote, dureeMinutes: 30, maintenant: MAINTENANT },
      ...valeurs,
    });
    expect(refusee).toMatchObject({ ok: false, refus: { code: 'regle-metier' } });
  });
});

describe('greffer', () => {
  const hote = autre('2', 3, { titre: 'Le comité' });
  const greffer = (valeurs = {}) =>
    preparerGreffe({ rencontre: brouillon, hote, dureeMinutes: 30, maintenant: MAINTENANT, ...valeurs });

  test('annule la rencontre, dit où est son point et combien de minutes', () => {
    expect(greffer()).toMatchObject({
      ok: true,
      valeur: {
        dejaFait: false,
        patch: {
          etat: 'Annulée',
          greffeeSur: '2',
          greffeeLe: MAINTENANT,
          minutesGreffees: 30,
          motifAnnulation: expect.stringMatching(/^Portée par « Le comité »/) as unknown,
        },
      },
    });
  });

  test('déjà fait, ne change rien ; vers une autre ensuite, est refusé', () => {
    const greffee = { ...brouillon, etat: 'Annulée' as const, greffeeSur: '2' };
    expect(greffer({ rencontre: greffee })).toEqual({ ok: true, valeur: { dejaFait: true } });
    expect(greffer({ rencontre: greffee, hote: autre('3', 4) })).toMatchObject({ ok: false });
  });

  test.each([
    [
      'une rencontre planifiée',
      { rencontre: { ...brouillon, etat: 'Planifiée' as const, evenementId: 'x', debut: le(5) } },
    ],
    ['un point plus long qu’elle', { dureeMinutes: 120 }],
    ['une rencontre passée qui accueille', { hote: autre('2', -1) }],
    ['elle-même', { hote: { ...brouillon, debut: le(5) } }],
  ])('refuse %s', (_quoi, valeurs) => {
    expect(greffer(valeurs)).toMatchObject({ ok: false, refus: { code: 'regle-metier' } });
  });

  test('les heures évitées sont celles de la rencontre, moins celles du point, par structure', () => {
    expect(heuresEvitees({ dureeMinutes: 90, minutesGreffees: 30 }, 8)).toBe(8);
    expect(heuresEvitees({ dureeMinutes: 30, minutesGreffees: 60 }, 8)).toBe(0);
  });
});
