import {
  fauteDeQuestion,
  questionDe,
  reponseDeRecherche,
  TROUVEES_AU_PLUS,
  trouveesDe,
} from '../../../core/sirene/trouver.ts';

/** Fictional: numbers that only follow the key. */
const [SIEGE, AUTRE, FERME] = ['10000010800009', '10000010800017', '10000010800025'];
const etablissement = (siret: string, autres: object = {}) => ({
  siret,
  etat_administratif: 'A',
  adresse: '12 RUE DES ECOLES 33920 SAINT-SAVIN',
  code_postal: '33920',
  commune: '33473',
  libelle_commune: 'SAINT-SAVIN',
  statut_diffusion_etablissement: 'O',
  ...autres,
});
const unite = (autres: object = {}) => ({
  nom_complet: 'la cabane (exemple)',
  nom_raison_sociale: 'LA CABANE (EXEMPLE)',
  sigle: 'LCE',
  siege: etablissement(SIEGE ?? '', { est_siege: true }),
  matching_etablissements: [],
  complements: { identifiant_association: 'W333000108', est_entrepreneur_individuel: false },
  ...autres,
});
const trouvees = (...results: readonly unknown[]) => trouveesDe(reponseDeRecherche.parse({ results }));

test('d’un établissement : nom, sigle, numéros, et l’adresse sans ce que disent déjà le code postal et la commune', () => {
  expect(trouvees(unite())).toEqual([
    {
      valeurs: {
        nom: 'LA CABANE (EXEMPLE)',
        sigle: 'LCE',
        siret: SIEGE,
        rna: 'W333000108',
        adresse: '12 RUE DES ECOLES',
        codePostal: '33920',
        commune: 'SAINT-SAVIN',
        communeInsee: '33473',
      },
      siege: true,
      ferme: false,
    },
  ]);
});

test('celui qui répond vient avec son siège, chacun une fois ; les fermés viennent après', () => {
  const lues = trouvees(
    unite({
      matching_etablissements: [
        etablissement(FERME ?? '', { etat_administratif: 'F' }),
        etablissement(AUTRE ?? ''),
        etablissement(SIEGE ?? '', { est_siege: true }),
      ],
    }),
  );
  expect(lues.map(({ valeurs, ferme }) => [valeurs.siret, ferme])).toEqual([
    [AUTRE, false],
    [SIEGE, false],
    [FERME, true],
  ]);
});

test.each([
  ['qui travaille seule', unite({ complements: { est_entrepreneur_individuel: true } })],
  [
    'qui s’est opposée à la diffusion',
    unite({ siege: etablissement(SIEGE ?? '', { statut_diffusion_etablissement: 'P' }) }),
  ],
  ['que le registre cache', unite({ siege: etablissement(SIEGE ?? '', { adresse: '[ND] [ND] SAINT-SAVIN' }) })],
])('l’adresse d’une personne %s n’est pas proposée', (_cas, lue) => {
  const [premiere] = trouvees(lue);
  expect(premiere?.valeurs.adresse).toBeUndefined();
  expect(premiere?.valeurs.commune).toBe('SAINT-SAVIN');
});

test('une ligne illisible, sans nom ou sans numéro est passée, le reste est lu', () => {
  expect(
    trouvees(
      null,
      { siege: 3 },
      unite({ nom_complet: null, nom_raison_sociale: '[ND]' }),
      unite({ siege: etablissement('123') }),
      unite({ siege: undefined, matching_etablissements: [null, etablissement(AUTRE ?? '')] }),
    ).map(({ valeurs }) => valeurs.siret),
  ).toEqual([AUTRE]);
});

test('une réponse sans fin est bornée', () => {
  const longue = Array.from({ length: 60 }, (_, n) => {
    const base = `1000001080${String(n).padStart(3, '0')}`;
    const cle = Array.from({ length: 10 }, (__, c) => `${base}${c}`);
    return cle.flatMap((siret) => {
      const lu = reponseDeRecherche.safeParse({ results: [unite({ siege: etablissement(siret) })] });
      return lu.success && lu.data.results[0]?.siege !== undefined ? [etablissement(siret)] : [];
    });
  }).flat();
  expect(longue.length).toBeGreaterThan(TROUVEES_AU_PLUS);
  expect(trouvees(unite({ matching_etablissements: longue }))).toHaveLength(TROUVEES_AU_PLUS);
});

test('un numéro se tape avec ses espaces ; faux ou trop court, la question ne part pas', () => {
  expect(questionDe(' 100 000 108 00009 ')).toBe('10000010800009');
  expect(questionDe('  la   cabane ')).toBe('la cabane');
  expect(fauteDeQuestion('100 000 108 00009')).toBeUndefined();
  expect(fauteDeQuestion('10000010800008')).toContain('vérifiez ses 14 chiffres');
  expect(fauteDeQuestion('ab')).toContain('trois lettres');
});
