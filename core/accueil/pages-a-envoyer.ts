import { type Demandees, pagesAEnvoyer } from '../invitations/pages-a-envoyer.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { estPassee } from '../rencontres/prochaine-etape.ts';
import type { Attente } from './attente.ts';
import { laRencontre } from './la-rencontre.ts';
import { versRencontre } from './lien.ts';
import { prochainesDeLeurSerie } from './prochaines-de-leur-serie.ts';

interface Lues extends Omit<Demandees, 'contacts' | 'sollicitations'> {
  readonly rencontres: readonly Rencontre[];
  readonly contacts?: Demandees['contacts'] | undefined;
  /** What the coordination alone reads. */
  readonly sollicitations?: Demandees['sollicitations'] | undefined;
  readonly maintenant: string;
}

/** The rencontres planned whose page some of those expected have never received: it is sent by hand. */
export function pagesQuiAttendent(e: Lues): readonly Attente[] {
  const { contacts, sollicitations, maintenant } = e;
  if (contacts === undefined || sollicitations === undefined) return [];
  const planifiees = e.rencontres.filter((r) => r.etat === 'Planifiée' && !estPassee(r, maintenant));
  return prochainesDeLeurSerie(planifiees).flatMap((r): readonly Attente[] => {
    const nombre = pagesAEnvoyer(r, { ...e, contacts, sollicitations }, maintenant);
    if (nombre === 0) return [];
    const commun = { cle: `pages-${r.id}`, nombre, vers: versRencontre(r.id, 'invites') };
    return [{ ...laRencontre(r), ...commun, genre: 'pages-a-envoyer' }];
  });
}
