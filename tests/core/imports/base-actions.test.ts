import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChampDeBase, lireBaseActions } from '../../../core/imports/base-actions.ts';
import { ficheDepuisBase } from '../../../core/imports/base-actions-fiche.ts';
import { fichesAction } from '../../../core/lists/fiches-action.list.ts';
import { avecPartage } from '../../partage.ts';

const rubriques = (contenu: Partial<Record<string, string>> = {}): string =>
  [
    '- Structure organisatrice',
    contenu.structure ?? '- EVS du Moulin - Association - Gironde',
    '- Fichier(s) associé(s)',
    "- Statut de l'action",
    '- En cours',
    '- Dimension',
    "- Mots clés associés à l'action",
    '-',
    '- Viellissement',
    '- Emploi, économie',
    '- Résumé',
    contenu.resume ?? 'Un résumé.',
    "- Qui est à l'initiative de l'action ?",
    '-',
    '- Le centre social',
    '- Territoire concerné',
    '- Une commune',
    "- Description de l'expérience, ses objectifs, ses acteurs et ses différentes phases.",
    contenu.description ?? 'Une description.',
    '- Public',
    '- familles',
    '- Avec qui cette action a-t-elle été menée ?',
    '-',
    "Partenaires d'action:",
    '- Caf',
    '- Etat',
    '- Territoire concerné',
    '- Une commune',
    '- Description générale',
    '- Ressources financières mobilisées pour cette action',
    '- Nombre de personnes mobilisés pour cette action',
    '- Résultat sur le territoire',
    '- Résultat pour le centre social',
    '- Résultat pour les habitants',
    "- Suite de l'action : Limites",
    "- Suite de l'action : Perspectives",
  ].join('\n');
const base = (corps: string): string => `Les actions des centres sociaux\nActions\nCafé des voisins\n${corps}\n`;
const une = (corps: string) => {
  const lu = lireBaseActions(base(corps));
  if (!lu.ok) throw new Error(lu.refus.message);
  const action = lu.valeur.actions[0];
  if (action === undefined) throw new Error('aucune action');
  return { action, fiche: ficheDepuisBase(action), remarques: lu.valeur.remarques };
};

test('un contenu qui ressemble à un libellé reste un contenu', () => {
  const { fiche, remarques } = une(
    rubriques({ description: '- accueillir tous les publics\n- Résumé\n- Dimension\nfin' }),
  );
  expect(fiche.description).toBe('- accueillir tous les publics\n- Résumé\n- Dimension\nfin');
  expect(fiche.publicSource).toBe('familles');
  expect(remarques).toEqual([]);
});

test('le département suit le dernier tiret, les graphies de la source ont leur alias', () => {
  const { fiche } = une(rubriques());
  expect(fiche).toMatchObject({
    structureOrganisatrice: 'EVS du Moulin - Association',
    departement: 'Gironde',
    motsCles: ['Vieillissement', 'Emploi, économie'],
    partenaires: ['Caf', 'État'],
  });
});

test('une rubrique absente est signalée par sa ligne, le reste est gardé', () => {
  const { fiche, remarques } = une(rubriques().replace('- Dimension\n', ''));
  expect(remarques).toEqual([
    { ligne: 3, colonne: 'Dimension', message: 'Action « Café des voisins » : cette rubrique manque.' },
  ]);
  expect(fiche.resume).toBe('Un résumé.');
});

test('un fichier sans action est refusé par une phrase', () => {
  const lu = lireBaseActions('Bonjour\n- Résumé\n');
  expect(lu.ok ? '' : lu.refus.message).toMatch(/Aucune action n’a été trouvée/);
});

avecPartage('la base des actions des centres sociaux', (partage) => {
  const dossier = join(partage, 'mission', 'sources');
  const fichier = readdirSync(dossier).find((f) => f.startsWith('004_')) ?? '';
  const texte = readFileSync(join(dossier, fichier), 'utf8');
  const lu = lireBaseActions(texte);
  const actions = lu.ok ? lu.valeur.actions : [];
  const fiches = actions.map(ficheDepuisBase);

  test('toutes les actions sont lues, sans remarque', () => {
    expect(actions).toHaveLength(texte.split('\n').filter((l) => l === 'Actions').length);
    expect(lu.ok && lu.valeur.remarques).toEqual([]);
    expect(new Set(fiches.map((f) => f.cleSource)).size).toBe(actions.length);
  });

  test('aucune ligne de contenu n’est perdue ni comptée deux fois', () => {
    const contenu = actions.reduce((n, a) => n + Object.values(a.champs).reduce((m, l) => m + l.length, 0), 0);
    const libelles = actions.reduce(
      (n, a) =>
        n +
        21 +
        (['raisonsTerminee', 'initiativePrecision'] as ChampDeBase[]).filter((c) => a.champs[c].length > 0).length,
      0,
    );
    const sansTexte =
      texte.split('\n').filter((l) => l === "- Raisons pour lesquelles l'action est terminée").length -
      actions.filter((a) => a.champs.raisonsTerminee.length > 0).length;
    expect(contenu + libelles + sansTexte + 2 * actions.length + 1).toBe(texte.replace(/\n$/, '').split('\n').length);
  });

  test('les valeurs sont celles du relevé du cahier des charges', () => {
    expect(fiches[0]).toMatchObject({
      titre: 'Projet collectif et solidaire autour de la châtaigne sèche',
      departement: 'Lozère',
      statut: 'En cours',
      partenaires: [],
      initiative: [],
    });
    expect(fiches[1]).toMatchObject({
      motsCles: ['Intergénérationnel', 'Parentalité', 'Mixité sociale'],
      partenaires: ['Association locale', 'Caf', 'Canton', 'Conseil départemental', 'MSA'],
    });
    expect(fiches[14]).toMatchObject({
      titre: 'séniors au volant, rester vigilant!',
      statut: 'Terminée',
      raisonsTerminee: 'action ponctuelle de prévention',
    });
    expect(fiches[13]?.partenaires).toHaveLength(6);
    expect(fiches.map((f) => f.territoire).filter((t) => t === 'Plusieurs communes').length).toBeGreaterThan(8);
  });

  test('chaque action est une fiche que la liste accepte', () => {
    for (const fiche of fiches) expect(fichesAction.draft.safeParse(fiche).error?.issues ?? []).toEqual([]);
  });
});
