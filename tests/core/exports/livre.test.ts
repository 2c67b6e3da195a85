import fc from 'fast-check';
import { diffuser } from '../../../core/exports/diffuser.ts';
import { composerLivre } from '../../../core/exports/livre/composer.ts';
import { imposer, titresCourants } from '../../../core/exports/livre/imposer.ts';
import { CLASSEMENTS, type Classement } from '../../../core/exports/livre/livre.ts';
import { lignesDuTexte } from '../../../core/exports/livre/mesurer.ts';
import { mettreEnPages } from '../../../core/exports/livre/mettre-en-pages.ts';
import { CONTACTS, MAINTENANT, STRUCTURES } from './exemple.ts';
import { annuaireHostile } from './structures-hostiles.ts';

type Donnees = Pick<Parameters<typeof diffuser>[0], 'structures' | 'contacts'>;
const livreDe = (donnees: Donnees, classement: Classement) =>
  composerLivre({
    diffusion: diffuser({ ...donnees, visibilite: 'partenaires', maintenant: MAINTENANT }),
    structures: donnees.structures,
    classement,
    territoire: 'Territoire d’essai',
    coordination: '05 00 00 00 00',
    cadenceParDefautMois: 12,
  });
const exemple = { structures: STRUCTURES, contacts: CONTACTS };

test('aucun bloc ne se perd, l’ordre est gardé, et rien ne dépasse d’une colonne sauf un bloc plus haut qu’elle', () => {
  const bloc = fc.record({ hauteur: fc.integer({ min: 1, max: 120 }), avecLaSuite: fc.boolean() });
  fc.assert(
    fc.property(fc.array(bloc, { maxLength: 60 }), fc.integer({ min: 1, max: 3 }), (blocs, colonnes) => {
      const pages = mettreEnPages(
        blocs.map((b, i) => ({ ...b, contenu: i })),
        { hauteur: 100, colonnes },
      );
      const places = pages.flatMap((p) => p.colonnes);
      expect(places.flat()).toEqual(blocs.map((_, i) => i));
      for (const p of pages) expect(p.colonnes.length).toBeLessThanOrEqual(colonnes);
      for (const c of places) {
        // A title alone at the foot of a column would be one that its follower has left.
        const total = c.reduce((somme, i) => somme + (blocs[i]?.hauteur ?? 0), 0);
        const groupe = c.every((i) => i === c.at(-1) || blocs[i]?.avecLaSuite === true);
        if (!groupe) expect(total).toBeLessThanOrEqual(100);
      }
    }),
  );
});

test.each(CLASSEMENTS)('par %s, chaque structure est imprimée une fois et l’index donne sa page', (classement) => {
  const livre = livreDe(exemple, classement);
  const imprimees = livre.sections.flatMap((s) => s.entrees.map((e) => e.id));
  expect(new Set(imprimees).size).toBe(imprimees.length);
  expect(imprimees).toHaveLength(STRUCTURES.length);
  const { pages, corps, debutDuCorps, total } = imposer(livre);
  for (const { id } of livre.index) expect(pages.get(id)).toBeGreaterThanOrEqual(debutDuCorps);
  expect(total).toBeGreaterThan(corps.length);
  expect(titresCourants(corps)).toHaveLength(corps.length);
  expect(titresCourants(corps).every((t) => t !== '')).toBe(true);
});

test('par thématique, une structure est renvoyée là où elle n’est pas imprimée', () => {
  const { sections } = livreDe(exemple, 'thematique');
  const renvois = sections.flatMap((s) => s.renvois.map((r) => [s.titre, r.id] as const));
  expect(renvois.length).toBeGreaterThan(0);
  for (const [titre, id] of renvois) expect(STRUCTURES.find((s) => s.id === id)?.thematiques).toContain(titre);
});

test('un annuaire hostile se met en pages sans perdre une structure', () => {
  fc.assert(
    fc.property(annuaireHostile, fc.constantFrom(...CLASSEMENTS), (donnees, classement) => {
      const livre = livreDe(donnees, classement);
      const { pages } = imposer(livre);
      for (const e of livre.sections.flatMap((s) => s.entrees)) expect(pages.has(e.id)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('un sigle est à sa place dans l’index, avec le nom qu’il abrège', () => {
  const avecSigle = STRUCTURES.filter((s) => s.sigle !== undefined);
  expect(avecSigle.length).toBeGreaterThan(0);
  const { index } = livreDe(exemple, 'commune');
  for (const s of avecSigle) expect(index).toContainEqual({ id: s.id, terme: s.sigle, precision: s.nom });
});

test('les fiches non confirmées sont marquées, et la couverture dit combien le sont', () => {
  const livre = livreDe(exemple, 'commune');
  const marquees = livre.sections.flatMap((s) => s.entrees).filter((e) => e.reserve !== undefined);
  expect(marquees.length).toBeGreaterThan(0);
  expect(livre.etat[0]).toContain(`${STRUCTURES.length - marquees.length} fiches confirmées`);
  expect(livre.corriger.at(-1)).toContain('05 00 00 00 00');
});

test.each([
  ['un', 1],
  ['anticonstitutionnellement '.repeat(4).trim(), 4],
  ['W'.repeat(40), 4],
])('« %s » tient en %i lignes', (texte, lignes) => {
  expect(lignesDuTexte(texte, { largeur: 110, taille: 8.5 })).toBe(lignes);
});
