import type { Fichier } from '../../core/contrats/diffusions.ts';
import { type Contenu, exporter, type Format } from '../../core/exports/exporter.ts';
import { extraitAIntegrer } from '../../core/exports/extrait-html.ts';
import type { Classement } from '../../core/exports/livre/livre.ts';
import { pageAImprimer } from '../../core/exports/livre/page-html.ts';
import { producteurDe } from '../../core/exports/mentions.ts';
import type { Selection } from '../../core/exports/selection.ts';
import { ecrireXlsx } from '../../core/exports/xlsx.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import type { Visibilite } from '../../core/vocabulaires/structures.ts';
import { type AnnuaireLu, diffusionChoisie, livreChoisi } from './annuaire-choisi.ts';

export interface DemandeDeFichier {
  readonly format: Fichier;
  readonly visibilite: Visibilite;
  readonly selection: Selection;
  readonly classement: Classement;
  readonly maintenant: string;
}

const NOMS = {
  xlsx: 'annuaire.xlsx',
  csv: 'annuaire.csv',
  'data-inclusion': 'annuaire-data-inclusion.json',
  hsds: 'annuaire-hsds.json',
  vcard: 'contacts.vcf',
  'vcard-3': 'contacts-outlook.vcf',
  docx: 'annuaire.docx',
  impression: 'annuaire-a-imprimer.html',
  extrait: 'annuaire-extrait.html',
} as const satisfies Record<Fichier, string>;

const enUtf8 = (texte: string): Uint8Array => new TextEncoder().encode(texte);

const octetsDe = (contenu: Contenu): Uint8Array =>
  'texte' in contenu ? enUtf8(contenu.texte) : ecrireXlsx(contenu.feuilles);

/** The bytes of a file of the annuaire, and its dated name. */
export async function fichierDAnnuaire(
  lu: AnnuaireLu,
  demande: DemandeDeFichier,
): Promise<{ readonly octets: Uint8Array; readonly nom: string }> {
  const nom = NOMS[demande.format].replace('.', `-${aujourdhui(demande.maintenant)}.`);
  return { octets: await ecrire(lu, demande), nom };
}

async function ecrire(lu: AnnuaireLu, demande: DemandeDeFichier): Promise<Uint8Array> {
  const { format } = demande;
  if (format === 'impression') return enUtf8(pageAImprimer(livreChoisi(lu, demande)));
  if (format === 'extrait') return enUtf8(extraitAIntegrer(livreChoisi(lu, { ...demande, visibilite: 'public' })));
  if (format === 'docx') {
    // The writer of .docx is large: it is evaluated when someone asks for a document.
    const { documentAnnuaire } = await import('./document-annuaire.ts');
    return documentAnnuaire(livreChoisi(lu, demande));
  }
  return octetsDe(exporterEn(lu, demande, format));
}

const exporterEn = (lu: AnnuaireLu, demande: DemandeDeFichier, format: Format): Contenu =>
  exporter(diffusionChoisie(lu, demande), format, {
    producteur: producteurDe(lu.territoire),
    correspondances: lu.correspondances,
  }).contenu;
