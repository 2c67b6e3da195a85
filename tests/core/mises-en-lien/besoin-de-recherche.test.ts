import { creerIndex } from '../../../core/annuaire/index-annuaire.ts';
import { RECHERCHE_VIDE } from '../../../core/annuaire/recherche-dite.ts';
import { besoinDeRecherche } from '../../../core/mises-en-lien/besoin-de-recherche.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';

const { lexique } = creerIndex([], { territoire: LATITUDE_NORD_GIRONDE });
const RIEN = { thematique: undefined, public: undefined, communeInsee: undefined };

test.each([
  ['rien de dit', {}, [], RIEN],
  ['la seule thématique de la structure', {}, ['Logement'], { ...RIEN, thematique: 'Logement' }],
  [
    'les filtres',
    { thematiques: ['Logement'], publics: ['Familles'], communes: ['33473'] },
    ['Logement', 'Santé'],
    { thematique: 'Logement', public: 'Familles', communeInsee: '33473' },
  ],
  [
    'les mots de la question',
    { texte: 'aide pour les familles à saint savin' },
    [],
    { ...RIEN, public: 'Familles', communeInsee: '33473' },
  ],
  [
    'des deux thématiques cherchées, celle de la structure',
    { thematiques: ['Logement', 'Santé'] },
    ['Santé', 'Mobilité'],
    { ...RIEN, thematique: 'Santé' },
  ],
  ['deux communes : on ne devine pas', { communes: ['33473', '33123'] }, [], RIEN],
  ['un filtre l’emporte sur les mots', { texte: 'saint savin', communes: ['33123', '33473'] }, [], RIEN],
] as const)('%s', (_, recherche, siennes, attendu) => {
  expect(besoinDeRecherche({ ...RECHERCHE_VIDE, ...recherche }, lexique, siennes)).toEqual(attendu);
});
