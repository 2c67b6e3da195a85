import { cleDAppel } from '../../../core/campagnes/appels.ts';
import { vagueDeCampagne } from '../../../core/campagnes/relances.ts';
import { cleDInterconnaissance } from '../../../core/interconnaissance/cle.ts';
import { cleDeSollicitation } from '../../../core/liens/solliciter.ts';
import type { Campagne } from '../../../core/lists/campagnes.list.ts';
import type { Interconnaissance } from '../../../core/lists/interconnaissances.list.ts';
import type { ListDefinition, NewRow } from '../../../core/lists/list.ts';
import type { MotsDits } from '../../../core/lists/mots-du-bilan.list.ts';
import type { Sollicitation } from '../../../core/lists/sollicitations.list.ts';
import { TOUTES_LES_LISTES } from '../../../core/lists/toutes.ts';
import type { Vote } from '../../../core/lists/votes.list.ts';
import type { ClientGraph } from '../../../graph/client.ts';
import { ecrireEnLot } from '../../../graph/ecritures-en-lot.ts';
import { creerDepot } from '../../../graph/listes-repository.ts';
import type { Site } from '../../../graph/site.ts';
import type { Exemple } from './generer.ts';

/** Ids of the rows already loaded, by list: what lets an interrupted loading go on. */
export type Chargees = Readonly<Record<string, readonly string[]>>;

interface Demande {
  readonly client: ClientGraph;
  readonly site: Site;
  readonly exemple: Exemple;
  readonly chargees: Chargees;
  /** Called after each list: keep it. */
  readonly garder: (chargees: Chargees) => void;
  readonly log: (ligne: string) => void;
}

/** Loads the sample through Graph, like any other client of the lists. A list half loaded by an interrupted run is emptied and loaded again. */
export async function chargerExemple({ client, site, exemple, chargees, garder, log }: Demande): Promise<void> {
  const ids: Record<string, readonly string[]> = { ...chargees };
  for (const definition of TOUTES_LES_LISTES) {
    const rows = exemple[definition.name] ?? [];
    if (ids[definition.name] !== undefined || rows.length === 0) continue;
    await vider(client, site, definition);
    const creer = rows.map((row) => resoudre(definition, row, ids)) as NewRow<typeof definition>[];
    const issue = await ecrireEnLot(client, site, definition, { creer });
    const echec = issue.echecs[0];
    if (echec !== undefined)
      throw new Error(`${definition.displayName} : la ligne ${echec.rang + 1} de l’exemple n’a pas pu être écrite.`, {
        cause: echec.erreur,
      });
    ids[definition.name] = issue.ids.map((id) => id ?? '');
    garder(ids);
    log(`  ${definition.displayName} : ${rows.length}`);
  }
}

/** Turns the rank of a linked row into its id. */
function resoudre(definition: ListDefinition, row: object, ids: Chargees): object {
  const idDe: IdDe = (liste, rang) => {
    const id = ids[liste]?.[Number(rang) - 1];
    if (id === undefined)
      throw new Error(
        `L’exemple de ${definition.name} renvoie à la ligne ${String(rang)} de ${liste}, qui n’existe pas.`,
      );
    return id;
  };
  const liens = Object.entries(row).flatMap(([key, value]) => {
    const target = definition.columns[key]?.target;
    if (target === undefined || value === undefined) return [];
    return [[key, Array.isArray(value) ? value.map((rang) => idDe(target, rang)) : idDe(target, value)]];
  });
  const resolue = { ...row, ...Object.fromEntries(liens) };
  return { ...resolue, ...AVEC_DES_IDS[definition.name]?.(resolue, idDe) };
}

type IdDe = (liste: string, rang: unknown) => string;

/** What holds ids elsewhere than in a link: keys made of them, lists of them. */
const AVEC_DES_IDS: Readonly<Record<string, (row: object, idDe: IdDe) => object>> = {
  Participations: (row) => cleDe(row as Liee),
  Votes: (row) => ({ cle: `${(row as Vote).sondage}-${(row as Vote).structure}` }),
  Comptages: (row) => cleDe(row as Liee),
  Evaluations: (row) => ({ cle: `r${(row as Liee).rencontre}` }),
  Interconnaissances: (row) => {
    const { annee, structure } = row as Interconnaissance;
    return { cle: cleDInterconnaissance(annee, structure) };
  },
  MotsDuBilan: (row) => {
    const { annee, ficheAction, cle } = row as MotsDits;
    return { cle: ficheAction === undefined ? cle : `${annee}|action|${ficheAction}` };
  },
  Campagnes: (row, idDe) => {
    const { concernees, issues } = row as Pick<Campagne, 'concernees' | 'issues'>;
    const ids = (rangs: readonly string[]) => rangs.map((rang) => idDe('Structures', rang));
    if (issues === undefined) return { concernees: ids(concernees) };
    const { confirmees, modifiees, fermees, silencieuses } = issues;
    const parIssue = { confirmees, modifiees, fermees, silencieuses };
    return {
      concernees: ids(concernees),
      issues: { ...issues, ...Object.fromEntries(Object.entries(parIssue).map(([k, v]) => [k, ids(v)])) },
    };
  },
  Sollicitations: (row) => {
    const {
      cle,
      nature,
      structure,
      contact,
      rencontre,
      sondage,
      interconnaissance,
      campagne = '',
    } = row as Sollicitation;
    if (interconnaissance !== undefined)
      return { cle: cleDeSollicitation({ nature, structure, interconnaissance, vague: 'demande' }) };
    if (rencontre !== undefined) {
      const objet = { rencontre, ...(sondage === undefined ? {} : { sondage }) };
      const demande = { nature, structure, ...objet, ...(contact === undefined ? {} : { contact }) };
      return { cle: cleDeSollicitation({ ...demande, vague: cle.split('-').at(-1) ?? '' }) };
    }
    const [, rang = ''] = cle.split('-');
    if (rang === 'appel') return { cle: cleDAppel(campagne, `exemple-${structure}`) };
    const quoi = { nature, structure, campagne, ...(contact === undefined ? {} : { contact }) };
    return { cle: cleDeSollicitation({ ...quoi, vague: vagueDeCampagne(campagne, Number(rang)) }) };
  },
};

interface Liee {
  readonly cle: string;
  readonly rencontre: string;
  readonly structure?: string;
}

const cleDe = ({ cle, rencontre, structure }: Liee): { cle: string } => ({
  cle: `${rencontre}-${structure ?? cle.split('-')[1]}`,
});

async function vider(client: ClientGraph, site: Site, definition: ListDefinition): Promise<void> {
  const depot = creerDepot(client, site, definition);
  for (const { id, eTag } of (await depot.lire()).items) await depot.supprimer(id, eTag);
}
