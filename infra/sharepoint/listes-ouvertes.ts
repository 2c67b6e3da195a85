import { z } from 'zod';
import { disqueDuSite } from '../../graph/bibliotheque.ts';
import { chemin } from '../../graph/chemin.ts';
import type { LecteurGraph } from '../../graph/client.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import { porteLeNom, type Site } from '../../graph/site.ts';
import type { Constat } from './verifier.ts';

interface DemandeDeVisiteur {
  readonly lecteur: LecteurGraph;
  readonly site: Site;
  /** Names of the lists that a visitor may not open. */
  readonly aFermer: readonly string[];
}

/**
 * The lists that should be closed and that this account opens, tried one by one: made for the account of a visitor.
 * Graph tells the permissions of a list only where they are given to applications; what a visitor truly reads is the
 * one proof.
 */
export async function listesOuvertes({ lecteur, site, aFermer }: DemandeDeVisiteur): Promise<readonly Constat[]> {
  site.oublier();
  const [idSite, visibles] = [await site.id(), await site.listes()];
  const essais = aFermer.map(async (liste): Promise<readonly Constat[]> => {
    const vue = visibles.find((l) => l.name === liste) ?? visibles.find((l) => porteLeNom(l, liste));
    if (vue === undefined || !(await seLit(lecteur, chemin`/sites/${idSite}/lists/${vue.id}/items`))) return [];
    const phrase = `La liste ${liste} est ouverte aux visiteurs du site, qui n’ont pas à la lire : lancez infra/sharepoint/fermer-les-listes.ps1 (guide d’administration, étape 7 bis).`;
    return [{ nature: 'droit', liste, phrase }];
  });
  return (await Promise.all(essais)).flat();
}

/** The documents of the rencontres are for those who are invited: opened in SharePoint, their library gives them all to every visitor. */
export async function bibliothequeOuverte({
  lecteur,
  site,
}: Pick<DemandeDeVisiteur, 'lecteur' | 'site'>): Promise<readonly Constat[]> {
  if (!(await seLit(lecteur, `${await disqueDuSite(lecteur, site)}/root/children`))) return [];
  const phrase =
    'La bibliothèque de documents est ouverte aux visiteurs du site, qui y liraient les documents de toutes les rencontres : fermez-la (guide d’administration, étape 7 bis).';
  return [{ nature: 'droit', phrase }];
}

/** An empty list that opens is open too. */
const seLit = (lecteur: LecteurGraph, items: string): Promise<boolean> =>
  lecteur
    .lireJson(items, { schema: z.object({ value: z.array(z.unknown()) }), query: { $top: '1', $select: 'id' } })
    .then(() => true)
    .catch((erreur: unknown) => {
      if (estErreurGraph(erreur, 'interdit', 'introuvable')) return false;
      throw erreur;
    });

/** What is said when the account that asks is not a visitor’s. */
export const SANS_VISITEUR: Constat = {
  nature: 'information',
  phrase:
    'Ce compte ne dit pas quelles listes sont ouvertes aux visiteurs : il les lit toutes, et Graph ne donne pas les autorisations des personnes sur une liste. Lancez « verifier --en-visiteur » en vous connectant avec le compte d’un visiteur du site.',
};
