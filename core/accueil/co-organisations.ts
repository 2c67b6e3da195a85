import { etatDuCompteRendu } from '../comptes-rendus/etat.ts';
import { type Acteur, autoriser } from '../droits/droits.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sondage } from '../lists/sondages.list.ts';
import { estPassee } from '../rencontres/prochaine-etape.ts';
import { refusDeSonder } from '../sondages/ouvrir.ts';
import { estOuvert } from '../sondages/voter.ts';
import type { Attente } from './attente.ts';
import { laRencontre, leCompteRendu } from './la-rencontre.ts';
import { versRencontre } from './lien.ts';
import { prochainesDeLeurSerie } from './prochaines-de-leur-serie.ts';
import { type Genes, rencontresGenees, SANS_GENE } from './rencontres-genees.ts';
import { sansReponse } from './sans-reponse.ts';

interface Lues {
  readonly acteur: Acteur;
  readonly rencontres: readonly Rencontre[];
  readonly participations: readonly Pick<
    Participation,
    'rencontre' | 'statut' | 'reponse' | 'role' | 'sansInvitation'
  >[];
  readonly sondages: readonly Sondage[];
  readonly genes?: Genes;
  readonly maintenant: string;
}

/** What waits for whoever co-organises: the rencontres to come, what they clash with, its poll while it is open, the compte rendu to write. */
export function coorganisations(e: Lues): readonly Attente[] {
  const { acteur, maintenant } = e;
  const siennes = e.rencontres.filter(
    (r) => r.etat !== 'Annulée' && autoriser(acteur, 'tenir-compte-rendu', { liste: 'Rencontres', id: r.id }).permis,
  );
  const aVenir = prochainesDeLeurSerie(siennes.filter((r) => !estPassee(r, maintenant)));
  return [
    ...aVenir.map((r) => aPreparer(r, e)),
    ...rencontresGenees(siennes, e.genes ?? SANS_GENE, { coorganise: true }),
    ...siennes.flatMap((r) => compteRenduAEcrire(r, maintenant)),
  ];
}

function aPreparer(r: Rencontre, { sondages, participations, maintenant }: Lues): Attente {
  const commun = { ...laRencontre(r), cle: `co-organise-${r.id}` };
  const sondage = sondages.find((s) => s.rencontre === r.id && estOuvert(s, maintenant));
  if (sondage !== undefined && refusDeSonder(r) === undefined) {
    const { le: _, ...sansJour } = commun;
    const cloture = sondage.cloture === undefined ? {} : { le: sondage.cloture };
    return { ...sansJour, ...cloture, genre: 'sondage-co-organise', vers: versRencontre(r.id, 'date') };
  }
  const nombre = r.etat === 'Planifiée' ? sansReponse(r, participations) : 0;
  return { ...commun, genre: 'co-organisation', nombre };
}

/** The compte rendu of a rencontre, as long as somebody has to write it. */
export function compteRenduAEcrire(r: Rencontre, maintenant: string): readonly Attente[] {
  const etat = etatDuCompteRendu(r, maintenant);
  return etat === 'À rédiger' || etat === 'En rédaction'
    ? [{ ...leCompteRendu(r), genre: 'compte-rendu-a-ecrire' }]
    : [];
}
