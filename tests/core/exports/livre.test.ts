import fc from 'fast-check';
import { diffuser } from '../../../core/exports/diffuser.ts';
import { composerLivre } from '../../../core/exports/livre/composer.ts';
import { LARGEUR_UTILE } from '../../../core/exports/livre/gabarit.ts';
import { imposer } from '../../../core/exports/livre/imposer.ts';
import { CLASSEMENTS, type Classement } from '../../../core/exports/livre/livre.ts';
import { largeurDuTexte, lignesDuTexte, surUneLigneDe } from '../../../core/exports/livre/mesurer.ts';
import { type Bloc, mettreEnPages } from '../../../core/exports/livre/mettre-en-pages.ts';
import { titresCourants, titresDIndex } from '../../../core/exports/livre/titres-courants.ts';
import { LATITUDE_NORD_GIRONDE } from '../../../infra/territoire/latitude-nord-gironde.ts';
import { CONTACTS, MAINTENANT, STRUCTURES } from './exemple.ts';
import { annuaireHostile } from './structures-hostiles.ts';

type Donnees = Pick<Parameters<typeof diffuser>[0], 'structures' | 'contacts'>;
const livreDe = (donnees: Donnees, classement: Classement, communes: readonly string[] = []) =>
  composerLivre({
    diffusion: diffuser({ ...donnees, visibilite: 'partenaires', maintenant: MAINTENANT }),
    classement,
    territoire: 'Territoire d’essai',
    carte: LATITUDE_NORD_GIRONDE,
    communes,
    coordination: '05 00 00 00 00',
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
      const places = pages.flatMap((p) => p.colonnes.map((c) => c.contenus));
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

/** A block that may be cut between any two of its lines, but never before its third nor after its last but two. */
const deLignes = (nom: number, lignes: number): Bloc<number> => ({
  contenu: nom,
  hauteur: lignes * 10,
  elastique: true,
  couper: (place) => {
    const avant = Math.min(Math.floor(place / 10), lignes - 2);
    return avant < 2 ? undefined : [deLignes(nom, avant), deLignes(nom, lignes - avant)];
  },
});

test('ce qui se coupe ne perd pas une ligne, et continue dans la colonne d’à côté, jamais à la page suivante', () => {
  const tailles = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(tailles, fc.integer({ min: 1, max: 3 }), (lignes, colonnes) => {
      const pages = mettreEnPages(
        lignes.map((n, i) => deLignes(i, n)),
        { hauteur: 100, colonnes },
      );
      const hauteurs = pages.flatMap((p) => p.colonnes.map((c) => c.hauteur));
      for (const h of hauteurs) expect(h).toBeLessThanOrEqual(100.01);
      for (const [page, suivante] of pages.slice(0, -1).map((p, i) => [p, pages[i + 1]] as const)) {
        const dernier = page.colonnes.at(-1)?.contenus.at(-1);
        expect(suivante?.colonnes[0]?.contenus[0]).not.toBe(dernier);
      }
      const poses = pages.flatMap((p) => p.colonnes.flatMap((c) => c.contenus));
      expect([...new Set(poses)]).toEqual(lignes.map((_, i) => i));
      const sansAjout = pages.flatMap((p) => p.colonnes.map((c) => c.hauteur - c.ajout * (c.contenus.length - 1)));
      const total = lignes.reduce((somme, n) => somme + n * 10, 0);
      expect(sansAjout.reduce((somme, h) => somme + h, 0)).toBeCloseTo(total, 5);
    }),
  );
});

test('la dernière page se partage entre ses colonnes', () => {
  const [page] = mettreEnPages(
    Array.from({ length: 6 }, (_, contenu) => ({ contenu, hauteur: 10 })),
    { hauteur: 100, colonnes: 2 },
  );
  expect(page?.colonnes.map((c) => c.contenus.length)).toEqual([3, 3]);
});

test.each(CLASSEMENTS)('par %s, chaque structure est imprimée une fois et l’index donne sa page', (classement) => {
  const livre = livreDe(exemple, classement);
  const imprimees = livre.sections.flatMap((s) => s.entrees.map((e) => e.id));
  expect(new Set(imprimees).size).toBe(imprimees.length);
  expect(imprimees).toHaveLength(STRUCTURES.length);
  const { pages, corps, debutDuCorps, total } = imposer(livre);
  for (const { id } of livre.index.flatMap((i) => i.groupes).flatMap((g) => g.termes))
    expect(pages.get(id)).toBeGreaterThanOrEqual(debutDuCorps);
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

const [UNE, ...AUTRES] = STRUCTURES.filter((s) => s.zone === 'Communes' && s.commune === 'Cavignac');
const EN_COMMUNES = { ...exemple, structures: AUTRES };

test('par commune, qui intervient ailleurs qu’à son siège y est renvoyé, sans que sa fiche soit répétée', () => {
  if (UNE === undefined) throw new Error('L’exemple a des structures à Cavignac.');
  const donnees = { ...exemple, structures: [...AUTRES, { ...UNE, zoneCodes: ['33114', '33123'] }] };
  const { sections } = livreDe(donnees, 'commune');
  expect(sections.map((s) => s.titre)).toEqual(['Cavignac', 'Cézac']);
  const [, cezac] = sections;
  expect(cezac?.ailleurs).toBe('Interviennent aussi à Cézac');
  expect(cezac?.entrees).toEqual([]);
  expect(cezac?.renvois.map((r) => r.id)).toEqual([UNE.id]);
  expect(sections.flatMap((s) => s.entrees).filter((e) => e.id === UNE.id)).toHaveLength(1);
});

test('qui intervient partout est nommé une fois, en tête, et chaque commune y mène', () => {
  const livre = livreDe(exemple, 'commune');
  const [partout, ...communes] = livre.sections;
  const couvrent = STRUCTURES.filter((s) => s.zone === 'EPCI');
  expect(new Set(partout?.renvois.map((r) => r.id))).toEqual(new Set(couvrent.map((s) => s.id)));
  expect(communes.length).toBeGreaterThan(10);
  for (const c of communes) expect(c.voirAussi?.id).toBe(partout?.cle);
  expect(imposer(livre).pages.get(partout?.cle ?? '')).toBe(3);
});

test('d’une partie, seules les communes choisies sont ajoutées à celles des sièges', () => {
  const structures = AUTRES.map((s) => ({ ...s, zoneCodes: ['33114', '33123', '33439'] }));
  const titres = (communes: readonly string[]) =>
    livreDe({ ...EN_COMMUNES, structures }, 'commune', communes).sections.map((s) => s.titre);
  expect(titres([])).toEqual(['Cavignac', 'Cézac', 'Saint-Mariens']);
  expect(titres(['33123'])).toEqual(['Cavignac', 'Cézac']);
});

test('une fiche dit sur papier sa zone et la page qui décrit l’accès de ses locaux', () => {
  if (UNE === undefined) throw new Error('L’exemple a des structures à Cavignac.');
  const accessibilite = 'https://acceslibre.beta.gouv.fr/app/33-cavignac/a/mairie/';
  const seule = { ...exemple, structures: [{ ...UNE, zone: 'EPCI' as const, zoneCodes: [], accessibilite }] };
  const lignes = livreDe(seule, 'commune').sections.flatMap((s) => s.entrees)[0]?.lignes;
  expect(lignes).toContainEqual({ libelle: 'Zone', texte: 'toute la communauté de communes' });
  expect(lignes).toContainEqual({
    libelle: 'Accès',
    texte: 'accessibilité du lieu\u00A0: acceslibre.beta.gouv.fr/app/33-cavignac/a/mairie',
    lien: accessibilite,
  });
});

test('d’une adresse protégée, l’extrait ne dit ni la commune ni un renvoi qui la dirait', () => {
  if (UNE === undefined) throw new Error('L’exemple a des structures à Cavignac.');
  const cachee = { ...UNE, adresseProtegee: true, zone: 'Communes' as const, zoneCodes: [] };
  const livre = composerLivre({
    diffusion: diffuser({
      structures: [cachee],
      contacts: [],
      visibilite: 'public',
      maintenant: MAINTENANT,
      champsPublics: ['zone'],
    }),
    classement: 'commune',
    territoire: 'Territoire d’essai',
    carte: LATITUDE_NORD_GIRONDE,
    coordination: '',
  });
  expect(livre.sections.map((s) => s.titre)).toEqual(['Sans commune indiquée']);
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
  const noms = livreDe(exemple, 'commune').index.at(-1);
  for (const s of avecSigle)
    expect(noms?.groupes.find((g) => g.titre === s.sigle?.[0])?.termes).toContainEqual({
      id: s.id,
      terme: s.sigle,
      precision: s.nom,
    });
});

test.each([
  ['commune', 'Index des thématiques', 'thematiques'],
  ['thematique', 'Index des communes', 'commune'],
] as const)(
  'rangé par %s, le livre a un « %s » où chacun est sous chacune de ses valeurs',
  (classement, titre, champ) => {
    const [croise] = livreDe(exemple, classement).index;
    expect(croise?.titre).toBe(titre);
    const dits = croise?.groupes.flatMap((g) => g.termes.map((t) => `${g.titre} ${t.id}`)) ?? [];
    const attendus = STRUCTURES.flatMap((s) => [s[champ] ?? []].flat().map((valeur) => `${valeur} ${s.id}`));
    expect(new Set(dits)).toEqual(new Set(attendus));
    expect(dits).toHaveLength(attendus.length);
  },
);

test('rien à imprimer se dit, avec la suite à donner, et n’a ni sommaire ni index', () => {
  const livre = livreDe({ structures: [], contacts: [] }, 'commune');
  expect(livre.vide).toContain('Ajoutez ou importez des fiches');
  expect(livre.contenu).toBe('Aucune structure');
  const { sommaire, corps, index, total } = imposer(livre);
  expect([sommaire, corps, index]).toEqual([[], [], []]);
  expect(total).toBe(2);
});

test('ce qui tient sur une feuille n’a pas d’index', () => {
  const une = { ...exemple, structures: STRUCTURES.slice(0, 1) };
  const { index, total, pages } = imposer(livreDe(une, 'thematique'));
  expect(index).toEqual([]);
  expect(total).toBe(3);
  expect(pages.get(STRUCTURES[0]?.id ?? '')).toBe(3);
});

const TRES_LONG =
  'Association intercommunale pour la promotion de la parentalité et des solidarités de proximité '.repeat(3);

test('un titre courant tient toujours sur sa ligne', () => {
  const structures = STRUCTURES.map((s, i) => ({ ...s, commune: `${TRES_LONG.trim()} ${i % 9}` }));
  const livre = livreDe({ ...exemple, structures }, 'commune');
  const { corps, index } = imposer(livre);
  const titres = [...titresCourants(corps), ...index.flatMap((i) => titresDIndex(i.index.titre, i.feuilles))];
  expect(titres.length).toBeGreaterThan(20);
  for (const t of titres) expect(largeurDuTexte(t, 8, true)).toBeLessThan(LARGEUR_UTILE - 100);
});

test.each([
  ['Cavignac', 'Cavignac'],
  ['Accueil de loisirs sans hébergement', 'Accueil de loisirs sans…'],
  ['W'.repeat(40), `${'W'.repeat(11)}…`],
])('« %s » sur une ligne étroite se dit « %s »', (texte, dit) => {
  expect(surUneLigneDe(texte, { largeur: 100, taille: 8.5 })).toBe(dit);
});

test('les fiches non confirmées sont marquées, et la couverture dit combien le sont', () => {
  const livre = livreDe(exemple, 'commune');
  const marquees = livre.sections.flatMap((s) => s.entrees).filter((e) => e.reserve !== undefined);
  expect(marquees.length).toBeGreaterThan(0);
  expect(livre.etat[0]).toContain(`${STRUCTURES.length - marquees.length} fiches confirmées`);
  expect(livre.corriger.at(-1)).toContain('05 00 00 00 00'.replaceAll(' ', '\u00A0'));
});

test.each([
  ['un', 1],
  ['anticonstitutionnellement '.repeat(4).trim(), 4],
  ['W'.repeat(40), 4],
])('« %s » tient en %i lignes', (texte, lignes) => {
  expect(lignesDuTexte(texte, { largeur: 110, taille: 8.5 })).toBe(lignes);
});
