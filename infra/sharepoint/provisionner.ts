import { z } from 'zod';
import type { ColumnDefinition } from '../../core/lists/column.ts';
import type { ListDefinition } from '../../core/lists/list.ts';
import { type Operation, type Plan, planifier } from '../../core/lists/provisionnement.ts';
import { chemin } from '../../graph/chemin.ts';
import type { ClientGraph } from '../../graph/client.ts';
import { type ErreurGraph, estErreurGraph } from '../../graph/erreur.ts';
import { type EtatDuSite, lireEtat } from '../../graph/etat-des-listes.ts';
import { lireTout } from '../../graph/paging.ts';
import type { Site } from '../../graph/site.ts';

export interface DemandeProvisionnement {
  readonly client: ClientGraph;
  readonly site: Site;
  readonly definitions: readonly ListDefinition[];
  /** Says what would be done, does nothing. */
  readonly simuler?: boolean;
  /** Told before each operation, to show progress. */
  readonly surOperation?: (operation: Operation, rang: number, total: number) => void;
}

export interface CompteRendu {
  /** What was found to do when the run began. */
  readonly plan: Plan;
  readonly faites: number;
  /** What could not be done, in French. */
  readonly echecs: readonly string[];
}

const PASSES_MAX = 4;
const avecId = z.object({ id: z.string() });

/**
 * Makes the site hold the lists of `definitions`. Never deletes, never retypes. May be interrupted and started again: each pass plans from what is there, which
 * also settles the answers lost on the way. A second run has nothing to do.
 */
export async function provisionner(demande: DemandeProvisionnement): Promise<CompteRendu> {
  const { client, site, definitions } = demande;
  let etat = await lireEtat(client, site, definitions);
  const plan = planifier(definitions, etat.listes);
  if (demande.simuler === true) return { plan, faites: 0, echecs: [] };

  let faites = 0;
  let echecs: string[] = [];
  let aFaire = plan.operations;
  for (let passe = 1; aFaire.length > 0 && passe <= PASSES_MAX; passe += 1) {
    echecs = [];
    const idsListes = new Map(etat.listes.map((l) => [l.name, l.id]));
    for (const [rang, operation] of aFaire.entries()) {
      demande.surOperation?.(operation, rang + 1, aFaire.length);
      try {
        if (await executer(client, await site.id(), operation, etat, idsListes)) faites += 1;
      } catch (erreur) {
        if (!estErreurGraph(erreur)) throw erreur;
        echecs.push(`${decrire(operation)} : ${raisonDe(erreur)}`);
        // Without the right, every other operation would be refused in the same way.
        if (erreur.code === 'interdit' || erreur.code === 'non-authentifie') return { plan, faites, echecs };
      }
    }
    etat = await lireEtat(client, site, definitions);
    aFaire = planifier(definitions, etat.listes).operations;
  }
  return { plan, faites, echecs: aFaire.length === 0 ? [] : echecs };
}

/** False when the operation must wait for another one of a later pass. */
async function executer(
  client: ClientGraph,
  idSite: string,
  operation: Operation,
  etat: EtatDuSite,
  idsListes: Map<string, string>,
): Promise<boolean> {
  if (operation.type === 'creer-liste') {
    const corps = {
      displayName: operation.liste,
      description: operation.description,
      list: { template: 'genericList' },
    };
    const { id } = await client.ecrireJson('POST', chemin`/sites/${idSite}/lists`, { schema: avecId, corps });
    idsListes.set(operation.liste, id);
    return true;
  }
  const idListe = idsListes.get(operation.liste);
  if (idListe === undefined) return false;
  const liste = chemin`/sites/${idSite}/lists/${idListe}`;
  if (operation.type === 'nommer-liste') {
    await client.ecrire('PATCH', liste, { corps: { displayName: operation.displayName }, rejouable: true });
    return true;
  }
  if (operation.type === 'creer-colonne') {
    const corps = enGraph(operation.colonne, idsListes);
    if (corps === undefined) return false;
    await client.ecrire('POST', `${liste}/columns`, { corps });
    return true;
  }
  const idColonne = etat.listes.find((l) => l.name === operation.liste)?.idsColonnes.get(operation.colonne);
  const colonne = idColonne ?? (await idDeColonne(client, liste, operation.colonne));
  await client.ecrire('PATCH', `${liste}${chemin`/columns/${colonne}`}`, {
    corps: operation.changements,
    rejouable: true,
  });
  return true;
}

/** Graph's columnDefinition; undefined while the list that it links to is missing. */
function enGraph(colonne: ColumnDefinition, idsListes: ReadonlyMap<string, string>): unknown {
  if (colonne.lookup === undefined) return colonne;
  const listId = idsListes.get(colonne.lookup.list);
  if (listId === undefined) return undefined;
  const { list: _, ...facette } = colonne.lookup;
  return { ...colonne, lookup: { ...facette, listId } };
}

/** Columns of a list that has just been made. */
async function idDeColonne(client: ClientGraph, liste: string, nom: string): Promise<string> {
  const element = z.object({ id: z.string(), name: z.string() });
  const colonnes = await lireTout(client, `${liste}/columns`, { element });
  return colonnes.find((c) => c.name === nom)?.id ?? nom;
}

/** An operation in French. */
function decrire(operation: Operation): string {
  const phrases = {
    'creer-liste': () => `créer la liste ${operation.liste}`,
    'nommer-liste': (o: Extract<Operation, { type: 'nommer-liste' }>) =>
      `nommer la liste ${o.liste} « ${o.displayName} »`,
    'creer-colonne': (o: Extract<Operation, { type: 'creer-colonne' }>) =>
      `créer la colonne ${o.liste}.${o.colonne.name}`,
    'elargir-colonne': (o: Extract<Operation, { type: 'elargir-colonne' }>) =>
      `élargir la colonne ${o.liste}.${o.colonne} (${o.phrases.join(' ; ')})`,
  };
  return (phrases[operation.type] as (o: Operation) => string)(operation);
}

/** The reason of a failure for an administrator. */
function raisonDe(erreur: ErreurGraph): string {
  if (erreur.code !== 'interdit')
    return `${erreur.message}${erreur.codeService === undefined ? '' : ` (${erreur.codeService})`}`;
  return 'le droit manque. Le rôle « write » du site ne suffit pas pour créer listes et colonnes : il faut le consentement délégué Sites.Manage.All et la propriété du site, ou le rôle « fullcontrol ».';
}
