import fc from 'fast-check';
import {
  AMENDEMENTS_PAR_STRUCTURE,
  noterAvis,
  suivreLApprobation,
  trancher,
} from '../../../core/comptes-rendus/approuver.ts';
import { ceQuiAManque, LIGNES_DE_CE_QUI_A_MANQUE } from '../../../core/comptes-rendus/ce-qui-a-manque.ts';
import { dernierJourPourApprouver } from '../../../core/comptes-rendus/delai.ts';
import { etatDuCompteRendu } from '../../../core/comptes-rendus/etat.ts';
import { partiesDuCompteRendu } from '../../../core/comptes-rendus/parties.ts';
import { estFerie } from '../../../core/temps/feries.ts';
import { aujourdhui, joursEntre, plusMinutes } from '../../../core/temps/heure-locale.ts';
import { ETATS_DE_COMPTE_RENDU } from '../../../core/vocabulaires/rencontres.ts';
import { uneParticipation, uneRencontre, uneSuite } from '../indicateurs/batisseurs.ts';

describe('Les parties', () => {
  const ligne = fc.oneof(
    fc.string(),
    fc.constantFrom('1. Les horaires', '12. Le budget', 'Décisions', 'Présents : CAF', ''),
    fc.string({ minLength: 2_000, maxLength: 2_500 }),
  );
  test('mises bout à bout, elles sont le texte, à la lettre', () => {
    fc.assert(
      fc.property(fc.array(ligne), (lignes) => {
        const texte = lignes.join('\n');
        expect(partiesDuCompteRendu(texte).join('\n')).toBe(texte);
      }),
    );
  });

  test('un point, les présents, les décisions en ouvrent une ; une longue se coupe entre deux lignes', () => {
    const texte = 'Logement\nLundi\n\nPrésents\u00A0: CAF.\n\n1. Loyers\n– Garanties\n2. Baux\nDécisions\n– Écrire.';
    expect(partiesDuCompteRendu(texte)).toEqual([
      'Logement\nLundi\n',
      'Présents\u00A0: CAF.\n',
      '1. Loyers\n– Garanties',
      '2. Baux',
      'Décisions\n– Écrire.',
    ]);
    const longue = Array.from({ length: 5 }, () => 'a'.repeat(1_000)).join('\n');
    expect(partiesDuCompteRendu(longue).map((p) => p.length)).toEqual([2_001, 2_001, 1_000]);
  });
});

describe('Le délai', () => {
  test.each([
    ['un lundi', '2026-11-23T09:00:00Z', '2026-11-30'],
    ['un samedi : le lundi d’après', '2026-11-28T09:00:00Z', '2026-12-07'],
    ['Noël : le jour ouvré d’après', '2026-12-18T09:00:00Z', '2026-12-28'],
    ['le jour de l’An : le jour ouvré d’après', '2026-12-25T09:00:00Z', '2027-01-04'],
  ])('sept jours ; %s', (_dit, demandeeLe, dernier) => {
    expect(dernierJourPourApprouver(demandeeLe)).toBe(dernier);
  });

  test('jamais moins de sept jours, jamais plus de douze, jamais un jour chômé', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 3_650 }), (minutes) => {
        const demandeeLe = plusMinutes('2024-01-01T00:00:00Z', minutes);
        const dernier = dernierJourPourApprouver(demandeeLe);
        const jours = joursEntre(aujourdhui(demandeeLe), dernier);
        expect(jours).toBeGreaterThanOrEqual(7);
        expect(jours).toBeLessThanOrEqual(12);
        expect(estFerie(dernier)).toBe(false);
        expect([0, 6]).not.toContain(new Date(`${dernier}T12:00:00Z`).getUTCDay());
      }),
    );
  });
});

const TEXTE = 'Deux permanences s’ouvrent.';
const tenue = (valeurs: Parameters<typeof uneRencontre>[0] = {}) =>
  uneRencontre({ etat: 'Tenue', debut: '2026-11-20T09:00:00Z', compteRendu: TEXTE, ...valeurs });
const MAINTENANT = '2026-11-24T09:00:00Z';

test('un compte rendu est dans un seul état, le même pour tous, et n’en a pas avant la rencontre', () => {
  const demandeeLe = { approbationDemandeeLe: '2026-11-23T09:00:00Z' };
  const etats = [
    tenue({ compteRendu: undefined }),
    tenue(),
    tenue(demandeeLe),
    tenue({ approbationDemandeeLe: '2026-11-10T09:00:00Z' }),
    tenue({ ...demandeeLe, compteRenduDiffuseLe: MAINTENANT }),
  ].map((r) => etatDuCompteRendu(r, MAINTENANT));
  expect(etats).toEqual([...ETATS_DE_COMPTE_RENDU]);
  expect(etatDuCompteRendu(tenue({ etat: 'Planifiée', debut: '2026-12-20T09:00:00Z' }), MAINTENANT)).toBeUndefined();
  expect(etatDuCompteRendu(tenue({ etat: 'Annulée' }), MAINTENANT)).toBeUndefined();
  const ancienne = tenue({ compteRendu: undefined, debut: '2026-09-20T09:00:00Z' });
  expect(etatDuCompteRendu(ancienne, MAINTENANT)).toBeUndefined();
});

describe('Les avis', () => {
  const soumise = tenue({ approbationDemandeeLe: '2026-11-23T09:00:00Z' });
  const presente = uneParticipation({ rencontre: soumise.id, statut: 'Présent' });
  const corriger = (cle: string, propose: string) =>
    ({ geste: 'corriger', cle, partie: 0, avant: TEXTE, propose }) as const;

  test('rien de ce qui est dit n’efface ce qui l’a été, et leur nombre est borné', () => {
    const geste = fc.oneof(
      fc.constant({ geste: 'approuver' } as const),
      fc
        .record({ cle: fc.stringMatching(/^[a-z]{8}$/), propose: fc.string({ minLength: 1 }) })
        .map((c) => corriger(c.cle, c.propose)),
    );
    fc.assert(
      fc.property(fc.array(geste, { maxLength: 10 }), (gestes) => {
        let p = presente;
        for (const avis of gestes) {
          const note = noterAvis(soumise, p, avis, MAINTENANT);
          const apres = note.ok ? { ...p, ...note.valeur } : p;
          expect(apres.amendements?.slice(0, p.amendements?.length ?? 0) ?? []).toEqual(p.amendements ?? []);
          if (p.approuveLe !== undefined) expect(apres.approuveLe).toBe(p.approuveLe);
          p = apres;
        }
        expect((p.amendements ?? []).length).toBeLessThanOrEqual(AMENDEMENTS_PAR_STRUCTURE);
        expect(suivreLApprobation([p]).silencieuses).toBe(
          p.approuveLe === undefined && (p.amendements ?? []).length === 0 ? 1 : 0,
        );
      }),
    );
  });

  test('reprise, une correction est à la lettre à sa place ; rien d’autre du texte ne bouge', () => {
    const compteRendu = `Logement\n1. Loyers\n${TEXTE}\nDécisions\n– Écrire.`;
    const r = { ...soumise, compteRendu };
    const [, avant = ''] = partiesDuCompteRendu(compteRendu);
    const note = noterAvis(
      r,
      presente,
      { geste: 'corriger', cle: 'essai-0001', partie: 1, avant, propose: '1. Loyers\nTrois.' },
      MAINTENANT,
    );
    if (!note.ok) throw new Error(note.refus.message);
    const tranche = trancher(r, { ...presente, ...note.valeur }, { cle: 'essai-0001', reprendre: true });
    expect(tranche).toMatchObject({
      ok: true,
      valeur: { compteRendu: 'Logement\n1. Loyers\nTrois.\nDécisions\n– Écrire.' },
    });
    // Written, then cut: the same decision finds it there.
    const ecrite = { ...r, compteRendu: tranche.ok ? tranche.valeur.compteRendu : undefined };
    expect(trancher(ecrite, { ...presente, ...note.valeur }, { cle: 'essai-0001', reprendre: true })).toMatchObject({
      ok: true,
      valeur: { compteRendu: undefined, amendements: [{ etat: 'Repris' }] },
    });
  });
});

describe('Ce que vous avez manqué', () => {
  const point = (titre: string, source: 'ajoute' | 'ouverture' = 'ajoute') =>
    ({ titre, type: 'Échange', source, origine: '', debut: 0, duree: 10, presente: { nom: 'Odile Cachée' } }) as const;
  const odj = (titres: readonly string[]) =>
    ({
      version: 1,
      points: [point('Accueil', 'ouverture'), ...titres.map((t) => point(t))],
      ecartes: [],
      dureeMinutes: 90,
      etabliLe: MAINTENANT,
    }) as unknown as NonNullable<ReturnType<typeof uneRencontre>['ordreDuJour']>;
  const absente = { statut: 'Excusé', sansInvitation: false } as const;
  const net = (lignes: readonly string[]) => lignes.map((l) => l.replace(/\s/g, ' '));

  test('l’ordre du jour, puis ce qui est décidé et qui le porte', () => {
    const rencontre = tenue({ ordreDuJour: odj(['Loyers', 'Baux', 'Garanties', 'Divers']) });
    const suites = [
      uneSuite({ titre: 'Écrire aux bailleurs', structure: '7', echeance: '2026-12-15', etat: 'À faire' }),
      uneSuite({ titre: 'Abandonné', etat: 'Abandonnée' }),
    ];
    const e = { rencontre, suites, nomDe: () => 'CAF (exemple)', maintenant: MAINTENANT };
    expect(net(ceQuiAManque({ ...e, participation: absente }))).toEqual([
      'À l’ordre du jour : « Loyers », « Baux », « Garanties » et 1 autre point.',
      'Décidé : Écrire aux bailleurs, porté par CAF (exemple), pour le 15 décembre 2026.',
    ]);
    for (const participation of [
      undefined,
      { ...absente, statut: 'Présent' as const },
      { ...absente, statut: 'Invité' as const },
      { ...absente, sansInvitation: true },
    ])
      expect(ceQuiAManque({ ...e, participation })).toEqual([]);
    expect(ceQuiAManque({ ...e, rencontre: { ...rencontre, etat: 'Annulée' }, participation: absente })).toEqual([]);
  });

  test('jamais plus de cinq lignes, jamais une personne ni ce qui a été dit, et une structure sous le seul nom qui se lit', () => {
    const CACHES = ['Odile Cachée', 'Nom réservé', 'Mot réservé', 'Compte rendu réservé'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Loyers', 'Baux', 'Garanties'), { maxLength: 12 }),
        fc.array(
          fc.record({
            structure: fc.option(fc.constantFrom('7', '8'), { nil: undefined }),
            etat: fc.constantFrom('À faire', 'Faite', 'Abandonnée'),
          }),
          { maxLength: 12 },
        ),
        fc.constantFrom('Excusé', 'Absent'),
        (titres, portees, statut) => {
          const suites = portees.map((s, i) =>
            uneSuite({ titre: `Décision ${i}`, mot: 'Mot réservé', ...s } as Parameters<typeof uneSuite>[0]),
          );
          const lignes = ceQuiAManque({
            rencontre: tenue({
              ordreDuJour: odj(titres),
              compteRendu: 'Compte rendu réservé',
              compteRenduDiffuseLe: MAINTENANT,
            }),
            participation: { statut, sansInvitation: false },
            suites,
            nomDe: (id) => `Structure ${id}`,
            maintenant: MAINTENANT,
          });
          expect(lignes.length).toBeLessThanOrEqual(LIGNES_DE_CE_QUI_A_MANQUE);
          for (const cache of CACHES) expect(lignes.join('\n')).not.toContain(cache);
          // Nothing is lost without being counted.
          const vivantes = suites.filter((s) => s.etat !== 'Abandonnée').length;
          const dites = lignes.filter((l) => l.startsWith('Décidé')).length;
          const autres = Number(/^Et (\d+)/.exec(lignes.at(-1) ?? '')?.[1] ?? 0);
          expect(dites + autres).toBe(vivantes);
        },
      ),
    );
  });
});
