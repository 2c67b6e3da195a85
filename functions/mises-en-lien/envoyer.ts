import { estDansLAnnuaire } from '../../core/annuaire/dans-l-annuaire.ts';
import { courrielDeMiseEnLien } from '../../core/courriels/mise-en-lien.ts';
import type { Demande } from '../../core/liens/solliciter.ts';
import type { MiseEnLien } from '../../core/lists/mises-en-lien.list.ts';
import type { Cote } from '../../core/mises-en-lien/cotes.ts';
import type { CoteLue } from '../../core/mises-en-lien/presenter.ts';
import type { EnvoiDeSuivi } from '../../core/mises-en-lien/suivre.ts';
import type { Reglages } from '../../core/reglages/definitions.ts';
import { communeDe } from '../../core/territoire/territoire.ts';
import type { Contexte } from '../hote/contexte.ts';
import { envoyerLien, type IssueDeLEnvoi } from '../liens/envoyer-lien.ts';

interface AEnvoyer extends EnvoiDeSuivi {
  readonly m: MiseEnLien;
  readonly cotes: Readonly<Record<Cote, CoteLue>>;
  readonly reglages: Pick<Reglages, 'dureeLienJours' | 'responsableDeTraitement' | 'territoire'>;
  readonly maintenant: string;
}

/** What is asked of one side, and of whom; undefined when nobody there may be written to, or when the fiche left the annuaire. */
export function demandeAuCote({
  m,
  cote,
  cotes,
  vague,
}: Pick<AEnvoyer, 'm' | 'cote' | 'cotes' | 'vague'>): Demande | undefined {
  const { structure, ecrire } = cotes[cote];
  if (!ecrire.ok || !estDansLAnnuaire(structure)) return undefined;
  return { nature: 'Mise en lien', structure: structure.id, ...ecrire.valeur.cible, miseEnLien: m.id, vague };
}

/**
 * Sends what is said of an introduction to one side, once, with the link by which it answers; undefined when nobody
 * there may be written to, or when the fiche left the annuaire since.
 */
export async function envoyerAuCote(contexte: Contexte, e: AEnvoyer): Promise<IssueDeLEnvoi | undefined> {
  const { m, cote, cotes, reglages, maintenant } = e;
  const { personne, ecrire } = cotes[cote];
  const demande = demandeAuCote(e);
  if (!ecrire.ok || demande === undefined) return undefined;
  const commune = communeDe(await contexte.territoire(), m.communeInsee)?.nom;
  return envoyerLien(contexte, {
    demande,
    jours: reglages.dureeLienJours,
    dejaEcrite: e.dejaEcrite,
    destinataire: ecrire.valeur.adresse,
    informee: e.vague === 'presentation' ? personne : undefined,
    maintenant,
    rediger: (adresses) => courrielDeMiseEnLien({ ...e, pour: cote, commune }, adresses),
  });
}
