import { QUI_REPARE } from '../../../core/diagnostic/cause.ts';
import { CAUSES, CLES_DES_CAUSES, type Constat } from '../../../core/diagnostic/constat.ts';
import { constatDeLActivite } from '../../../core/diagnostic/de-l-activite.ts';
import { constatsDesMinuteurs } from '../../../core/diagnostic/des-minuteurs.ts';
import { constatsDesRoles } from '../../../core/diagnostic/des-roles.ts';
import { constatsDesConsignes, constatsDesListes, constatsDuTerritoire } from '../../../core/diagnostic/du-site.ts';
import { direLEnsemble, dresserRapport, rapportEnTexte } from '../../../core/diagnostic/rapport.ts';
import { rapprocher } from '../../../core/diagnostic/rapprocher.ts';
import { besoins } from '../../../core/lists/besoins.list.ts';
import type { ColonneTrouvee } from '../../../core/lists/colonne-trouvee.ts';
import { colonnesVoulues } from '../../../core/lists/provisionnement.ts';
import { MILLESIME_DU_COG } from '../../../core/territoire/cog.ts';

test.each(CLES_DES_CAUSES)(
  'la cause « %s » dit ce qu’elle arrête, qui répare et quoi faire, au singulier et au pluriel',
  (cle) => {
    const { constat, arrete, geste, qui } = CAUSES[cle];
    for (const objets of [['Un'], ['Un', 'Deux', 'Trois']]) {
      const dit = constat(objets);
      expect(dit).toMatch(/^[A-ZÀ-Ý].*\.$/s);
      expect(dit).not.toMatch(/undefined|\[object/);
    }
    for (const phrase of [arrete, geste]) expect(phrase).toMatch(/\.$/);
    expect(Object.keys(QUI_REPARE)).toContain(qui);
  },
);

test('ce qui est à réparer vient d’abord, puis ce qui est à voir, ce qui n’a pas été essayé, ce qui va bien', () => {
  const rapport = dresserRapport([
    { essai: 'connexion' },
    { essai: 'minuteurs', cause: 'minuteurs-inconnus' },
    { essai: 'stockage', cause: 'stockage-absent' },
    { essai: 'canal', cause: 'canal-parti', code: 'WorkflowNotFound' },
    { essai: 'listes', cause: 'liste-manque', objets: ['Journal'] },
    { essai: 'canal' },
  ]);
  expect(rapport.lignes.map(({ essai, etat }) => [essai, etat])).toEqual([
    ['listes', 'mal'],
    ['canal', 'mal'],
    ['stockage', 'a-voir'],
    ['minuteurs', 'non-essaye'],
    ['connexion', 'bien'],
  ]);
  expect(rapportEnTexte(rapport)).toMatch(/^2 choses sont à réparer\.\n\[À réparer\] Listes/);
});

test('« Tout va bien » ne se dit que si tout a été essayé', () => {
  const dire = (...constats: Constat[]) => direLEnsemble(dresserRapport(constats));
  expect(dire({ essai: 'site' })).toBe('Tout va bien.');
  expect(dire({ essai: 'site' }, { essai: 'horloge', cause: 'horloge-non-lue' })).toBe(
    'Tout ce qui a été essayé va bien.',
  );
  expect(dire({ essai: 'site', cause: 'site-introuvable' })).toBe('Une chose est à réparer.');
});

test('d’une liste que les fonctions ne voient pas, le compte d’une propriétaire dit si elle manque ou leur est fermée', () => {
  const fonctions: Constat[] = [
    { essai: 'listes', cause: 'liste-invisible', objets: ['Journal', 'Besoins'] },
    { essai: 'ecriture' },
  ];
  const compte: Constat[] = [{ essai: 'listes', cause: 'liste-manque', objets: ['Besoins'] }];
  expect(rapprocher(compte, fonctions)).toEqual([
    ...compte,
    { essai: 'ecriture' },
    { essai: 'ecriture', cause: 'liste-fermee-aux-fonctions', objets: ['Journal'] },
  ]);
  // Without that account, the functions are all that is known.
  expect(rapprocher([], fonctions)).toEqual(fonctions);
});

const colonnes = (change: (c: ColonneTrouvee) => ColonneTrouvee = (c) => c): readonly ColonneTrouvee[] =>
  colonnesVoulues(besoins).map((c) => change({ required: false, indexed: false, ...c } as ColonneTrouvee));
const vue = (siennes: readonly ColonneTrouvee[]) =>
  constatsDesListes(
    [besoins],
    [{ name: besoins.name, displayName: besoins.displayName, colonnes: siennes }],
    'liste-manque',
  );

test('une liste comme il faut ne dit rien ; absente, elle est dite une fois, sans ses colonnes', () => {
  expect(vue(colonnes())).toEqual([{ essai: 'listes' }, { essai: 'colonnes' }]);
  expect(constatsDesListes([besoins], [], 'liste-invisible')).toEqual([
    { essai: 'listes', cause: 'liste-invisible', objets: [besoins.name] },
    { essai: 'colonnes' },
  ]);
});

test('une colonne qui n’est plus obligatoire se voit ; des index ajoutés à la main empêchent les nôtres', () => {
  expect(vue(colonnes((c) => ({ ...c, required: false })))).toContainEqual(
    expect.objectContaining({ cause: 'colonne-devenue-facultative' }),
  );
  const ajoutees = Array.from({ length: 20 }, (_, n) => ({
    name: `Autre${n}`,
    displayName: `Autre${n}`,
    indexed: true,
  }));
  const sans = colonnes((c) => ({ ...c, indexed: false }));
  expect(vue([...sans, ...ajoutees])).toContainEqual({
    essai: 'colonnes',
    cause: 'trop-d-index',
    objets: [besoins.name],
  });
});

test('le territoire manque, est ancien, ou va bien', () => {
  const dire = (communes: readonly unknown[], millesime: number) =>
    constatsDuTerritoire({ communes, millesime }).map(({ cause }) => cause);
  expect(dire([], MILLESIME_DU_COG)).toEqual(['territoire-absent']);
  expect(dire([1], MILLESIME_DU_COG - 1)).toEqual(['territoire-ancien']);
  expect(dire([1], MILLESIME_DU_COG)).toEqual([undefined]);
});

test('un réglage refusé est nommé ; une clé tapée à la main, qui peut être n’importe quoi, ne l’est pas', () => {
  const constats = constatsDesConsignes([
    { id: '1', cle: 'heurePublication', valeur: 'jamais', derniereBonne: undefined },
    { id: '2', cle: 'Madame Inventée', valeur: 'x', derniereBonne: undefined },
  ]);
  expect(constats).toEqual([
    { essai: 'consignes', cause: 'reglage-de-la-coordination', objets: ['heurePublication'] },
    { essai: 'consignes', cause: 'reglage-inconnu' },
  ]);
});

test('un rôle qui ouvre toutes les boîtes ou tous les sites est à voir ; sans Sites.Selected, rien ne s’ouvre', () => {
  expect(constatsDesRoles(['Sites.Selected', 'OnlineMeetingArtifact.Read.All'])).toEqual([{ essai: 'identite' }]);
  expect(constatsDesRoles(['Sites.Selected', 'Mail.Send'])).toEqual([
    { essai: 'identite', cause: 'role-trop-large', objets: ['Mail.Send'] },
  ]);
  expect(constatsDesRoles([])).toEqual([{ essai: 'identite', cause: 'role-manque', objets: ['Sites.Selected'] }]);
});

test('un minuteur horaire manque au bout de trois heures, un quotidien au bout d’un jour et deux heures', () => {
  const dire = (cadence: string, le: string) =>
    constatsDesMinuteurs([{ id: 'm', cadence }], new Map([['m', { le, fait: true }]]), '2026-12-02T12:00:00Z')[0]
      ?.cause;
  expect(dire('0 5 * * * *', '2026-12-02T09:00:00Z')).toBeUndefined();
  expect(dire('0 5 * * * *', '2026-12-02T08:59:59Z')).toBe('minuteur-en-retard');
  expect(dire('0 20 2 * * *', '2026-12-01T10:00:00Z')).toBeUndefined();
  expect(dire('0 20 2 * * *', '2026-12-01T09:59:59Z')).toBe('minuteur-en-retard');
});

test('de l’activité de Teams, seuls un refus ou l’absence de moyens sont à réparer', () => {
  const etats = ['eteinte', 'jamais-essayee', 'recue', 'sans-moyens', 'refusee'] as const;
  expect(etats.map((etat) => constatDeLActivite(etat).cause)).toEqual([
    undefined,
    undefined,
    undefined,
    'activite-sans-moyens',
    'activite-refusee',
  ]);
});
