import { calculerSynthese } from '../../../core/indicateurs/calculer-synthese.ts';
import { carteDeSynthese } from '../../../core/indicateurs/carte-synthese.ts';
import { synthese } from '../../../core/indicateurs/synthese.ts';
import { texteDeSynthese } from '../../../core/indicateurs/texte-synthese.ts';
import type { Evaluation } from '../../../core/lists/evaluations.list.ts';
import type { MiseEnLien } from '../../../core/lists/mises-en-lien.list.ts';
import type { Sondage } from '../../../core/lists/sondages.list.ts';
import type { Vote } from '../../../core/lists/votes.list.ts';
import { CALCULS } from '../../../core/vocabulaires/actions.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { uneSollicitation } from '../rencontres/batisseurs.ts';
import {
  unBesoin,
  unComptage,
  uneDiffusion,
  uneFicheAction,
  uneMiseEnLien,
  uneParticipation,
  uneRencontre,
  uneStructure,
  uneSuite,
  unIndicateur,
} from './batisseurs.ts';
import { entrees, ligne } from './entrees.ts';

const fois = <T>(n: number, faire: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => faire(i + 1));

describe('Matinales d’Amiens : 4 prévues, 3 tenues, 30 acteurs attendus et touchés, 160 jeunes', () => {
  const rencontres = [
    uneRencontre({ id: '1', format: 'Matinale', debut: '2026-02-05T08:00:00Z' }),
    uneRencontre({ id: '2', format: 'Matinale', debut: '2026-02-19T08:00:00Z' }),
    uneRencontre({ id: '3', format: 'Matinale', debut: '2026-03-12T08:00:00Z' }),
    uneRencontre({ id: '4', format: 'Matinale', debut: '2026-03-26T08:00:00Z', etat: 'Annulée' }),
    uneRencontre({ id: '5', format: 'Forum des associations', debut: '2026-03-27T08:00:00Z' }),
  ];
  const structures = fois(30, (i) => uneStructure({ id: String(i) }));
  const participations = ['1', '2'].flatMap((rencontre) =>
    structures.map((s) => uneParticipation({ id: `${rencontre}-${s.id}`, rencontre, structure: s.id })),
  );
  const comptages = [
    unComptage({ id: 'a', rencontre: '3', trancheAge: '11-17 ans', nombre: 90 }),
    unComptage({ id: 'b', rencontre: '3', trancheAge: '18-25 ans', nombre: 70 }),
  ];
  const donnees = { rencontres, structures, participations, comptages };
  const seules = { formats: ['Matinale'] };

  test('3 rencontres tenues sur 4 prévues dans l’année, 1 sur 2 dans le mois', () => {
    const l = ligne(donnees, { calcul: 'rencontres-tenues', ...seules });
    expect(l.annee).toEqual({ valeur: 3, masquee: false, denominateur: 4 });
    expect(l.mois).toEqual({ valeur: 1, masquee: false, denominateur: 2 });
  });

  test('30 structures différentes présentes sur 30 attendues, bien que venues deux fois', () => {
    const l = ligne(donnees, { calcul: 'structures-presentes', ...seules });
    expect(l.annee).toMatchObject({ valeur: 30, denominateur: 30, couverture: { connus: 3, total: 3 } });
  });

  test('160 jeunes comptés à la porte, sur la seule rencontre où le public a été compté', () => {
    const l = ligne(donnees, { calcul: 'public-compte', ...seules, cible: 80 });
    expect(l.annee).toEqual({ valeur: 160, masquee: false, couverture: { connus: 1, total: 3 } });
    expect(l.cible).toBe(80);
  });

  test('la fréquentation ajoute les représentants des structures et le public', () => {
    expect(ligne(donnees, { calcul: 'frequentation', ...seules }).annee.valeur).toBe(60 + 160);
  });

  test('la série donne les douze mois qui finissent par celui-ci', () => {
    const { serie } = ligne(donnees, { calcul: 'rencontres-tenues', ...seules });
    expect(serie.map((p) => p.mois)).toEqual([
      ...fois(9, (i) => `2025-${String(i + 3).padStart(2, '0')}`),
      '2026-01',
      '2026-02',
      '2026-03',
    ]);
    expect(serie.slice(-2).map((p) => p.mesure.valeur)).toEqual([2, 1]);
  });

  test('une restriction de type de structure ne garde que ces structures', () => {
    const avecSante = structures.map((s) => (Number(s.id) <= 10 ? { ...s, type: 'Santé' as const } : s));
    const i = { calcul: 'structures-presentes', typesDeStructure: ['Santé'] } as const;
    expect(ligne({ ...donnees, structures: avecSante }, i).annee).toMatchObject({ valeur: 10, denominateur: 10 });
  });

  test('une restriction de thématique ne garde que ces rencontres', () => {
    const i = { calcul: 'rencontres-tenues', thematiques: ['Logement'] } as const;
    expect(ligne(donnees, i).annee.valeur).toBe(0);
  });
});

describe('ce qui n’est pas connu n’est pas zéro', () => {
  test('avant la première rencontre enregistrée, le mois n’a pas de valeur et dit pourquoi', () => {
    const { serie } = ligne({ rencontres: [uneRencontre()] }, {});
    expect(serie[0]?.mesure).toEqual({ masquee: false, raison: 'Aucune rencontre enregistrée avant mars 2026.' });
    expect(serie.at(-1)?.mesure.valeur).toBe(1);
  });

  test('un mois sans rencontre après les premières vaut zéro rencontre tenue, mais une fréquentation inconnue', () => {
    const rencontres = [uneRencontre({ debut: '2026-01-12T13:30:00Z' })];
    expect(ligne({ rencontres }, {}).mois.valeur).toBe(0);
    expect(ligne({ rencontres }, { calcul: 'frequentation' }).mois).toEqual({
      masquee: false,
      raison: 'Aucune rencontre tenue.',
    });
  });

  test('sans feuille de présence, la présence est inconnue et la couverture le dit', () => {
    const rencontres = [uneRencontre({ feuilleDePresence: false })];
    const participations = [uneParticipation()];
    expect(ligne({ rencontres, participations }, { calcul: 'taux-de-presence' }).mois).toEqual({
      masquee: false,
      raison: 'Aucune rencontre n’a ses présences complètes.',
      couverture: { connus: 0, total: 1 },
    });
    expect(calculerSynthese(entrees({ rencontres, participations })).avertissements.join()).toContain(
      'sans que les présences soient dites complètes',
    );
  });

  test('un mois qui n’a pas commencé n’a pas de valeur', () => {
    const l = ligne({ mois: '2026-06', rencontres: [uneRencontre()] }, {});
    expect(l.mois.raison).toBe('Ce mois n’a pas commencé.');
    expect(l.annee.valeur).toBe(1);
  });

  test.each(CALCULS)('sans aucune ligne, %s est inconnu et dit pourquoi', (calcul) => {
    const l = ligne({}, { calcul });
    for (const m of [l.mois, l.annee, ...l.serie.map((p) => p.mesure)]) {
      expect(m.valeur).toBeUndefined();
      expect(m.raison).toMatch(/\.$/);
    }
  });
});

describe('chaque calcul', () => {
  test('le taux de présence divise par les invitations dont la réponse est connue, venues sans invitation à part', () => {
    const statuts = ['Présent', 'Présent', 'Présent', 'Absent', 'Excusé', 'Non renseigné', 'Invité'] as const;
    const participations = [
      ...statuts.map((statut, i) => uneParticipation({ id: String(i + 1), structure: String(i + 1), statut })),
      uneParticipation({ id: '9', structure: '9', sansInvitation: true }),
    ];
    const l = ligne({ rencontres: [uneRencontre()], participations }, { calcul: 'taux-de-presence' });
    expect(l.mois).toMatchObject({ valeur: 60, denominateur: 5, couverture: { connus: 1, total: 1 } });
    expect(l.unite).toBe('%');
  });

  test('les réponses et les présences font deux taux : chacun dit sur combien il repose', () => {
    const dites = [
      ['Présent', 'Vient'],
      ['Absent', 'Vient'],
      ['Présent', 'Quelqu’un d’autre vient'],
      ['Excusé', 'Ne vient pas'],
      ['Présent', undefined],
      ['Non renseigné', undefined],
    ] as const;
    const participations = dites.map(([statut, reponse], i) =>
      uneParticipation({
        id: String(i + 1),
        structure: String(i + 1),
        statut,
        ...(reponse === undefined ? {} : { reponse }),
      }),
    );
    const rencontres = [uneRencontre()];
    expect(ligne({ rencontres, participations }, { calcul: 'taux-de-reponses-favorables' }).mois).toEqual({
      valeur: 75,
      masquee: false,
      denominateur: 4,
      couverture: { connus: 4, total: 6 },
    });
    expect(ligne({ rencontres, participations }, { calcul: 'taux-de-presence' }).mois).toMatchObject({
      valeur: 60,
      denominateur: 5,
    });
  });

  test('tenue au courant, une structure n’est ni attendue ni absente ; venue quand même, elle compte parmi les présentes', () => {
    const participations = [
      uneParticipation({ id: '1', structure: '1', statut: 'Présent' }),
      uneParticipation({ id: '2', structure: '2', statut: 'Absent' }),
      uneParticipation({ id: '3', structure: '3', statut: 'Absent', role: 'Informé' }),
      uneParticipation({ id: '4', structure: '4', statut: 'Présent', role: 'Informé' }),
    ];
    const donnees = { rencontres: [uneRencontre()], participations };
    expect(ligne(donnees, { calcul: 'taux-de-presence' }).mois).toMatchObject({ valeur: 50, denominateur: 2 });
    const structures = ['1', '2', '3', '4'].map((id) => uneStructure({ id }));
    expect(ligne({ ...donnees, structures }, { calcul: 'structures-presentes' }).mois).toMatchObject({
      valeur: 2,
      denominateur: 3,
    });
  });

  test('les structures recensées sont un stock en fin de mois, sans les archivées', () => {
    const structures = [
      uneStructure({ id: '1', recenseeLe: '2026-01-10' }),
      uneStructure({ id: '2', recenseeLe: '2026-03-31' }),
      uneStructure({ id: '3', recenseeLe: '2026-04-01' }),
      uneStructure({ id: '4', recenseeLe: '2026-01-10', statut: 'Archivée' }),
      uneStructure({ id: '5', recenseeLe: '2026-01-10', type: 'Santé' }),
    ];
    const i = { calcul: 'structures-recensees', typesDeStructure: ['Association'] } as const;
    expect(ligne({ structures }, i).mois.valeur).toBe(2);
    expect(ligne({ structures }, i).annee.valeur).toBe(2);
    expect(
      ligne({ structures }, i)
        .serie.slice(-3)
        .map((p) => p.mesure.valeur),
    ).toEqual([1, 1, 2]);
  });

  test('la part de fiches vérifiées suit la cadence de chacune et laisse de côté celles qui n’en ont pas besoin', () => {
    const structures = [
      uneStructure({ id: '1', verifieeLe: '2026-01-10', cadence: 'Tous les 3 mois' }),
      uneStructure({ id: '2', verifieeLe: '2025-12-10', cadence: 'Tous les 3 mois' }),
      uneStructure({ id: '3', cadence: 'Jamais' }),
      uneStructure({ id: '4' }),
      uneStructure({ id: '5', verifieeLe: '2025-05-01' }),
    ];
    expect(ligne({ structures }, { calcul: 'part-fiches-verifiees' }).mois).toEqual({
      valeur: 50,
      masquee: false,
      denominateur: 4,
      couverture: { connus: 4, total: 4 },
    });
  });

  test('une fiche vérifiée depuis compte comme inconnue pour un mois passé, jamais comme en retard', () => {
    const structures = fois(4, (i) =>
      uneStructure({ id: String(i), verifieeLe: i === 1 ? '2026-05-02' : '2026-01-02' }),
    );
    const l = ligne({ structures, maintenant: '2026-06-01T08:00:00Z' }, { calcul: 'part-fiches-verifiees' });
    expect(l.mois).toMatchObject({ valeur: 100, denominateur: 3, couverture: { connus: 3, total: 4 } });
    const toutes = structures.map((s) => ({ ...s, verifieeLe: '2026-05-02' }));
    expect(
      ligne({ structures: toutes, maintenant: '2026-06-01T08:00:00Z' }, { calcul: 'part-fiches-verifiees' }).mois
        .raison,
    ).toContain('vérifiées de nouveau depuis');
  });

  describe('les mises en lien', () => {
    const faite = (id: string, etat: MiseEnLien['etat'], valeurs: Partial<MiseEnLien> = {}) =>
      uneMiseEnLien({ id, etat, ...valeurs });
    const misesEnLien = [
      faite('1', 'Aboutie', { clotureeLe: '2026-03-07', pertinente: 'Oui' }),
      faite('2', 'Aboutie', { clotureeLe: '2026-03-25', pertinente: 'En partie' }),
      faite('3', 'Aboutie', { clotureeLe: '2026-03-09', thematique: 'Santé' }),
      faite('4', 'Refusée', { clotureeLe: '2026-03-06' }),
      faite('5', 'Sans réponse'),
      faite('6', 'À clarifier', { pertinente: 'Oui' }),
      faite('7', 'En cours'),
      faite('8', 'Envoyée'),
    ];

    test.each([
      ['mises-en-lien', { valeur: 8 }],
      // Three out of the four whose outcome is known: the four others are not failures.
      ['mises-en-lien-abouties', { valeur: 75, denominateur: 4, couverture: { connus: 4, total: 8 } }],
      // 2, 4 and 20 days: one that took long does not move the middle.
      ['delai-de-mise-en-lien', { valeur: 4, couverture: { connus: 3, total: 3 } }],
      ['mises-en-lien-refusees', { valeur: 1, denominateur: 8 }],
      ['mises-en-lien-sans-reponse', { valeur: 1, denominateur: 8 }],
      ['mises-en-lien-pertinentes', { valeur: 66.7, denominateur: 3, couverture: { connus: 3, total: 8 } }],
    ] as const)('%s', (calcul, attendu) => {
      expect(ligne({ misesEnLien }, { calcul }).mois).toMatchObject({ masquee: false, ...attendu });
    });

    test('se limitent à une thématique', () => {
      const sante = { calcul: 'mises-en-lien-abouties', thematiques: ['Santé'] } as const;
      expect(ligne({ misesEnLien }, sante).mois).toMatchObject({ valeur: 100, denominateur: 1 });
    });

    test('sans issue connue, aucun taux n’est inventé', () => {
      const envoyees = [faite('1', 'Envoyée')];
      const { mois } = ligne({ misesEnLien: envoyees }, { calcul: 'mises-en-lien-abouties' });
      expect(mois).toMatchObject({ couverture: { connus: 0, total: 1 } });
      expect(mois.valeur).toBeUndefined();
      expect(ligne({ misesEnLien: envoyees }, { calcul: 'delai-de-mise-en-lien' }).mois.valeur).toBeUndefined();
    });

    test('un mois sans mise en lien n’a ni taux ni compte de refus', () => {
      const avant = [faite('1', 'Aboutie', { faiteLe: '2026-02-05' })];
      for (const calcul of ['mises-en-lien-abouties', 'mises-en-lien-refusees'] as const)
        expect(ligne({ misesEnLien: avant }, { calcul }).mois.valeur).toBeUndefined();
    });
  });

  test('les questions sans réponse viennent d’une recherche ou d’une mise en lien, pas du terrain', () => {
    const besoins = [
      unBesoin({ id: '1', origine: 'Recherche sans réponse' }),
      unBesoin({ id: '2', origine: 'Mise en lien', thematique: 'Santé' }),
      unBesoin({ id: '3', origine: 'Terrain' }),
    ];
    expect(ligne({ besoins }, { calcul: 'questions-sans-reponse' }).mois.valeur).toBe(2);
    expect(ligne({ besoins }, { calcul: 'questions-sans-reponse', thematiques: ['Santé'] }).mois.valeur).toBe(1);
  });

  test('les diffusions s’ajoutent, les mises en lien se comptent', () => {
    const diffusions = [uneDiffusion({ id: '1' }), uneDiffusion({ id: '2', diffuseeLe: '2026-01-31', exemplaires: 7 })];
    expect(ligne({ diffusions }, { calcul: 'diffusions' }).mois.valeur).toBe(50);
    expect(ligne({ diffusions }, { calcul: 'diffusions' }).annee.valeur).toBe(57);
    const parties = [...diffusions, uneDiffusion({ id: '3', etat: 'Remise' })];
    const autres = (['À envoyer', 'En cours', 'En erreur'] as const).map((etat) => uneDiffusion({ id: etat, etat }));
    expect(ligne({ diffusions: parties }, { calcul: 'diffusions' }).mois.valeur).toBe(100);
    // Reserved, perhaps sent or refused: only what was handed out for sure counts.
    expect(ligne({ diffusions: [...parties, ...autres] }, { calcul: 'diffusions' }).mois.valeur).toBe(100);
    const misesEnLien = [uneMiseEnLien({ id: '1' }), uneMiseEnLien({ id: '2', thematique: 'Santé' })];
    expect(ligne({ misesEnLien }, { calcul: 'mises-en-lien' }).mois.valeur).toBe(2);
    expect(ligne({ misesEnLien }, { calcul: 'mises-en-lien', thematiques: ['Santé'] }).mois.valeur).toBe(1);
  });

  describe('ce qui est demandé aux structures', () => {
    const planifiee = (id: string, le: string, valeurs = {}) =>
      uneRencontre({
        id,
        etat: 'Planifiée',
        planifieeLe: le,
        debut: '2026-03-28T08:00:00Z',
        dureeMinutes: 90,
        ...valeurs,
      });
    const rencontres = fois(4, (i) =>
      planifiee(String(i), `2026-03-${String(i * 5)}T09:00:00Z`.replace('-5T', '-05T')),
    );
    const structures = fois(20, (i) => uneStructure({ id: String(i) }));
    const inviter = (r: string, s: string) =>
      uneParticipation({ id: `${r}${s}`, cle: `${r}-${s}`, rencontre: r, structure: s, statut: 'Invité' });
    const aTous = rencontres.flatMap((r) => [inviter(r.id, '1'), inviter(r.id, '2')]);

    test('la part au-dessus du budget se lit sur les trente jours qui finissent la période', () => {
      const e = { rencontres, structures, participations: aTous };
      const { mois } = ligne(e, { calcul: 'structures-au-dessus-du-budget' });
      expect(mois).toEqual({ valeur: 10, masquee: false, denominateur: 20 });
      const large = ligne({ ...e, plafondSollicitations: 4 }, { calcul: 'structures-au-dessus-du-budget' });
      expect(large.mois.valeur).toBe(0);
      const suivant = { ...e, mois: '2026-04', maintenant: '2026-05-01T06:00:00Z' };
      expect(ligne(suivant, { calcul: 'structures-au-dessus-du-budget' }).mois.valeur).toBe(0);
    });

    test('la concentration rapporte ce que portent les dix plus sollicitées à tout ce qui a été demandé', () => {
      const unPeu = fois(10, (i) => inviter('1', String(10 + i)));
      const e = { rencontres, structures, participations: [...aTous, ...unPeu] };
      // Twelve structures: two asked four times, ten once; the ten most asked bear 8 + 8 of 18.
      expect(ligne(e, { calcul: 'concentration-des-demandes' }).mois).toEqual({
        valeur: 88.9,
        masquee: false,
        denominateur: 18,
      });
      const dix = ligne({ ...e, participations: aTous }, { calcul: 'concentration-des-demandes' });
      expect(dix.mois.raison).toMatch(/leur part serait le tout/);
    });

    test('les heures demandées sont celles des rencontres où une structure est invitée, par trimestre ; une annulée n’en demande pas', () => {
      const annulee = planifiee('9', '2026-03-02T09:00:00Z', { etat: 'Annulée' });
      const participations = [...aTous, inviter('9', '1'), { ...inviter('1', '3'), sansInvitation: true }];
      // 4 rencontres of 1 h 30 for each of two structures: 6 h in a month, 18 in three; 6 in the quarter that began in January.
      const calculee = ligne(
        { rencontres: [...rencontres, annulee], structures, participations },
        { calcul: 'heures-demandees' },
      );
      expect(calculee.mois).toEqual({ valeur: 18, masquee: false, denominateur: 2 });
      expect(calculee.annee.valeur).toBe(6);
      expect(
        ligne({ rencontres: [annulee], structures, participations }, { calcul: 'heures-demandees' }).mois.raison,
      ).toMatch(/Aucune structure invitée/);
    });

    test('avant la première demande, rien n’est connu ; ce n’est pas zéro', () => {
      expect(ligne({ structures }, { calcul: 'structures-au-dessus-du-budget' }).mois).toMatchObject({
        raison: expect.stringMatching(/Aucune demande enregistrée/) as unknown,
      });
    });
  });

  test('une rencontre devenue un point d’une autre compte comme greffée, avec ses heures évitées, et n’est plus une rencontre prévue', () => {
    const greffee = uneRencontre({
      id: '7',
      etat: 'Annulée',
      debut: undefined,
      dureeMinutes: 90,
      greffeeSur: '1',
      greffeeLe: '2026-03-10T09:00:00Z',
      minutesGreffees: 30,
    });
    const rencontres = [uneRencontre({ id: '1' }), greffee, { ...greffee, id: '8', debut: '2026-03-20T09:00:00Z' }];
    const participations = ['1', '2', '3'].map((structure) =>
      uneParticipation({ id: structure, cle: `7-${structure}`, rencontre: '7', structure, statut: 'Invité' }),
    );
    const e = { rencontres, participations };
    expect(ligne(e, { calcul: 'rencontres-greffees' }).mois).toEqual({ valeur: 2, masquee: false, denominateur: 3 });
    expect(ligne(e, { calcul: 'heures-evitees' }).mois).toEqual({ valeur: 3, masquee: false });
    expect(ligne(e, { calcul: 'rencontres-tenues' }).mois).toMatchObject({ valeur: 1, denominateur: 1 });
  });

  test('les comptes rendus partis en sept jours : en retard ou jamais partis, ils comptent ; encore dans les temps, non', () => {
    const tenue = (id: string, jour: string, valeurs: object = {}) =>
      uneRencontre({ id, etat: 'Tenue', debut: `2026-03-${jour}T08:00:00Z`, ...valeurs });
    const rencontres = [
      tenue('1', '02', { approbationDemandeeLe: '2026-03-09T20:00:00Z' }),
      tenue('2', '03', { compteRenduDiffuseLe: '2026-03-11T08:00:00Z' }),
      tenue('3', '04'),
      tenue('4', '30'),
      tenue('5', '30', { compteRenduDiffuseLe: '2026-03-31T08:00:00Z' }),
      tenue('6', '05', { etat: 'Annulée' }),
    ];
    expect(ligne({ rencontres }, { calcul: 'comptes-rendus-en-sept-jours' }).mois).toEqual({
      valeur: 50,
      masquee: false,
      denominateur: 4,
    });
    expect(ligne({}, { calcul: 'comptes-rendus-en-sept-jours' }).mois).toMatchObject({
      raison: expect.stringMatching(/Aucune rencontre tenue/) as unknown,
    });
  });

  describe('les dates trouvées par un sondage', () => {
    const RENCONTRE = uneRencontre({ id: '1', debut: '2026-03-12T08:00:00Z', planifieeLe: '2026-02-26T09:00:00Z' });
    const sondage = (valeurs: Partial<Sondage> = {}) =>
      ({
        id: '8',
        rencontre: '1',
        etat: 'Clos',
        lanceLe: '2026-02-20T09:00:00Z',
        creneaux: [{ id: 'c1', debut: '2026-03-12T08:00:00Z', dureeMinutes: 90 }],
        creneauRetenu: 'c1',
        indispensables: ['1', '2'],
        ...valeurs,
      }) as Sondage;
    const vote = (structure: string, reponse: 'Oui' | 'Non') =>
      ({ sondage: '8', structure, reponses: { c1: reponse } }) as unknown as Vote;
    const envoi = (id: string, structure: string) =>
      uneSollicitation({ id, cle: id, nature: 'Sondage de date', structure, sondage: '8', rencontre: '1' });
    const e = {
      rencontres: [RENCONTRE],
      participations: ['1', '2', '3', '4'].map((structure) =>
        uneParticipation({ id: structure, rencontre: '1', structure, statut: 'Invité' }),
      ),
      sondages: [sondage()],
      votes: [vote('1', 'Oui'), vote('2', 'Non')],
      sollicitations: [
        envoi('1', '1'),
        envoi('2', '2'),
        envoi('3', '3'),
        envoi('4', '4'),
        envoi('5', '3'),
        envoi('6', '4'),
      ],
    };

    test.each([
      ['delai-de-sondage', 6, 1],
      ['noyau-disponible', 50, 2],
      ['courriels-de-sondage', 1.5, 4],
    ] as const)('%s', (calcul, valeur, denominateur) => {
      expect(ligne(e, { calcul }).mois).toEqual({ valeur, masquee: false, denominateur });
    });

    test('un sondage abandonné ou encore ouvert n’y compte pas : sans date trouvée, rien n’est dit', () => {
      for (const calcul of ['delai-de-sondage', 'courriels-de-sondage'] as const)
        expect(ligne({ ...e, sondages: [sondage({ creneauRetenu: undefined })] }, { calcul }).mois).toMatchObject({
          raison: expect.stringMatching(/Aucune date/) as unknown,
        });
    });
  });

  test('les communes accueillantes sont différentes, rapportées à celles du territoire', () => {
    const rencontres = ['33114', '33114', '33123', undefined].map((communeInsee, i) =>
      uneRencontre({ id: String(i + 1), communeInsee }),
    );
    expect(
      ligne({ rencontres, communes: LATITUDE_NORD_GIRONDE.communes }, { calcul: 'communes-accueillantes' }).mois,
    ).toEqual({
      valeur: 2,
      masquee: false,
      denominateur: 12,
      couverture: { connus: 3, total: 4 },
    });
  });

  test('la cadence tenue rapporte les séances tenues à celles que les séries avaient annoncées ; ce qui n’est pas dit n’est pas compté', () => {
    const etats = ['Tenue', 'Tenue', 'Annulée', 'Planifiée', 'Brouillon'] as const;
    const seances = etats.map((etat, i) => uneRencontre({ id: String(i + 1), etat, serie: 'Café des aidants' }));
    const isolee = uneRencontre({ id: '9', etat: 'Annulée' });
    const calculee = ligne({ rencontres: [...seances, isolee] }, { calcul: 'cadence-tenue' });
    expect(calculee.mois).toEqual({
      valeur: 66.7,
      masquee: false,
      denominateur: 3,
      couverture: { connus: 3, total: 4 },
    });
    expect(ligne({ rencontres: [isolee] }, { calcul: 'cadence-tenue' }).mois.raison).toMatch(/Aucune séance de série/);
  });

  test('une valeur saisie vaut pour son mois, et la dernière pour l’année', () => {
    const valeurs = [
      { mois: '2026-02', valeur: 40 },
      { mois: '2026-01', valeur: 12 },
    ];
    const l = ligne({}, { calcul: 'saisie', valeurs, unite: 'conventions' });
    expect(l.mois.raison).toBe('Aucune valeur saisie.');
    expect(l.annee).toEqual({ valeur: 40, masquee: false });
  });

  test('une valeur saisie qui compte des personnes est masquée sous le seuil, une autre non', () => {
    const valeurs = [{ mois: '2026-03', valeur: 3 }];
    expect(ligne({}, { calcul: 'saisie', valeurs, unite: 'inscriptions' }).mois).toEqual({
      masquee: true,
      raison: 'Moins de 5 personnes.',
    });
    expect(ligne({}, { calcul: 'saisie', valeurs, unite: 'conventions' }).mois.valeur).toBe(3);
  });
});

describe('le mois est celui de Paris', () => {
  test('une rencontre du 31 mars à 23 h 30 UTC est d’avril à Paris', () => {
    const rencontres = [
      uneRencontre({ id: '1', debut: '2026-03-01T10:00:00Z' }),
      uneRencontre({ id: '2', debut: '2026-03-31T23:30:00Z' }),
    ];
    expect(ligne({ rencontres, maintenant: '2026-05-01T08:00:00Z' }, {}).mois.valeur).toBe(1);
    expect(ligne({ rencontres, mois: '2026-04', maintenant: '2026-05-01T08:00:00Z' }, {}).mois.valeur).toBe(1);
  });

  test('l’année recommence en janvier', () => {
    const rencontres = [uneRencontre({ id: '1', debut: '2025-12-10T10:00:00Z' }), uneRencontre({ id: '2' })];
    expect(ligne({ rencontres }, {}).annee.valeur).toBe(1);
  });
});

describe('la définition', () => {
  test('celle de la coordination prime', () => {
    expect(ligne({}, { definition: ' Selon le COPIL. ' }).definition).toBe('Selon le COPIL.');
  });

  test('sans elle, une phrase dit le calcul, ses limites et le masquage', () => {
    const l = ligne({}, { calcul: 'frequentation', thematiques: ['Santé', 'Sport'], formats: ['Matinale'] });
    expect(l.definition).toContain('Personnes venues aux rencontres tenues');
    expect(l.definition).toContain('aux thématiques «\u00A0Santé\u00A0» et «\u00A0Sport\u00A0»');
    expect(l.definition).toContain('aux formats «\u00A0Matinale\u00A0»');
    expect(l.definition).toContain('moins de 5 personnes');
  });

  test('une limite que le calcul ignore est signalée', () => {
    const s = calculerSynthese(
      entrees({ indicateurs: [unIndicateur({ calcul: 'diffusions', formats: ['Matinale'] })] }),
    );
    expect(s.avertissements.join()).toContain('limité aux formats');
  });
});

describe('les faits du mois', () => {
  const rencontres = [
    uneRencontre({ id: '1', commune: 'Cézac' }),
    uneRencontre({ id: '2', debut: '2026-03-02T09:00:00Z', feuilleDePresence: false }),
    uneRencontre({ id: '3', debut: '2026-04-20T09:00:00Z', etat: 'Planifiée' }),
    uneRencontre({ id: '4', debut: '2026-03-20T09:00:00Z', etat: 'Planifiée' }),
  ];
  const s = calculerSynthese(
    entrees({
      rencontres,
      participations: [uneParticipation()],
      comptages: [unComptage({ nombre: 3 })],
      structures: [uneStructure({ id: '1', recenseeLe: '2026-03-04' }), uneStructure({ id: '2' })],
      suites: [
        uneSuite({ id: '1', echeance: '2026-03-30' }),
        uneSuite({ id: '2', echeance: '2026-04-02' }),
        uneSuite({ id: '3', echeance: '2026-03-30', etat: 'Faite', faiteLe: '2026-04-01' }),
        uneSuite({ id: '4', echeance: '2026-03-30', etat: 'Faite', faiteLe: '2026-03-29' }),
        uneSuite({ id: '5', echeance: '2026-03-30', etat: 'Abandonnée' }),
      ],
      anomalies: [
        { liste: 'Rencontres', id: '12', colonne: 'Debut', libelle: 'Début', raison: 'une date est attendue' },
      ],
    }),
  );

  test('les rencontres tenues, de la première à la dernière, avec ce qui est connu', () => {
    expect(s.faits.rencontresTenues.map((r) => r.titre)).toEqual(['Rencontre 2', 'Rencontre 1']);
    expect(s.faits.rencontresTenues[0]?.structures.raison).toBe('Présences pas encore complètes.');
    expect(s.faits.rencontresTenues[1]).toMatchObject({
      commune: 'Cézac',
      structures: { valeur: 1, masquee: false },
      public: { masquee: true },
    });
    expect(s.faits.rencontresTenues[1]?.public.valeur).toBeUndefined();
  });

  test('les rencontres à venir, les décisions en retard à la fin du mois, les structures nouvelles', () => {
    expect(s.faits.rencontresAVenir.map((r) => r.titre)).toEqual(['Rencontre 3']);
    expect(s.faits.suitesEnRetard.valeur).toBe(2);
    expect(s.faits.decisionsEnRetard).toHaveLength(2);
    expect(s.faits.structuresNouvelles.valeur).toBe(1);
  });

  test('la part des « oui » porte sur les évaluations closes des rencontres tenues, et dit sur combien', () => {
    const oui = (n: number, non: number) => ({ Oui: n, 'Un peu': 0, Non: non });
    const une = (rencontre: string, valeurs: Partial<Evaluation>): Evaluation =>
      ({
        id: rencontre,
        eTag: '"1"',
        creeLe: '',
        modifieLe: '',
        cle: `r${rencontre}`,
        rencontre,
        commentaires: [],
        ...valeurs,
      }) as Evaluation;
    const comptes = { utile: oui(9, 1), parole: oui(5, 5), suite: oui(10, 0) };
    const tenue = (id: string) => uneRencontre({ id, etat: 'Tenue', debut: '2026-03-05T09:00:00Z' });
    const e = {
      rencontres: [tenue('81'), tenue('82'), tenue('83')],
      evaluations: [
        une('81', { etat: 'Close', personnes: 10, resultat: comptes }),
        une('82', { etat: 'Close', personnes: 0, resultat: { utile: oui(0, 0), parole: oui(0, 0), suite: oui(0, 0) } }),
        une('83', { etat: 'Ouverte' }),
      ],
    };
    expect(ligne(e, { calcul: 'avis-favorables' }).mois).toEqual({
      valeur: 80,
      masquee: false,
      denominateur: 30,
      couverture: { connus: 1, total: 3 },
    });
    expect(ligne({ ...e, evaluations: [] }, { calcul: 'avis-favorables' }).mois.raison).toMatch(/assez d’avis/);
  });

  test('cinq décisions en retard au plus sont nommées, la plus ancienne d’abord : sans la personne, ni un nom qui dirait une adresse protégée', () => {
    const suites = Array.from({ length: 7 }, (_, i) =>
      uneSuite({
        id: String(i + 1),
        rencontre: '77',
        titre: `Décision ${i}`,
        structure: i === 6 ? '91' : '90',
        responsable: 'Camille Durand',
        etat: 'À faire',
        echeance: `2026-03-0${7 - i}`,
      }),
    );
    const { faits } = calculerSynthese(
      entrees({
        mois: '2026-03',
        suites,
        structures: [
          uneStructure({ id: '90', nom: 'CAF (exemple)' }),
          uneStructure({ id: '91', nom: 'Foyer du 4 rue Basse', adresse: '4, rue Basse', adresseProtegee: true }),
        ],
        rencontres: [uneRencontre({ id: '77', etat: 'Tenue', debut: '2026-03-01T09:00:00Z' })],
      }),
    );
    expect(faits.suitesEnRetard.valeur).toBe(7);
    expect(faits.decisionsEnRetard).toEqual([
      { id: expect.any(String), titre: 'Décision 6', structure: 'Une structure à l’adresse protégée' },
      ...[5, 4, 3, 2].map((i) => ({ id: expect.any(String), titre: `Décision ${i}`, structure: 'CAF (exemple)' })),
    ]);
  });

  test('d’une rencontre annulée, aucune décision n’est en retard', () => {
    const retard = uneSuite({ rencontre: '77', etat: 'À faire', echeance: '2026-03-10' });
    const avec = (etat: 'Tenue' | 'Annulée') =>
      calculerSynthese(
        entrees({
          mois: '2026-03',
          suites: [retard],
          rencontres: [uneRencontre({ id: '77', etat, debut: '2026-03-01T09:00:00Z' })],
        }),
      ).faits.suitesEnRetard.valeur;
    expect([avec('Tenue'), avec('Annulée')]).toEqual([1, 0]);
  });

  test('à venir compte tout ce qui a une date, et dit ce qui reste à confirmer ; un brouillon n’est annoncé à personne', () => {
    const prevue = (id: string, etat: 'À planifier' | 'Planifiée' | 'Brouillon' | 'Annulée') =>
      uneRencontre({ id, etat, debut: `2026-05-0${id}T09:00:00Z` });
    const { faits } = calculerSynthese(
      entrees({
        rencontres: [
          prevue('1', 'À planifier'),
          prevue('2', 'Planifiée'),
          prevue('3', 'À planifier'),
          prevue('4', 'Brouillon'),
          prevue('5', 'Annulée'),
        ],
      }),
    );
    expect(faits.aVenir).toEqual({ total: 3, aConfirmer: 2 });
    expect(faits.rencontresAVenir.map((r) => r.aConfirmer)).toEqual([true, false, true]);
  });

  test('avant les premières données, les faits ne sont pas connus : ils ne valent pas zéro', () => {
    const avant = calculerSynthese(
      entrees({
        mois: '2024-12',
        rencontres,
        structures: [uneStructure({ recenseeLe: '2026-03-04' })],
        suites: [uneSuite({ echeance: '2026-03-30' })],
      }),
    );
    for (const fait of [avant.faits.tenues, avant.faits.structuresNouvelles, avant.faits.suitesEnRetard])
      expect(fait).toMatchObject({ masquee: false, raison: expect.stringContaining('avant') as unknown });
    const dits = [texteDeSynthese(avant), JSON.stringify(carteDeSynthese(avant, { lienOnglet: '' }))];
    for (const dit of dits) expect(dit).not.toMatch(/\b0 (rencontre|nouvelle|décision)/);
    expect(dits[0]).toContain('rencontres tenues\u00A0: non connu');
  });

  test('une ligne illisible et une rencontre passée sans suite sont signalées', () => {
    expect(s.avertissements.join('\n')).toContain('Liste Rencontres, ligne 12, «\u00A0Début\u00A0»');
    expect(s.avertissements.join('\n')).toContain('1 rencontre passée n’est notée ni tenue ni annulée');
  });

  test('la synthèse respecte son contrat', () => {
    expect(synthese.parse(JSON.parse(JSON.stringify(s)))).toEqual(s);
  });
});

test('les actions suivent leur ordre, sans celles qui n’ont pas d’indicateur ; un indicateur orphelin est signalé', () => {
  const s = calculerSynthese(
    entrees({
      fichesAction: [
        uneFicheAction({ id: '1', numero: '10' }),
        uneFicheAction({ id: '2', numero: '9' }),
        uneFicheAction({ id: '3' }),
      ],
      indicateurs: [
        unIndicateur({ id: '1', ficheAction: '1' }),
        unIndicateur({ id: '2', ficheAction: '2', ordre: 2 }),
        unIndicateur({ id: '3', ficheAction: '2', ordre: 1 }),
        unIndicateur({ id: '4', ficheAction: '77', libelle: 'Perdu' }),
      ],
    }),
  );
  expect(s.actions.map((a) => [a.id, a.indicateurs.map((i) => i.id)])).toEqual([
    ['2', ['3', '2']],
    ['1', ['1']],
  ]);
  expect(s.avertissements.join()).toContain('Perdu');
});
