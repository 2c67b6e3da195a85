import { ficheQuiTient } from '../../core/annuaire/paires.ts';
import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import { type Acte, type Acteur, autoriser } from '../../core/droits/droits.ts';
import { avecQuiAppeler, type ContenuDuLien, refusApresDepart, validerLien } from '../../core/liens/lien.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser } from '../hote/journaliser.ts';

export interface LienOuvert {
  readonly acteur: Acteur;
  readonly sollicitation: Sollicitation;
  /** The only row that the link opens. */
  readonly objet: { readonly liste: string; readonly id: string };
}

interface Demande {
  readonly jeton: string;
  /** The act that is asked with the link; `celui-du-lien` where each nature has its own answer. */
  readonly acte: Acte | 'celui-du-lien';
  /** Name of the command, for the journal. */
  readonly commande: string;
  readonly maintenant: string;
}

/**
 * From a token to the person and the row that it opens: signature, row, revocation, dates, object and act, addressee,
 * in this order. A link that was truly ours and opens nothing any more leaves a line in the journal.
 */
export async function ouvrir(contexte: Contexte, demande: Demande): Promise<Resultat<LienOuvert>> {
  const contenu = await contexte.liens.lire(demande.jeton);
  if (!contenu.ok) return contenu;
  const { jti } = contenu.valeur;
  const sollicitation = await contexte.depots.sollicitations.parCle(jti);
  if (sollicitation === undefined) return INCONNU;
  const objet = await objetPresent(contexte, contenu.valeur, sollicitation);
  const acteur = await valider(contexte, { ...contenu.valeur, objet }, sollicitation, demande);
  if (acteur.ok) return reussite({ acteur: acteur.valeur, sollicitation, objet });
  const { commande, maintenant } = demande;
  const porteur = { id: jti, profil: 'lien' } as const;
  await journaliser(contexte, { commande, acteur: porteur, maintenant }, contexte.depots.sollicitations, {
    ligne: sollicitation.id,
    echec: 'Refusé',
    detail: acteur.refus.code,
    // Tried again and again, it is one fact: one line a day.
    cle: `refus-${sollicitation.id}-${aujourdhui(maintenant)}`,
  });
  if (acteur.refus.code !== 'lien-expire') return acteur;
  const { valeurs } = lireReglages((await contexte.depots.reglages.lire()).items);
  return { ok: false, refus: avecQuiAppeler(acteur.refus, valeurs) };
}

/**
 * The row that the link names; or, when its fiche was merged into another one since, that one: the row of the link has
 * followed.
 */
async function objetPresent(
  { depots }: Contexte,
  { objet }: ContenuDuLien,
  { structure }: Sollicitation,
): Promise<ContenuDuLien['objet']> {
  if (objet.liste !== 'Structures') return objet;
  const vues = new Set<string>();
  for (let id = objet.id; !vues.has(id); ) {
    if (id === structure) return { ...objet, id };
    vues.add(id);
    id = ficheQuiTient(id, (await depots.fusions.lireOu('absorbee', id)).items);
  }
  return objet;
}

async function valider(
  { depots }: Contexte,
  contenu: ContenuDuLien,
  sollicitation: Sollicitation,
  { acte, maintenant }: Demande,
): Promise<Resultat<Acteur>> {
  const acteur = validerLien(contenu, sollicitation, maintenant, acte === 'celui-du-lien' ? undefined : acte);
  if (!acteur.ok) return acteur;
  const droit = autoriser(acteur.valeur, contenu.acte, contenu.objet);
  if (!droit.permis) return refuser('interdit', droit.raison);
  if (sollicitation.contact === undefined) return acteur;
  const contacts = await depots.contacts.lireOu('structure', sollicitation.structure);
  const illisibles = contacts.anomalies.map((a) => a.id);
  const depart = refusApresDepart(sollicitation, contacts.items, illisibles);
  return depart === undefined ? acteur : { ok: false, refus: depart };
}

const INCONNU = refuser('introuvable', 'Ce lien n’est pas connu. Demandez-en un nouveau à la coordination.');
