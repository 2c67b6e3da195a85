import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json';
import fc from 'fast-check';
import { octetsUtf8, sansMarkdown } from '../../../core/indicateurs/carte-elements.ts';
import { carteDeSynthese, PLAFOND_DE_CARTE } from '../../../core/indicateurs/carte-synthese.ts';
import { avecPartage } from '../../partage.ts';
import { texteHostile } from '../textes/texte-hostile.ts';
import { synthesesHostiles, uneLigne, uneSynthese } from './une-synthese.ts';

const LIEN = { lienOnglet: 'https://teams.microsoft.com/l/entity/exemple/indicateurs' };

const dire = (carte: unknown): string => JSON.stringify(carte);

test('la carte est en 1.4, en français, titrée, lisible à voix haute, et ouvre l’onglet', () => {
  const carte = carteDeSynthese(uneSynthese(), LIEN);
  expect(carte).toMatchObject({ type: 'AdaptiveCard', version: '1.4', lang: 'fr', msteams: { width: 'Full' } });
  expect(carte.body[0]).toMatchObject({
    type: 'TextBlock',
    style: 'heading',
    wrap: true,
    text: 'Synthèse de mars 2026',
  });
  expect(carte.speak).toContain('1 rencontre tenue en mars 2026');
  expect(carte.fallbackText).toContain('onglet Indicateurs');
  expect(carte.actions).toEqual([
    { type: 'Action.OpenUrl', title: 'Ouvrir l’onglet Indicateurs', url: LIEN.lienOnglet },
  ]);
});

test('une valeur masquée se lit « moins de 5 », jamais un nombre ni un vide', () => {
  const texte = dire(carteDeSynthese(uneSynthese(), LIEN));
  expect(texte).toContain('Public\u00A0: moins de 5 personnes');
});

test('chaque indicateur donne le mois, l’année, l’origine et la cible', () => {
  const texte = dire(carteDeSynthese(uneSynthese(), LIEN));
  expect(texte).toContain('mois\u00A0: 3 sur 4');
  expect(texte).toContain('année\u00A0: 12 sur 14');
  expect(texte).toContain('origine 2 (2023), cible 6 (2027)');
  expect(texte).not.toContain('Ne tiennent pas dans cette carte');
});

test('la carte n’emploie aucun élément postérieur à la version 1.4', () => {
  const types = new Set([...dire(carteDeSynthese(uneSynthese(), LIEN)).matchAll(/"type":"([^"]+)"/g)].map((m) => m[1]));
  expect([...types].sort()).toEqual(['Action.OpenUrl', 'AdaptiveCard', 'Column', 'ColumnSet', 'FactSet', 'TextBlock']);
});

test('le texte de quelqu’un ne devient ni gras, ni lien, ni liste, ni fonction', () => {
  expect(sansMarkdown('*a* _b_ [c](d) \\ `e`')).toBe('\\*a\\* \\_b\\_ \\[c\\](d) \\\\ \\`e\\`');
  expect(sansMarkdown('- puce')).toBe('\\- puce');
  expect(sansMarkdown('1. un')).toBe('1\\. un');
  expect(sansMarkdown('# titre\nsuite')).toBe('\\# titre suite');
  expect(sansMarkdown('{{DATE(x)}}')).toBe('{ {DATE(x)}}');
  expect(sansMarkdown('é'.repeat(50), 10)).toBe(`${'é'.repeat(9)}…`);
});

test('les octets se comptent comme en UTF-8', () => {
  fc.assert(
    fc.property(texteHostile(60), (t) => {
      expect(octetsUtf8(t)).toBe(Buffer.byteLength(t, 'utf8'));
    }),
  );
});

test('aucune synthèse, si longue et hostile soit-elle, ne dépasse le plafond', () => {
  fc.assert(
    fc.property(synthesesHostiles, (s) => {
      const carte = carteDeSynthese(s, LIEN);
      expect(Buffer.byteLength(dire(carte), 'utf8')).toBeLessThanOrEqual(PLAFOND_DE_CARTE);
      expect(carte.body[0]).toMatchObject({ style: 'heading' });
    }),
    { numRuns: 150 },
  );
});

test('ce qui ne tient pas est compté au pied de la carte', () => {
  const [action] = uneSynthese().actions;
  if (action === undefined) throw new Error('sans action');
  const indicateurs = Array.from({ length: 12 }, (_, i) =>
    uneLigne({ id: String(i), libelle: 'L’indicateur '.repeat(12) }),
  );
  const s = uneSynthese({ actions: Array.from({ length: 30 }, () => ({ ...action, indicateurs })) });
  const texte = dire(carteDeSynthese(s, LIEN));
  expect(texte).toMatch(/Ne tiennent pas dans cette carte\u00A0: \d+ actions, \d+ indicateurs/);
});

test('les définitions cèdent leur place avant les chiffres', () => {
  const [action] = uneSynthese().actions;
  if (action === undefined) throw new Error('sans action');
  const indicateurs = Array.from({ length: 5 }, () => uneLigne({ definition: 'Une longue définition. '.repeat(20) }));
  const texte = dire(
    carteDeSynthese(uneSynthese({ actions: Array.from({ length: 8 }, () => ({ ...action, indicateurs })) }), LIEN),
  );
  expect(texte).not.toContain('longue définition');
  expect(texte.match(/origine 2/g)).toHaveLength(40);
});

test('un lien d’onglet démesuré est laissé de côté, la carte reste', () => {
  const carte = carteDeSynthese(uneSynthese(), { lienOnglet: `https://exemple.fr/${'a'.repeat(30_000)}` });
  expect(carte.actions).toEqual([]);
});

avecPartage('schéma des cartes adaptatives', (dossier) => {
  // The schema says draft-06 yet names itself with the `id` of draft-04, which ajv refuses.
  const { id: _, ...schema } = JSON.parse(readFileSync(join(dossier, 'schemas', 'adaptive-card-1.5.0.json'), 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  ajv.addMetaSchema(draft06);
  const valide = ajv.compile(schema);

  /** `msteams` is Teams' own extension, documented by Microsoft and unknown to the general schema. */
  const sansTeams = (carte: object): unknown => {
    const { msteams: __, ...reste } = JSON.parse(dire(carte));
    return reste;
  };

  test('la carte le respecte', () => {
    valide(sansTeams(carteDeSynthese(uneSynthese(), LIEN)));
    expect(valide.errors).toBeNull();
  });

  test('la carte le respecte quels que soient les textes', () => {
    fc.assert(
      fc.property(synthesesHostiles, (s) => {
        valide(sansTeams(carteDeSynthese(s, LIEN)));
        expect(valide.errors).toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});
