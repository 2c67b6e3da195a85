import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json';
import fc from 'fast-check';
import { octetsUtf8, sansMarkdown } from '../../../core/indicateurs/carte-elements.ts';
import { carteDeSynthese, PLAFOND_DE_CARTE } from '../../../core/indicateurs/carte-synthese.ts';
import type { PointDeSerie, Synthese } from '../../../core/indicateurs/synthese.ts';
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
  expect(carte.speak).toContain('Synthèse de mars 2026. 1 rencontre tenue,');
  expect(carte.fallbackText).toContain('onglet Indicateurs');
  expect(carte.actions).toEqual([
    { type: 'Action.ToggleVisibility', title: 'Voir ou replier tous les chiffres', targetElements: ['detail'] },
    { type: 'Action.OpenUrl', title: 'Ouvrir l’onglet Indicateurs', url: LIEN.lienOnglet },
  ]);
});

const visibles = (s: Synthese) => carteDeSynthese(s, LIEN).body.filter((e) => e.type !== 'Container');

test('la carte tient en dix lignes, et le reste se déplie', () => {
  const carte = carteDeSynthese(uneSynthese({ actions: [enMouvement('A', 3, 9), enMouvement('B', 90, 20)] }), LIEN);
  expect(carte.body.at(-1)).toMatchObject({ type: 'Container', id: 'detail', isVisible: false });
  expect(JSON.stringify(carte.body.at(-1))).toContain('FactSet');
  fc.assert(
    fc.property(synthesesHostiles, (s) => {
      expect(visibles(s).length).toBeLessThanOrEqual(10);
    }),
    { numRuns: 60 },
  );
});

const enMouvement = (id: string, avant: number, apres: number, unite = 'personnes', commentaire?: string) => {
  const [action] = uneSynthese().actions;
  if (action === undefined) throw new Error('sans action');
  const mois = { valeur: apres, masquee: false, ...(commentaire === undefined ? {} : { commentaire }) };
  const serie = [
    { mois: '2026-02', mesure: { valeur: avant, masquee: false } },
    { mois: '2026-03', mesure: mois },
  ];
  return { ...action, id, indicateurs: [uneLigne({ id, libelle: `Indicateur ${id}`, unite, mois, serie })] };
};

test('les trois indicateurs qui ont le plus bougé sont dits, le plus fort d’abord', () => {
  const actions = [
    enMouvement('A', 3, 4),
    enMouvement('B', 90, 20),
    enMouvement('C', 60, 62, '%'),
    enMouvement('D', 5, 5),
    enMouvement('E', 10, 20),
  ];
  const dits = visibles(uneSynthese({ actions })).filter((e) => JSON.stringify(e).includes('Indicateur'));
  expect(dits.map((e) => /Indicateur (\w)/.exec(JSON.stringify(e))?.[1])).toEqual(['B', 'E', 'A']);
  expect(JSON.stringify(dits[0]).replace(/[\u00A0\u202F]/g, ' ')).toContain(
    '**Indicateur B** : 20 en mars, 90 en février (atteint).',
  );
});

test('ce qui a changé se lit d’abord, avec les mots de qui a saisi la valeur, et sans raison inventée', () => {
  const lire = (...actions: Synthese['actions'][number][]) =>
    visibles(uneSynthese({ actions })).map((e) => ('text' in e ? e.text.replace(/[\u00A0\u202F]/g, ' ') : e.type));
  const dites = lire(enMouvement('A', 30, 9, 'personnes', 'Le car *en panne*'), enMouvement('B', 8, 9));
  expect(dites.slice(3, 6)).toEqual([
    'Ce qui a changé, et pourquoi',
    '**Indicateur A** : 9 en mars, 30 en février (atteint). « Le car \\*en panne\\* »',
    '**Indicateur B** : 9 en mars, 8 en février (atteint).',
  ]);
  // Explained, a small move comes before a stronger one that nobody explained.
  expect(lire(enMouvement('A', 90, 9), enMouvement('B', 8, 9, 'personnes', 'Un atelier de plus'))[4]).toContain('B');
  expect(dites[6]).toBe('ColumnSet');
  expect(lire(enMouvement('B', 8, 9))[3]).toBe('Ce qui a changé');
  const provisoire = uneSynthese({ statut: { etat: 'provisoire' }, actions: [enMouvement('B', 8, 9)] });
  expect(JSON.stringify(visibles(provisoire))).toContain('Ce qui a changé à ce jour');
  expect(lire(enMouvement('B', 9, 9)).slice(3, 5)).toEqual([
    'Aucun chiffre comparable n’a changé depuis février.',
    'ColumnSet',
  ]);
  expect(lire()[3]).toBe('ColumnSet');
});

test('une valeur saisie de loin en loin se compare à la dernière, comptée de même', () => {
  const mois = { valeur: 22, masquee: false };
  const lire = (serie: PointDeSerie[], calcul: 'saisie' | 'public-compte' = 'saisie') => {
    const action = {
      ...enMouvement('A', 1, 1),
      indicateurs: [uneLigne({ libelle: 'Inscriptions', calcul, mois, serie })],
    };
    return JSON.stringify(visibles(uneSynthese({ actions: [action] }))).replace(/[\u00A0\u202F]/g, ' ');
  };
  const vide = { mois: '2026-02', mesure: { masquee: false } };
  const novembre = { mois: '2025-11', mesure: { valeur: 18, masquee: false } };
  const mars = { mois: '2026-03', mesure: mois };
  expect(lire([novembre, vide, mars])).toContain('**Inscriptions** : 22 en mars, 18 en novembre 2025 (atteint).');
  expect(lire([novembre, vide, mars], 'public-compte')).not.toContain('Inscriptions');
  expect(lire([novembre, { ...vide, autreDefinition: true }, mars])).not.toContain('Inscriptions');
});

test('entre deux bornes, un chiffre n’a changé que si les deux mois n’ont plus rien de commun', () => {
  const lire = (basse: number, haute: number) => {
    const action = enMouvement('A', 40, basse, '%');
    const mois = { valeur: basse, masquee: false, bornes: { basse, haute } };
    const actions = [{ ...action, indicateurs: action.indicateurs.map((l) => ({ ...l, mois })) }];
    return JSON.stringify(visibles(uneSynthese({ actions }))).replace(/[\u00A0\u202F]/g, ' ');
  };
  expect(lire(35, 55)).not.toContain('Indicateur A');
  expect(lire(45, 55)).toContain('**Indicateur A** : entre 45 et 55 % en mars, 40 % en février');
});

test('ni un mois masqué, ni un mois inconnu, ni un mois compté autrement ne se comparent', () => {
  const ligne = (avant: PointDeSerie) => {
    const action = enMouvement('A', 3, 9);
    return { ...action, indicateurs: action.indicateurs.map((l) => ({ ...l, serie: [avant, ...l.serie.slice(1)] })) };
  };
  for (const avant of [
    { mois: '2026-02', mesure: { masquee: true, raison: 'Moins de 5 personnes.' } },
    { mois: '2026-02', mesure: { masquee: false, raison: 'Aucune rencontre tenue.' } },
    { mois: '2026-02', mesure: { valeur: 3, masquee: false }, autreDefinition: true as const },
  ])
    expect(JSON.stringify(visibles(uneSynthese({ actions: [ligne(avant)] })))).not.toContain('Indicateur A');
});

test('la carte dit ce qui est provisoire, corrigé, et ce qu’elle remplace', () => {
  const lire = (s: Synthese, remplace?: string) =>
    JSON.stringify(carteDeSynthese(s, { ...LIEN, ...(remplace === undefined ? {} : { remplace }) }).body).replaceAll(
      '\u00A0',
      ' ',
    );
  const provisoire = uneSynthese({
    etablieLe: '2026-03-29T09:00:00Z',
    statut: { etat: 'provisoire', clotureLe: '2026-04-01T06:00:00Z' },
  });
  expect(lire(provisoire)).toContain('Synthèse de mars 2026 (provisoire)');
  expect(lire(provisoire)).toContain(
    'Chiffres provisoires au 29 mars 2026 : mars 2026 n’est pas terminé. Ils seront arrêtés le mercredi 1er avril 2026 à 8 h.',
  );
  expect(lire(uneSynthese(), '2026-03-29T09:00:00Z')).toContain(
    'Elle remplace la synthèse provisoire parue le 29 mars 2026.',
  );
  const corrigee = uneSynthese({
    statut: {
      etat: 'arretee',
      arreteeLe: '2026-04-09T06:00:00Z',
      version: 2,
      corrections: [{ version: 2, le: '2026-04-09T06:00:00Z', motif: 'Un comptage oublié.' }],
    },
  });
  expect(lire(corrigee)).toContain('Synthèse de mars 2026 (corrigée)');
  expect(lire(corrigee)).toContain('Chiffres corrigés le 9 avril 2026 : Un comptage oublié.');
});

test('une part inconnue n’est ni zéro, ni un tiret', () => {
  const faits = { ...uneSynthese().faits, fichesVerifiees: { masquee: false, raison: 'Aucune fiche à vérifier.' } };
  expect(JSON.stringify(visibles(uneSynthese({ faits })))).toContain('non connu');
});

test('une valeur masquée se lit « moins de 5 », jamais un nombre ni un vide', () => {
  const texte = dire(carteDeSynthese(uneSynthese(), LIEN));
  expect(texte).toContain('Public\u00A0: moins de 5 personnes');
});

test('chaque indicateur donne le mois, l’année, l’origine et la cible', () => {
  const texte = dire(carteDeSynthese(uneSynthese(), LIEN));
  expect(texte).toContain('mars\u00A0: 3 sur 4');
  expect(texte).toContain('de janvier à mars\u00A0: 12 sur 14');
  expect(texte).toContain('origine 2 (2023), cible 6 (2027)');
  expect(texte).not.toContain('Ne tiennent pas dans cette carte');
});

test('la carte n’emploie aucun élément postérieur à la version 1.4', () => {
  const types = new Set([...dire(carteDeSynthese(uneSynthese(), LIEN)).matchAll(/"type":"([^"]+)"/g)].map((m) => m[1]));
  expect([...types].sort()).toEqual([
    'Action.OpenUrl',
    'Action.ToggleVisibility',
    'AdaptiveCard',
    'Column',
    'ColumnSet',
    'Container',
    'FactSet',
    'TextBlock',
  ]);
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

test('les décisions en retard sont nommées avec leur structure, et celles qui ne le sont pas comptées', () => {
  const faits = {
    ...uneSynthese().faits,
    suitesEnRetard: { valeur: 8, masquee: false },
    decisionsEnRetard: Array.from({ length: 5 }, (_, i) => ({ titre: `Relire ${i}`, structure: 'CAF (exemple)' })),
  };
  const texte = dire(carteDeSynthese(uneSynthese({ faits }), LIEN));
  expect(texte.match(/\*\*Relire \d\*\* \(CAF \(exemple\)\)/g)).toHaveLength(5);
  expect(texte).toMatch(/Ne tiennent pas dans cette carte\u00A0: 3\u00A0?\s?décisions en retard/);
});

test('les définitions restent dans l’onglet, à côté de chaque chiffre', () => {
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
  expect(carte.actions.map((a) => a.type)).toEqual(['Action.ToggleVisibility']);
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
