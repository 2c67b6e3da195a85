import type { CorpsDe } from '../../core/contrats/contrat.ts';
import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import {
  lirePassation as contratDeLecture,
  telechargerPassation as contratDuDocument,
} from '../../core/contrats/referents.ts';
import {
  type Passation,
  passationDeLaCommune,
  passationDeLaPersonne,
  passationDuTheme,
} from '../../core/referents/passation.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { refusDAbsence } from '../hote/designee.ts';
import { lireLesFaits } from './lire-les-faits.ts';

/** What a theme holds, a commune, or a person; refused for a contact that is not there. */
async function etablir(
  contexte: Contexte,
  de: CorpsDe<typeof contratDeLecture>,
  maintenant: string,
): Promise<Resultat<Passation>> {
  const faits = await lireLesFaits(contexte, maintenant);
  const passation =
    'contact' in de
      ? passationDeLaPersonne(faits, de.contact, maintenant)
      : 'communeInsee' in de
        ? passationDeLaCommune(faits, de.communeInsee, maintenant)
        : passationDuTheme(faits, de.thematique, maintenant);
  return passation === undefined
    ? { ok: false, refus: refusDAbsence(contexte.depots.contacts.definition, 'corps.contact') }
    : reussite(passation);
}

export const lirePassation = commande(contratDeLecture, async ({ corps, maintenant }, contexte) => {
  const faite = await etablir(contexte, corps, maintenant);
  if (!faite.ok) return faite;
  const { titre, faits, aSavoir, sections } = faite.valeur;
  return reussite({
    titre,
    faits: faits.map((f) => ({ ...f })),
    aSavoir: aSavoir.map((a) => ({ ...a })),
    sections: sections.map((s) => ({ titre: s.titre, lignes: s.lignes.map((l) => ({ ...l })) })),
  });
});

export const telechargerPassation = commande(contratDuDocument, async ({ corps, maintenant }, contexte) => {
  const faite = await etablir(contexte, corps, maintenant);
  if (!faite.ok) return faite;
  // The writer of .docx is large: it is evaluated when someone asks for a document.
  const { documentPassation } = await import('./document-passation.ts');
  return reussite({ octets: await documentPassation(faite.valeur, maintenant), nom: 'passation.docx' });
});
