import { aUnCompteDans } from '../../core/activite/a-signaler.ts';
import type { Activite } from '../../core/activite/activites.ts';
import { courrielDeSuites } from '../../core/courriels/suites.ts';
import type { Demande } from '../../core/liens/solliciter.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import type { Reglages } from '../../core/reglages/reglages.ts';
import { aQuiRappelerLaSuite, type RappelDeSuites } from '../../core/rencontres/rappeler-suites.ts';
import { jourLong } from '../../core/textes/francais.ts';
import type { Contexte } from '../hote/contexte.ts';
import { envoyerLien, type IssueDeLEnvoi } from '../liens/envoyer-lien.ts';

interface AEnvoyer {
  readonly rappel: RappelDeSuites;
  readonly rencontre: Rencontre;
  readonly structure: Structure;
  readonly contacts: readonly Contact[];
  readonly reglages: Reglages;
  readonly maintenant: string;
  /** The person chosen for it. */
  readonly choisie?: string | undefined;
}

/** What it asks, and of whom; undefined when nobody there may be reminded. */
export function demandeDeRappel({
  rappel,
  rencontre,
  structure,
  contacts,
  choisie,
}: Pick<AEnvoyer, 'rappel' | 'rencontre' | 'structure' | 'contacts' | 'choisie'>): Demande | undefined {
  const a = aQuiRappelerLaSuite(rappel, structure, contacts, choisie);
  return a && { nature: 'Décision', structure: structure.id, ...a.cible, rencontre: rencontre.id, vague: rappel.vague };
}

/** The page of the rencontre by a link of its own: the former one may have closed. Undefined when nobody there may be reminded. */
export async function envoyerLeRappel(contexte: Contexte, e: AEnvoyer): Promise<IssueDeLEnvoi | undefined> {
  const { rappel, rencontre, structure, reglages, maintenant } = e;
  const a = aQuiRappelerLaSuite(rappel, structure, e.contacts, e.choisie);
  const demande = demandeDeRappel(e);
  if (a === undefined || demande === undefined) return undefined;
  const { moment, echeance, suites } = rappel;
  const enTeams =
    reglages.signalerDansTeams === 'Oui' && a.personne !== undefined && aUnCompteDans(contexte.locataire, a.personne);
  return envoyerLien(contexte, {
    demande,
    // Written for somebody else, it would open for that person alone.
    dejaEcrite: rappel.ecrites.find((s) => s.contact === a.cible.contact),
    destinataire: a.adresse,
    informee: a.personne,
    maintenant,
    activite: enTeams ? activiteDeDecision(rencontre, rappel, a.personne?.oid ?? '') : undefined,
    rediger: (envoi) =>
      courrielDeSuites(
        {
          ...{ rencontre, moment, echeance, structure: structure.nom, reglages },
          decisions: suites.map((s) => s.titre),
          dates: suites.map((s) => s.echeance),
        },
        envoi,
      ),
  });
}

const activiteDeDecision = (rencontre: Rencontre, { echeance, suites }: RappelDeSuites, oid: string): Activite => ({
  sujet: 'decision',
  oid,
  rencontre: rencontre.titre,
  apercu: `Pour le ${jourLong(echeance)}\u00A0: ${suites.map((s) => s.titre).join(' ; ')}`,
  sousPage: `rencontre/${rencontre.id}/suites`,
});
