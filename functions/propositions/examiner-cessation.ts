import type { CorpsDe } from '../../core/contrats/contrat.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import type { examinerProposition as contrat } from '../../core/contrats/propositions.ts';
import { type Acteur, autoriser } from '../../core/droits/droits.ts';
import type { Proposition } from '../../core/lists/propositions.list.ts';
import { acteDeDecision, aReposer, examinerCessation as decider } from '../../core/propositions/cessation.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { type Auteur, journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { fermerLesLiens } from '../liens/fermer-les-liens.ts';

interface Examen extends Auteur {
  readonly acteur: Acteur;
  readonly corps: CorpsDe<typeof contrat>;
}

/**
 * Accepted, the fiche is closed with its links; refused, the structure is asked again. The proposal is written last: an
 * execution that dies before is done again.
 */
export async function examinerCessation(contexte: Contexte, proposition: Proposition, appel: Examen) {
  const { corps, acteur, maintenant } = appel;
  const { structures, propositions, sollicitations } = contexte.depots;
  const permis = autoriser(acteur, acteDeDecision(proposition), { structure: proposition.structure });
  if (!permis.permis) return refuser('interdit', 'Seule la coordination retire une fiche de l’annuaire.');
  const structure = await structures.parId(proposition.structure);
  const { refuser: refusee, motif } = corps;
  const decision = decider({ structure, refuser: refusee, motif, par: acteur.id, maintenant });
  if (!decision.ok) return decision;
  const { fiche, proposition: decidee } = decision.valeur;
  if (fiche !== undefined) {
    if (structure.eTag !== corps.eTagFiche) return LIGNE_CHANGEE;
    await structures.modifier(structure.id, structure.eTag, fiche);
  }
  if (refusee) {
    const { items } = await sollicitations.lireOu('structure', structure.id);
    for (const { ligne, patch } of aReposer(items))
      await enregistrerMalgreTout(sollicitations, ligne, patch, (s) => s.issue === 'Fermée');
  } else await fermerLesLiens(contexte, structure.id, maintenant);
  await propositions.modifier(proposition.id, proposition.eTag, decidee);
  const champsAppliques = [...decidee.champsAppliques];
  await journaliser(contexte, appel, propositions, { ligne: proposition.id, detail: decidee.etat });
  return reussite({ id: proposition.id, etat: decidee.etat, champsAppliques, dejaFait: false });
}
