import type { ContactDiffuse, Diffusion, StructureDiffusee } from './diffuser.ts';
import { uuidDe } from './uuid.ts';

const FIN_DE_LIGNE = '\r\n';
const LIMITE_OCTETS = 75;

/** What a value may not hold bare (RFC 6350, 3.4). */
const echapper = (texte: string): string => texte.replace(/[\\,;]/g, (c) => `\\${c}`).replace(/\n/g, '\\n');

const octets = (c: string): number => {
  const code = c.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

/** Lines of 75 octets at most, cut between characters; the blank that opens the next one counts (RFC 6350, 3.2). */
export function plierLigne(ligne: string): string {
  let plie = '';
  let longueur = 0;
  for (const c of ligne) {
    if (longueur + octets(c) > LIMITE_OCTETS) {
      plie += `${FIN_DE_LIGNE} `;
      longueur = 1;
    }
    plie += c;
    longueur += octets(c);
  }
  return plie + FIN_DE_LIGNE;
}

/** The people of the annuaire, one vCard 4.0 (RFC 6350) each, their structure as organization. */
export const ecrireVcard = ({ structures, mentions }: Diffusion, producteur: string): { readonly texte: string } => ({
  texte: structures.flatMap((s) => s.contacts.map((c) => carte(c, s, mentions, producteur))).join(''),
});

function carte(c: ContactDiffuse, s: StructureDiffusee, mentions: readonly string[], producteur: string): string {
  const texte = (nom: string, valeur: string | undefined): readonly string[] =>
    valeur === undefined || valeur === '' ? [] : [`${nom}:${echapper(valeur)}`];
  // ADR is seven parts: post box, extension, street, town, region, postal code, country.
  const adresse = ['', '', s.adresse ?? '', s.commune ?? '', '', s.codePostal ?? '', 'France'].map(echapper).join(';');
  const lignes = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    `UID:urn:uuid:${uuidDe(`${producteur} contact ${c.id}`)}`,
    ...texte('FN', c.nom),
    ...texte('ORG', s.nom),
    ...texte('TITLE', c.fonction),
    ...texte('EMAIL;TYPE=work', c.courriel),
    ...(c.telephone === undefined ? [] : [`TEL;TYPE=work;VALUE=uri:tel:${c.telephone}`]),
    ...(s.adresse === undefined ? [] : [`ADR;TYPE=work:${adresse}`]),
    ...(c.thematiques.length === 0 ? [] : [`CATEGORIES:${c.thematiques.map(echapper).join(',')}`]),
    ...mentions.flatMap((mention) => texte('NOTE', mention)),
    'END:VCARD',
  ];
  return lignes.map(plierLigne).join('');
}
