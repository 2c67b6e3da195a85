import { champsInconnus, direChamps, lireChampsPublics } from '../../../core/annuaire/champs-publics.ts';
import { CHAMPS_A_VISIBILITE, CHAMPS_PUBLICS_PAR_DEFAUT } from '../../../core/champs/champs.ts';
import { DEFINITIONS_DES_REGLAGES } from '../../../core/reglages/definitions.ts';

test('tous les champs se disent par leur nom et se relisent', () => {
  expect(lireChampsPublics(direChamps(CHAMPS_A_VISIBILITE))).toEqual(CHAMPS_A_VISIBILITE);
  expect(champsInconnus(direChamps(CHAMPS_A_VISIBILITE))).toEqual([]);
});

test.each([
  ['telephone ;  SITE INTERNET', ['telephone', 'siteWeb']],
  ['Horaires, horaires', ['horaires']],
  ['Aucun', []],
  ['', []],
  // Names that the fields had in the settings of former years.
  ['Fiche Acceslibre, Zone d’intervention', ['accessibilite', 'zone']],
])('« %s » se lit comme une personne l’écrit', (texte, champs) => {
  expect(lireChampsPublics(texte)).toEqual(champs);
});

test('par défaut, rien par quoi on joint une personne n’est ouvert à tous', () => {
  for (const champ of ['adresse', 'codePostal', 'telephone', 'courriel'])
    expect(CHAMPS_PUBLICS_PAR_DEFAUT).not.toContain(champ);
});

test('un champ qui n’existe pas est refusé par son nom, avec ceux qui existent', () => {
  const lu = DEFINITIONS_DES_REGLAGES.champsPublics.schema.safeParse('Horaires, Humeur');
  expect(lu.success).toBe(false);
  expect(lu.error?.issues[0]?.message).toMatch(/Humeur.*Horaires/);
});
