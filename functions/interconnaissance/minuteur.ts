import { peutAvoirAEcrire } from '../../core/interconnaissance/a-envoyer.ts';
import { estClose } from '../../core/interconnaissance/montrer.ts';
import { anneeDAvant } from '../../core/interconnaissance/reseau.ts';
import { estUneRelanceDInterconnaissance, type Suivie } from '../../core/interconnaissance/suivre.ts';
import type { Interconnaissance } from '../../core/lists/interconnaissances.list.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import { attend } from '../../core/sollicitations/reporter.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser, leMinuteur } from '../hote/journaliser.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { demanderAChacune } from './demander.ts';
import { type AnneeLue, lireLAnnee } from './lire-annee.ts';

/** Every ten minutes, between the rounds of the other mails put off. */
export const CADENCE_DE_L_INTERCONNAISSANCE = '0 7-59/10 * * * *';

/** Mails of one round. */
const COURRIELS_PAR_TOUR = 100;

/**
 * One round, which reads the annuaire only when something may have to leave: of the questions that are open, the mails that a launch could not send at once, or put off to a day that has
 * come, leave, each once; a reminder leaves only where somebody asked for it. Those that ask nothing any more are given up.
 */
export async function poserLesQuestions(contexte: Contexte): Promise<void> {
  const { depots } = contexte;
  const maintenant = contexte.maintenant();
  const jour = aujourdhui(maintenant);
  const [lignes, { items: faites }] = await Promise.all([
    lignesRecentes(contexte, jour),
    depots.sollicitations.lireOu('nature', 'Interconnaissance'),
  ]);
  if (!peutAvoirAEcrire(lignes, faites, maintenant)) return;
  const enCours = [...new Set(lignes.filter((ligne) => !estClose(ligne, jour)).map((ligne) => ligne.annee))];
  const lue = await lireLAnnee(contexte, jour.slice(0, 4), maintenant);
  const autres = await Promise.all(
    enCours.filter((annee) => !jour.startsWith(annee)).map((annee) => lireLAnnee(contexte, annee, maintenant)),
  );
  const ouvertes = [lue, ...autres].flatMap(({ suivies }) => suivies).filter(({ ligne }) => !estClose(ligne, jour));
  const abandonnees = await abandonner(contexte, lue, ouvertes);
  const e = { auPlus: COURRIELS_PAR_TOUR, maintenant };
  const demandes = await demanderAChacune(contexte, { ...lue, suivies: ouvertes }, { ...e, relance: false });
  const voulues = ouvertes.filter(({ ligne }) => lue.faites.some((s) => relanceEchue(s, ligne.id, maintenant)));
  const relances = await demanderAChacune(contexte, { ...lue, suivies: voulues }, { ...e, relance: true });
  const envoyes = demandes.envoyes + relances.envoyes;
  if (envoyes + abandonnees > 0)
    await journaliser(contexte, leMinuteur('poserLesQuestions', maintenant), depots.interconnaissances, {
      detail: `${envoyes} courriels, ${abandonnees} abandonnés`,
    });
}

/** Asked at the end of a year, questions may stay open in the next one. */
async function lignesRecentes({ depots }: Contexte, jour: string): Promise<readonly Interconnaissance[]> {
  const annee = jour.slice(0, 4);
  const lues = await Promise.all([anneeDAvant(annee), annee].map((a) => depots.interconnaissances.lireOu('annee', a)));
  return lues.flatMap(({ items }) => items);
}

const relanceEchue = (s: Sollicitation, ligne: string, maintenant: string): boolean =>
  s.interconnaissance === ligne &&
  s.etat === 'À envoyer' &&
  !s.revoquee &&
  estUneRelanceDInterconnaissance(s) &&
  !attend(s, maintenant);

/** Of a mail still to leave: the questions are over, were answered, or go to somebody else now. */
async function abandonner(
  { depots: { sollicitations } }: Contexte,
  { faites }: AnneeLue,
  ouvertes: readonly Suivie[],
): Promise<number> {
  const parLigne = new Map(ouvertes.map((s) => [s.ligne.id, s] as const));
  let abandonnees = 0;
  for (const s of faites) {
    if (s.etat !== 'À envoyer') continue;
    const suivie = parLigne.get(s.interconnaissance ?? '');
    const utile =
      suivie?.destinataire !== undefined &&
      !['repondue', 'partie'].includes(suivie.suivi) &&
      suivie.destinataire.cible.contact === s.contact;
    if (!utile && (await modifierOuCeder(sollicitations, s, { etat: 'Annulée' })) !== undefined) abandonnees += 1;
  }
  return abandonnees;
}
