import { lireVocabulaire } from '../../core/annuaire/vocabulaire-du-territoire.ts';
import { LIGNES_PAR_REPRISE, reprendreMot } from '../../core/contrats/vocabulaire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { unContact, uneStructure } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

const reprendre = (corps: object) =>
  banc.appeler(reprendreMot, { profil: 'coordination', corps: { genre: 'Thématique', terme: 'Emploi', ...corps } });
const thematiques = async () => (await banc.contexte.depots.structures.lire()).items.map((s) => s.thematiques);

test('un mot importé est remplacé partout où il est porté, une seule fois, et l’histoire de la fiche le dit', async () => {
  const { structures, contacts, journal } = banc.contexte.depots;
  const { id } = await structures.creer(uneStructure({ thematiques: ['Emploi', 'Logement'] }));
  await structures.creer(uneStructure({ thematiques: ['Logement'] }));
  await contacts.creer(unContact(id, { thematiques: ['emploi'] }));
  const demande = { geste: 'remplacer', par: 'Emploi et insertion' };
  expect(await reprendre(demande)).toMatchObject({ statut: 200, corps: { faites: 2, restantes: 0 } });
  expect(await thematiques()).toEqual([['Emploi et insertion', 'Logement'], ['Logement']]);
  expect((await contacts.lire()).items[0]?.thematiques).toEqual(['Emploi et insertion']);
  const apres = await structures.parId(id);
  expect(apres.provenance).toMatchObject([{ champ: 'thematiques', canal: 'Vocabulaire' }]);
  expect(await reprendre(demande)).toMatchObject({ statut: 200, corps: { faites: 0, restantes: 0 } });
  expect((await structures.parId(id)).eTag).toBe(apres.eTag);
  const lignes = (await journal.lire()).items.filter((l) => l.commande === 'reprendreMot');
  expect(lignes.map((l) => l.liste).toSorted()).toEqual(['Contacts', 'Structures']);
  expect(JSON.stringify(lignes)).not.toContain('Emploi');
});

test('une recherche gardée qui le nomme nomme l’autre, et garde ce qu’on en a vu', async () => {
  const { recherches } = banc.contexte.depots;
  const garder = (cle: string, criteres: string) =>
    recherches.creer({
      cle,
      nom: 'Une recherche',
      auteur: 'a.b',
      criteres,
      parCourriel: true,
      vues: ['1-4'],
      annoncees: [],
    });
  const seule = await garder('a.b.1', 'thematique=emploi');
  const deux = await garder('a.b.2', 'q=jeunes&thematique=Emploi&thematique=Logement');
  await garder('a.b.3', 'q=emploi');
  const demande = { geste: 'remplacer', par: 'Emploi et insertion' };
  expect(await reprendre(demande)).toMatchObject({ statut: 200, corps: { faites: 2, restantes: 0 } });
  expect(
    (await recherches.lire()).items.map(({ criteres }) => new URLSearchParams(criteres).getAll('thematique')),
  ).toEqual([['Emploi et insertion'], ['Emploi et insertion', 'Logement'], []]);
  expect((await recherches.parId(deux.id)).vues).toEqual(['1-4']);
  expect(await reprendre(demande)).toMatchObject({ corps: { faites: 0 } });
  expect((await recherches.parId(seule.id)).criteres).toContain('Emploi+et+insertion');
});

test('renommer ajoute le mot au vocabulaire, puis les fiches le portent', async () => {
  await banc.contexte.depots.structures.creer(uneStructure({ thematiques: ['Emploi'] }));
  const demande = { geste: 'renommer', par: 'Travail' };
  expect(await reprendre(demande)).toMatchObject({ corps: { faites: 1, restantes: 0 } });
  expect(await reprendre(demande)).toMatchObject({ corps: { faites: 0, restantes: 0 } });
  expect(await thematiques()).toEqual([['Travail']]);
  const { items } = await banc.contexte.depots.vocabulaire.lire();
  expect(items).toHaveLength(1);
  expect(lireVocabulaire(items).choix.thematiques).toContain('Travail');
});

test('retirer laisse les autres mots ; ce qui ne dirait plus rien est refusé, et rien n’est écrit', async () => {
  const { structures, besoins } = banc.contexte.depots;
  await structures.creer(uneStructure({ thematiques: ['Emploi', 'Logement'] }));
  const besoin = await besoins.creer({
    intitule: 'Un besoin',
    thematique: 'Emploi',
    releveLe: '2026-11-20',
    origine: 'Terrain',
    etat: 'Ouvert',
  });
  expect(await reprendre({ geste: 'retirer' })).toMatchObject({ statut: 422 });
  expect(await thematiques()).toEqual([['Emploi', 'Logement']]);
  await besoins.supprimer(besoin.id, besoin.eTag);
  expect(await reprendre({ geste: 'retirer' })).toMatchObject({ corps: { faites: 1, restantes: 0 } });
  expect(await thematiques()).toEqual([['Logement']]);
});

test('au-delà d’un lot, la réponse dit ce qui reste, et le même appel le finit', async () => {
  const definition = banc.contexte.depots.structures.definition;
  const creer = Array.from({ length: LIGNES_PAR_REPRISE + 3 }, (_, i) =>
    uneStructure({ nom: `Structure ${i}`, thematiques: ['Emploi'] }),
  );
  await banc.contexte.ecrireEnLot(definition, { creer });
  const demande = { geste: 'remplacer', par: 'Logement' };
  expect(await reprendre(demande)).toMatchObject({ corps: { faites: LIGNES_PAR_REPRISE, restantes: 3 } });
  expect(await reprendre(demande)).toMatchObject({ corps: { faites: 3, restantes: 0 } });
  expect((await thematiques()).every((t) => t.join() === 'Logement')).toBe(true);
});

test('deux appels à la fois ne se perdent rien : ce que l’un n’a pas pu écrire reste à faire, ou l’autre l’a fait', async () => {
  for (let i = 0; i < 12; i += 1)
    await banc.contexte.depots.structures.creer(uneStructure({ nom: `Structure ${i}`, thematiques: ['Emploi'] }));
  const demande = { geste: 'renommer', par: 'Travail' };
  const deux = await Promise.all([reprendre(demande), reprendre(demande)]);
  expect(deux.map((r) => r.statut)).toEqual([200, 200]);
  await reprendre(demande);
  expect((await thematiques()).every((t) => t.join() === 'Travail')).toBe(true);
  expect((await banc.contexte.depots.vocabulaire.lire()).items).toHaveLength(1);
});
