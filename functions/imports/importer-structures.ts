import type { z } from 'zod';
import type { ReponseDe } from '../../core/contrats/contrat.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { importerStructures as contrat } from '../../core/contrats/imports.ts';
import { nettoyerLigne } from '../../core/imports/nettoyer-ligne.ts';
import { type LignePlanifiee, planifierStructures } from '../../core/imports/planifier-structures.ts';
import type { LigneLue } from '../../core/imports/structures.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { pluriel } from '../../core/textes/francais.ts';
import { type Appel, commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser } from '../hote/journaliser.ts';
import { ENTREE_DE_FICHES } from '../hote/un-a-la-fois.ts';
import { faireEntrerLesContacts } from './faire-entrer-les-contacts.ts';

type Issue = ReponseDe<typeof contrat>['lignes'][number];

/**
 * Writes what the plan says, then plans again from what is there: an answer lost on the way, or a fiche changed meanwhile, is seen then. A line that
 * still does not pass is told, the others are in.
 */
export const importerStructures = commande(contrat, async (appel, contexte) => {
  const lignes = appel.corps.lignes.map(({ numero, structure }) => ({ numero, structure: nettoyerLigne(structure) }));
  if (appel.corps.information === undefined && appel.corps.lignes.some((l) => l.contacts !== undefined))
    return refuser('demande-invalide', INFORMER);
  const faute = premiereFaute(lignes);
  if (faute !== undefined) return refuser('demande-invalide', faute);
  if (appel.corps.simuler === true)
    return reussite({ lignes: (await planifier(contexte, appel, lignes)).map((l) => issueDe(l, l)) });
  const seules = await contexte.unALaFois(ENTREE_DE_FICHES, () => faireEntrer(contexte, appel, lignes));
  // Each structure in its turn: whoever creates a fiche does not wait for the persons of all the others.
  const issues = await faireEntrerLesContacts(contexte, appel, seules);
  const compter = (sort: Issue['sort']): number => issues.filter((l) => l.sort === sort).length;
  if (compter('creee') + compter('modifiee') > 0)
    await journaliser(contexte, appel, contexte.depots.structures, {
      detail: `${pluriel(compter('creee'), 'créée')}, ${pluriel(compter('modifiee'), 'modifiée')}, ${compter('en-erreur')} en erreur`,
    });
  return reussite({ lignes: issues });
});

type Demande = Parameters<typeof planifier>[1];

/** Writes the fiches of the lines, and says what became of each. */
async function faireEntrer(contexte: Contexte, appel: Demande, lignes: readonly LigneLue[]): Promise<Issue[]> {
  const premier = await planifier(contexte, appel, lignes);
  let plan = premier;
  let refusees: ReadonlySet<number> = new Set();
  for (let passe = 1; passe <= PASSES && aEcrire(plan).length > 0; passe += 1) {
    refusees = await ecrire(contexte, aEcrire(plan));
    plan = await planifier(contexte, appel, lignes);
    // What is still to do after everything was accepted has not reached the list yet: it is no failure.
    if (refusees.size === 0) break;
  }
  const finales = new Map(plan.map((l) => [l.numero, l]));
  return premier.map((l) => issueDe(l, finales.get(l.numero) ?? l, refusees.has(l.numero)));
}

const INFORMER =
  'Ce fichier nomme des personnes : dites si elles sont informées d’être dans l’annuaire, ou si Maillage les informera par son premier courriel.';

const PASSES = 3;

type Corps = z.output<NonNullable<typeof contrat.corps>>;

const premiereFaute = (lignes: readonly LigneLue[]): string | undefined => {
  for (const { numero, structure } of lignes) {
    const issue = structures.draft.safeParse(structure).error?.issues[0];
    if (issue !== undefined) return `Ligne ${numero}, ${issue.path.join('.')} : ${issue.message}`;
  }
  return undefined;
};

async function planifier(
  { depots }: Contexte,
  { corps, acteur, maintenant }: Pick<Appel, 'acteur' | 'maintenant'> & { readonly corps: Corps },
  lignes: readonly LigneLue[],
): Promise<readonly LignePlanifiee[]> {
  const { items } = await depots.structures.lire();
  return planifierStructures({
    lignes,
    existantes: items,
    signature: { par: acteur.id, le: maintenant },
    ...(corps.decisions === undefined ? {} : { decisions: corps.decisions }),
    ...(corps.garder === undefined ? {} : { garder: corps.garder }),
    ...(corps.listes === undefined ? {} : { listes: corps.listes }),
  });
}

type AEcrire = Extract<LignePlanifiee, { readonly sort: 'creer' | 'modifier' }>;
const aEcrire = (plan: readonly LignePlanifiee[]): readonly AEcrire[] =>
  plan.filter((l) => l.sort === 'creer' || l.sort === 'modifier');

/** Numbers of the lines that the list refused. */
async function ecrire(contexte: Contexte, plan: readonly AEcrire[]): Promise<ReadonlySet<number>> {
  const creees = plan.filter((l) => l.sort === 'creer');
  const modifiees = plan.filter((l) => l.sort === 'modifier');
  const { echecs } = await contexte.ecrireEnLot(structures, {
    creer: creees.map((l) => l.structure),
    modifier: modifiees.map(({ id, eTag, patch }) => ({ id, eTag, patch })),
  });
  for (const { erreur } of echecs) contexte.traces.alerte('import', { code: erreur.code, statut: erreur.statut });
  return new Set(echecs.flatMap((e) => (e.operation === 'creer' ? creees : modifiees)[e.rang]?.numero ?? []));
}

/** What became of a line: `prevu` at first, `fait` once written. */
function issueDe(prevu: LignePlanifiee, fait: LignePlanifiee, refusee = false): Issue {
  const { numero } = prevu;
  if (prevu.sort === 'laissee') return { numero, sort: 'laissee', message: prevu.motif };
  if (prevu.sort === 'a-trancher')
    return {
      numero,
      sort: 'a-trancher',
      message: `Ressemble à « ${prevu.semblable.nom} » : ${prevu.semblable.raisons.join(', ')}.`,
    };
  if (prevu.sort === 'inchangee') return { numero, sort: 'inchangee', id: prevu.id };
  if (refusee && (fait.sort === 'creer' || fait.sort === 'modifier'))
    return {
      numero,
      sort: 'en-erreur',
      message: 'SharePoint n’a pas pris cette ligne : importez de nouveau le même fichier, il ne reprendra qu’elle.',
    };
  const id = 'id' in fait ? fait.id : undefined;
  return { numero, sort: prevu.sort === 'creer' ? 'creee' : 'modifiee', ...(id === undefined ? {} : { id }) };
}
