import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { estDeLaBase } from '../../../core/base-d-actions/champs-de-base.ts';
import { chercherActions, ouvrirBaseDActions, valeursDuFiltre } from '../../../core/base-d-actions/chercher-actions.ts';
import { dansLaBase, ecrireBaseActions } from '../../../core/base-d-actions/ecrire-fiche-de-base.ts';
import { reprendreAction } from '../../../core/base-d-actions/reprendre-action.ts';
import { CHAMPS_DE_FICHE_ACTION } from '../../../core/champs/fiche-action.ts';
import { nettoyer } from '../../../core/champs/table.ts';
import { ficheActionSaisie } from '../../../core/contrats/plan.ts';
import { lireBaseActions } from '../../../core/imports/base-actions.ts';
import { ficheDepuisBase } from '../../../core/imports/base-actions-fiche.ts';
import { avecPartage } from '../../partage.ts';
import { uneFicheAction } from '../indicateurs/batisseurs.ts';

const une = (id: string, titre: string, valeurs: object = {}) =>
  uneFicheAction({ id, titre, structureOrganisatrice: 'Centre social (exemple)', departement: 'Gers', ...valeurs });

const FICHES = [
  une('1', 'Mercredis ludiques', { motsCles: ['Parentalité'], dimension: 'Citoyenneté', publics: ['Familles'] }),
  une('2', 'L’aide à la mobilité intérieure', {
    motsCles: ['Mobilité / transport'],
    resume: 'Des chauffeurs bénévoles.',
  }),
  une('3', 'Paniers solidaires', {
    motsCles: ['Précarité', 'Santé'],
    territoire: 'Plusieurs communes',
    departement: 'Ariège',
  }),
  uneFicheAction({ id: '4', titre: 'Une action à nous', plan: 'CTG' }),
];
const base = ouvrirBaseDActions(FICHES);
const ids = (texte: string, filtres = {}) => chercherActions(base, { texte, filtres }).fiches.map((f) => f.id);

test('la base ne tient que les fiches d’ailleurs : celles du plan n’y sont pas', () => {
  expect(ids('')).toEqual(['2', '1', '3']);
  expect(FICHES.filter(estDeLaBase)).toHaveLength(3);
});

test.each([
  ['mobilite', ['2']],
  ['chauffeur', ['2']],
  ['PARENTALITÉ', ['1']],
  ['famille', ['1']],
  ['ludique', ['1']],
  ['paniers solidares', ['3']],
  ['ariege', ['3']],
  ['santé', ['3']],
])('« %s » se trouve malgré accents, casse, nombre et fautes', (texte, attendus) => {
  expect(ids(texte)).toEqual(attendus);
});

test('des filtres se cumulent, et chacun dit combien de fiches il laisserait', () => {
  expect(ids('', { departement: ['Gers'] })).toEqual(['2', '1']);
  expect(ids('', { departement: ['Gers'], dimension: ['Citoyenneté'] })).toEqual(['1']);
  expect(valeursDuFiltre(base.fiches, 'departement')).toEqual([
    { valeur: 'Gers', n: 2 },
    { valeur: 'Ariège', n: 1 },
  ]);
});

test('reprise, une fiche devient un projet du plan qui dit d’où il vient, et que le contrat accepte', () => {
  const reprise = reprendreAction(
    une('9', 'Café poussette', {
      resume: 'Un café.',
      ressources: '500 €',
      resultatTerritoire: '- Du lien\n- De l’entraide',
    }),
    'CTG',
  );
  expect(ficheActionSaisie.safeParse(reprise).success).toBe(true);
  expect(nettoyer(CHAMPS_DE_FICHE_ACTION, reprise)).toMatchObject({
    titre: 'Café poussette',
    plan: 'CTG',
    statut: 'En projet',
    preambule: expect.stringContaining('Reprise de «\u00A0Café poussette\u00A0», Centre social (exemple), Gers.'),
    moyensFinanciers: 'Là-bas\u00A0: 500 €',
    resultatsAttendus: ['Du lien', 'De l’entraide'],
  });
});

test('une fiche du plan s’écrit dans les champs de la base, et se relit', () => {
  const notre = uneFicheAction({
    id: '4',
    titre: 'Aller vers',
    plan: 'CTG',
    enjeu: 'Rejoindre',
    publics: ['Familles'],
  });
  const lu = lireBaseActions(ecrireBaseActions([dansLaBase(notre, 'CC (exemple)')]));
  const relue = lu.ok ? lu.valeur.actions.map(ficheDepuisBase)[0] : undefined;
  expect(relue).toMatchObject({
    titre: 'Aller vers',
    resume: 'Rejoindre',
    structureOrganisatrice: 'CC (exemple)',
    publicSource: 'Familles',
  });
});

avecPartage('La base « Les actions des centres sociaux »', (dossier) => {
  const sources = join(dossier, 'mission', 'sources');
  const fichier = readdirSync(sources).find((f) => f.startsWith('004_')) ?? '';
  const lues = (texte: string) => {
    const lu = lireBaseActions(texte);
    return lu.ok ? lu.valeur.actions.map(ficheDepuisBase) : [];
  };
  const fiches = lues(readFileSync(join(sources, fichier), 'utf8')).map((f, i) =>
    uneFicheAction({ ...f, id: String(i + 1) }),
  );

  test('chaque fiche, écrite puis relue, dit la même chose champ par champ', () => {
    expect(fiches.length).toBeGreaterThanOrEqual(20);
    const sans = ({ cleSource: _, ...reste }: object & { readonly cleSource?: unknown }) => reste;
    expect(lues(ecrireBaseActions(fiches)).map(sans)).toEqual(
      lues(readFileSync(join(sources, fichier), 'utf8')).map(sans),
    );
  });

  test.each([
    ['jardin', 'Les Jardins participatifs'],
    ['chauffeurs bénévoles', 'L’Aide à la Mobilité'],
    ['gratiferia', 'Gratiféria'],
    ['marché gratuit', 'Gratiféria'],
    ['cafe des parents', 'CAFE /thé des PARENTS'],
    ['paniers solidaires', 'DISPOSITIF PANIERS'],
    ['permis de conduire', 'Code de la vie'],
    ['poussette', 'LE CAFE POUSSETTE'],
    ['seniors volant', 'séniors au volant'],
    ['chataigne', 'Projet collectif et solidaire'],
    ['lien entre générations', 'Jouer ensemble'],
    ['créer son entreprise', 'Etre jeune et créer sa boite'],
    ['aînés', 'séniors au volant'],
    ['vélo', 'L’Aide à la Mobilité'],
  ])('« %s » y trouve « %s… » parmi les trois premières', (texte, titre) => {
    const trouvees = chercherActions(ouvrirBaseDActions(fiches), { texte }).fiches.slice(0, 3);
    const nu = (t: string) => t.replaceAll('’', "'").toLowerCase();
    expect(trouvees.map((f) => nu(f.titre)).some((t) => t.startsWith(nu(titre)))).toBe(true);
  });
});
