import { dependDesRencontres } from '../../core/droits/dependances.ts';
import type { Acteur } from '../../core/droits/droits.ts';
import type { Contexte } from './contexte.ts';

/** Who reads, with the rencontres that they co-organise, where what they read depends on it and their act does not. */
export async function avecSesRencontres(contexte: Pick<Contexte, 'rencontresDe'>, acteur: Acteur): Promise<Acteur> {
  if (!dependDesRencontres(acteur.profil, 'lire-reponses')) return acteur;
  const [oid = '', tid = ''] = acteur.id.split('.');
  return { ...acteur, rencontres: await contexte.rencontresDe(oid, tid) };
}
