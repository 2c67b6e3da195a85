import { ficheVue } from '../../core/annuaire/ce-que-voit.ts';
import { dernierMoisTermine } from '../../core/indicateurs/cloture.ts';
import { lireMoisGardes } from '../../core/indicateurs/releves.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { partieLe } from '../../core/mises-en-lien/suivre.ts';
import type { EntreesOrdreDuJour, Signaux } from '../../core/ordre-du-jour/contexte.ts';
import type { Reglages } from '../../core/reglages/definitions.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { moinsMois } from '../../core/temps/heure-locale.ts';
import type { Depots } from '../hote/depots.ts';

/** Who reads an ordre du jour, sent and printed: what it says of a fiche, they all read. */
const INVITES = { profil: 'partenaire', emporte: true } as const;

/** What the ordre du jour of a theme is made of. */
export async function lireMatiere(
  depots: Depots,
  rencontre: Rencontre,
  maintenant: string,
): Promise<Omit<EntreesOrdreDuJour, 'rencontre' | 'maintenant' | 'precedent'>> {
  const { id, thematique } = rencontre;
  const reglages = depots.reglages.lire().then(({ items }) => lireReglages(items).valeurs);
  const [points, suites, rencontres, structures, invites, signaux] = await Promise.all([
    depots.points.lireOu('thematique', thematique),
    depots.suites.lireOu('thematique', thematique),
    depots.rencontres.lireOu('thematique', thematique),
    depots.structures.lire(),
    depots.participations.lireOu('rencontre', id),
    reglages.then((valeurs) => lireSignaux(depots, rencontre, valeurs, maintenant)),
  ]);
  return {
    nombreInvites: invites.items.length,
    points: points.items,
    suites: suites.items,
    rencontresPassees: rencontres.items.filter((r) => r.id !== id),
    structures: structures.items.flatMap((s) => ficheVue(s, INVITES) ?? []),
    signaux,
  };
}

/** An older month says nothing of today. */
const MOIS_RELUS = 2;

async function lireSignaux(
  depots: Depots,
  { thematique, ficheAction }: Rencontre,
  { seuilMasquage: seuil, delaiMiseEnLienJours }: Reglages,
  maintenant: string,
): Promise<Signaux> {
  const depuis = moinsMois(`${dernierMoisTermine(maintenant)}-01`, MOIS_RELUS).slice(0, 'AAAA-MM'.length);
  const [besoins, misesEnLien, faites, indicateurs, releves] = await Promise.all([
    depots.besoins.lireOu('thematique', thematique),
    depots.misesEnLien.lireOu('thematique', thematique),
    depots.sollicitations.lireOu('nature', 'Mise en lien'),
    depots.indicateurs.lire(),
    depots.releves.lireDepuis('mois', depuis),
  ]);
  const dernier = [...lireMoisGardes(releves.items).values()].toSorted((a, b) =>
    a.synthese.mois < b.synthese.mois ? 1 : -1,
  )[0]?.synthese;
  const duTheme = new Set(
    indicateurs.items
      .filter((i) => i.thematiques.includes(thematique) || (ficheAction !== undefined && i.ficheAction === ficheAction))
      .map((i) => i.id),
  );
  return {
    besoins: besoins.items,
    // Silent since they left, not since they were asked.
    misesEnLien: misesEnLien.items.map((m) => ({ ...m, faiteLe: partieLe(m, faites.items) })),
    indicateurs: (dernier?.actions ?? []).flatMap((a) => a.indicateurs).filter((l) => duTheme.has(l.id)),
    mois: dernier?.mois ?? '',
    seuil,
    delaiMiseEnLienJours,
  };
}
