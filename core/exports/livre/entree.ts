import { INSECABLE } from '../../textes/francais.ts';
import { horairesLisibles } from '../../textes/horaires.ts';
import { adresseUri } from '../adresse-uri.ts';
import { numeroFrancais } from '../colonnes.ts';
import type { ContactDiffuse, StructureDiffusee } from '../diffuser.ts';
import { surUneLigne } from '../texte-net.ts';
import type { Entree, Ligne } from './livre.ts';

const SEPARATEUR = `${INSECABLE}· `;

/** Longest presentation printed: beyond, the reader rings. */
const PRESENTATION_MAX = 420;
/** No line fills a column by itself. */
const LIGNE_MAX = 900;

/** What a reader on paper needs of a structure, in the order of its use: reach it, then what it does, for whom, how to come. */
export function entreeDe(s: StructureDiffusee, reserve: string | undefined): Entree {
  return {
    id: s.id,
    nom: couper(s.nom, 255),
    ...(s.sigle === undefined ? {} : { sigle: surUneLigne(s.sigle) }),
    sousTitre: joindre([s.type, s.commune]),
    lignes: [
      ligne('Adresse', adresseDe(s)),
      ligne('Téléphone', s.telephone === undefined ? undefined : numero(s.telephone), telephoneUri(s.telephone)),
      ligne('Courriel', s.courriel, s.courriel === undefined ? undefined : `mailto:${s.courriel}`),
      ligne('Site', s.siteWeb?.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, ''), adresseUri(s.siteWeb)),
      ligne('Horaires', s.horaires === undefined ? undefined : horairesLisibles(s.horaires)),
      ligne(undefined, couper(s.description, PRESENTATION_MAX)),
      ligne('Services', s.services?.join(', ')),
      ligne('Thèmes', s.thematiques?.join(', ')),
      ligne('Publics', s.publics?.join(', ')),
      ligne('Orienter', joindre([s.modesDeMobilisation?.join(', '), s.modalitesDAcces, s.frais])),
      ...s.contacts.map((c) => ligne('Contact', contactDe(c))),
    ].filter((l): l is Ligne => l !== undefined),
    ...(reserve === undefined ? {} : { reserve }),
  };
}

const joindre = (parts: readonly (string | undefined)[]): string =>
  parts.filter((p): p is string => p !== undefined && p !== '').join(SEPARATEUR);

function ligne(libelle: string | undefined, texte: string | undefined, lien?: string): Ligne | undefined {
  const net = couper(texte, LIGNE_MAX);
  if (net === '') return undefined;
  return { texte: net, ...(libelle === undefined ? {} : { libelle }), ...(lien === undefined ? {} : { lien }) };
}

const adresseDe = ({ adresse, codePostal, commune }: StructureDiffusee): string | undefined =>
  adresse === undefined ? undefined : `${adresse}, ${[codePostal, commune].filter((p) => p !== undefined).join(' ')}`;

/** A number is never cut at the end of a line. */
const numero = (e164: string): string => numeroFrancais(e164).replace(/ /g, INSECABLE);

const telephoneUri = (telephone: string | undefined): string | undefined =>
  telephone !== undefined && /^\+?\d+$/.test(telephone) ? `tel:${telephone}` : undefined;

const contactDe = ({ nom, fonction, telephone, courriel }: ContactDiffuse): string =>
  joindre([
    [nom, fonction].filter((p) => p !== undefined).join(', '),
    telephone === undefined ? undefined : numero(telephone),
    courriel,
  ]);

/** On one line, cut at a word with its mark. */
function couper(texte: string | undefined, max: number): string {
  const net = surUneLigne(texte ?? '');
  return net.length <= max ? net : `${net.slice(0, max).replace(/\s+\S*$/, '')}…`;
}
