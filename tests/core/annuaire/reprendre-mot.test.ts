import { porteursDe } from '../../../core/annuaire/porteurs-de-mots.ts';
import { motARetenir, reprisesDuMot } from '../../../core/annuaire/reprendre-mot.ts';
import type { Mot } from '../../../core/lists/vocabulaire.list.ts';
import { uneStructure } from './une-structure.ts';

const unMot = (terme: string, valeurs: Partial<Mot> = {}): Mot =>
  ({ id: '1', eTag: '"1"', genre: 'Thématique', terme, formes: [], codes: [], horsUsage: false, ...valeurs }) as Mot;
const SIGNATURE = { par: 'a.b', canal: 'Vocabulaire', le: '2026-11-23T09:00:00Z' };
const EMPLOI = { genre: 'Thématique', terme: 'Emploi' } as const;

test('chaque liste où l’on choisit une thématique ou un public est reprise', () => {
  const noms = (genre: 'Thématique' | 'Public') =>
    porteursDe(genre).map(({ definition, champ }) => `${definition.name}.${champ}`);
  expect(noms('Thématique').toSorted()).toEqual([
    'Besoins.thematique',
    'Contacts.thematiques',
    'FichesAction.thematiques',
    'Indicateurs.thematiques',
    'MisesEnLien.thematique',
    'PointsOrdreDuJour.thematique',
    'Referents.thematique',
    'Rencontres.thematique',
    'Structures.thematiques',
    'Suites.thematique',
  ]);
  expect(noms('Public').toSorted()).toEqual([
    'Besoins.public',
    'FichesAction.publics',
    'MisesEnLien.public',
    'Rencontres.publics',
    'Structures.publics',
  ]);
});

test('une fiche change de mot une seule fois, garde les autres dans leur ordre, et dit d’où vient le changement', () => {
  const fiche = uneStructure({ id: '7', thematiques: ['Logement', 'emploi', 'Emploi et insertion'] });
  const autre = uneStructure({ id: '8', thematiques: ['Logement'] });
  const [reprise, ...reste] = reprisesDuMot(
    { ...EMPLOI, par: 'Emploi et insertion' },
    { Structures: [fiche, autre] },
    SIGNATURE,
  );
  expect(reste).toEqual([]);
  expect(reprise).toMatchObject({ liste: 'Structures', bloquees: 0, reprises: [{ id: '7', eTag: fiche.eTag }] });
  const patch = reprise?.reprises[0]?.patch;
  expect(patch?.thematiques).toEqual(['Logement', 'Emploi et insertion']);
  expect(patch?.provenance).toEqual([
    { champ: 'thematiques', ...SIGNATURE, avant: fiche.thematiques, apres: ['Logement', 'Emploi et insertion'] },
  ]);
  // Written, nothing is left to do.
  const faite = uneStructure({ ...fiche, thematiques: ['Logement', 'Emploi et insertion'] });
  expect(reprisesDuMot({ ...EMPLOI, par: 'Emploi et insertion' }, { Structures: [faite] }, SIGNATURE)).toEqual([]);
});

test('une ligne qui ne dit que ce mot en reçoit un autre, mais ne le perd pas', () => {
  const lignes = { Rencontres: [{ id: '3', eTag: '"3"', thematique: 'Emploi' }] };
  const remplacee = reprisesDuMot({ ...EMPLOI, par: 'Logement' }, lignes, SIGNATURE);
  expect(remplacee).toEqual([
    { liste: 'Rencontres', bloquees: 0, reprises: [{ id: '3', eTag: '"3"', patch: { thematique: 'Logement' } }] },
  ]);
  expect(reprisesDuMot({ ...EMPLOI, par: undefined }, lignes, SIGNATURE)).toEqual([
    { liste: 'Rencontres', bloquees: 1, reprises: [] },
  ]);
});

test('un mot ne s’écrit que s’il en est besoin, et une seconde demande ne change rien', () => {
  const renommer = { ...EMPLOI, geste: 'renommer', par: 'Travail' } as const;
  expect(motARetenir([], renommer)).toMatchObject({ valeur: { ecrire: 'creer', mot: { terme: 'Travail' } } });
  expect(motARetenir([unMot('Travail')], renommer)).toEqual({ ok: true, valeur: { ecrire: 'rien' } });
  const sien = unMot('Emploi', { formes: ['boulot'] });
  expect(motARetenir([sien], renommer)).toEqual({
    ok: true,
    valeur: { ecrire: 'modifier', ligne: sien, terme: 'Travail' },
  });
  expect(motARetenir([], { ...EMPLOI, geste: 'remplacer', par: 'Logement' })).toEqual({
    ok: true,
    valeur: { ecrire: 'rien' },
  });
});

test.each<[string, readonly Mot[], Parameters<typeof motARetenir>[1], string]>([
  ['remplacer par rien', [], { ...EMPLOI, geste: 'remplacer' }, 'Choisissez'],
  ['remplacer par un mot que rien ne propose', [], { ...EMPLOI, geste: 'remplacer', par: 'Zzz' }, 'pas proposé'],
  ['remplacer un mot par lui-même', [], { ...EMPLOI, geste: 'renommer', par: 'Emploi' }, 'un autre mot'],
  [
    'remplacer un mot encore proposé',
    [unMot('Emploi')],
    { ...EMPLOI, geste: 'remplacer', par: 'Logement' },
    'hors d’usage',
  ],
  ['retirer un mot encore proposé', [unMot('Emploi')], { ...EMPLOI, geste: 'retirer' }, 'hors d’usage'],
  [
    'renommer un mot national',
    [],
    { genre: 'Thématique', terme: 'Logement', geste: 'renommer', par: 'Toit' },
    'national',
  ],
  [
    'renommer un mot national corrigé ici',
    [unMot('Logement', { formes: ['toit'] })],
    { genre: 'Thématique', terme: 'Logement', geste: 'renommer', par: 'Toit' },
    'national',
  ],
  ['renommer en un mot déjà là', [unMot('Emploi')], { ...EMPLOI, geste: 'renommer', par: 'Logement' }, 'existe déjà'],
  [
    'renommer en un mot hors d’usage',
    [unMot('Travail', { horsUsage: true })],
    { ...EMPLOI, geste: 'renommer', par: 'travail' },
    'hors d’usage',
  ],
  ['renommer en un mot national écrit autrement', [], { ...EMPLOI, geste: 'renommer', par: 'logement' }, 'autrement'],
  ['renommer en un mot qui ne se cherche pas', [], { ...EMPLOI, geste: 'renommer', par: '—' }, 'aucun mot'],
])('%s est refusé', (_, lignes, demande, message) => {
  const refus = motARetenir(lignes, demande);
  expect(refus).toMatchObject({ ok: false, refus: { message: expect.stringContaining(message) } });
});
