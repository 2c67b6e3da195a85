import type { ReponseDe } from '../../core/contrats/contrat.ts';
import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import { reecrireSerie as contrat } from '../../core/contrats/series.ts';
import { egal } from '../../core/egal.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import { ecartANoter } from '../../core/rencontres/selon-outlook.ts';
import { joursDUneSerie } from '../../core/series/des-jours.ts';
import { type Devenir, reecrireLaSerie } from '../../core/series/reecrire.ts';
import { dateLongue } from '../../core/textes/francais.ts';
import type { ReunionTenue } from '../../graph/reunions-tenues.ts';
import { lireCalendrier } from '../calendrier/lire-calendrier.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { lireReunions } from '../rencontres/outlook.ts';
import { finirLaSerie } from './finir-la-serie.ts';

type Dit = ReponseDe<typeof contrat>['devenirs'][number];

/**
 * The row first, with its new rule, its sittings and what is left to do to each; then the rencontres, some at a time.
 * Killed anywhere, the same request, or `poursuivreSerie`, goes on with what the row still says.
 */
export const reecrireSerie = commande(contrat, async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const { depots } = contexte;
  const serie = await depots.series.parId(appel.chemin.id);
  // Asked again: its rule is written, what is left is finished.
  if (corps.simuler !== true && egal(serie.regle, corps.regle))
    return avec([], finirLaSerie(contexte, serie, maintenant));
  if (serie.chantier !== undefined) return EN_COURS;
  if (serie.eTag !== corps.eTag) return LIGNE_CHANGEE;

  const [{ items: rencontres }, { items: structures }, territoire] = await Promise.all([
    depots.rencontres.lire(),
    depots.structures.lire(),
    contexte.territoire(),
  ]);
  const siennes = rencontres.filter((r) => r.serie === serie.nom);
  const invitees = structures.flatMap((s) => (serie.structures?.includes(s.id) ? (s.communeInsee ?? []) : []));
  const { dureeMinutes = 60, communeInsee } = serie.modele ?? {};
  const seance = { heure: corps.regle.heure, dureeMinutes, communeInsee };
  const desJours = joursDUneSerie(await lireCalendrier(contexte), seance);
  const prete = reecrireLaSerie({
    serie,
    siennes,
    regle: corps.regle,
    motif: corps.motif ?? '',
    desJours,
    alentour: { territoire, rencontres, invitees },
    maintenant,
  });
  if (!prete.ok) return prete;
  const { regle, seances, chantier, devenirs } = prete.valeur;
  const touchees = devenirs.flatMap((d) => (d.quoi === 'deplacee' || d.quoi === 'annulee' ? [d.rencontre] : []));
  const tenues = await lireReunions(contexte, touchees, maintenant);
  const refus = await refusSiContredite(contexte, touchees, tenues);
  if (refus !== undefined) return refus;
  const dits = devenirs.map((d) => dire(d, tenues));
  if (corps.simuler === true)
    return reussite({ id: serie.id, total: 0, reste: 0, dejaFait: false, rencontre: undefined, devenirs: dits });
  if (chantier.annulees.length > 0 && corps.motif === undefined) return SANS_MOTIF;

  const reste = chantier.annulees.length + chantier.deplacees.length;
  await depots.series.modifier(serie.id, serie.eTag, {
    regle,
    seances: [...seances],
    chantier: reste === 0 ? undefined : chantier,
  });
  await journaliser(contexte, appel, depots.series, {
    ligne: serie.id,
    detail: `règle récrite, ${chantier.deplacees.length} séances déplacées, ${chantier.annulees.length} annulées`,
  });
  return avec(dits, finirLaSerie(contexte, await depots.series.parId(serie.id), maintenant));
});

const EN_COURS = refuser(
  'conflit',
  'Un changement de règle de cette série n’est pas fini. Finissez-le depuis sa page, puis recommencez.',
);
const SANS_MOTIF = refuser('regle-metier', 'Des séances sont annulées : dites en quelques mots pourquoi.', [
  { chemin: 'motif', message: 'Dites en quelques mots pourquoi.' },
]);

async function avec(devenirs: readonly Dit[], fait: ReturnType<typeof finirLaSerie>) {
  const rendu = await fait;
  return rendu.ok ? reussite({ ...rendu.valeur, devenirs: [...devenirs] }) : rendu;
}

/** A sitting changed in Outlook is not moved over what somebody decided there. */
async function refusSiContredite(
  contexte: Contexte,
  touchees: readonly (Rencontre & { readonly debut: string })[],
  tenues: ReadonlyMap<string, ReunionTenue>,
): Promise<Resultat<never> | undefined> {
  const territoire = await contexte.territoire();
  const contredite = touchees.find((r) => {
    const tenue = tenues.get(r.id);
    return tenue !== undefined && ecartANoter(r, tenue, territoire) !== undefined;
  });
  return (
    contredite &&
    refuser(
      'conflit',
      `La séance du ${dateLongue(contredite.debut)} a été changée dans Outlook. Ouvrez sa page et choisissez d’abord quel côté garder.`,
    )
  );
}

function dire(d: Devenir, tenues: ReadonlyMap<string, ReunionTenue>): Dit {
  if (d.quoi === 'sautee') return { quoi: d.quoi, le: d.le, raison: d.raison, prevenues: 0 };
  if (d.quoi === 'creee')
    return { quoi: d.quoi, apres: d.vers, lieu: d.lieu, communeInsee: d.communeInsee, prevenues: 0 };
  const { id, titre, debut: avant } = d.rencontre;
  if (d.quoi === 'gardee') return { quoi: d.quoi, id, titre, avant, apres: avant, prevenues: 0 };
  const prevenues = tenues.get(id)?.participants.length ?? 0;
  return { quoi: d.quoi, id, titre, avant, ...(d.quoi === 'deplacee' ? { apres: d.vers } : {}), prevenues };
}
