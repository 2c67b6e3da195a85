import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json';
import { PROFILS } from '../../../core/droits/droits.ts';
import { ficheAInserer } from '../../../core/extension/fiche-a-inserer.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { dessiner } from '../../../infra/local/extension.ts';
import { avecPartage } from '../../partage.ts';
import { uneStructure } from '../annuaire/une-structure.ts';

const modele = JSON.parse(readFileSync(join(__dirname, '../../../appPackage/fiches.carte.json'), 'utf8'));
const ou = {
  maintenant: '2026-11-23T09:00:00Z',
  cadenceParDefautMois: 12,
  lien: 'https://teams.microsoft.com/l/entity/x/annuaire',
};
const inserer = (structure: Structure) => {
  const fiche = ficheAInserer(structure, 'partenaire', ou);
  if (fiche === undefined) throw new Error('Cette fiche devait s’insérer.');
  return fiche;
};
const HOSTILE = '$\u007btitre} [lien](https://mal.example) **gras** {{DATE(2026-01-01)}} "],"x":1';
const hostile = uneStructure({ nom: HOSTILE, description: HOSTILE, services: [HOSTILE], modalitesDAcces: HOSTILE });

test.each(PROFILS)('pour le profil %s, ni adresse, ni personne, ni champ de la coordination', (profil) => {
  const structure = uneStructure({
    adresse: '3 rue Cachée',
    adresseProtegee: true,
    telephone: '+33557000009',
    visibilites: { telephone: 'coordination' },
    modalitesDAcces: 'Sonnez au 3, rue cachée.',
  });
  expect(JSON.stringify(ficheAInserer(structure, profil, ou))).not.toMatch(/Cachée|57.?00.?00.?09/i);
});

test('une fiche dont le nom dit l’adresse protégée ne s’insère pas', () => {
  const structure = uneStructure({ nom: 'Refuge du 3 rue Cachée', adresse: '3 rue Cachée', adresseProtegee: true });
  expect(ficheAInserer(structure, 'coordination', ou)).toBeUndefined();
});

test('le modèle dessine la carte ; un texte hostile n’y devient ni lien, ni gras, ni valeur du modèle', async () => {
  const [resultat] = await dessiner(modele, { fiches: [inserer(hostile)] });
  const texte = JSON.stringify(resultat?.carte.body);
  expect(resultat?.apercu.title).toContain('$\u007btitre}');
  expect(texte).toContain('\\\\[lien\\\\]');
  expect(texte).not.toMatch(/(?<!\\)\[lien/);
  expect(texte).not.toContain('{{DATE');
  expect(resultat?.carte).toMatchObject({ actions: [{ type: 'Action.OpenUrl', url: ou.lien }] });
});

avecPartage('schéma des cartes adaptatives', (partage) => {
  // The schema says draft-06 yet names itself with the `id` of draft-04, which ajv refuses.
  const { id: _, ...schema } = JSON.parse(readFileSync(join(partage, 'schemas', 'adaptive-card-1.5.0.json'), 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  ajv.addMetaSchema(draft06);
  const valider = ajv.compile(schema);

  test.each([
    ['hostile', hostile],
    ['presque vide', uneStructure({ description: undefined, services: [], thematiques: [], publics: [] })],
  ])('la carte d’une fiche %s le respecte', async (_nom, structure) => {
    const [resultat] = await dessiner(modele, { fiches: [inserer(structure)] });
    valider(resultat?.carte);
    expect(valider.errors).toBeNull();
  });
});
