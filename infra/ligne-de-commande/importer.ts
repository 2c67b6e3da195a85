import { basename } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { lireBaseActions, type Remarque } from '../../core/imports/base-actions.ts';
import { ficheDepuisBase } from '../../core/imports/base-actions-fiche.ts';
import { type Correspondance, proposerCorrespondance } from '../../core/imports/correspondance.ts';
import { decoderTexte } from '../../core/imports/octets.ts';
import { type PlanImport, planifierImport } from '../../core/imports/plan.ts';
import { type Constat, lireStructures, planifierStructures } from '../../core/imports/structures.ts';
import { fichesAction } from '../../core/lists/fiches-action.list.ts';
import type { ListDefinition, NewRow, Patch } from '../../core/lists/list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { LATITUDE_NORD_GIRONDE } from '../../core/territoire/latitude-nord-gironde.ts';
import { ecrireEnLot } from '../../graph/ecritures-en-lot.ts';
import { creerDepot } from '../../graph/listes-repository.ts';
import type { Cible } from './cible.ts';
import { lireOctets, lireTable } from './lire-fichier.ts';
import { Refuse, type Rendu } from './sortie.ts';

interface Rapport {
  readonly fichier: string;
  readonly simule: boolean;
  readonly lues: number;
  readonly creees: number;
  readonly modifiees: number;
  readonly inchangees: number;
  readonly refusees: number;
  readonly correspondance?: readonly Correspondance[];
  readonly constats: readonly (Constat | Remarque)[];
  readonly avertissements: readonly string[];
}

/** Imports the text of a base of actions into FichesAction. */
export async function importerFichesAction(cible: Cible, fichier: string, simuler: boolean): Promise<Rendu> {
  const lu = lireBaseActions(decoderTexte(new Uint8Array(await lireOctets(fichier))).texte);
  if (!lu.ok) throw new Refuse(lu.refus.message);
  const fiches = lu.valeur.actions.map(ficheDepuisBase);
  const { items } = await creerDepot(cible.client, cible.site, fichesAction).lire();
  const plan = planifierImport(fiches, items, (f) => (f.cleSource === undefined ? [] : [f.cleSource]));
  await appliquer(cible, fichesAction, plan, simuler);
  return rendre(
    {
      ...compte(fichier, simuler, plan),
      lues: fiches.length,
      refusees: 0,
      constats: lu.valeur.remarques,
      avertissements: [],
    },
    'fiche action',
    'fiches action',
  );
}

/** Imports structures from a CSV or XLSX file. `retenues` are corrections by hand of the proposed columns. */
export async function importerStructures(cible: Cible, fichier: string, simuler: boolean): Promise<Rendu> {
  const table = await lireTable(fichier);
  const correspondance = proposerCorrespondance(table.entetes);
  if (!correspondance.some((c) => c.champ === 'nom')) {
    throw new Refuse(
      `Aucune colonne ne semble porter le nom des structures. Titres lus : ${table.entetes.filter((e) => e !== '').join(', ')}. Nommez une colonne « Nom ».`,
    );
  }
  const lues = lireStructures(table, {
    correspondance,
    source: basename(fichier).slice(0, 100),
    millesime: LATITUDE_NORD_GIRONDE.millesime,
    communes: LATITUDE_NORD_GIRONDE.communes.map((c) => ({ code: c.insee, nom: c.nom })),
    aujourdhui: Temporal.Now.plainDateISO('Europe/Paris').toString(),
  });
  const { items } = await creerDepot(cible.client, cible.site, structures).lire();
  const plan = planifierStructures(lues.structures, items);
  await appliquer(cible, structures, plan, simuler);
  return rendre(
    {
      ...compte(fichier, simuler, plan),
      lues: table.lignes.length,
      refusees: lues.refusees.length,
      correspondance,
      constats: lues.constats,
      avertissements: table.avertissements,
    },
    'structure',
    'structures',
  );
}

const compte = (fichier: string, simule: boolean, plan: PlanImport<unknown, unknown>) => ({
  fichier: basename(fichier),
  simule,
  creees: plan.creer.length,
  modifiees: plan.modifier.length,
  inchangees: plan.inchangees,
});

async function appliquer<L extends ListDefinition>(
  cible: Cible,
  definition: L,
  plan: PlanImport<NewRow<L>, Patch<L>>,
  simuler: boolean,
): Promise<void> {
  if (simuler || plan.creer.length + plan.modifier.length === 0) return;
  const issue = await ecrireEnLot(cible.client, cible.site, definition, plan, (faites, total) =>
    process.stderr.write(`  ${faites} / ${total}\n`),
  );
  if (issue.echecs.length > 0) {
    throw new Refuse(
      `${issue.echecs.length} ligne(s) n’ont pas pu être écrites ; les autres le sont. Relancez le même import : il ne reprendra que celles qui manquent.`,
      1,
      issue.echecs[0]?.erreur,
    );
  }
}

function rendre(rapport: Rapport, singulier: string, pluriel: string): Rendu {
  const n = (k: number): string => `${k} ${k > 1 ? pluriel : singulier}`;
  const lignes = [
    `${rapport.fichier} : ${n(rapport.lues)} lue${rapport.lues > 1 ? 's' : ''}${rapport.simule ? ' (simulation : rien n’est écrit)' : ''}`,
    ...(rapport.correspondance ?? [])
      .filter((c) => c.entete !== '')
      .map((c) => `  colonne « ${c.entete} » → ${c.champ ?? 'laissée de côté'}`),
    ...rapport.avertissements.map((a) => `  ${a}`),
    ...rapport.constats.map(
      (c) => `  ligne ${c.ligne}, ${c.colonne}${'gravite' in c ? ` (${c.gravite})` : ''} : ${c.message}`,
    ),
    `${rapport.simule ? 'À créer' : 'Créées'} : ${rapport.creees} · ${rapport.simule ? 'à modifier' : 'modifiées'} : ${rapport.modifiees} · inchangées : ${rapport.inchangees} · refusées : ${rapport.refusees}`,
  ];
  return { json: rapport, texte: lignes.join('\n') };
}
