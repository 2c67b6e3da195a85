import { cleDesMots } from '../../core/bilan/dire-mots.ts';
import { CLES_DES_MOTS } from '../../core/bilan/mots.ts';
import { prendre } from '../../core/champs/table.ts';
import { lireBilan as contrat, type MotsDuPerimetre } from '../../core/contrats/bilans.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { type Acteur, autoriser } from '../../core/droits/droits.ts';
import type { MotsDits } from '../../core/lists/mots-du-bilan.list.ts';
import { commande } from '../hote/commande.ts';
import { type BilanLu, lireLeBilan } from './lire-le-bilan.ts';

export const lireBilan = commande(contrat, async ({ chemin, requete, maintenant, acteur }, contexte) => {
  const lu = await lireLeBilan(contexte, { ...chemin, ...requete, maintenant });
  if (!lu.ok) return lu;
  const { bilan, fauteDuModele } = lu.valeur;
  const faute = fauteDuModele === undefined ? {} : { fauteDuModele };
  return reussite({ bilan, mots: motsDuPerimetre(lu.valeur, acteur), ...faute });
});

/** The words of each action that is told, then those of the plan. */
function motsDuPerimetre({ bilan, fiches, mots, motsDAvant }: BilanLu, acteur: Acteur): MotsDuPerimetre[] {
  const actions = bilan.sections.flatMap((s) => s.blocs.flatMap((b) => b.fiche ?? []));
  const coordonne = autoriser(acteur, 'tenir-plan').permis;
  const enUn = (fiche: string | undefined): MotsDuPerimetre => {
    const en = (annee: string) =>
      cleDesMots(annee, fiche === undefined ? { plan: bilan.plan } : { fiche: { id: fiche } });
    const [cle, cleDAvant] = [en(bilan.annee), en(String(Number(bilan.annee) - 1))];
    const dits = mots.find((m) => m.cle === cle);
    const porteuses = fiches.find(({ id }) => id === fiche)?.porteuses ?? [];
    const structure = coordonne
      ? undefined
      : porteuses.find((id) => autoriser(acteur, 'dire-mots-du-bilan', { structure: id }).permis);
    return {
      ...(fiche === undefined ? {} : { fiche }),
      ...(dits === undefined ? {} : { eTag: dits.eTag }),
      dits: paroles(dits),
      precedents: paroles(motsDAvant.find((m) => m.cle === cleDAvant)),
      modifiable: coordonne || structure !== undefined,
      ...(structure === undefined ? {} : { structure }),
    };
  };
  return [...new Set(actions)].map(enUn).concat(enUn(undefined));
}

/** What is said, without what is not. */
const paroles = (dits: MotsDits | undefined): MotsDuPerimetre['dits'] =>
  dits === undefined
    ? {}
    : Object.fromEntries(Object.entries(prendre(dits, CLES_DES_MOTS)).filter(([, mot]) => mot !== undefined));
