import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv-draft-04';
import { avecPartage } from '../../partage.ts';
import { Expression, type Fichier, ouvrirLecteur, type Ressource, sourcesBicep, type Valeur } from './bicep.ts';

/** Versions of the descriptions at hand: a resource is checked against them whatever its own version. */
const FAMILLES = { 'Microsoft.Web': '2024-11-01', 'Microsoft.Storage': '2026-04-01' };

avecPartage('les ressources Azure obéissent à leur description par Microsoft', (dossier) => {
  let fichiers: Fichier[];
  beforeAll(async () => {
    const lire = await ouvrirLecteur();
    fichiers = Object.entries(sourcesBicep()).map(([nom, source]) => lire(nom, source));
  });
  const schemas = join(dossier, 'schemas', 'arm');

  test.each(Object.entries(FAMILLES))('%s', (famille, version) => {
    const valider = compilateur(schemas, famille, version);
    const ressources = fichiers
      .flatMap((f) => f.ressources)
      .filter((r) => r.type.startsWith(`${famille}/`) && !r.existante);
    expect(ressources.length).toBeGreaterThan(2);
    for (const ressource of ressources) {
      const regle = valider(ressource.type);
      expect([ressource.type, regle(enArm(ressource, version)), regle.errors]).toEqual([ressource.type, true, null]);
      const cassee = { ...enArm(ressource, version), properties: 12 };
      expect([ressource.type, regle(cassee)]).toEqual([ressource.type, false]);
    }
  });
});

/** Compiles the definition of one resource type at a time: the whole template schema refers to every provider. */
function compilateur(dossier: string, famille: string, version: string): (type: string) => ValidateFunction {
  const lire = (...chemin: string[]) => JSON.parse(readFileSync(join(dossier, ...chemin), 'utf8'));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const commun = 'https://schema.management.azure.com/schemas/common/definitions.json';
  const id = `https://schema.management.azure.com/schemas/${version}/${famille}.json`;
  ajv.addSchema({ ...lire('common', 'definitions.json'), id: commun }, commun);
  ajv.addSchema({ ...lire(version, `${famille}.json`), id }, id);
  return (type) => {
    const nom = type.slice(famille.length + 1).replaceAll('/', '_');
    return ajv.compile({ $ref: `${id}#/resourceDefinitions/${nom}` });
  };
}

/** The resource as a template would carry it: expressions between brackets, the name of a child after its parent’s. */
function enArm({ type, corps }: Ressource, version: string): Record<string, unknown> {
  const { parent, scope: _, ...reste } = corps;
  const lu = enJson(reste) as Record<string, unknown>;
  return { ...lu, type, apiVersion: version, name: parent === undefined ? lu.name : `[parent]/${lu.name}` };
}

function enJson(valeur: Valeur): unknown {
  if (valeur instanceof Expression) return `[${valeur.source}]`;
  if (Array.isArray(valeur)) return valeur.map(enJson);
  if (typeof valeur !== 'object' || valeur === null) return valeur;
  return Object.fromEntries(Object.entries(valeur).map(([cle, v]) => [cle, enJson(v)]));
}
