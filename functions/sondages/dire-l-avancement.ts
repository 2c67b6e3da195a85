import { aUnCompteDans } from '../../core/activite/a-signaler.ts';
import type { Activite } from '../../core/activite/activites.ts';
import { adresseDite } from '../../core/comptes-rendus/rappeler.ts';
import { courrielDAvancement } from '../../core/courriels/avancement.ts';
import { VAGUE_D_AVANCEMENT } from '../../core/liens/natures.ts';
import type { LigneDeJournal } from '../../core/lists/journal.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Sondage } from '../../core/lists/sondages.list.ts';
import type { Vote } from '../../core/lists/votes.list.ts';
import { lireReglages, type Reglages } from '../../core/reglages/reglages.ts';
import {
  type Avancement,
  avancementDuSondage,
  cleDAvancement,
  dernierVotant,
  type FaitDeSondage,
} from '../../core/sondages/avancement.ts';
import { plusMinutes } from '../../core/temps/heure-locale.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { envoyerOuRendre } from '../hote/envoyer-ou-rendre.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { envoyerLien } from '../liens/envoyer-lien.ts';
import { lireQuiCoorganise } from '../rencontres/lire-qui-coorganise.ts';
import { lireVotes } from './lire.ts';

interface ADire {
  readonly sondage: Sondage;
  readonly rencontre: Rencontre;
  readonly maintenant: string;
  /** Identifier of this execution. */
  readonly execution: string;
}

/** Minutes: what was told before is not told to whoever begins to co-organise. */
const FRAIS = 60;

/**
 * Tells whoever organises how far a poll is, each thing once, and not those whose answer made it so. The mark is a line
 * of the journal, which only the coordination reads: the list of the polls is everyone’s, and what is certain would say
 * what an indispensable structure answered. Marked before the mail leaves: a fault may lose a mail, it never sends two.
 */
export async function direLAvancement(contexte: Contexte, e: ADire): Promise<void> {
  const { depots } = contexte;
  const { sondage, rencontre, maintenant } = e;
  const [votes, { items: participations }] = await Promise.all([
    lireVotes(contexte, sondage),
    depots.participations.lireOu('rencontre', rencontre.id),
  ]);
  const faits = avancementDuSondage({ sondage, participations, votes });
  if (faits.length === 0) return;
  const marques = await marquer(contexte, e, faits);
  const reglages = lireReglages((await depots.reglages.lire()).items).valeurs;
  const neufs = [...marques].filter(([, { detail }]) => detail === e.execution);
  if (neufs.length > 0) await direALaCoordination(contexte, e, { marques: neufs, votes, reglages });
  // What was marked together is told together, by a round cut short or by the next.
  const frais = [...marques].filter(([, { le }]) => Date.parse(le) > Date.parse(plusMinutes(maintenant, -FRAIS)));
  const organisateurs = frais.length === 0 ? [] : await lireQuiCoorganise(contexte, participations);
  for (const le of new Set(frais.map(([, marque]) => marque.le))) {
    const dits = frais.filter(([, marque]) => marque.le === le).map(([fait]) => fait);
    await direAQuiCoorganise(contexte, e, { le, faits: dits, votes, reglages, organisateurs });
  }
}

async function marquer(
  { depots }: Contexte,
  { sondage, maintenant, execution }: ADire,
  faits: readonly Avancement[],
): Promise<ReadonlyMap<Avancement, LigneDeJournal>> {
  const marques = new Map<Avancement, LigneDeJournal>();
  for (const avancement of faits) {
    const { ligne } = await depots.journal.creerSiAbsent({
      cle: cleDAvancement(sondage, avancement.fait),
      commande: 'suivreSondages',
      le: maintenant,
      profil: 'minuteur',
      auteur: 'suivreSondages',
      liste: depots.sondages.definition.name,
      ligne: sondage.id,
      resultat: 'Fait',
      detail: execution,
    });
    marques.set(
      avancement,
      ligne.detail === A_REDIRE ? await reprendre(depots, ligne, { detail: execution, le: maintenant }) : ligne,
    );
  }
  return marques;
}

/** In place of the execution that holds a mark: its mail was refused, and whoever comes next holds it, from its own hour. */
const A_REDIRE = 'à redire';

async function reprendre(
  { journal }: Contexte['depots'],
  ligne: LigneDeJournal,
  marque: Pick<LigneDeJournal, 'detail' | 'le'>,
): Promise<LigneDeJournal> {
  const eTag = await modifierOuCeder(journal, ligne, marque);
  return eTag === undefined ? ligne : { ...ligne, ...marque, eTag };
}

interface Dits {
  readonly faits: readonly Avancement[];
  readonly votes: readonly Vote[];
  readonly reglages: Reglages;
}

/** At the address that it gives; without one, the Accueil alone says it. */
async function direALaCoordination(
  contexte: Contexte,
  { rencontre, maintenant }: ADire,
  {
    marques,
    votes,
    reglages,
  }: Omit<Dits, 'faits'> & { readonly marques: readonly (readonly [Avancement, LigneDeJournal])[] },
): Promise<void> {
  const adresse = adresseDite(reglages.coordonneesDeLaCoordination);
  if (adresse === undefined || dernierVotant(votes, maintenant)?.parLaCoordination) return;
  const courriel = {
    destinataire: { adresse, nom: 'Coordination' },
    message: courrielDAvancement({
      rencontre,
      faits: marques.map(([fait]) => fait),
      territoire: reglages.territoire,
      personne: undefined,
      choisit: true,
      lien: contexte.lienDesRencontres(`rencontre/${rencontre.id}/date`),
    }),
  };
  await envoyerOuRendre(contexte, courriel, async () => {
    for (const [, marque] of marques)
      await enregistrerMalgreTout(contexte.depots.journal, marque, { detail: A_REDIRE });
  });
}

async function direAQuiCoorganise(
  contexte: Contexte,
  { sondage, rencontre, maintenant }: ADire,
  d: Dits & { readonly le: string; readonly organisateurs: Awaited<ReturnType<typeof lireQuiCoorganise>> },
): Promise<void> {
  const acteur = dernierVotant(d.votes, d.le);
  for (const { contact, adresse } of d.organisateurs) {
    if (contact.structure === acteur?.structure) continue;
    await envoyerLien(contexte, {
      demande: {
        nature: 'Sondage de date',
        structure: contact.structure,
        contact: contact.id,
        rencontre: rencontre.id,
        sondage: sondage.id,
        vague: `${VAGUE_D_AVANCEMENT}-${d.le.replace(/\D/g, '').slice(0, 14)}`,
      },
      destinataire: adresse,
      maintenant,
      activite:
        d.reglages.signalerDansTeams === 'Oui' && aUnCompteDans(contexte.locataire, contact)
          ? activiteDeSondage(rencontre, d.faits, contact.oid)
          : undefined,
      rediger: ({ personne, sansRappel }) =>
        courrielDAvancement({
          rencontre,
          faits: d.faits,
          territoire: d.reglages.territoire,
          personne,
          choisit: false,
          lien: contexte.lienDesRencontres(`rencontre/${rencontre.id}/date`),
          sansRappel,
        }),
    });
  }
}

/** Only of a poll that can be decided: the rest is a mail. */
const activiteDeSondage = (
  { id, titre }: Rencontre,
  faits: readonly Avancement[],
  oid: string | undefined,
): Activite | undefined => {
  const dit = faits.map(({ fait }) => A_CONCLURE[fait]).find((phrase) => phrase !== undefined);
  if (dit === undefined || oid === undefined) return undefined;
  return { sujet: 'sondage', oid, rencontre: titre, apercu: dit, sousPage: `rencontre/${id}/date` };
};

const A_CONCLURE: Readonly<Record<FaitDeSondage, string | undefined>> = {
  tous: 'Toutes les structures ont répondu.',
  certain: 'Un seul créneau peut encore l’emporter.',
  noyau: undefined,
  perdus: undefined,
};
