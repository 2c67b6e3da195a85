import { planifierFusion } from '../../core/annuaire/fusionner.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { fusionnerFiches as contrat } from '../../core/contrats/fusions.ts';
import type { Fusion } from '../../core/lists/fusions.list.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { designee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { menerFusion } from './mener-fusion.ts';

/** Merges two fiches. A merge of this pair that was stopped on its way is gone on with, as it was decided. */
export const fusionnerFiches = commande(contrat, async (appel, contexte) => {
  const { gardee, absorbee, choix, reunirLesContacts } = appel.corps;
  const { fusions, structures } = contexte.depots;
  const [s, a, faites] = await Promise.all([
    designee(structures, gardee.id, 'corps.gardee.id'),
    designee(structures, absorbee.id, 'corps.absorbee.id'),
    fusionsDe(contexte, gardee.id, absorbee.id),
  ]);
  const deLaPaire = faites.filter((f) => f.survivante === s.id && f.absorbee === a.id);
  const ouverte = faites.find((f) => f.etat === 'En cours' || f.etat === 'En annulation');
  if (ouverte !== undefined && !(ouverte.etat === 'En cours' && deLaPaire.includes(ouverte))) return OCCUPEE;
  const finie = a.statut === 'Archivée' ? deLaPaire.find((f) => f.etat === 'Faite') : undefined;
  let fusion = (ouverte ?? finie)?.id;
  if (fusion === undefined) {
    if (s.eTag !== gardee.eTag || a.eTag !== absorbee.eTag) return LIGNE_CHANGEE;
    const signature = { par: appel.acteur.id, canal: 'Fusion', le: appel.maintenant };
    const permise = planifierFusion({ survivante: s, absorbee: a, choix, lignes: {}, signature });
    if (!permise.ok) return permise;
    const { ligne } = await fusions.creerSiAbsent({
      cle: `fusion-${a.id}-${s.id}-${deLaPaire.length + 1}`,
      survivante: s.id,
      absorbee: a.id,
      etat: 'En cours',
      faiteLe: appel.maintenant,
      choix,
      reunirLesContacts,
    });
    fusion = ligne.id;
  }
  const menee = await menerFusion(contexte, fusion, appel);
  if (!menee.ok) return menee;
  const detail = `${menee.valeur.lignes} lignes`;
  const dejaFait = finie !== undefined;
  await journaliser(contexte, appel, fusions, { ligne: fusion, dejaFait, detail });
  return reussite({ fusion, dejaFait, ...menee.valeur });
});

/** Every merge in which one of these two fiches had a part. */
async function fusionsDe({ depots }: Contexte, a: string, b: string): Promise<readonly Fusion[]> {
  const lues = await Promise.all(
    [a, b].flatMap((id) => [depots.fusions.lireOu('survivante', id), depots.fusions.lireOu('absorbee', id)]),
  );
  return [...new Map(lues.flatMap((l) => l.items).map((f) => [f.id, f])).values()];
}

const OCCUPEE = refuser(
  'conflit',
  'Une autre fusion de l’une de ces fiches s’est arrêtée en chemin. Terminez-la ou annulez-la d’abord, dans « Fusions ».',
);
