import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ceQuiAChange } from '../../../core/accueil/ce-qui-a-change.ts';
import { ceQuiAttend, dAbord } from '../../../core/accueil/ce-qui-attend.ts';
import { ceQuiVient } from '../../../core/accueil/ce-qui-vient.ts';
import { premiersPas } from '../../../core/accueil/premiers-pas.ts';
import { commencerVisite, ecarter } from '../../../core/accueil/visite.ts';
import type { Acteur, Profil } from '../../../core/droits/droits.ts';
import type { Sondage } from '../../../core/lists/sondages.list.ts';
import type { Vote } from '../../../core/lists/votes.list.ts';
import { OU_TRAITER, TRAVAUX } from '../../../core/tenue/a-traiter.ts';
import { uneCampagne } from '../campagnes/batisseurs.ts';
import { uneMiseEnLien, uneParticipation, uneRencontre, uneStructure, uneSuite } from '../indicateurs/batisseurs.ts';
import { unePublication } from '../publication/une-publication.ts';

const MAINTENANT = '2026-11-23T09:00:00Z';
const acteur = (profil: Profil, structures: readonly string[] = []): Acteur => ({ profil, id: 'o.t', structures });
const RIEN = {
  rencontres: [],
  participations: [],
  suites: [],
  structures: [],
  misesEnLien: [],
  sondages: [],
  votes: [],
  canal: 'Coopération',
  cadenceParDefautMois: 12,
  maintenant: MAINTENANT,
};
const genres = (e: Parameters<typeof ceQuiAttend>[0]) => ceQuiAttend(e).map(({ genre }) => genre);

describe('Ce qui attend', () => {
  const retard = uneSuite({ id: '1', rencontre: '4', structure: '7', etat: 'À faire', echeance: '2026-11-01' });
  const bientot = uneSuite({ id: '2', rencontre: '4', structure: '7', etat: 'En cours', echeance: '2026-12-20' });
  const faite = uneSuite({ id: '3', rencontre: '4', structure: '7', etat: 'Faite', echeance: '2026-11-01' });
  const proche = uneRencontre({ id: '5', etat: 'À planifier', debut: '2026-12-03T13:00:00Z' });
  const lointaine = uneRencontre({ id: '6', etat: 'À planifier', debut: '2027-01-20T13:00:00Z' });

  test('la coordination voit ce qui est cassé, puis ce qui est en retard, puis ce qui se tient', () => {
    const e = {
      ...RIEN,
      acteur: acteur('coordination'),
      suites: [bientot, retard, faite],
      rencontres: [lointaine, proche],
      campagnes: [uneCampagne({ id: '1', etat: 'En cours' }), uneCampagne({ id: '2', etat: 'Terminée' })],
      publications: [],
      travaux: [
        { travail: 'besoins', nombre: 5 },
        { travail: 'fusions-arretees', nombre: 1 },
      ] as const,
    };
    expect(genres(e)).toEqual([
      'fusions-arretees',
      'decision-en-retard',
      'mois-a-publier',
      'invitations-a-envoyer',
      'campagne',
      'besoins',
    ]);
  });

  test('les questions de l’année : à la coordination, qui n’a pas répondu ; à chacune, les siennes ; à qui est en lecture, rien', () => {
    const questions = {
      annees: [
        { annee: '2026', cloture: '2026-12-11', close: false, interrogees: 12, reponses: 5 },
        { annee: '2025', cloture: '2025-12-11', close: true, interrogees: 12, reponses: 9 },
      ],
      aRepondre: [{ structure: '7', cloture: '2026-12-11' }],
    };
    const dites = (acte: Acteur) =>
      ceQuiAttend({
        ...RIEN,
        publications: [],
        structures: [uneStructure({ id: '7', nom: 'La sienne' })],
        questions,
        acteur: acte,
      })
        .filter(({ genre }) => genre.startsWith('questions-'))
        .map(({ genre, nombre, vers }) => [genre, nombre, vers.sous]);
    expect(dites(acteur('coordination'))).toEqual([['questions-ouvertes', 7, 'interconnaissance']]);
    for (const profil of ['partenaire', 'invite'] as const)
      expect(dites(acteur(profil, ['7']))).toEqual([['questions-a-vous', undefined, 'interconnaissance/7']]);
    expect(dites(acteur('partenaire', ['8']))).toEqual([]);
    expect(dites(acteur('lecture', ['7']))).toEqual([]);
  });

  test('une réunion qu’Outlook dit autrement attend la coordination, avant tout, tant qu’elle est à venir', () => {
    const relue = {
      etat: 'Planifiée',
      debut: '2026-12-03T13:00:00Z',
      evenementId: 'e',
      ecartOutlook: 'Changée',
    } as const;
    const e = { ...RIEN, publications: [unePublication({ mois: '2026-10', canal: 'Coopération', etat: 'Envoyée' })] };
    const dit = (acte: Acteur, ...rencontres: readonly ReturnType<typeof uneRencontre>[]) =>
      genres({ ...e, acteur: acte, rencontres, suites: [retard] });
    const perdue = uneRencontre({ ...relue, id: '8', ecartOutlook: 'Supprimée' });
    expect(dit(acteur('coordination'), uneRencontre(relue), perdue)).toEqual([
      'outlook-supprimee',
      'outlook-differe',
      'decision-en-retard',
    ]);
    expect(dit(acteur('coordination'), uneRencontre({ ...relue, debut: '2026-11-03T13:00:00Z' }))).not.toContain(
      'outlook-differe',
    );
    expect(dit(acteur('partenaire', ['3']), uneRencontre(relue))).toEqual([]);
  });

  test('la décision à laquelle on dit ne pas arriver attend la coordination, plus la structure', () => {
    const empechee = { ...retard, dit: 'N’y arrivera pas' } as const;
    const e = { ...RIEN, suites: [empechee, faite], publications: [unePublication({ mois: '2026-10' })] };
    expect(genres({ ...e, acteur: acteur('coordination') })).toContain('decision-empechee');
    expect(genres({ ...e, acteur: acteur('coordination') })).not.toContain('decision-en-retard');
    expect(genres({ ...e, acteur: acteur('partenaire', ['7']) })).toEqual([]);
  });

  test('d’une rencontre annulée, aucune décision n’attend', () => {
    const annulee = uneRencontre({ id: '4', etat: 'Annulée' });
    const e = { ...RIEN, suites: [retard, bientot], rencontres: [annulee] };
    expect(genres({ ...e, acteur: acteur('coordination') })).not.toContain('decision-en-retard');
    expect(genres({ ...e, acteur: acteur('partenaire', ['7']) })).toEqual([]);
  });

  test('le mois paru n’attend plus ; provisoire, échoué ou d’un autre canal, il attend encore', () => {
    const dit = (p: Parameters<typeof unePublication>[0]) =>
      genres({ ...RIEN, acteur: acteur('coordination'), publications: [unePublication({ mois: '2026-10', ...p })] });
    const parue = { canal: 'Coopération', etat: 'Envoyée' } as const;
    expect(dit(parue)).toEqual([]);
    expect(dit({ ...parue, edition: 'Provisoire' })).toEqual(['mois-a-publier']);
    expect(dit({ ...parue, etat: 'En échec' })).toEqual(['mois-a-publier']);
    expect(dit({ ...parue, canal: 'Autre' })).toEqual(['mois-a-publier']);
  });

  const sondage = {
    id: '3',
    eTag: '"3,1"',
    creeLe: MAINTENANT,
    modifieLe: MAINTENANT,
    titre: 'Quelle date ?',
    rencontre: '6',
    creneaux: [],
    etat: 'Ouvert',
    cloture: '2026-12-01T17:00:00Z',
  } as unknown as Sondage;
  const sansDate = uneRencontre({ id: '6', titre: 'Logement', etat: 'À planifier', debut: undefined });
  const INVITE = {
    rencontre: '6',
    structure: '7',
    statut: 'Invité',
    reponse: undefined,
    role: undefined,
    sansInvitation: false,
  } as const;
  const vote = (structure: string, reponses: Vote['reponses'] = {}, repondu = MAINTENANT) => ({
    sondage: '3',
    structure,
    reponses,
    repondu,
  });

  test('un sondage ouvert attend la réponse de chacun, puis plus rien ; clos, il attend le choix de la coordination', () => {
    const e = { ...RIEN, rencontres: [sansDate], sondages: [sondage], participations: [INVITE] };
    const partenaire = { ...e, acteur: acteur('partenaire', ['7']) };
    expect(ceQuiAttend(partenaire)).toEqual([
      {
        cle: 'sondage-3',
        genre: 'vote-attendu',
        titre: 'Logement',
        le: '2026-12-01T17:00:00Z',
        vers: { entite: 'rencontres', sous: 'rencontre/6/date' },
      },
    ]);
    expect(genres({ ...partenaire, votes: [vote('8')] })).toEqual(['vote-attendu']);
    expect(genres({ ...partenaire, votes: [vote('7')] })).toEqual([]);
    const coordination = { ...e, acteur: acteur('coordination'), publications: [] };
    const sans = (liste: readonly string[]) => liste.filter((g) => g !== 'mois-a-publier');
    expect(sans(genres(coordination))).toEqual([]);
    const close = { ...coordination, maintenant: '2026-12-01T17:00:00Z' };
    expect(sans(genres(close))).toEqual(['date-a-choisir']);
    expect(sans(genres({ ...close, sondages: [{ ...sondage, creneauRetenu: 'c1' }] }))).toEqual([]);
    expect(sans(genres({ ...close, rencontres: [{ ...sansDate, evenementId: 'AAMk' }] }))).toEqual([]);
  });

  test('un créneau ajouté après sa réponse attend encore la structure', () => {
    const augmente = { ...sondage, creneauxAjoutesLe: '2026-11-25T09:00:00Z' };
    const e = { ...RIEN, rencontres: [sansDate], sondages: [augmente], participations: [INVITE] };
    const partenaire = { ...e, acteur: acteur('partenaire', ['7']) };
    expect(genres({ ...partenaire, votes: [vote('7', {}, '2026-11-25T08:59:00Z')] })).toEqual(['vote-attendu']);
    expect(genres({ ...partenaire, votes: [vote('7', {}, '2026-11-25T09:01:00Z')] })).toEqual([]);
  });

  test('un sondage ouvert où toutes ont répondu attend la coordination, elle seule', () => {
    const e = { ...RIEN, rencontres: [sansDate], sondages: [sondage], participations: [INVITE], votes: [vote('7')] };
    expect(ceQuiAttend({ ...e, acteur: acteur('coordination') })).toContainEqual({
      cle: 'sondage-3',
      genre: 'sondage-avance',
      fait: 'tous',
      titre: 'Logement',
      nombre: 0,
      vers: { entite: 'rencontres', sous: 'rencontre/6/date' },
    });
    expect(genres({ ...e, acteur: acteur('partenaire', ['7']) })).toEqual([]);
    const autre = { ...INVITE, structure: '8' };
    const incomplet = { ...e, participations: [INVITE, autre], acteur: acteur('coordination') };
    expect(genres(incomplet)).not.toContain('sondage-avance');
  });

  test('un compte rendu attend qu’on l’écrive, puis qu’on le relise, puis qu’on tranche', () => {
    const tenue = uneRencontre({ id: '6', titre: 'Logement', etat: 'Tenue', debut: '2026-11-20T09:00:00Z' });
    const presente = uneParticipation({ rencontre: '6', structure: '7', statut: 'Présent' });
    const dit = (profil: Profil, r: object, p: object) =>
      genres({
        ...RIEN,
        acteur: acteur(profil, ['7']),
        rencontres: [{ ...tenue, ...r }],
        participations: [{ ...presente, ...p }],
      }).filter((g) => g !== 'mois-a-publier');
    const soumise = { compteRendu: 'Dit.', approbationDemandeeLe: '2026-11-22T09:00:00Z' };
    const correction = { cle: 'c', partie: 0, avant: 'a', propose: 'b', proposeLe: MAINTENANT, etat: 'À trancher' };
    expect(dit('coordination', {}, {})).toEqual(['compte-rendu-a-ecrire']);
    expect(dit('coordination', { compteRendu: 'Dit.' }, {})).toEqual(['compte-rendu-a-ecrire']);
    expect(dit('coordination', soumise, {})).toEqual([]);
    expect(dit('coordination', soumise, { amendements: [correction] })).toEqual(['corrections-a-trancher']);
    expect(dit('coordination', { ...soumise, compteRenduDiffuseLe: MAINTENANT }, {})).toEqual([]);
    expect(dit('partenaire', soumise, {})).toEqual(['compte-rendu-a-relire']);
    expect(dit('invite', soumise, { approuveLe: MAINTENANT })).toEqual([]);
    expect(dit('partenaire', soumise, { amendements: [correction] })).toEqual([]);
    expect(dit('partenaire', soumise, { structure: '8' })).toEqual([]);
    expect(dit('partenaire', soumise, { statut: 'Excusé' })).toEqual([]);
    expect(dit('partenaire', {}, {})).toEqual([]);
  });

  test('une invitation à laquelle on a répondu n’attend plus', () => {
    const datee = uneRencontre({ id: '6', etat: 'Planifiée', debut: '2026-12-10T09:00:00Z' });
    const e = { ...RIEN, rencontres: [datee], acteur: acteur('partenaire', ['7']) };
    expect(genres({ ...e, participations: [INVITE] })).toEqual(['invitation']);
    expect(genres({ ...e, participations: [{ ...INVITE, reponse: 'Vient' }] })).toEqual([]);
  });

  const DU_PARTENAIRE = {
    ...RIEN,
    suites: [bientot, retard, faite, uneSuite({ id: '9', structure: '8', etat: 'À faire', echeance: '2026-11-01' })],
    rencontres: [proche, lointaine],
    participations: [
      uneParticipation({ rencontre: '5', structure: '7', statut: 'Invité' }),
      uneParticipation({ rencontre: '6', structure: '8', statut: 'Invité' }),
    ],
    structures: [
      uneStructure({ id: '7', verifieeLe: '2025-01-01' }),
      uneStructure({ id: '8', verifieeLe: '2020-01-01' }),
    ],
    misesEnLien: [
      uneMiseEnLien({ id: '1', demandeur: '7', destinataire: '8', etat: 'Envoyée' }),
      uneMiseEnLien({ id: '2', demandeur: '7', destinataire: '8', etat: 'Aboutie' }),
      uneMiseEnLien({ id: '3', demandeur: '8', destinataire: '9', etat: 'En cours' }),
    ],
  };

  test.each(['partenaire', 'invite'] as const)('le profil %s ne voit que ce qui est à sa structure', (profil) => {
    const attentes = ceQuiAttend({ ...DU_PARTENAIRE, acteur: acteur(profil, ['7']) });
    expect(attentes.map(({ cle }) => cle)).toEqual(['suite-1', 'rencontre-5', 'suite-2', 'fiche-7', 'mise-en-lien-1']);
    expect(attentes[0]?.vers).toEqual({ entite: 'rencontres', sous: 'rencontre/4/suites' });
  });

  test('d’une série, la prochaine séance seule attend', () => {
    const seances = ['2027-01-14', '2026-12-10', '2027-02-11'].map((jour, i) =>
      uneRencontre({ id: String(i + 1), serie: 'Café', etat: 'À planifier', debut: `${jour}T09:00:00Z` }),
    );
    const participations = seances.map(({ id }) =>
      uneParticipation({ rencontre: id, structure: '7', statut: 'Invité' }),
    );
    const attentes = ceQuiAttend({
      ...RIEN,
      rencontres: [...seances, { ...proche, serie: undefined }],
      participations: [...participations, uneParticipation({ rencontre: '5', structure: '7', statut: 'Invité' })],
      acteur: acteur('partenaire', ['7']),
    });
    expect(attentes.map(({ cle }) => cle).toSorted()).toEqual(['rencontre-2', 'rencontre-5']);
  });

  test('qui n’a pas de structure, ou ne fait que lire, n’est attendu nulle part', () => {
    expect(ceQuiAttend({ ...DU_PARTENAIRE, acteur: acteur('partenaire') })).toEqual([]);
    expect(ceQuiAttend({ ...DU_PARTENAIRE, acteur: acteur('lecture', []) })).toEqual([]);
  });

  test('ce que seule la coordination lit n’attend personne d’autre', () => {
    const e = {
      ...RIEN,
      campagnes: [uneCampagne({ etat: 'En cours' })],
      travaux: [{ travail: 'besoins', nombre: 1 }],
    } as const;
    expect(ceQuiAttend({ ...e, acteur: acteur('partenaire', ['7']) })).toEqual([]);
  });

  test('dix décisions en retard ne cachent pas le reste', () => {
    const suites = Array.from({ length: 10 }, (_, i) =>
      uneSuite({ id: String(i + 1), etat: 'À faire', echeance: '2026-11-01' }),
    );
    const toutes = ceQuiAttend({ ...RIEN, suites, acteur: acteur('coordination') });
    expect(toutes).toHaveLength(11);
    expect(dAbord(toutes).map(({ genre }) => genre)).toEqual([
      ...Array(3).fill('decision-en-retard'),
      'mois-a-publier',
    ]);
  });

  test('les lignes d’un genre récent passent avant la troisième d’un genre ancien', () => {
    const genres = ['decision-en-retard', 'invitations-a-envoyer', 'compte-rendu-a-ecrire', 'campagne'] as const;
    const toutes = genres.flatMap((genre) =>
      [1, 2, 3].map((n) => ({ cle: `${genre}-${n}`, genre, vers: { entite: 'rencontres' as const, sous: '' } })),
    );
    expect(dAbord(toutes).map(({ cle }) => cle)).toEqual(genres.flatMap((g) => [`${g}-1`, `${g}-2`]));
  });

  test('chaque travail ouvre sa propre liste, dans une rubrique qui existe', () => {
    const liens = TRAVAUX.map((t) => OU_TRAITER[t]);
    expect(new Set(liens.map(({ entite, sous }) => `${entite} ${sous}`)).size).toBe(TRAVAUX.length);
    const rubriques = readFileSync(join(__dirname, '../../../tabs/annuaire/rubriques.ts'), 'utf8');
    for (const { sous } of liens.filter(({ entite }) => entite === 'annuaire'))
      expect(rubriques).toContain(`cle: '${sous.split('/')[0]}'`);
    const ailleurs = liens.filter(({ entite }) => entite !== 'annuaire');
    expect(ailleurs.map(({ entite }) => entite)).toEqual(['rencontres', 'plan', 'indicateurs', 'plan', 'plan']);
  });

  test('les décisions en retard se disent une à une, ou d’un nombre, jamais des deux façons', () => {
    const suites = [uneSuite({ etat: 'À faire', echeance: '2026-11-01' })];
    const travaux = [
      { travail: 'decisions-en-retard', nombre: 1 },
      { travail: 'etapes-en-retard', nombre: 2 },
    ] as const;
    const dits = ceQuiAttend({ ...RIEN, suites, travaux, acteur: acteur('coordination') });
    expect(dits.map(({ genre }) => genre)).toEqual(['decision-en-retard', 'mois-a-publier', 'etapes-en-retard']);
  });
});

test('un brouillon n’invite encore personne, sauf à dire ses disponibilités', () => {
  const lues = {
    ...RIEN,
    rencontres: [
      uneRencontre({ id: '1', etat: 'Brouillon', debut: '2026-12-02T13:00:00Z' }),
      uneRencontre({ id: '2', etat: 'À planifier', debut: '2026-12-03T13:00:00Z' }),
    ],
    participations: ['1', '2'].map((rencontre) =>
      uneParticipation({ id: rencontre, rencontre, structure: '7', statut: 'Invité' }),
    ),
  };
  const siennes = ceQuiAttend({ ...lues, acteur: acteur('partenaire', ['7']) });
  expect(siennes.map(({ genre, cle }) => [genre, cle])).toEqual([['invitation', 'rencontre-2']]);
});

test('ce qui vient : les quatre prochaines, ni brouillon ni annulée, la plus proche d’abord', () => {
  const rencontres = ['08', '02', '05', '03', '01', '06'].map((j, i) =>
    uneRencontre({ id: String(i + 1), etat: 'À planifier', debut: `2026-12-${j}T13:00:00Z` }),
  );
  const autres = (['Brouillon', 'Annulée'] as const).map((etat, i) =>
    uneRencontre({ id: String(20 + i), etat, debut: '2026-11-30T13:00:00Z' }),
  );
  const passee = uneRencontre({ id: '30', etat: 'À planifier', debut: '2026-11-01T13:00:00Z' });
  const participations = [
    uneParticipation({ rencontre: '5', structure: '7' }),
    uneParticipation({ rencontre: '5', structure: '8' }),
  ];
  const vient = ceQuiVient({ rencontres: [...rencontres, ...autres, passee], participations }, ['7'], MAINTENANT);
  expect(vient.map(({ id }) => id)).toEqual(['5', '2', '4', '3']);
  expect(vient.map(({ invitees, invite }) => [invitees, invite])[0]).toEqual([2, true]);
  expect(vient[1]?.invite).toBe(false);
});

describe('Ce qui a changé', () => {
  const ecrit = (creeLe: string, modifieLe = creeLe) => ({ creeLe, modifieLe });
  const lignes = {
    structures: [
      { ...uneStructure({ id: '1' }), ...ecrit('2026-11-22T10:00:00Z') },
      {
        ...uneStructure({ id: '2', verifieeLe: '2026-11-22' }),
        ...ecrit('2024-01-01T10:00:00Z', '2026-11-22T11:00:00Z'),
      },
      {
        ...uneStructure({ id: '3', verifieeLe: '2025-01-01' }),
        ...ecrit('2024-01-01T10:00:00Z', '2026-11-22T11:00:00Z'),
      },
    ],
    rencontres: [{ ...uneRencontre({ id: '4' }), ...ecrit('2026-01-01T10:00:00Z', '2026-11-21T11:00:00Z') }],
    suites: [
      { ...uneSuite({ id: '5', etat: 'Faite' }), ...ecrit('2026-01-01T10:00:00Z', '2026-11-20T11:00:00Z') },
      { ...uneSuite({ id: '6', etat: 'En cours' }), ...ecrit('2026-01-01T10:00:00Z', '2026-11-20T11:00:00Z') },
    ],
  };

  test('se dit depuis le dernier passage, le plus récent d’abord', () => {
    expect(ceQuiAChange(lignes, '2026-11-20T08:00:00Z', MAINTENANT).lignes.map(({ genre }) => genre)).toEqual([
      'fiche-verifiee',
      'structure-nouvelle',
      'rencontre-changee',
      'decision-faite',
    ]);
    expect(ceQuiAChange(lignes, '2026-11-22T10:30:00Z', MAINTENANT).total).toBe(1);
  });

  test('au premier passage rien n’est nouveau ; au-delà de trente jours et de dix lignes, on s’arrête', () => {
    expect(ceQuiAChange(lignes, undefined, MAINTENANT)).toEqual({ lignes: [], total: 0 });
    const beaucoup = Array.from({ length: 14 }, (_, i) => ({
      ...uneStructure({ id: String(i + 1) }),
      ...ecrit('2026-11-10T10:00:00Z'),
    }));
    const vieille = { ...uneStructure({ id: '90' }), ...ecrit('2026-10-01T10:00:00Z') };
    const dit = ceQuiAChange({ ...lignes, structures: [...beaucoup, vieille] }, '2020-01-01T00:00:00Z', MAINTENANT);
    expect([dit.lignes.length, dit.total]).toEqual([10, 16]);
  });
});

describe('Les passages', () => {
  test('revenir dans la matinée ne change pas depuis quand on dit ce qui a changé', () => {
    const un = commencerVisite(undefined, '2026-11-20T09:00:00.000Z');
    expect(un).toEqual({ derniere: '2026-11-20T09:00:00.000Z', ecartes: [] });
    const deux = commencerVisite(un, '2026-11-20T10:00:00.000Z');
    expect(deux.avant).toBeUndefined();
    const trois = commencerVisite(deux, '2026-11-21T09:00:00.000Z');
    expect(trois.avant).toBe('2026-11-20T10:00:00.000Z');
    expect(commencerVisite(trois, '2026-11-21T09:30:00.000Z').avant).toBe('2026-11-20T10:00:00.000Z');
  });

  test('ce qu’un appareil rend d’illisible est un premier passage', () => {
    for (const garde of [null, 3, {}, { derniere: 'hier', ecartes: [] }])
      expect(commencerVisite(garde, MAINTENANT).avant).toBeUndefined();
  });

  test('un pas écarté le reste', () => {
    const visites = ecarter(commencerVisite(undefined, MAINTENANT), 'verifier');
    expect(ecarter(visites, 'verifier').ecartes).toEqual(['verifier']);
    expect(commencerVisite(visites, '2026-12-23T09:00:00Z').ecartes).toEqual(['verifier']);
  });
});

describe('Les premiers pas', () => {
  const pas = (profil: Profil, valeurs: Partial<Parameters<typeof premiersPas>[0]> = {}) =>
    premiersPas({ ...RIEN, points: [], ecartes: [], acteur: acteur(profil), ...valeurs }).map(({ cle }) => cle);

  test('chaque profil en a trois, et aucun une fois qu’ils sont faits ou écartés', () => {
    for (const profil of ['coordination', 'partenaire', 'invite', 'lecture'] as const) {
      const siens = pas(profil);
      expect(siens).toHaveLength(3);
      expect(pas(profil, { ecartes: siens })).toEqual([]);
    }
  });

  test('ce que les listes montrent de fait s’en va', () => {
    const structures = [uneStructure({ id: '7', verifieeLe: '2026-11-01' })];
    expect(pas('coordination', { structures })).toEqual(['reunir', 'demander']);
    expect(pas('partenaire', { structures, acteur: acteur('partenaire', ['7']) })).toEqual(['proposer-un-point']);
    const points = [{ structure: '7' }];
    expect(pas('partenaire', { structures, points, acteur: acteur('partenaire', ['7']) })).toEqual([]);
  });
});
