import { TOUTES_LES_LISTES } from '../../../core/lists/toutes.ts';
import { registreEnMarkdown } from '../../../core/registre/markdown.ts';
import { etablirRegistre } from '../../../core/registre/registre.ts';
import { REGLAGES_PAR_DEFAUT } from '../../../core/reglages/reglages.ts';

const registre = etablirRegistre(TOUTES_LES_LISTES, REGLAGES_PAR_DEFAUT, '2026-11-23T09:00:00Z');
const traitement = (liste: string) => registre.traitements.find((t) => t.liste === liste);

test('une liste est dite personnelle si et seulement si une de ses colonnes l’est', () => {
  const fautes = TOUTES_LES_LISTES.filter(
    (l) => l.personnel !== Object.values(l.columns).some((c) => c.personnelle),
  ).map((l) => l.name);
  expect(fautes).toEqual([]);
});

test('chaque liste dit à quoi elle sert', () => {
  for (const liste of TOUTES_LES_LISTES) expect(liste.finalite).not.toBe('');
});

test('le registre nomme chaque colonne personnelle de chaque liste', () => {
  for (const liste of TOUTES_LES_LISTES.filter((l) => l.personnel)) {
    const attendues = Object.values(liste.columns)
      .filter((c) => c.personnelle)
      .map((c) => c.label);
    expect(traitement(liste.name)?.colonnes.map((c) => c.nom)).toEqual(attendues);
    expect(traitement(liste.name)?.durees.length).toBeGreaterThan(0);
  }
});

test('les durées sont celles des réglages, les destinataires ceux de la règle de visibilité', () => {
  expect(traitement('Contacts')?.durees.join(' ')).toContain('36 mois');
  const regle = { ...REGLAGES_PAR_DEFAUT, conservationContactsMois: 24 };
  const autre = etablirRegistre(TOUTES_LES_LISTES, regle, '2026-11-23T09:00:00Z');
  expect(autre.traitements.find((t) => t.liste === 'Contacts')?.durees.join(' ')).toContain('24 mois');
  const [coordination, partenaires] = traitement('Contacts')?.destinataires ?? [];
  expect(coordination).toContain('Contraintes de disponibilité');
  expect(partenaires).toContain('Courriel');
  expect(partenaires).not.toContain('Identifiant du compte');
  expect(traitement('Structures')?.destinataires.join(' ')).not.toMatch(/Le public : .*Référent/);
});

test('en texte, une valeur saisie ne fait pas de mise en forme', () => {
  const texte = registreEnMarkdown({ ...registre, territoire: 'CC *du* <b>Nord</b>' });
  expect(texte.split('\n')[0]).toBe('# Registre des traitements\u00A0: CC \\*du\\* \\<b\\>Nord\\</b\\>');
  expect(texte).toContain('## Contacts');
});
