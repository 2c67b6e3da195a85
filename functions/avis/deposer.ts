import { AUCUN_AVIS } from '../../core/avis/comptes.ts';
import { type MomentDAvis, momentDAvis, plafondDuQr } from '../../core/avis/fenetre.ts';
import { deposer as ajouter } from '../../core/avis/urne.ts';
import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import { empreinteDe } from '../../core/empreinte.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { cleDEvaluation, lireEvaluationDe, lireUrne } from './lire-urne.ts';

type Avis = Omit<Parameters<typeof ajouter>[1], 'marques'> & {
  readonly rencontre: Rencontre;
  readonly voie: 'lien' | 'qr';
  /** Who answers, under each name that they may have, or the form that is sent: once each. */
  readonly marques: readonly [string, ...string[]];
  readonly maintenant: string;
};

/**
 * Puts an answer in the box, one at a time for a rencontre. No line of the journal and no other row tells of it: what
 * the lists show of it is one answer more by this way.
 */
export async function deposer(contexte: Contexte, avis: Avis): Promise<Resultat<{ readonly dejaFait: boolean }>> {
  const { rencontre, voie, reponses, mot, maintenant } = avis;
  const refus = REFUS[momentDAvis(rencontre, maintenant)];
  if (refus !== undefined) return refus;
  const { evaluations, participations } = contexte.depots;
  return contexte.unALaFois(`avis ${rencontre.id}`, async () => {
    const { ligne } = await evaluations.creerSiAbsent({
      cle: cleDEvaluation(rencontre.id),
      rencontre: rencontre.id,
      etat: 'Ouverte',
      recus: { lien: 0, qr: 0 },
      papier: AUCUN_AVIS,
    });
    if (ligne.etat === 'Close') return FINIE;
    const recus = ligne.recus ?? { lien: 0, qr: 0 };
    const urne = lireUrne(contexte, ligne);
    const marques = avis.marques.map((m) => empreinteDe([rencontre.id, voie, m]));
    const neuve = ajouter(urne, { reponses, mot, marques });
    if (neuve === undefined) return reussite({ dejaFait: true });
    if (voie === 'qr' && recus.qr >= plafondDuQr((await participations.lireOu('rencontre', rencontre.id)).items))
      return PLEINE;
    await evaluations.modifier(ligne.id, ligne.eTag, {
      recus: { ...recus, [voie]: recus[voie] + 1 },
      urne: contexte.sceauDAvis.sceller(JSON.stringify(neuve)),
    });
    return reussite({ dejaFait: false });
  });
}

/** Has this person answered already? Known to the box alone. */
export async function aDonneSonAvis(
  contexte: Contexte,
  rencontre: string,
  marques: readonly string[],
): Promise<boolean> {
  const urne = lireUrne(contexte, await lireEvaluationDe(contexte, rencontre));
  return marques.some((m) => urne.marques.includes(empreinteDe([rencontre, 'lien', m])));
}

const FINIE = refuser('regle-metier', 'Les avis sur cette rencontre sont clos. Merci d’avoir voulu donner le vôtre.');
const REFUS = {
  jamais: refuser('regle-metier', 'On ne donne pas d’avis sur cette rencontre : elle est annulée, ou sans date.'),
  'pas-encore': refuser('regle-metier', 'Cette rencontre n’a pas commencé : donnez votre avis en la quittant.'),
  ouverte: undefined,
  finie: FINIE,
} as const satisfies Record<MomentDAvis, Resultat<never> | undefined>;
const PLEINE = refuser(
  'regle-metier',
  'Cette rencontre a reçu autant d’avis que de personnes attendues. Donnez le vôtre sur papier, ou à la coordination.',
);
