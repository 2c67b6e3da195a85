import { aEteRelancee } from '../../core/annuaire/autonomie.ts';
import { ficheVue, voitLeChamp } from '../../core/annuaire/ce-que-voit.ts';
import { preparerConfirmation } from '../../core/annuaire/confirmer-fiche.ts';
import { porteurDuLien } from '../../core/annuaire/contacts-du-porteur.ts';
import { lireVocabulaire } from '../../core/annuaire/vocabulaire-du-territoire.ts';
import type { ChampCorrigeable } from '../../core/champs/champs.ts';
import { repondreParLien as contrat } from '../../core/contrats/annuaire.ts';
import type { CorrectionDeFiche } from '../../core/contrats/correction-de-fiche.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { direRemises, remisesDe } from '../../core/diffusions/remises.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { ATTENTE, partagerCorrections, preparerPropositionDAdresse } from '../../core/propositions/adresses.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser } from '../hote/journaliser.ts';
import { commandeParLien } from '../liens/commande-par-lien.ts';
import { creerProposition } from '../propositions/creer-proposition.ts';
import { ecrireLaFiche } from './ecrire-la-fiche.ts';
import { lirePageDeFiche } from './page-de-lien.ts';
import { sectionsDuLien } from './sections-du-lien.ts';

/** The holder’s answer, whole or section by section. They may answer again until the link expires: the last answer counts. */
export const repondreParLien = commandeParLien(contrat, 'confirmer-fiche', async (appel, contexte) => {
  const { acteur, lien, maintenant } = appel;
  const { corrections, sections } = appel.corps;
  const { sollicitation, objet } = lien;
  const demandees = await sectionsDuLien(contexte, sollicitation);

  const { direct, attend } = partagerCorrections(corrections);
  const reponse = { direct, attend, sections, demandees, par: acteur.id, maintenant };
  const confirmee = await confirmer(contexte, objet.id, reponse);
  if (!confirmee.ok) return confirmee;
  const { adresse, ...ecrit } = confirmee.valeur;
  const { champsCorriges, restantes } = ecrit;
  const proposee = adresse === undefined ? undefined : await creerProposition(contexte, adresse);
  if (proposee?.ok === false) return proposee;
  const attente = proposee?.valeur.ligne.etat === 'À examiner' ? ATTENTE.changement : undefined;
  // Some sections confirmed are no answer yet: whoever stopped on the way may be reminded of the others.
  if (restantes.length === 0) {
    // The first answer tells how long it took; the others come back to it.
    const reponduLe = sollicitation.etat === 'Répondue' ? (sollicitation.reponduLe ?? maintenant) : maintenant;
    // Whoever confirms the fiche no longer says that the structure has closed.
    const repondue = { etat: 'Répondue', reponduLe, issue: undefined } as const;
    await enregistrerMalgreTout(contexte.depots.sollicitations, sollicitation, repondue, (s) => !s.revoquee);
  }

  const detail = [
    `champs corrigés : ${champsCorriges.join(', ') || 'aucun'}`,
    ...(proposee === undefined ? [] : ['proposés : courriel']),
    `sections : ${(sections ?? demandees).join(', ')}`,
  ].join(' ; ');
  await journaliser(contexte, appel, contexte.depots.structures, { ligne: objet.id, detail });
  if (restantes.length === 0) {
    const { diffusions, structures } = contexte.depots;
    const [lues, fiche] = await Promise.all([diffusions.lire(), structures.parId(objet.id)]);
    return reussite({ ...ecrit, attente, remises: direRemises(remisesDe(fiche, lues.items)) });
  }
  const page = await lirePageDeFiche(contexte, lien, maintenant);
  return reussite({ ...ecrit, attente, ...(page.ok ? { page: page.valeur } : {}) });
});

const ESSAIS = 3;

interface Reponse
  extends Pick<Parameters<typeof preparerConfirmation>[0], 'sections' | 'demandees' | 'par' | 'maintenant'>,
    ReturnType<typeof partagerCorrections> {}

/** What is said to have changed: of what the page does not show, all that was said, or the answer would confirm it. */
const ditsChanges = (structure: Structure, dites: CorrectionDeFiche, champsCorriges: readonly string[]): string[] =>
  (Object.keys(dites) as ChampCorrigeable[]).filter(
    (champ) => champsCorriges.includes(champ) || !voitLeChamp(structure, champ, porteurDuLien(structure.id, undefined)),
  );

/**
 * The page of a link shows no version: what changed meanwhile is read again, and only the fields named here are written. Gives besides the proposal of an
 * address that waits: faulty, nothing is written.
 */
async function confirmer(contexte: Contexte, id: string, e: Reponse) {
  const { depots, territoire } = contexte;
  const [demandes, mots, ouvert] = await Promise.all([
    depots.sollicitations.lireOu('structure', id),
    depots.vocabulaire.lire(),
    territoire(),
  ]);
  const { choix } = lireVocabulaire(mots.items);
  const porteur = porteurDuLien(id, undefined);
  for (let essai = 1; ; essai += 1) {
    const structure = await depots.structures.parId(id);
    const relancee = aEteRelancee(demandes.items, structure.verifieeLe, aujourdhui(e.maintenant));
    const adresse = preparerPropositionDAdresse({ ...e, structure: ficheVue(structure, porteur) ?? structure });
    if (!adresse.ok) return adresse;
    const prete = preparerConfirmation({
      ...e,
      corrections: e.direct,
      structure,
      territoire: ouvert,
      canal: 'Lien personnel',
      choix,
      relancee,
    });
    if (!prete.ok) return prete;
    const { patch, champsCorriges, restantes } = prete.valeur;
    try {
      const ecrite = await ecrireLaFiche(contexte, structure, patch, porteur);
      if (!ecrite.ok) return ecrite;
      const verifieeLe = patch.verifieeLe ?? structure.verifieeLe;
      return reussite({
        verifieeLe,
        champsCorriges: ditsChanges(structure, e.direct, champsCorriges),
        restantes: [...restantes],
        adresse: adresse.valeur,
      });
    } catch (erreur) {
      if (!estErreurGraph(erreur, 'conflit') || essai >= ESSAIS) throw erreur;
    }
  }
}
