import type { ContactDiffuse, Diffusion, StructureDiffusee } from './diffuser.ts';
import { rangerNom } from './nom-de-personne.ts';
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

type VersionDeVcard = '3.0' | '4.0';

/**
 * The people of the annuaire, one vCard each, their structure as organization: 4.0 (RFC 6350), or 3.0 (RFC 2426), the one that Outlook and older address
 * books read.
 */
export const ecrireVcard = (
  { structures, mentions }: Diffusion,
  producteur: string,
  version: VersionDeVcard,
): { readonly texte: string } => ({
  texte: structures.flatMap((s) => s.contacts.map((c) => carte(c, s, mentions, producteur, version))).join(''),
});

/** What the two versions write otherwise. */
interface Ecriture {
  readonly tete: (c: ContactDiffuse) => readonly string[];
  readonly uid: (uuid: string) => string;
  readonly courriel: string;
  readonly telephone: (numero: string) => string;
  readonly adresse: string;
}

const ECRITURES = {
  '3.0': {
    tete: (c) => [`N:${nomRange(c.nom)}`],
    uid: (uuid) => uuid,
    courriel: 'EMAIL;TYPE=INTERNET,WORK',
    telephone: (numero) => `TEL;TYPE=WORK,VOICE:${echapper(numero)}`,
    adresse: 'ADR;TYPE=WORK',
  },
  '4.0': {
    tete: () => ['KIND:individual'],
    uid: (uuid) => `urn:uuid:${uuid}`,
    courriel: 'EMAIL;TYPE=work',
    telephone: (numero) => `TEL;TYPE=work;VALUE=uri:tel:${numero}`,
    adresse: 'ADR;TYPE=work',
  },
} as const satisfies Record<VersionDeVcard, Ecriture>;

function nomRange(nom: string): string {
  const { famille, prenoms, civilite } = rangerNom(nom);
  return [famille, prenoms, '', civilite, ''].map(echapper).join(';');
}

/** Outlook takes a 3.0 for the characters of Windows unless each line says otherwise; other readers pass over a parameter that they do not know. */
const enUtf8 = (ligne: string): string =>
  /[^\0-\x7F]/.test(ligne) ? ligne.replace(/^([A-Z]+(?:;[^:]*)?):/, '$1;CHARSET=UTF-8:') : ligne;

function carte(
  c: ContactDiffuse,
  s: StructureDiffusee,
  mentions: readonly string[],
  producteur: string,
  version: VersionDeVcard,
): string {
  const ecriture = ECRITURES[version];
  const texte = (nom: string, valeur: string | undefined): readonly string[] =>
    valeur === undefined || valeur === '' ? [] : [`${nom}:${echapper(valeur)}`];
  // ADR is seven parts: post box, extension, street, town, region, postal code, country.
  const adresse = ['', '', s.adresse ?? '', s.commune ?? '', '', s.codePostal ?? '', 'France'].map(echapper).join(';');
  const lignes = [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    ...ecriture.tete(c),
    `UID:${ecriture.uid(uuidDe(`${producteur} contact ${c.id}`))}`,
    ...texte('FN', c.nom),
    ...texte('ORG', s.nom),
    ...texte('TITLE', c.fonction),
    ...texte(ecriture.courriel, c.courriel),
    ...(c.telephone === undefined ? [] : [ecriture.telephone(c.telephone)]),
    ...(s.adresse === undefined ? [] : [`${ecriture.adresse}:${adresse}`]),
    ...(c.thematiques.length === 0 ? [] : [`CATEGORIES:${c.thematiques.map(echapper).join(',')}`]),
    ...mentions.flatMap((mention) => texte('NOTE', mention)),
    'END:VCARD',
  ];
  return lignes.map((ligne) => plierLigne(version === '3.0' ? enUtf8(ligne) : ligne)).join('');
}
