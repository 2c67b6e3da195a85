import { creerIndex } from '../../../core/annuaire/index-annuaire.ts';
import { aCorriger, motsConnus } from '../../../core/annuaire/mots-connus.ts';
import { chercher } from '../../../core/annuaire/recherche.ts';
import { lireVocabulaire, majDuVocabulaire } from '../../../core/annuaire/vocabulaire-du-territoire.ts';
import { diffuser } from '../../../core/exports/diffuser.ts';
import { exporter } from '../../../core/exports/exporter.ts';
import { GENRES_DE_MOT, type Mot, type NouveauMot, vocabulaire } from '../../../core/lists/vocabulaire.list.ts';
import { correspondancesNationales } from '../../../core/vocabulaires/data-inclusion.ts';
import { PUBLICS, THEMATIQUES } from '../../../core/vocabulaires/thematiques.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { uneStructure } from './une-structure.ts';

let numero = 0;
const mot = (genre: NouveauMot['genre'], terme: string, reste: Partial<NouveauMot> = {}): Mot => {
  numero += 1;
  const id = String(numero);
  return {
    ...vocabulaire.draft.parse({ genre, terme, ...reste }),
    id,
    eTag: `"${id},1"`,
    creeLe: '2026-01-01T08:00:00Z',
    modifieLe: '2026-01-01T08:00:00Z',
  };
};

const STRUCTURES = [
  uneStructure({ id: '1', nom: 'Plan local pour l’insertion' }),
  uneStructure({ id: '2', nom: 'Maison des Mobilités', services: ['Prêt de véhicules'], thematiques: ['Mobilité'] }),
  uneStructure({
    id: '3',
    nom: 'Le Quai',
    services: ['Accueil'],
    publics: ['Gens du voyage'],
    thematiques: ['Habitat'],
  }),
  uneStructure({ id: '4', nom: 'CIAS', sigle: 'CIAS' }),
];
const ids = (mots: readonly Mot[], texte: string): string[] =>
  chercher(creerIndex(STRUCTURES, { territoire: LATITUDE_NORD_GIRONDE, ...lireVocabulaire(mots).index }), {
    texte,
  }).map((t) => t.structure.id);

test('un sigle du territoire se trouve par ses formes, et ses formes par lui', () => {
  const mots = [mot('Sigle', 'PLIE', { formes: ['Plan local pour l’insertion'] })];
  expect(ids([], 'plie')).toEqual([]);
  expect(ids(mots, 'plie')).toEqual(['1']);
  const local = [mot('Sigle', 'CIAS', { formes: ['Cité intergénérationnelle'] })];
  expect(ids(local, 'cité intergénérationnelle')).toEqual(['4']);
});

test('un sigle national hors d’usage ne se développe plus', () => {
  expect(ids([], 'centre intercommunal d’action sociale')).toEqual(['4']);
  expect(
    ids([mot('Sigle', 'CIAS', { horsUsage: true }), mot('Sigle', 'CCAS', { horsUsage: true })], 'centre intercommunal'),
  ).toEqual([]);
});

test('un mot courant mène aux mots des fiches ; hors d’usage, il n’est plus qu’un mot', () => {
  expect(ids([], 'bagnole')).toEqual([]);
  expect(ids([mot('Mot courant', 'bagnole', { formes: ['Prêt de véhicules'] })], 'une bagnole')).toEqual(['2']);
  expect(ids([], 'covoiturage')).toContain('2');
  expect(ids([mot('Mot courant', 'covoiturage', { horsUsage: true })], 'covoiturage')).toEqual([]);
});

test('une thématique et un public ajoutés se trouvent par les mots des gens', () => {
  const mots = [
    mot('Thématique', 'Habitat', { formes: ['caravane'] }),
    mot('Public', 'Gens du voyage', { formes: ['voyageurs'] }),
  ];
  expect(ids(mots, 'caravane')).toEqual(['3']);
  expect(ids(mots, 'voyageurs')).toEqual(['3']);
});

test('les codes du territoire remplacent la correspondance nationale dans l’export', () => {
  const mots = [
    mot('Thématique', 'Habitat', { codes: ['logement-hebergement--besoin-dadapter-mon-logement'] }),
    mot('Public', 'Familles', { horsUsage: true }),
  ];
  const { correspondances, problemes } = lireVocabulaire(mots);
  expect(problemes).toEqual([expect.objectContaining({ terme: 'Habitat' })]);
  const juste = [
    mot('Thématique', 'Habitat', {
      codes: ['logement-hebergement--sinformer-sur-les-demarches-liees-a-lacces-au-logement'],
    }),
  ];
  const lu = lireVocabulaire(juste).correspondances;
  expect(correspondancesNationales.parse(lu)).toEqual(lu);
  expect(correspondances.publics.Familles).toEqual([]);
  const diffusion = diffuser({
    structures: STRUCTURES,
    contacts: [],
    visibilite: 'partenaires',
    maintenant: '2026-11-23T09:00:00Z',
    mentions: [],
  });
  const ecrit = JSON.stringify(exporter(diffusion, 'data-inclusion', { producteur: 'essai', correspondances: lu }));
  expect(ecrit).toContain('logement-hebergement--sinformer');
  expect(JSON.stringify(exporter(diffusion, 'data-inclusion', { producteur: 'essai' }))).not.toContain(
    'logement-hebergement--sinformer',
  );
});

test.each<[string, Mot, string]>([
  ['un sigle sans forme', mot('Sigle', 'PLIE'), 'au moins une forme longue'],
  ['un sigle de deux mots', mot('Sigle', 'PLIE nord', { formes: ['x y'] }), 'tient en un mot'],
  ['un mot courant sans rien', mot('Mot courant', 'bagnole'), 'au moins un mot des fiches'],
  ['un code à un sigle', mot('Sigle', 'PLIE', { formes: ['Plan'], codes: ['jeunes'] }), 'videz cette case'],
  ['un code inconnu', mot('Public', 'Familles', { codes: ['famille'] }), 'n’est pas dans le vocabulaire'],
  ['un terme vide', mot('Sigle', '« - »', { formes: ['Plan'] }), 'aucun mot'],
  ['une ligne muette', mot('Thématique', 'Logement'), 'ne dit rien'],
])('%s : la phrase dit quoi faire, et la ligne ne compte pas', (_, ligne, phrase) => {
  const { problemes, index } = lireVocabulaire([ligne]);
  expect(problemes[0]?.message.replaceAll(/\s/g, ' ')).toContain(phrase);
  expect(index.sigles).toEqual(lireVocabulaire([]).index.sigles);
});

test('une ligne faussée garde sa dernière version valable, et rien n’est récrit quand rien ne change', () => {
  const bonne = mot('Sigle', 'PLIE', { formes: ['Plan local pour l’insertion'] });
  const [maj] = majDuVocabulaire([bonne]);
  expect(maj?.patch).toMatchObject({ probleme: undefined, derniereBonne: { formes: bonne.formes } });
  const faussee = { ...bonne, ...maj?.patch, formes: [] };
  expect(ids([faussee], 'plie')).toEqual(['1']);
  const [signalee] = majDuVocabulaire([faussee]);
  expect(signalee?.patch.probleme).toContain('dernière version valable');
  expect(majDuVocabulaire([{ ...faussee, ...signalee?.patch }])).toEqual([]);
});

test('le même terme écrit deux fois : la première ligne compte', () => {
  const mots = [
    mot('Sigle', 'PLIE', { formes: ['Plan local pour l’insertion'] }),
    mot('Sigle', 'plie', { formes: ['Poisson plat'] }),
  ];
  expect(lireVocabulaire(mots).problemes).toEqual([expect.objectContaining({ id: mots[1]?.id })]);
  expect(ids(mots, 'plie')).toEqual(['1']);
});

test('une thématique du territoire s’ajoute aux choix des formulaires, une autre hors d’usage en sort', () => {
  const { choix, problemes } = lireVocabulaire([
    mot('Thématique', 'Aide alimentaire'),
    mot('Thématique', 'Sport', { horsUsage: true }),
    mot('Thématique', 'petite  enfance', { formes: ['crèche'] }),
    mot('Thématique', 'Habitat', { horsUsage: true }),
    mot('Public', 'Gens du voyage', { formes: ['forains'] }),
    mot('Sigle', 'PLIE', { formes: ['Plan local pour l’insertion'] }),
  ]);
  expect(problemes).toEqual([]);
  const nouvelles = choix.thematiques.filter((t) => !THEMATIQUES.some((d) => d === t));
  expect(nouvelles).toEqual(['Aide alimentaire', 'petite  enfance']);
  expect(THEMATIQUES.filter((d) => !choix.thematiques.includes(d))).toEqual(['Petite enfance', 'Sport']);
  expect(choix.publics).toEqual([...PUBLICS, 'Gens du voyage']);
  expect(lireVocabulaire([]).choix).toEqual({ thematiques: THEMATIQUES, publics: PUBLICS });
});

test('les mots connus : les nationaux, ceux du territoire à leur place, par ordre alphabétique', () => {
  const lignes = [
    mot('Sigle', 'caf', { formes: ['Caisse d’ici'] }),
    mot('Sigle', 'PLIE', { formes: ['Plan local'] }),
    mot('Thématique', 'Sport', { horsUsage: true }),
  ];
  const sigles = motsConnus(lignes, 'Sigle');
  expect(sigles.filter(({ terme }) => /^caf$/i.test(terme))).toMatchObject([
    { terme: 'caf', formes: ['Caisse d’ici'], origine: 'corrige' },
  ]);
  expect(sigles.find(({ terme }) => terme === 'PLIE')).toMatchObject({ origine: 'territoire' });
  expect(sigles.find(({ terme }) => terme === 'ADIL')).toMatchObject({ origine: 'national' });
  expect(sigles.map((s) => s.terme)).toEqual(sigles.map((s) => s.terme).toSorted((a, b) => a.localeCompare(b, 'fr')));
  expect(motsConnus(lignes, 'Thématique').find(({ terme }) => terme === 'Sport')).toMatchObject({
    origine: 'corrige',
    horsUsage: true,
  });
  const portees = motsConnus(lignes, 'Thématique', ['Aide alimentaire', 'sport', 'Logement']);
  expect(portees.filter(({ origine }) => origine === 'fiches').map(({ terme }) => terme)).toEqual(['Aide alimentaire']);
  for (const genre of GENRES_DE_MOT) {
    const connus = motsConnus([], genre);
    expect(new Set(connus.map(({ terme }) => terme)).size).toBe(connus.length);
  }
});

test('corriger un mot national part de ce qu’il dit ; à une thématique ou à un public on n’ajoute que des mots', () => {
  const de = (genre: NouveauMot['genre'], terme: string) => {
    const connu = motsConnus([], genre).find((m) => m.terme === terme);
    return connu && aCorriger(connu, genre);
  };
  expect(de('Sigle', 'ARS')?.formes).toEqual(['Agence régionale de santé']);
  expect(de('Public', 'Personnes âgées')?.formes).toEqual([]);
  expect(de('Thématique', 'Santé')?.codes).toEqual(['sante--acces-aux-soins']);
});
