import { estDansLAnnuaire } from '../../core/annuaire/dans-l-annuaire.ts';
import { courrielDeMiseEnLien } from '../../core/courriels/mise-en-lien.ts';
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

/**
 * Sends what is said of an introduction to one side, once, with the link by which it answers; undefined when nobody
 * there may be written to, or when the fiche left the annuaire since.
 */
export async function envoyerAuCote(contexte: Contexte, e: AEnvoyer): Promise<IssueDeLEnvoi | undefined> {
  const { m, cote, cotes, reglages, maintenant } = e;
  const { structure, personne, ecrire } = cotes[cote];
  if (!ecrire.ok || !estDansLAnnuaire(structure)) return undefined;
  const cible = { structure: structure.id, ...ecrire.valeur.cible, miseEnLien: m.id };
  const commune = communeDe(await contexte.territoire(), m.communeInsee)?.nom;
  return envoyerLien(contexte, {
    demande: { nature: 'Mise en lien', ...cible, vague: e.vague },
    jours: reglages.dureeLienJours,
    dejaEcrite: e.dejaEcrite,
    destinataire: ecrire.valeur.adresse,
    informee: e.vague === 'presentation' ? personne : undefined,
    maintenant,
    rediger: (adresses) => courrielDeMiseEnLien({ ...e, pour: cote, commune }, adresses),
  });
}
