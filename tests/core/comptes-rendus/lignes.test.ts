import { compteRenduEnHtml } from '../../../core/comptes-rendus/en-html.ts';
import { lignesDuCompteRendu, texteACopier } from '../../../core/comptes-rendus/lignes.ts';

const RENCONTRE = { titre: 'Loger les jeunes', debut: '2026-11-24T08:00:00Z', lieu: 'Mairie', commune: 'Cézac' };
const TEXTE = '1. Les loyers\nIls montent <beaucoup>.\n– Garanties\n– Baux\n\nDécisions\n– Écrire aux bailleurs.';

test('un point, « Décisions », une liste se lisent comme tels ; le titre n’est pas dit deux fois', () => {
  expect(lignesDuCompteRendu(RENCONTRE.titre, `${RENCONTRE.titre}\n${TEXTE}`).map((l) => [l.genre, l.texte])).toEqual([
    ['partie', '1. Les loyers'],
    ['texte', 'Ils montent <beaucoup>.'],
    ['puce', 'Garanties'],
    ['puce', 'Baux'],
    ['partie', 'Décisions'],
    ['puce', 'Écrire aux bailleurs.'],
  ]);
});

test('copié, il dit de quelle rencontre il est, une fois', () => {
  const copie = texteACopier(RENCONTRE, TEXTE);
  expect(copie).toMatch(/^Loger les jeunes\nmardi 24 novembre 2026.*Mairie.*\n\n1\. Les loyers\n/);
  expect(texteACopier(RENCONTRE, copie)).toBe(copie);
});

test('imprimé, ses listes sont des listes, rien ne s’y exécute, et l’on sait s’il peut encore changer', () => {
  const page = compteRenduEnHtml({ ...RENCONTRE, texte: texteACopier(RENCONTRE, TEXTE), publie: false });
  expect(page.split('<ul>')).toHaveLength(3);
  expect(page).toContain('Ils montent &lt;beaucoup&gt;.');
  expect(page).toContain('Pas encore publié');
  expect(page.match(/Loger les jeunes/g)).toHaveLength(2);
  expect(page.match(/ardi 24 novembre 2026/g)).toHaveLength(1);
  expect(compteRenduEnHtml({ ...RENCONTRE, texte: TEXTE, publie: true })).not.toContain('Pas encore publié');
});
