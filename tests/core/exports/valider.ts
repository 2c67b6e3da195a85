import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

export const lire = (...chemin: string[]): object => JSON.parse(readFileSync(join(...chemin), 'utf8'));

const nouvelAjv = () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv;
};

/** What the schema reproaches to each object, told by its rank. */
const reproches = (valide: ValidateFunction, objets: readonly unknown[]) =>
  objets.flatMap((objet, rang) =>
    valide(objet) ? [] : (valide.errors ?? []).map((e) => `${rang} ${e.instancePath} ${e.message}`),
  );

/** The faults of a document against data·inclusion v1. */
export function validerDataInclusion(partage: string) {
  const dossier = join(partage, 'donnees/data-inclusion/schemas-v1');
  const ajv = nouvelAjv();
  const structure = ajv.compile(lire(dossier, 'structure.json'));
  const service = ajv.compile(lire(dossier, 'service.json'));
  return (document: { structures: unknown[]; services: unknown[] }) => [
    ...reproches(structure, document.structures),
    ...reproches(service, document.services),
  ];
}

/** The faults of a document against HSDS 3.0. */
export function validerHsds(partage: string) {
  const dossier = join(partage, 'donnees/hsds-3.0/schema');
  const ajv = nouvelAjv();
  for (const fichier of readdirSync(dossier).filter(
    (f) => f !== 'openapi.json' && f !== 'meta_table_description.json',
  )) {
    // The schemas call each other by file name; their « path » and « constraints » are notes for tables.
    ajv.addSchema(lire(dossier, fichier), fichier);
  }
  const organisation = ajv.getSchema('organization.json') as ValidateFunction;
  const service = ajv.getSchema('service.json') as ValidateFunction;
  return ({ organizations }: { organizations: { services?: unknown[] }[] }) => [
    ...reproches(organisation, organizations),
    ...reproches(
      service,
      organizations.flatMap((o) => o.services ?? []),
    ),
  ];
}
