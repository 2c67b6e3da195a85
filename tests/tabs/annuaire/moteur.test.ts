import { RECHERCHE_VIDE } from '../../../core/annuaire/recherche-dite.ts';
import { lireVocabulaire } from '../../../core/annuaire/vocabulaire-du-territoire.ts';
import type { PersonneVue } from '../../../core/annuaire/vue.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { ouvrirAtelier } from '../../../tabs/annuaire/atelier.ts';
import { creerMoteur, type ReponseDuMoteur } from '../../../tabs/annuaire/moteur.ts';
import { uneStructure } from '../../core/annuaire/une-structure.ts';

const maintenant = '2026-11-23T09:00:00Z';
const STRUCTURES = ['Zébulon', 'Ludothèque', 'École'].map((nom, i) => uneStructure({ id: String(i + 1), nom }));
const lecteur = { profil: 'partenaire', structures: [] } as const;
const regles = {
  mots: lireVocabulaire([]).index,
  cadenceParDefautMois: 12,
  lecteur,
  territoire: LATITUDE_NORD_GIRONDE,
};
const PERSONNE = new Map<string, readonly PersonneVue[]>();

const chercher = async (atelier: ReturnType<typeof ouvrirAtelier>, texte: string): Promise<ReponseDuMoteur> => {
  const rendu = await atelier.demander({ quoi: 'chercher', recherche: { ...RECHERCHE_VIDE, texte }, maintenant });
  if (rendu?.quoi !== 'reponse') throw new Error('sans réponse');
  return rendu.reponse;
};

test('le moteur rend des identifiants dans l’ordre, leurs raisons, et ce que chaque filtre laisserait', async () => {
  const atelier = ouvrirAtelier();
  await atelier.garnir(STRUCTURES, regles, PERSONNE);
  expect((await chercher(atelier, '')).ids).toEqual(['3', '2', '1']);
  const trouvee = await chercher(atelier, 'ludotheque');
  expect(trouvee.raisons).toEqual([{ id: '2', pourquoi: ['dans le nom'] }]);
  expect(trouvee.facettes.types).toEqual([{ valeur: 'Association', libelle: 'Association', nombre: 1 }]);
  expect(structuredClone(trouvee)).toEqual(trouvee);
});

test('une ligne changée ou retirée change la réponse, sans que les autres soient renvoyées', async () => {
  const atelier = ouvrirAtelier();
  await atelier.garnir(STRUCTURES, regles, PERSONNE);
  const [zebulon = uneStructure(), ...autres] = STRUCTURES;
  await atelier.garnir([{ ...zebulon, nom: 'Ludobus' }, ...autres.slice(1)], regles, PERSONNE);
  expect((await chercher(atelier, 'ludo')).ids).toEqual(['1']);
  expect((await chercher(atelier, '')).ids).toEqual(['3', '1']);
});

test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])(
  'deux garnissages à %i pas l’un de l’autre : ce que le second apporte reste',
  async (pas) => {
    const atelier = ouvrirAtelier();
    await atelier.garnir(STRUCTURES, regles, PERSONNE);
    const [autres, personnes] = [{ ...regles }, new Map(PERSONNE)];
    // What the device kept, then what the network brings before the first is sent whole.
    const premier = atelier.garnir([...STRUCTURES], autres, personnes);
    for (let i = 0; i < pas; i += 1) await Promise.resolve();
    const nouvelle = uneStructure({ id: '4', nom: 'Ludobus de la Saye' });
    await Promise.all([premier, atelier.garnir([...STRUCTURES, nouvelle], autres, personnes)]);
    expect((await chercher(atelier, 'ludobus')).ids).toEqual(['4']);
  },
);

test('une personne mène à sa structure dès qu’elle est connue, et n’y mène plus quand elle ne l’est plus', async () => {
  const atelier = ouvrirAtelier();
  await atelier.garnir(STRUCTURES, regles, new Map([['2', [{ nom: 'Maëlle Exemple' }]]]));
  expect(await chercher(atelier, 'maelle')).toMatchObject({
    ids: ['2'],
    raisons: [{ id: '2', pourquoi: ['personne\u00A0: Maëlle Exemple'] }],
  });
  await atelier.garnir(STRUCTURES, regles, PERSONNE);
  expect((await chercher(atelier, 'maelle')).ids).toEqual([]);
});

test('les raisons se demandent à part, et les recherches suivies donnent leurs structures', () => {
  const moteur = creerMoteur();
  moteur({ quoi: 'lignes', changees: STRUCTURES, retirees: [] });
  const recherche = { ...RECHERCHE_VIDE, types: ['Association'] };
  expect(moteur({ quoi: 'raisons', recherche, maintenant, ids: ['3'] })).toEqual({
    quoi: 'raisons',
    raisons: [{ id: '3', pourquoi: [expect.stringMatching(/^type/)] }],
  });
  expect(
    moteur({ quoi: 'suivre', recherches: [recherche, { ...RECHERCHE_VIDE, texte: 'ecole' }], maintenant }),
  ).toEqual({
    quoi: 'suivies',
    ids: [['3', '2', '1'], ['3']],
  });
});

test('de ce qui est tapé pendant une réponse, seule la dernière recherche est posée', async () => {
  const atelier = ouvrirAtelier();
  await atelier.garnir(STRUCTURES, regles, PERSONNE);
  const poser = (texte: string) =>
    atelier.demander({ quoi: 'chercher', recherche: { ...RECHERCHE_VIDE, texte }, maintenant });
  const rendus = await Promise.all(['l', 'lu', 'lud', 'ecole'].map(poser));
  expect(rendus.map((rendu) => (rendu?.quoi === 'reponse' ? rendu.reponse.recherche.texte : undefined))).toEqual([
    'l',
    undefined,
    undefined,
    'ecole',
  ]);
});
