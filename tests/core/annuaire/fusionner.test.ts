import fc from 'fast-check';
import { conflitsDAnnulation, planifierAnnulation } from '../../../core/annuaire/annuler-fusion.ts';
import { planifierFusion } from '../../../core/annuaire/fusionner.ts';
import { appliquer, type Ligne, type Lignes } from '../../../core/annuaire/operations.ts';
import { RENVOIS_AUX_STRUCTURES, renvoisVers } from '../../../core/annuaire/renvois.ts';
import { parIdentite } from '../../../core/imports/identite.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { cleDeParticipation } from '../../../core/presences/cle.ts';
import { unContact, uneStructure } from './une-structure.ts';

const SIGNATURE = { par: 'coordination', canal: 'Onglet', le: '2026-11-23T09:00:00Z' };
const A = uneStructure({ id: '1', nom: 'Le Fil', thematiques: ['Santé'], telephone: '+33536490001' });
const B = uneStructure({
  id: '2',
  nom: 'Association Le Fil',
  thematiques: ['Sport'],
  telephone: '+33536490002',
  courriel: 'contact@le-fil.example',
});

const fusion = (survivante: Structure, absorbee: Structure, lignes: Lignes = {}, choix = {}) => {
  const plan = planifierFusion({ survivante, absorbee, lignes, choix, signature: SIGNATURE });
  if (!plan.ok) throw new Error(plan.refus.message);
  return plan.valeur;
};
const avecFiches = (lignes: Lignes, ...fiches: Structure[]): Lignes => ({ ...lignes, Structures: fiches });
const fusionnee = (survivante: Structure, absorbee: Structure, choix = {}): Ligne | undefined =>
  appliquer({ Structures: [survivante, absorbee] }, fusion(survivante, absorbee, {}, choix).operations).Structures?.[0];

const participation = (id: string, structure: string, rencontre: string, reste: object = {}): Ligne => ({
  id,
  cle: cleDeParticipation(rencontre, structure),
  rencontre,
  structure,
  statut: 'Invité',
  sansInvitation: false,
  ...reste,
});

describe('champ par champ', () => {
  test('la fiche gardée l’emporte, ses vides sont comblés, les listes se réunissent', () => {
    expect(fusionnee(A, B)).toMatchObject({
      nom: 'Le Fil',
      telephone: '+33536490001',
      courriel: 'contact@le-fil.example',
      thematiques: ['Santé', 'Sport'],
    });
  });

  test('un choix l’emporte sur la règle', () => {
    expect(fusionnee(A, B, { nom: 'absorbee', thematiques: 'absorbee' })).toMatchObject({
      nom: 'Association Le Fil',
      thematiques: ['Sport'],
    });
  });

  test('une adresse vient entière de la même fiche', () => {
    const ici = uneStructure({ id: '1', commune: 'Cézac', communeInsee: '33123' });
    const ailleurs = uneStructure({ id: '2', adresse: '1 rue Haute', commune: 'Cavignac', communeInsee: '33114' });
    expect(fusionnee(ici, ailleurs)?.adresse).toBeUndefined();
    expect(fusionnee(ici, ailleurs, { commune: 'absorbee' })).toMatchObject({
      adresse: '1 rue Haute',
      communeInsee: '33114',
    });
  });

  test('la protection la plus forte est gardée, la dernière vérification aussi', () => {
    const s = uneStructure({
      id: '1',
      verifieeLe: '2025-01-01',
      verifieePar: 'Visite',
      visibilites: { telephone: 'public' },
    });
    const a = uneStructure({
      id: '2',
      adresseProtegee: true,
      verifieeLe: '2026-01-01',
      verifieePar: 'Téléphone',
      visibilites: { telephone: 'coordination' },
    });
    expect(fusionnee(s, a)).toMatchObject({
      adresseProtegee: true,
      verifieeLe: '2026-01-01',
      verifieePar: 'Téléphone',
      visibilites: { telephone: 'coordination' },
    });
  });

  test('chaque valeur changée laisse sa provenance ; la fiche absorbée est archivée, non supprimée', () => {
    const apres = appliquer({ Structures: [A, B] }, fusion(A, B).operations).Structures;
    expect(apres?.[0]?.provenance).toEqual(
      expect.arrayContaining([expect.objectContaining({ champ: 'courriel', par: 'coordination' })]),
    );
    expect(apres?.[1]).toMatchObject({ id: '2', nom: 'Association Le Fil', statut: 'Archivée' });
  });

  test('une fiche ne se fusionne ni avec elle-même, ni dans une fiche archivée', () => {
    const refus = (s: Structure, a: Structure) =>
      planifierFusion({ survivante: s, absorbee: a, lignes: {}, signature: SIGNATURE }).ok;
    expect(refus(A, A)).toBe(false);
    expect(refus(uneStructure({ id: '1', statut: 'Archivée' }), B)).toBe(false);
  });
});

describe('ce qui suit', () => {
  test('les renvois sont ceux que les définitions des listes déclarent', () => {
    expect(RENVOIS_AUX_STRUCTURES.map((r) => `${r.liste}.${r.champ}`).sort()).toEqual([
      'Besoins.structure',
      'Contacts.structure',
      'Conventions.structures',
      'Diffusions.emettrice',
      'Diffusions.structure',
      'DocumentsDeposes.structure',
      'FichesAction.porteuses',
      'FichesAction.structuresPartenaires',
      'Groupes.informes',
      'Groupes.noyau',
      'Groupes.ponctuels',
      'Interconnaissances.deNom',
      'Interconnaissances.ensemble',
      'Interconnaissances.inconnues',
      'Interconnaissances.interrogees',
      'Interconnaissances.orientations',
      'Interconnaissances.structure',
      'MisesEnLien.demandeur',
      'MisesEnLien.destinataire',
      'NotesDeRelation.structure',
      'Participations.structure',
      'PointsOrdreDuJour.structure',
      'Propositions.structure',
      'Sollicitations.structure',
      'Suites.structure',
      'Venues.structure',
      'Votes.structure',
    ]);
  });

  test('rien ne renvoie aux lignes qui peuvent se fondre : les remettre sous un autre identifiant ne perd rien', () => {
    expect(renvoisVers('Participations')).toEqual([]);
    expect(renvoisVers('Votes')).toEqual([]);
  });

  test('deux participations à la même rencontre n’en font qu’une, au statut le plus sûr', () => {
    const lignes = {
      Participations: [
        participation('10', '1', '7', { statut: 'Excusé', personnes: 1 }),
        participation('11', '2', '7', { statut: 'Présent', personnes: 3, contact: '4' }),
        participation('12', '2', '8'),
      ],
    };
    const plan = fusion(A, B, lignes);
    expect(plan.fondues).toEqual({ Participations: 1 });
    expect(plan.suivent).toEqual({ Participations: 1 });
    expect(appliquer(lignes, plan.operations).Participations).toEqual([
      expect.objectContaining({ id: '10', cle: '7-1', statut: 'Présent', personnes: 3, contact: '4' }),
      expect.objectContaining({ id: '12', cle: '8-1', structure: '1' }),
    ]);
  });

  test('une convention signée par les deux l’est une fois, la clé d’un lien personnel ne change pas', () => {
    const lignes = {
      Conventions: [{ id: '1', structures: ['2', '5', '1'] }],
      Sollicitations: [{ id: '2', cle: 'jeton-2', structure: '2' }],
    };
    const apres = appliquer(lignes, fusion(A, B, lignes).operations);
    expect(apres.Conventions?.[0]?.structures).toEqual(['1', '5']);
    expect(apres.Sollicitations?.[0]).toMatchObject({ cle: 'jeton-2', structure: '1' });
  });
});

const id = fc.constantFrom('1', '2', '3');
const identifiees = (arbitraire: fc.Arbitrary<object>): fc.Arbitrary<readonly Ligne[]> =>
  fc.array(arbitraire, { maxLength: 8 }).map((l) => l.map((x, i) => ({ ...x, id: String(i + 1) })));
const lignesDeListe = (liste: string): fc.Arbitrary<readonly Ligne[]> => {
  const champs = RENVOIS_AUX_STRUCTURES.filter((r) => r.liste === liste).map(
    (r) => [r.champ, r.multiple ? fc.uniqueArray(id) : fc.option(id, { nil: undefined })] as const,
  );
  return identifiees(fc.record(Object.fromEntries(champs)));
};
const participations = fc
  .uniqueArray(fc.tuple(id, fc.constantFrom('7', '8', '9'), fc.constantFrom('Présent', 'Excusé', 'Invité')), {
    selector: ([s, r]) => `${r}-${s}`,
  })
  .map((l) => l.map(([s, r, statut], i) => participation(String(i + 1), s, r, { statut })));
const votes = fc
  .uniqueArray(
    fc.tuple(id, fc.constantFrom('7', '8'), fc.option(fc.constantFrom('2026-01-01', '2026-02-01'), { nil: undefined })),
    {
      selector: ([s, r]) => `${r}-${s}`,
    },
  )
  .map((l) =>
    l.map(([structure, sondage, repondu], i) => ({
      id: String(i + 1),
      cle: `${sondage}-${structure}`,
      structure,
      sondage,
      repondu,
    })),
  );
const toutes: fc.Arbitrary<Lignes> = fc.record({
  ...Object.fromEntries([...new Set(RENVOIS_AUX_STRUCTURES.map((r) => r.liste))].map((l) => [l, lignesDeListe(l)])),
  Participations: participations,
  Votes: votes,
});
const structure = (rang: string): fc.Arbitrary<Structure> =>
  fc
    .record({
      nom: fc.constantFrom('Le Fil', 'Fil'),
      telephone: fc.constantFrom('+33536490001', '+33536490002', undefined),
      commune: fc.constantFrom('Cézac', undefined),
      thematiques: fc.subarray(['Santé', 'Sport']),
      verifieeLe: fc.constantFrom('2026-01-01', '2025-01-01', undefined),
      adresseProtegee: fc.boolean(),
    })
    .map((v) => uneStructure({ ...v, id: rang }));
/** As the lists hold them: by id, empty fields left out. */
const etat = (lignes: Lignes): unknown =>
  JSON.parse(
    JSON.stringify(
      Object.fromEntries(
        Object.entries(lignes).map(([liste, l]) => [liste, [...l].sort((x, y) => Number(x.id) - Number(y.id))]),
      ),
    ),
  );
/** Structures to which each object of a list is linked. */
const objetsDe = (lignes: Lignes, liste: string, objet: string, structures: readonly string[]): readonly unknown[] => [
  ...new Set(
    (lignes[liste] ?? [])
      .map((l): Ligne => ({ ...l }))
      .filter((l) => structures.includes(String(l.structure)))
      .map((l) => l[objet]),
  ),
];

describe('invariants d’une fusion', () => {
  test('fusionner puis annuler ne change rien, même une fois le plan écrit en JSON', () => {
    fc.assert(
      fc.property(structure('1'), structure('2'), toutes, (s, a, lignes) => {
        const avant = avecFiches(lignes, s, a);
        const plan = JSON.parse(JSON.stringify(fusion(s, a, lignes)));
        const apres = appliquer(avant, plan.operations);
        const annulation = planifierAnnulation(plan, apres);
        if (!annulation.ok) throw new Error(annulation.refus.message);
        expect(etat(appliquer(apres, annulation.valeur))).toEqual(etat(avant));
      }),
    );
  });

  test('rien ne perd son lien : plus rien ne renvoie à l’absorbée, et tout ce qui y renvoyait renvoie à la gardée', () => {
    fc.assert(
      fc.property(structure('1'), structure('2'), toutes, (s, a, lignes) => {
        const apres = appliquer(lignes, fusion(s, a, lignes).operations);
        for (const { liste, champ } of RENVOIS_AUX_STRUCTURES) {
          const valeurs = (l: Lignes) =>
            (l[liste] ?? []).map((x): Ligne => ({ ...x })).map((x) => [x.id, [x[champ] ?? []].flat()] as const);
          const suivies = new Map(valeurs(apres));
          for (const [ligne, avant] of valeurs(lignes)) {
            const maintenant = suivies.get(ligne);
            expect(maintenant ?? []).not.toContain('2');
            if (maintenant !== undefined && avant.includes('2')) expect(maintenant).toContain('1');
            if (maintenant !== undefined && avant.includes('3')) expect(maintenant).toContain('3');
            if (maintenant === undefined) expect(['Participations', 'Votes']).toContain(liste);
          }
        }
        for (const [liste, objet] of [
          ['Participations', 'rencontre'],
          ['Votes', 'sondage'],
        ] as const)
          expect([...objetsDe(apres, liste, objet, ['1'])].sort()).toEqual(
            [...objetsDe(lignes, liste, objet, ['1', '2'])].sort(),
          );
      }),
    );
  });

  test('les clés restent uniques, à chaque étape', () => {
    fc.assert(
      fc.property(structure('1'), structure('2'), toutes, (s, a, lignes) => {
        const { operations } = fusion(s, a, lignes);
        for (let n = 0; n <= operations.length; n += 1)
          for (const liste of ['Participations', 'Votes']) {
            const cles = (appliquer(lignes, operations.slice(0, n))[liste] ?? []).map((l) => l.cle);
            expect(new Set(cles).size).toBe(cles.length);
          }
      }),
      { numRuns: 30 },
    );
  });
});

test('une fusion dont un champ a changé depuis ne s’annule plus, sauf à l’imposer', () => {
  const avant = { Structures: [A, B], Contacts: [{ id: '5', structure: '2' }] };
  const plan = fusion(A, B, avant);
  const apres = appliquer(avant, [
    ...plan.operations,
    { genre: 'modifier', liste: 'Structures', id: '1', avant: {}, apres: { courriel: 'neuf@le-fil.example' } },
  ]);
  expect(conflitsDAnnulation(plan, apres)).toEqual([{ liste: 'Structures', id: '1', champ: 'courriel' }]);
  expect(planifierAnnulation(plan, apres).ok).toBe(false);
  expect(planifierAnnulation(plan, apres, true).ok).toBe(true);
});

test('de deux contacts qui n’en font qu’un, l’adresse dont un courriel est revenu le reste', () => {
  const courriel = 'camille@le-fil.example';
  const lignes = {
    Contacts: [
      unContact({ id: '8', structure: '1', courriel }),
      unContact({ id: '9', structure: '2', courriel, courrielEnEchec: courriel }),
    ],
  };
  const plan = planifierFusion({ survivante: A, absorbee: B, lignes, reunirLesContacts: true, signature: SIGNATURE });
  if (!plan.ok) throw new Error(plan.refus.message);
  expect(appliquer(avecFiches(lignes, A, B), plan.valeur.operations).Contacts?.[0]).toMatchObject({
    id: '8',
    courrielEnEchec: courriel,
  });
});

describe('ce qui nomme une fiche par son numéro', () => {
  const campagne = (id: string, reste: object = {}): Ligne => ({
    id,
    titre: 'Été',
    concernees: ['1', '2', '7'],
    ...reste,
  });

  test('une campagne en cours suit la fiche gardée, une seule fois ; une campagne close ne bouge pas', () => {
    const lignes = { Campagnes: [campagne('5'), campagne('6', { closeLe: '2026-09-01T00:00:00Z' })] };
    const apres = appliquer(avecFiches(lignes, A, B), fusion(A, B, lignes).operations);
    expect(apres.Campagnes?.map((c) => c.concernees)).toEqual([
      ['1', '7'],
      ['1', '2', '7'],
    ]);
  });

  test('la fiche gardée sait lesquelles elle a absorbées, et reconnaît les lignes de fichier qui étaient elles', () => {
    const source = { ...B, cleSource: 'RNA:W123', absorbees: ['9'] };
    const gardee = fusionnee(A, source);
    expect(gardee?.absorbees).toEqual(['9', '2']);
    expect(gardee?.autresCles).toContain('RNA:W123');
    const trouver = parIdentite([{ ...A, autresCles: gardee?.autresCles as string[] }]);
    expect(trouver(source)?.id).toBe('1');
  });
});
