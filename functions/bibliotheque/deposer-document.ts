import { createHash } from 'node:crypto';
import { examinerDocument, preparerDepot } from '../../core/bibliotheque/deposer.ts';
import { deposerDocument as contrat } from '../../core/contrats/bibliotheque.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import type { Acteur } from '../../core/droits/droits.ts';
import type { NouveauDocumentDepose } from '../../core/lists/documents-deposes.list.ts';
import { commandeUneALaFois } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser } from '../hote/journaliser.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';

/** One at a time for a rencontre: names are chosen and counted before anybody else looks. */
export const documentsDeLa = (rencontre: string): string => `documents ${rencontre}`;

/** Who brings it is written before the file: killed between, the same request finds the row and writes the file. */
export const deposerDocument = commandeUneALaFois(
  contrat,
  ({ chemin }) => documentsDeLa(chemin.id),
  async (appel, contexte) => {
    const { chemin, corps, acteur, maintenant } = appel;
    const { depots, bibliotheque } = contexte;
    const rencontre = await depots.rencontres.parId(chemin.id);
    const examine = examinerDocument(corps.nom, new Uint8Array(Buffer.from(corps.contenu, 'base64')));
    if (!examine.ok) return examine;
    const octets = new Uint8Array(examine.valeur.octets);
    const [fichiers, deposes, structure] = await Promise.all([
      bibliotheque.lister(rencontre.id),
      depots.documentsDeposes.lireOu('rencontre', rencontre.id),
      structureQuiDepose(contexte, rencontre.id, acteur),
    ]);
    const depot = preparerDepot({
      rencontre: rencontre.id,
      examine: examine.valeur,
      empreinte: createHash('sha256').update(octets).digest('hex'),
      structure,
      fichiers,
      deposes: deposes.items,
      maintenant,
    });
    if (!depot.ok) return depot;
    if (depot.valeur.genre === 'deja') return reussite({ nom: depot.valeur.nom, dejaFait: true, renomme: false });
    const { nom, renomme, ligne } = depot.valeur;
    const id = await direQui(contexte, ligne);
    await bibliotheque.deposer(rencontre.id, nom, octets);
    await journaliser(contexte, appel, depots.documentsDeposes, { ligne: id });
    return reussite({ nom, dejaFait: false, renomme });
  },
  surLaRencontre,
);

/** The row of this name: new, or that of a file which is no more there. */
async function direQui({ depots }: Contexte, voulue: NouveauDocumentDepose): Promise<string> {
  const { documentsDeposes } = depots;
  const { ligne, creee } = await documentsDeposes.creerSiAbsent(voulue);
  if (!creee) {
    const { empreinte, structure, deposeLe } = voulue;
    await documentsDeposes.modifier(ligne.id, ligne.eTag, { empreinte, structure, deposeLe });
  }
  return ligne.id;
}

/** Of those that this person represents, the one that co-organises. The coordination deposits for none. */
async function structureQuiDepose(
  { depots }: Contexte,
  rencontre: string,
  { profil, structures }: Acteur,
): Promise<string | undefined> {
  if (profil === 'coordination') return undefined;
  const { items } = await depots.participations.lireOu('rencontre', rencontre);
  return items.find((p) => p.coorganise && structures.includes(p.structure))?.structure;
}
