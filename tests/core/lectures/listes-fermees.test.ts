import { readFileSync } from 'node:fs';
import { PROFILS } from '../../../core/droits/droits.ts';
import { A_ETIQUETTE_PUBLIQUE, LISTES_FERMEES } from '../../../core/lectures/listes-fermees.ts';
import { filtrerLigne } from '../../../core/lectures/listes-filtrees.ts';
import { TOUTES_LES_LISTES } from '../../../core/lists/toutes.ts';
import { STATUTS_DE_STRUCTURE } from '../../../core/vocabulaires/structures.ts';

const OUVERTES = TOUTES_LES_LISTES.filter((l) => !LISTES_FERMEES.includes(l.name));

test('chaque liste à fermer existe, et le guide d’administration les nomme toutes', () => {
  const noms = TOUTES_LES_LISTES.map((l) => l.name);
  for (const nom of LISTES_FERMEES) expect(noms).toContain(nom);
  const guide = readFileSync('docs/administration.md', 'utf8');
  const tableau = guide.slice(guide.indexOf('| Listes à fermer'), guide.indexOf('Les autres restent ouvertes'));
  const nommees = [...tableau.matchAll(/`(\w+)`/g)].map(([, nom]) => nom).filter((nom) => noms.includes(nom ?? ''));
  expect(nommees.toSorted()).toEqual([...LISTES_FERMEES].toSorted());
});

test.each(OUVERTES)('$name, ouverte à tous, ne porte aucune donnée personnelle', (liste) => {
  expect(liste.personnel).toBe(false);
});

test.each(OUVERTES)('$name, ouverte à tous, ne renvoie à aucune liste dont l’étiquette peut être cachée', (liste) => {
  const cibles = Object.values(liste.columns).flatMap((c) => c.target ?? []);
  const cachees = cibles.filter((c) => LISTES_FERMEES.includes(c) && !A_ETIQUETTE_PUBLIQUE.some((p) => p === c));
  expect(cachees).toEqual([]);
});

test.each(STATUTS_DE_STRUCTURE)(
  'le nom d’une structure « %s », que montre un renvoi, est lu de tous, même quand tout le reste est caché',
  (statut) => {
    for (const profil of PROFILS) {
      const lue = filtrerLigne(
        'Structures',
        {
          id: '1',
          eTag: '"1,1"',
          fields: { Title: 'Refuge', Type: 'Association', Statut: statut, AdresseProtegee: true, CleSource: 'x' },
        },
        { profil, id: 'un-autre', structures: [] },
      );
      expect(lue).toMatchObject({ fields: { Title: 'Refuge' } });
    }
  },
);
