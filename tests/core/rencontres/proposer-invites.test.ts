import type { Criteres } from '../../../core/annuaire/criteres.ts';
import { creerIndex } from '../../../core/annuaire/index-annuaire.ts';
import { chercher } from '../../../core/annuaire/recherche.ts';
import { type Proposition, proposerInvites } from '../../../core/rencontres/proposer-invites.ts';
import { chargesDe } from '../../../core/sollicitations/budget.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { unContact, uneParticipation, uneRencontre, uneStructure } from './batisseurs.ts';

const MAINTENANT = '2026-04-01T08:00:00Z';
const parentalite = { thematiques: ['Parentalité'], courriel: 'accueil@structure.example', verifieeLe: '2026-01-10' };

const rencontres = [
  uneRencontre({ id: '1', debut: '2025-10-10T13:00:00Z' }),
  uneRencontre({ id: '2', debut: '2025-12-10T13:00:00Z' }),
  uneRencontre({ id: '3', debut: '2026-02-10T13:00:00Z' }),
  uneRencontre({ id: '4', debut: '2026-03-20T13:00:00Z', etat: 'Annulée' }),
  uneRencontre({ id: '5', debut: '2026-03-25T13:00:00Z', thematique: 'Logement' }),
];

const present = (rencontre: string, structure: string) =>
  uneParticipation({ id: `${rencontre}${structure}`, cle: `${rencontre}-${structure}`, rencontre, structure });

const proposer = (valeurs: Partial<Parameters<typeof proposerInvites>[0]>): readonly Proposition[] => {
  const e = {
    thematique: 'Parentalité',
    structures: [],
    contacts: [],
    participations: [],
    rencontres,
    maintenant: MAINTENANT,
    ...valeurs,
  };
  return proposerInvites({ ...e, charges: chargesDe({ ...e, sollicitations: [] }, e.maintenant) });
};

const raisons = (valeurs: Parameters<typeof proposer>[0]): readonly string[] => proposer(valeurs)[0]?.raisons ?? [];

describe('proposition d’invités', () => {
  test('le thème de la fiche est la première raison, et retient la structure', () => {
    const [p] = proposer({ structures: [uneStructure({ id: '1', ...parentalite })] });
    expect(p).toMatchObject({
      raisons: ['travaille sur Parentalité', 'jamais invitée à une rencontre'],
      retenue: true,
      alertes: [],
      role: { role: 'Ponctuel' },
    });
  });

  test('une structure pour laquelle rien ne parle n’est pas proposée, une archivée ou fermée non plus', () => {
    expect(
      proposer({
        structures: [
          uneStructure({ id: '1', thematiques: ['Logement'] }),
          uneStructure({ id: '2', ...parentalite, statut: 'Archivée' }),
          uneStructure({ id: '3', ...parentalite, statut: 'Fermée' }),
        ],
      }),
    ).toEqual([]);
  });

  test('les présences aux dernières rencontres du thème sont comptées et font le noyau', () => {
    const structures = [uneStructure({ id: '1' })];
    const avec = (...ids: string[]) => proposer({ structures, participations: ids.map((r) => present(r, '1')) })[0];
    expect(avec('3')).toMatchObject({
      raisons: ['présente à la dernière rencontre Parentalité'],
      role: { role: 'Ponctuel' },
    });
    expect(avec('3', '2')).toMatchObject({
      raisons: ['présente aux 2 dernières rencontres Parentalité'],
      role: { role: 'Noyau' },
    });
    expect(avec('3', '1')?.raisons).toEqual(['présente à 2 des 3 dernières rencontres Parentalité']);
    expect(avec('3', '2')?.retenue).toBe(true);
    expect(avec('5')).toBeUndefined();
  });

  test('un excusé n’est pas un présent, une rencontre annulée n’est pas une rencontre tenue', () => {
    const structures = [uneStructure({ id: '1' })];
    expect(proposer({ structures, participations: [{ ...present('3', '1'), statut: 'Excusé' }] })).toEqual([]);
    expect(proposer({ structures, participations: [present('4', '1')] })).toEqual([]);
  });

  test('une structure recensée depuis la dernière rencontre est signalée', () => {
    const nouvelle = uneStructure({ id: '1', ...parentalite, recenseeLe: '2026-02-11' });
    expect(raisons({ structures: [nouvelle] })).toContain('recensée depuis la dernière rencontre Parentalité');
    expect(raisons({ structures: [{ ...nouvelle, recenseeLe: '2026-02-10' }] })).not.toContain(
      'recensée depuis la dernière rencontre Parentalité',
    );
  });

  test('la zone d’intervention et le siège sont deux raisons différentes', () => {
    const insee = '33380';
    const siege = uneStructure({ id: '1', commune: 'Saint-Savin', communeInsee: insee });
    const zone = uneStructure({ id: '2', zone: 'Communes', zoneCodes: [insee], communeInsee: '33039' });
    const departement = uneStructure({ id: '3', zone: 'Département', zoneCodes: ['33'] });
    const ailleurs = uneStructure({ id: '4', zone: 'Département', zoneCodes: ['89'] });
    const propositions = proposer({ communeInsee: insee, structures: [siege, zone, departement, ailleurs] });
    expect(propositions.map((p) => [p.structure.id, p.raisons[0], p.retenue])).toEqual([
      ['2', 'intervient sur la commune de Saint-Savin', false],
      ['1', 'a son siège à Saint-Savin', false],
      ['3', 'jamais invitée à une rencontre', false],
    ]);
  });

  test('les publics visés en commun sont nommés ; « Tous publics » n’est pas une raison', () => {
    const structure = uneStructure({ id: '1', publics: ['Familles', 'Parents', 'Tous publics'] });
    expect(raisons({ structures: [structure], publics: ['Familles', 'Tous publics'] })[0]).toBe('public Familles');
    expect(raisons({ structures: [structure], publics: ['Parents', 'Familles'] })[0]).toBe(
      'publics Parents et Familles',
    );
    expect(proposer({ structures: [structure], publics: ['Tous publics'] })).toEqual([]);
  });

  test('à raisons égales, une structure jamais invitée passe avant celle qui l’a déjà été', () => {
    const structures = [
      uneStructure({ id: '1', nom: 'A déjà invitée', ...parentalite }),
      uneStructure({ id: '2', nom: 'Z jamais invitée', ...parentalite }),
    ];
    const participations = [{ ...present('1', '1'), statut: 'Absent' as const }];
    expect(proposer({ structures, participations }).map((p) => p.structure.id)).toEqual(['2', '1']);
  });

  test('les retenues viennent d’abord, et l’ordre des listes n’y change rien', () => {
    const structures = Array.from({ length: 30 }, (_, i) =>
      uneStructure({ id: String(i + 1), ...(i % 3 === 0 ? parentalite : {}), publics: ['Familles'] }),
    );
    const ordre = (s: typeof structures) =>
      proposer({ structures: s, publics: ['Familles'] }).map((p) => p.structure.id);
    expect(ordre(structures.toReversed())).toEqual(ordre(structures));
    const retenues = proposer({ structures, publics: ['Familles'] }).map((p) => p.retenue);
    expect(retenues).toEqual(retenues.toSorted((a, b) => Number(b) - Number(a)));
  });

  test('soixante structures au plus sont cochées ; les autres restent proposées', () => {
    const structures = Array.from({ length: 90 }, (_, i) => uneStructure({ id: String(i + 1), ...parentalite }));
    const propositions = proposer({ structures });
    expect(propositions).toHaveLength(90);
    expect(propositions.filter((p) => p.retenue)).toHaveLength(60);
  });
});

describe('alertes avant d’inviter', () => {
  test.each([
    ['2025-10-01', 12, ['fiche à vérifier']],
    ['2025-10-01', 24, []],
    [undefined, 12, ['fiche jamais vérifiée']],
  ])('une fiche vérifiée le %s, à revoir tous les %d mois, est signalée comme telle', (verifieeLe, mois, alertes) => {
    const structure = uneStructure({ id: '1', ...parentalite, verifieeLe });
    const demande = { structures: [structure], contacts: [unContact({ structure: '1' })], cadenceParDefautMois: mois };
    expect(proposer({ ...demande, maintenant: '2026-12-01T08:00:00Z', rencontres: [] })[0]?.alertes).toEqual(alertes);
  });

  test('sans adresse ni au contact ni à la structure, l’organisateur le sait', () => {
    const structure = uneStructure({ id: '1', ...parentalite, courriel: undefined });
    expect(proposer({ structures: [structure] })[0]?.alertes).toEqual(['aucune adresse électronique']);
    expect(proposer({ structures: [structure], contacts: [unContact({ structure: '1' })] })[0]?.alertes).toEqual([]);
  });

  test('une fiche périmée est signalée', () => {
    const structure = uneStructure({ id: '1', ...parentalite, verifieeLe: '2023-01-01' });
    expect(proposer({ structures: [structure] })[0]?.alertes).toEqual(['fiche périmée, à vérifier']);
  });

  describe('sollicitations', () => {
    const planifiees = ['2026-03-05', '2026-03-15', '2026-03-28'].map((jour, i) =>
      uneRencontre({
        id: String(50 + i),
        thematique: 'Logement',
        etat: 'Planifiée',
        debut: '2026-06-01T08:00:00Z',
        planifieeLe: `${jour}T09:00:00Z`,
      }),
    );
    const structure = uneStructure({ id: '1', ...parentalite });
    const invitee = (r: string) => ({ ...present(r, '1'), statut: 'Invité' as const });
    const avec = (participations: ReturnType<typeof present>[], autres = {}) =>
      proposer({ structures: [structure], rencontres: [...rencontres, ...planifiees], participations, ...autres })[0];

    test('trois invitations en 30 jours, tous thèmes confondus, décochent la structure et le disent', () => {
      expect(avec(['50', '51', '52'].map(invitee))).toMatchObject({
        retenue: false,
        alertes: ['au plafond de son budget'],
      });
      expect(avec(['50', '51'].map(invitee))).toMatchObject({ retenue: true, alertes: [] });
    });

    test('une structure du noyau reste cochée, avec l’alerte', () => {
      const p = avec([...['50', '51', '52'].map(invitee), present('2', '1'), present('3', '1')]);
      expect(p).toMatchObject({ retenue: true, role: { role: 'Noyau' }, alertes: ['au plafond de son budget'] });
    });

    test('une venue sans invitation n’est pas une sollicitation, une invitation plus ancienne non plus', () => {
      expect(avec([...['50', '51'].map(invitee), { ...invitee('52'), sansInvitation: true }])?.alertes).toEqual([]);
      expect(avec(['50', '51', '52'].map(invitee), { maintenant: '2026-04-05T08:00:00Z' })?.alertes).toEqual([]);
    });

    test('le plafond vient des réglages', () => {
      expect(avec(['50'].map(invitee), { plafondSollicitations: 1 })?.alertes).toEqual(['au plafond de son budget']);
    });
  });
});

describe('contact à inviter', () => {
  const structure = uneStructure({ id: '1', ...parentalite });
  const choisi = (contacts: ReturnType<typeof unContact>[]) =>
    proposer({ structures: [structure], contacts })[0]?.contact?.id;
  const suit = unContact({ id: '3', thematiques: ['Parentalité'] });
  const principal = unContact({ id: '2', principal: true });

  test('celui qui suit le thème, puis le principal, puis celui qui a une adresse', () => {
    const sansAdresse = unContact({ id: '1', courriel: undefined });
    const autre = unContact({ id: '4' });
    expect(choisi([autre, sansAdresse, principal, suit])).toBe('3');
    expect(choisi([autre, sansAdresse, principal])).toBe('2');
    expect(choisi([sansAdresse, autre])).toBe('4');
  });

  test('jamais quelqu’un qui n’est plus en poste ou qui s’oppose, ni le contact d’une autre structure', () => {
    expect(
      choisi([
        { ...suit, actif: false },
        { ...principal, opposition: true },
      ]),
    ).toBeUndefined();
    expect(choisi([unContact({ id: '9', structure: '2', principal: true })])).toBeUndefined();
  });

  test('un contact qui suit le thème est une raison quand la fiche ne le dit pas', () => {
    const p = proposer({ structures: [uneStructure({ id: '1' })], contacts: [suit] })[0];
    expect(p).toMatchObject({
      retenue: true,
      raisons: ['son contact suit Parentalité', 'jamais invitée à une rencontre'],
    });
  });
});

test('le thème et le lieu retiennent qui la recherche retient : mêmes structures, adresses protégées comprises', () => {
  const communes = LATITUDE_NORD_GIRONDE.communes.slice(0, 4).map((c) => c.insee);
  const zones = ['Communes', 'EPCI', 'Département', 'Région', 'France', undefined] as const;
  const structures = communes.flatMap((communeInsee, i) =>
    zones.flatMap((zone, j) =>
      [false, true].flatMap((adresseProtegee, k) =>
        [[], [communes[(i + 1) % 4] ?? ''], ['33'], ['243301181']].map((zoneCodes, l) =>
          uneStructure({
            id: `${i}${j}${k}${l}`,
            ...parentalite,
            thematiques: [l % 2 === 0 ? 'Parentalité' : 'Logement'],
            communeInsee,
            adresseProtegee,
            zoneCodes,
            ...(zone === undefined ? {} : { zone }),
          }),
        ),
      ),
    ),
  );
  const index = creerIndex(structures, { territoire: LATITUDE_NORD_GIRONDE });
  const trouvees = (criteres: Criteres) =>
    chercher(index, criteres)
      .map(({ structure }) => structure.id)
      .toSorted();
  for (const communeInsee of communes) {
    const proposees = proposer({ structures, communeInsee, territoire: LATITUDE_NORD_GIRONDE });
    const avecRaison = (motif: RegExp) =>
      proposees
        .filter((p) => p.raisons.some((r) => motif.test(r)))
        .map((p) => p.structure.id)
        .toSorted();
    expect(avecRaison(/^intervient|^a son siège/)).toEqual(trouvees({ communes: [communeInsee] }));
    expect(avecRaison(/^travaille sur/)).toEqual(trouvees({ thematiques: ['Parentalité'] }));
  }
});
