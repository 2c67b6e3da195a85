import fc from 'fast-check';
import { brouillonDIndicateur, changerIndicateur } from '../../../core/indicateurs/changer-indicateur.ts';
import { definitionDuCalcul } from '../../../core/indicateurs/definitions.ts';
import { type EntreesDEssai, essayerIndicateur } from '../../../core/indicateurs/essayer-indicateur.ts';
import { CALCULS } from '../../../core/vocabulaires/actions.ts';
import { unComptage, uneParticipation, uneRencontre, uneStructure, unIndicateur } from './batisseurs.ts';
import { entrees, ligne, ligneDe } from './entrees.ts';

const THEMES = ['Parentalité', 'Santé'];
const FORMATS = ['Matinale', 'Café parents'];
const SEUIL = 5;

interface Tirage {
  readonly theme: string;
  readonly format: string;
  readonly mois: number;
  readonly public: number | undefined;
  readonly professionnels: number | undefined;
}

const tirage: fc.Arbitrary<Tirage> = fc.record({
  theme: fc.constantFrom(...THEMES),
  format: fc.constantFrom(...FORMATS),
  mois: fc.integer({ min: 1, max: 3 }),
  public: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
  professionnels: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
});

const territoire = (tirages: readonly Tirage[]): EntreesDEssai => {
  const e = entrees({
    rencontres: tirages.map((t, rang) =>
      uneRencontre({
        id: String(rang + 1),
        thematique: t.theme,
        format: t.format,
        debut: `2026-0${t.mois}-12T13:30:00Z`,
        feuilleDePresence: t.professionnels !== undefined,
      }),
    ),
    structures: [uneStructure({ id: '1' })],
    comptages: tirages.flatMap((t, rang) =>
      t.public === undefined
        ? []
        : [unComptage({ id: String(rang + 1), rencontre: String(rang + 1), nombre: t.public })],
    ),
    participations: tirages.flatMap((t, rang) =>
      t.professionnels === undefined
        ? []
        : [uneParticipation({ id: String(rang + 1), rencontre: String(rang + 1), personnes: t.professionnels })],
    ),
  });
  return { ...e, gardes: new Map() };
};

const sousEnsembles = <T>(valeurs: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: 2 ** valeurs.length }, (_, bits) => valeurs.filter((_v, rang) => (bits >> rang) % 2 === 1));

/** Every preview that somebody may ask for by varying what is counted, its limits and its unit over one set of counts. */
const tousLesEssais = (tirages: readonly Tirage[]) => {
  const e = territoire(tirages);
  return (['public-compte', 'frequentation'] as const).flatMap((calcul) =>
    sousEnsembles(THEMES).flatMap((thematiques) =>
      sousEnsembles(FORMATS).flatMap((formats) =>
        [undefined, 'ateliers'].map((unite) =>
          essayerIndicateur(e, unIndicateur({ calcul, thematiques, formats, unite })),
        ),
      ),
    ),
  );
};

const petit = (n: number | undefined): n is number => n !== undefined && n > 0 && n < SEUIL;

test('aucun choix de filtres, de calcul ni d’unité ne laisse un essai dépendre d’un petit comptage', () => {
  fc.assert(
    fc.property(
      fc.array(tirage, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: SEUIL - 1 }),
      (t, autre) => {
        const change = (n: number | undefined) => (petit(n) ? ((n + autre - 1) % (SEUIL - 1)) + 1 : n);
        const autres = t.map((r) => ({ ...r, public: change(r.public), professionnels: change(r.professionnels) }));
        expect(tousLesEssais(autres)).toEqual(tousLesEssais(t));
      },
    ),
    { numRuns: 10 },
  );
});

test('un essai, d’un mois ou de l’année, sous n’importe quelle limite, n’additionne que des comptages montrés', () => {
  fc.assert(
    fc.property(fc.array(tirage, { minLength: 1, maxLength: 4 }), (t) => {
      const e = territoire(t);
      const valeurs = sousEnsembles(THEMES).flatMap((thematiques) => {
        const essai = essayerIndicateur(e, unIndicateur({ calcul: 'public-compte', thematiques }));
        return [essai.annee, ...essai.mois.map((m) => m.mesure)].map((m) => m.valeur ?? 0);
      });
      // Only sums of counts that are shown are ever subtracted: what is left is made of them alone.
      const montres = t.flatMap((r) => (r.public === undefined || petit(r.public) ? [] : [r.public]));
      const atteignables = new Set(sousEnsembles(montres).map((s) => s.reduce((x, y) => x + y, 0)));
      for (const v of valeurs) expect(atteignables.has(v)).toBe(true);
    }),
    { numRuns: 10 },
  );
});

test('un essai donne ce que la page donnera : même moteur, mêmes mois, même année, même état', () => {
  const e = territoire([
    { theme: 'Santé', format: 'Matinale', mois: 2, public: 12, professionnels: 8 },
    { theme: 'Santé', format: 'Matinale', mois: 3, public: 9, professionnels: undefined },
  ]);
  const cibles = [{ valeur: 40, pour: '2026-12-31' }];
  for (const calcul of CALCULS) {
    const essai = essayerIndicateur(e, unIndicateur({ calcul, cibles }));
    const page = ligne(e, { calcul, cibles });
    expect(essai.mois.map(({ mois, mesure }) => ({ mois, mesure }))).toEqual(
      page.serie.map(({ mois, mesure }) => ({ mois, mesure })),
    );
    expect([essai.annee, essai.avancement, essai.definition]).toEqual([page.annee, page.avancement, page.definition]);
  }
});

test('un petit effectif saisi pour des jeunes ne se découvre pas en changeant l’unité, ni à l’essai, ni une fois enregistré', () => {
  const saisi = unIndicateur({
    calcul: 'saisie',
    unite: 'jeunes',
    valeurs: [{ mois: '2026-02', valeur: 3 }],
  });
  const champs = { libelle: saisi.libelle, ficheAction: '1', type: saisi.type, calcul: saisi.calcul };
  const e: EntreesDEssai = { ...entrees(), gardes: new Map() };
  const lu = (unite: string) => {
    const brouillon = brouillonDIndicateur(saisi, { ...champs, unite });
    return essayerIndicateur(e, brouillon).mois.find((m) => m.mois === '2026-02')?.mesure;
  };
  expect([lu('jeunes'), lu('ateliers'), lu('')].map((m) => [m?.valeur, m?.masquee])).toEqual([
    [undefined, true],
    [undefined, true],
    [undefined, true],
  ]);
  const un = changerIndicateur(saisi, { unite: 'ateliers' }, { maintenant: '2026-04-01T06:00:00Z' });
  const enregistre = { ...saisi, ...un.patch };
  expect(ligneDe({}, enregistre).annee).toMatchObject({ masquee: true });
  // By another count and back, it stays covered.
  const parAilleurs = changerIndicateur(saisi, { calcul: 'diffusions' }, { maintenant: '2026-04-01T06:00:00Z' });
  const revenu = changerIndicateur(
    { ...saisi, ...parAilleurs.patch },
    { calcul: 'saisie', unite: 'points' },
    { maintenant: '2026-04-01T06:00:00Z' },
  );
  expect(ligneDe({}, { ...saisi, ...parAilleurs.patch, ...revenu.patch }).annee).toMatchObject({ masquee: true });
});

test('chaque ligne d’un compte de rencontres, de structures ou de mises en lien est derrière le chiffre', () => {
  const e = territoire([
    { theme: 'Santé', format: 'Matinale', mois: 3, public: 3, professionnels: 8 },
    { theme: 'Jeunesse', format: 'Matinale', mois: 3, public: undefined, professionnels: undefined },
  ]);
  const mars = (calcul: 'rencontres-tenues' | 'structures-presentes' | 'public-compte', thematiques: string[] = []) =>
    essayerIndicateur(e, unIndicateur({ calcul, thematiques })).mois.at(-1)?.lignes;
  expect(mars('rencontres-tenues')).toMatchObject({ total: 2, lignes: [{ titre: 'Rencontre 1' }, {}] });
  expect(mars('rencontres-tenues', ['Santé'])?.total).toBe(1);
  expect(mars('structures-presentes')).toEqual({
    total: 1,
    lignes: [{ liste: 'Structures', id: '1', titre: 'Structure 1' }],
  });
  // Of a small count, its rencontre; never how many.
  expect(JSON.stringify(mars('public-compte', ['Santé']))).not.toMatch(/[^0-9-]3[^0-9-]/);
});

test('chaque calcul dit ce qu’il compte et par quoi il se limite ; une limite qu’il ne connaît pas est dite sans effet', () => {
  for (const calcul of CALCULS) expect(definitionDuCalcul(calcul).phrase).not.toBe('');
  const essai = essayerIndicateur(
    { ...entrees(), gardes: new Map() },
    unIndicateur({ calcul: 'diffusions', formats: ['Matinale'] }),
  );
  expect(essai.sansEffet).toEqual(['aux formats']);
});
