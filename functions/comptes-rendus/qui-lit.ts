import { peutApprouver } from '../../core/comptes-rendus/approuver.ts';
import { estPublie } from '../../core/comptes-rendus/texte.ts';
import { type Acteur, autoriser } from '../../core/droits/droits.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { avecSesRencontres } from '../hote/avec-ses-rencontres.ts';
import type { Contexte } from '../hote/contexte.ts';
import { lireCeQuiSEcrit } from './texte.ts';

/** A rencontre with its compte rendu as this person may read it now: before it is published, whoever writes it, and those who may approve it. */
export async function lireCeQuilLit(
  contexte: Contexte,
  id: string,
  { acteur, maintenant }: { readonly acteur: Acteur; readonly maintenant: string },
): Promise<Rencontre> {
  const rencontre = await lireCeQuiSEcrit(contexte, id);
  const lit = estPublie(rencontre) || (await litAvant(contexte, rencontre, acteur, maintenant));
  return lit ? rencontre : { ...rencontre, compteRendu: undefined };
}

async function litAvant(
  contexte: Contexte,
  rencontre: Rencontre,
  acteur: Acteur,
  maintenant: string,
): Promise<boolean> {
  const objet = { liste: 'Rencontres', id: rencontre.id } as const;
  if (autoriser(await avecSesRencontres(contexte, acteur), 'tenir-compte-rendu', objet).permis) return true;
  const { items } = await contexte.depots.participations.lireOu('rencontre', rencontre.id);
  return items.some((p) => acteur.structures.includes(p.structure) && peutApprouver(rencontre, p, maintenant));
}
